#pragma once

#include <span>
#include <string_view>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// What a kind of section is called by who asks for it.
struct SectionName {
  std::string_view name;
  SectionKind kind;
};

/// All kinds, in the order in which a chapter has them.
[[nodiscard]] std::span<const SectionName> section_names();

}  // namespace guidebook
