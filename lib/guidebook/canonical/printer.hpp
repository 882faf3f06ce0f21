#pragma once

#include <string>

#include "guidebook/field/field.hpp"
#include "guidebook/yaml/comments.hpp"

namespace guidebook {

/// A mapping with its comments as a YAML document; `fields` is the table of its keys.
[[nodiscard]] std::string print_document(const yaml::Tree& tree, const yaml::Comments& comments,
                                         Fields fields);

}  // namespace guidebook
