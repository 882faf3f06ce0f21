#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "guidebook/source/source.hpp"

/// MediaWiki's wikitext, as far as its braces and brackets go.
namespace guidebook::wikitext {

struct Node;
using Nodes = std::vector<Node>;

/// A stretch of a page. Places are bytes of its source.
struct Node {
  enum class Kind : std::uint8_t {
    text,      ///< Words, with marks of their own: '' and [http://… …].
    call,      ///< {{name|value|key=value}}
    link,      ///< [[target|label]]
    verbatim,  ///< Between <nowiki> and </nowiki>.
    comment,   ///< <!-- … -->
    heading,   ///< == Title ==, a line; the parts hold the title alone.
  };

  Kind kind = Kind::text;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Nodes> parts;  ///< Of a call and a link: what "|" parts.
  std::size_t level = 0;     ///< Of a heading: its equals signs.
};

/// An argument of a call: its key, or its number from "1", and what it holds.
struct Argument {
  std::string_view key;
  std::size_t begin = 0;  ///< Of the value, without the white space around it.
  std::size_t end = 0;
  Nodes nodes;
};

/// Reads a page. Nothing, and a diagnostic, where braces, brackets or a comment are not closed,
/// nested deeper than a guide can be or more than a guide has room for. Takes time in the length of
/// the page.
[[nodiscard]] std::optional<Nodes> read(const Source& source, Diagnostics& diagnostics);

/// The name of what is called, without white space around it: "listing".
[[nodiscard]] std::string_view name_of(const Source& source, const Node& call);

/// The arguments of a call in their order.
[[nodiscard]] std::vector<Argument> arguments_of(const Source& source, const Node& call);

/// The first few arguments of a call that have no name, by their numbers; some may be empty.
[[nodiscard]] std::vector<Nodes> unnamed_arguments_of(const Source& source, const Node& call);

}  // namespace guidebook::wikitext
