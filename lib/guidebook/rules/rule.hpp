#pragma once

#include <span>
#include <string_view>

#include "guidebook/diagnostic.hpp"

namespace guidebook {

/// Load rules concern the file, the YAML, the shape and the syntax of values: a guide that breaks
/// one can't be used. The others are asked only by `validate`.
enum class RuleGroup { load, check };

struct Rule {
  std::string_view id;
  RuleGroup group;
  Level level;
  std::string_view sentence;  ///< What it asks for.
};

[[nodiscard]] std::span<const Rule> rules();
[[nodiscard]] const Rule* find_rule(std::string_view id);

}  // namespace guidebook
