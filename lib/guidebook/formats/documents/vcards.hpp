#pragma once

#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"

namespace guidebook {

/// The contacts of a document as an address book, each once. `warnings` gets one if there are none;
/// the result is empty then.
[[nodiscard]] std::string write_vcards(const Document& document, VcardVersion version,
                                       Diagnostics& warnings);

}  // namespace guidebook
