#pragma once

#include <string>

#include "guidebook/value.hpp"

namespace guidebook {

/// JSON (RFC 8259): null, dates and durations as strings, maps in their order. `indent` spaces a
/// level; 0 is compact, on one line.
[[nodiscard]] std::string to_json(const Value& value, unsigned indent = 0);

/// A scalar as text, without quotes: "true", "20", "2026-11", "PT45M"; null is empty. Lists and
/// maps are compact JSON.
[[nodiscard]] std::string to_text(const Value& value);

}  // namespace guidebook
