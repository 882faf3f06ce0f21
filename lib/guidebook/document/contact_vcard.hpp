#pragma once

#include "guidebook/document/run_builder.hpp"
#include "guidebook/document/vcard.hpp"
#include "guidebook/records/contact.hpp"

namespace guidebook {

/// A contact of the teller's guide for an address book.
[[nodiscard]] Vcard vcard_of(const RunBuilder& teller, const Contact& contact);

}  // namespace guidebook
