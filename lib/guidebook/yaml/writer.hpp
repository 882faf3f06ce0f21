#pragma once

#include <string>

#include "guidebook/value/value.hpp"

namespace guidebook {

/// A YAML 1.2 document, without "---", laid out as guide files are: two spaces a level, short maps
/// of scalars in braces, text of several lines as a literal block, long text folded. Text is in
/// quotes only where it would be read as something else: null, a truth value, a number, YAML's own
/// marks. Whatever a string holds reads back the same; what is not UTF-8 becomes U+FFFD. Ends in a
/// line feed.
[[nodiscard]] std::string to_yaml(const Value& value);

}  // namespace guidebook
