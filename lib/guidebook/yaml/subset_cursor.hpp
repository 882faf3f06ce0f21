#pragma once

#include <cstddef>
#include <string_view>

#include "guidebook/text/character_set.hpp"

namespace guidebook::yaml {

/// Thrown where a text goes beyond the subset of YAML that the subset reader knows for certain.
struct OutsideSubset {};

/// Where the subset reader stands in a text. The text's lines end in line feeds; its end counts as
/// a line feed that cannot be passed. Throws OutsideSubset at a document marker, at a tab before a
/// token and at a "#" that begins no comment.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at), line_begin_(at) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  /// Bytes between the beginning of the line and here: the indentation of the first token in it.
  [[nodiscard]] std::size_t column() const { return at_ - line_begin_; }
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  [[nodiscard]] bool at_line_end() const { return peek() == '\n'; }
  /// Whether a blank or a line's end follows the character here.
  [[nodiscard]] bool before_space() const {
    return peek(1) == ' ' || peek(1) == '\n' || peek(1) == '\t';
  }

  void advance(std::size_t bytes = 1) { at_ += bytes; }
  void skip_spaces() {
    while (peek() == ' ') ++at_;
  }
  /// To the next of the characters, or the text's end.
  void skip_to(const text::CharacterSet& stops) { at_ = stops.find_in(text_, at_); }
  void skip_to_line_end();
  /// [75] c-nb-comment-text, if there is one here.
  void skip_comment();
  /// From a line feed to the beginning of the next line.
  void next_line();
  /// From a line feed to the first character of the next line that is not empty, or to the text's
  /// end. Returns how many line feeds it has passed.
  std::size_t skip_line_ends();

  /// [79] s-l-comments: to the next token, which may stand in this line or in another.
  void skip_to_token();
  /// [79] s-l-comments: only a comment may follow in this line; then as `skip_to_token`.
  void end_line();

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t line_begin_;
};

}  // namespace guidebook::yaml
