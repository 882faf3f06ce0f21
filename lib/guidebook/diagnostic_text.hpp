#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "guidebook/diagnostic.hpp"

namespace guidebook {

/// A finding for a reader, in the shape of compilers' messages:
///
///     guides/kp.yaml:3:1: error: there is no field "nmae" here [unknown-field]
///       3 | nmae: North Korea
///         | ^~~~
///         = did you mean "name"?
///
/// The mark stands right under wide and combining characters; a long line is shown around its mark.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, bool color = false);

/// "guides/kp.yaml:3:1", "guides/kp.yaml" for a file as a whole, "guidebook" for what concerns no
/// file; safe to print on a terminal.
[[nodiscard]] std::string render(const Place& place);

/// A line in three parts, safe to print on a terminal and no wider than one.
struct MarkedLine {
  std::string before;
  std::string marked;
  std::string after;
};

/// What a reader wants to see of `line`, the bytes from `begin` up to `end` being what it is about.
/// What is left out of a long line is "…".
[[nodiscard]] MarkedLine mark(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace guidebook
