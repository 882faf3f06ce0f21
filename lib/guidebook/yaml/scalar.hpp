#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guidebook {

/// How YAML is laid out: columns of a line, and spaces a level.
inline constexpr std::size_t yaml_width = 100;
inline constexpr std::size_t yaml_step = 2;

/// Where a scalar stands, which decides what marks in it mean something else.
enum class YamlPlace { block, braces };

/// A string as a scalar of one line: plain where that reads back as the same text, else in quotes.
[[nodiscard]] std::string yaml_line(std::string_view text, YamlPlace place);

/// A string as a scalar of one line in these quotes, ' or ". They become " where the text holds
/// characters that only those can say.
[[nodiscard]] std::string yaml_quoted(std::string_view text, char quote);

/// A string as the value of a key or an item of a list, after which a line feed belongs: on one
/// line, or if it has several, as a literal block; folded where it would reach beyond the column
/// `width`. It begins in `column`; further lines are indented by `indent`.
[[nodiscard]] std::string yaml_text(std::string_view text, std::size_t column, std::size_t indent,
                                    std::size_t width);

}  // namespace guidebook
