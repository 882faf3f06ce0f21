#pragma once

#include <string>
#include <string_view>

#include "guidebook/field/correction.hpp"
#include "guidebook/field/field.hpp"

namespace guidebook {

/// How a scalar type is written.
struct Syntax {
  Type type;
  std::string_view rule;     ///< Broken by a value that is not written so.
  std::string_view noun;     ///< "a time of the day"
  std::string_view example;  ///< "14:30"
  std::string_view pattern;  ///< ECMA 262 regular expression for schemas; empty if none says it.
  /// Whether `text` is good; brings it into the form that output has.
  bool (*accept)(std::string& text);
  /// Of a text that is not good; nullptr where that is never known.
  Correction (*meant)(std::string_view text) = nullptr;
};

/// nullptr for types that take any text.
[[nodiscard]] const Syntax* syntax_of(Type type);

/// A telephone number without the (0) that is dialled in some countries, but never from abroad.
[[nodiscard]] std::string without_trunk_zero(std::string_view number);

}  // namespace guidebook
