#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds a contact to the galley: a card that has also a code for telephones.
void add_contact(Composition& to, const ContactCard& card);

}  // namespace guidebook::typeset
