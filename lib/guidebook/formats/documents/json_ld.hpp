#pragma once

#include <span>
#include <string>
#include <string_view>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// Chapters as schema.org's vocabulary has them, in JSON-LD: destinations with what is to be seen,
/// where to stay, how to travel and whom to reach. Without "<", which would end the script it
/// stands in.
[[nodiscard]] std::string json_ld(std::span<const Chapter> chapters);

/// JSON for a script of a page: what HTML would take for markup is escaped.
[[nodiscard]] std::string json_for_script(std::string_view json);

}  // namespace guidebook
