#pragma once

#include "guidebook/document/run_builder.hpp"
#include "guidebook/document/vcard.hpp"
#include "guidebook/records/contact.hpp"

namespace guidebook {

/// A contact of the builder's guide for an address book.
[[nodiscard]] Vcard vcard_of(const RunBuilder& builder, const Contact& contact);

}  // namespace guidebook
