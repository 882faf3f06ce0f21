#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/source/source.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// A value of JSON (RFC 8259) with its place.
struct JsonNode {
  enum class Kind : std::uint8_t { scalar, list, object };

  Kind kind = Kind::scalar;
  std::string key;  ///< Of a member of an object.
  Value scalar;     ///< A number that no type of ours holds is text.
  std::vector<JsonNode> children;
  std::size_t begin = 0;  ///< Bytes of the source.
  std::size_t end = 0;

  /// The member of an object; nullptr where there is none.
  [[nodiscard]] const JsonNode* find(std::string_view name) const;
  /// The member's text; empty where there is none, or it is no text.
  [[nodiscard]] std::string text(std::string_view name) const;
};

/// Without members that are null.
[[nodiscard]] Value to_value(const JsonNode& node);

/// Reads the value that begins at byte `at` or behind white space there, and moves `at` past it
/// and the white space behind it. Nothing, and a diagnostic, for what is no JSON or is nested too
/// deep for a guide. The source must be UTF-8.
[[nodiscard]] std::optional<JsonNode> read_json(const Source& source, std::size_t& at,
                                                Diagnostics& diagnostics);

}  // namespace guidebook
