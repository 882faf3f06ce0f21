#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "guidebook/diagnostic/byte_range.hpp"
#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/diagnostic/user_error.hpp"

namespace guidebook {

/// How findings are shown.
struct Look {
  bool color = false;
  std::size_t width = 0;  ///< Columns of the terminal; 0 for as many as a line of code has.
};

/// A finding for a reader, in the shape of compilers' messages:
///
///     guides/kp.yaml:3:1: error: there is no field "nmae" here [unknown-field]
///       3 | nmae: North Korea
///         | ^~~~
///         = did you mean "name"?
///
/// The mark stands right under wide and combining characters; a long line is shown around its mark.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const Look& look = {});

/// The message, the text with a caret under what is wrong in it, and the hint, each on a line of
/// its own; of an error without a text the message alone, without a line end.
[[nodiscard]] std::string render(const UserError& error);

/// "guides/kp.yaml:3:1", "guides/kp.yaml" for a file as a whole, "guidebook" for what concerns no
/// file; safe to print on a terminal.
[[nodiscard]] std::string render(const SourceRange& place);

/// What the diagnostic's place covers of its excerpt: up to the end of the line where it goes on in
/// the next one.
[[nodiscard]] ByteRange place_in_excerpt(const Diagnostic& diagnostic);

/// A line in three parts, safe to print on a terminal.
struct MarkedLine {
  std::string before;
  std::string marked;
  std::string after;
};

/// What a reader wants to see of `line` in `columns`, `what` being what it is about: widened to
/// whole characters as readers see them, and made visible where it has no width. What is left out
/// of a long line is "…".
[[nodiscard]] MarkedLine mark(std::string_view line, ByteRange what, std::size_t columns = 100);

}  // namespace guidebook
