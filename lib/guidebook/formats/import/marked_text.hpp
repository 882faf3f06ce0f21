#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guidebook {

/// Writes a text with the guide format's marks, line by line as another markup has it: lines that
/// no blank one parts are one paragraph.
class MarkedText {
 public:
  /// Without `marks`, words on one line.
  explicit MarkedText(bool marks) : marks_(marks) {}

  /// Appends to the line a character, or characters, that mean only themselves.
  void literal(char c);
  void literal(std::string_view text);
  /// Appends what has its marks already.
  void raw(std::string_view text) { line_ += text; }
  /// The character reference that a text begins with, "&eacute;"; its size, 0 if there is none.
  [[nodiscard]] std::size_t entity(std::string_view text);
  /// `label` has its marks already; none is written where the address is no label's.
  void link(std::string_view label, std::string_view url);

  /// Begin here, or end before `after`, the character that follows; at the end of the line at last.
  void toggle_emphasis(char after) { toggle(emphasis_, strong_, after); }
  void toggle_strong(char after) { toggle(strong_, emphasis_, after); }

  /// The line is an item of a list.
  void item() { is_item_ = true; }
  /// There is something in the line that is no text: without words, it is no blank line.
  void touch() { is_touched_ = true; }
  [[nodiscard]] bool at_line_begin() const { return line_.empty() && !is_touched_; }
  [[nodiscard]] const std::string& line() const { return line_; }
  void clear_line() { line_.clear(); }
  void end_line();
  /// Ends the line and the paragraph.
  void end_paragraph();

  /// A paragraph before what stands under it, if anything does: a heading replaces those of its
  /// level and below.
  void heading(std::size_t level, std::string title);

  /// Ends the last line, and gives the text.
  [[nodiscard]] std::string finish();

 private:
  /// Where emphasis of one sort has begun in the line.
  struct Style {
    std::string_view mark;
    std::optional<std::size_t> begin;
  };

  void toggle(Style& style, Style& other, char after);
  void add_paragraph(std::string_view text, bool is_new);

  bool marks_;
  std::string text_;
  std::string line_;
  Style emphasis_{"*", {}};
  Style strong_{"**", {}};
  std::vector<std::pair<std::size_t, std::string>> headings_;  // that nothing stands under yet
  bool is_item_ = false;
  bool was_item_ = false;
  bool is_new_ = false;  // a blank line came before
  bool is_touched_ = false;
};

}  // namespace guidebook
