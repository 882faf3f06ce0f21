#pragma once

#include <cstddef>
#include <string>

#include "guidebook/yaml/subset_cursor.hpp"
#include "guidebook/yaml/subset_nodes.hpp"

namespace guidebook::yaml {

/// How far the lines of a node are indented at least: one column further than the collection that
/// holds it, which is 1 + n in the terms of the specification.
using Indent = std::size_t;

/// Where a plain scalar stands, which decides what ends it.
enum class Context { block, flow };

/// The bytes of a scalar, or of its first line.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Reads the scalars of the subset, each from its first character.
class Scalars {
 public:
  Scalars(Cursor& cursor, Nodes& nodes) : cursor_(cursor), nodes_(nodes) {}

  /// [133] ns-plain-one-line: up to what ends it in its context, a comment or the line's end.
  [[nodiscard]] Extent plain_one_line(Context context);
  /// The plain scalar of one line that has been read.
  [[nodiscard]] Node& plain(Extent line);
  /// [135] ns-plain-multi-line: the plain scalar in a block whose first line has been read, with
  /// the lines below that continue it. Goes on to the next token.
  [[nodiscard]] Node& plain_multi_line(Extent first, Indent least);
  /// [109] c-double-quoted, [120] c-single-quoted
  [[nodiscard]] Node& quoted(Indent least);
  /// [170] c-l+literal, [174] c-l+folded. Goes on to the next token.
  [[nodiscard]] Node& block(Indent least);

 private:
  struct Header {
    bool folded = false;
    char chomping = ' ';  ///< "-", "+", or a space where neither is written.
    Indent indent = 0;    ///< 0 where the first line decides.
  };
  struct Body {
    std::size_t end = 0;     ///< Of the text in the source.
    std::size_t breaks = 0;  ///< Empty lines behind it.
  };

  std::size_t plain_in_line(Context context);
  void fold_quoted(char quote, Indent least);
  void fold(std::size_t breaks);
  void decode_escape();
  [[nodiscard]] Header block_header(Indent least);
  void begin_block_line(bool folded, std::size_t empty_lines);
  [[nodiscard]] Body block_body(const Header& header, Indent least);

  Cursor& cursor_;
  Nodes& nodes_;
  std::string text_;       // of a scalar that does not stand in the source as it is
  std::size_t solid_ = 0;  // so much of it stays at the end of a line
};

}  // namespace guidebook::yaml
