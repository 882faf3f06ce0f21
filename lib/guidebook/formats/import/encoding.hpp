#pragma once

#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// The bytes of a foreign file as UTF-8 without a byte order mark. With `other_encodings`, UTF-16
/// is known by its mark or its zeros, and what is no UTF-8 is taken for Windows-1252, with a note
/// that names `file`.
[[nodiscard]] std::string to_utf8(std::string bytes, bool other_encodings, const std::string& file,
                                  Diagnostics& notes);

}  // namespace guidebook
