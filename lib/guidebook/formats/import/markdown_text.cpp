#include "guidebook/formats/import/markdown_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "guidebook/formats/import/markdown_code.hpp"
#include "guidebook/formats/import/markdown_link.hpp"
#include "guidebook/formats/import/marked_text.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

class MarkdownReader {
 public:
  /// Reads from `begin` on.
  MarkdownReader(std::string_view text, const MarkdownAsides& asides, std::size_t begin = 0)
      : text_(text), asides_(asides), at_(begin) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (at_line_begin_ && begin_line()) continue;
      at_line_begin_ = false;
      if (at_ < text_.size()) step();
    }
    return std::exchange(out_, MarkedText(true)).finish();
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  [[nodiscard]] std::string_view line() const {
    return rest().substr(0, std::min(rest().find('\n'), rest().size()));
  }

  void end_line() {
    out_.end_line();
    at_line_begin_ = true;
    is_emphasis_ = is_strong_ = false;
  }

  void skip_line() {
    at_ = std::min(at_ + line().size() + 1, text_.size());
    end_line();
  }

  /// Reads the marks at the beginning of a line; true if there is nothing else in it.
  bool begin_line() {
    const std::string_view whole = text::trimmed(line());
    if (is_rule(whole)) {
      skip_line();
      return true;
    }
    if (code()) return true;
    if (whole.starts_with('#') && heading(whole)) return true;
    skip_spaces();
    if (rest().starts_with('>') && quote()) return true;
    item();
    return false;
  }

  void skip_spaces() { at_ += std::min(line().find_first_not_of(" \t"), line().size()); }

  /// Whether a block of code begins here, which is read then.
  bool code() {
    MarkdownCode block = read_markdown_code(rest());
    if (block.size == 0) return false;
    const bool is_apart = asides_.code(block.language, block.code, {at_, at_ + line().size()});
    at_ += block.size;
    end_line();
    while (!is_apart && !block.code.empty()) {
      const std::size_t end = std::min(block.code.find('\n'), block.code.size());
      out_.item();
      out_.literal(block.code.substr(0, end));
      out_.end_line();
      block.code.remove_prefix(std::min(end + 1, block.code.size()));
    }
    return true;
  }

  /// The marks of a quotation; true if there is nothing else in the line but the head of a callout,
  /// "> [!note] Title".
  bool quote() {
    while (rest().starts_with('>')) {
      ++at_;
      skip_spaces();
    }
    const std::size_t close = line().find(']');
    if (!line().starts_with("[!") || close == std::string_view::npos) return false;
    std::string kind(line().substr(2, close - 2));
    std::string_view title = line().substr(close + 1);
    title = text::trimmed(title.substr(std::min(title.find_first_not_of("+-"), title.size())));
    if (!kind.empty()) kind.front() = text::to_upper(kind.substr(0, 1)).front();
    const std::string shown = title.empty() ? kind : inline_text(title);
    out_.end_paragraph();
    out_.toggle_strong(' ');
    out_.raw(shown);
    out_.end_paragraph();
    skip_line();
    return true;
  }

  /// A stretch of the text as words on a line.
  [[nodiscard]] std::string inline_text(std::string_view stretch) const {
    MarkdownAsides inner = asides_;
    inner.section = nullptr;
    inner.title = nullptr;
    const auto begin = static_cast<std::size_t>(stretch.data() - text_.data());
    return MarkdownReader(text_.substr(0, begin + stretch.size()), inner, begin).run();
  }

  static bool is_rule(std::string_view whole) {
    return whole.size() >= 3 && (whole.find_first_not_of("- ") == whole.npos ||
                                 whole.find_first_not_of("* ") == whole.npos ||
                                 whole.find_first_not_of("|:- ") == whole.npos);
  }

  bool heading(std::string_view whole) {
    const std::size_t level = std::min(whole.find_first_not_of('#'), whole.size());
    if (level > 6 || level == whole.size() || whole[level] != ' ') return false;
    std::string_view title = text::trimmed(whole.substr(level));
    while (title.ends_with('#')) title = text::trimmed(title.substr(0, title.size() - 1));
    const bool is_first = text::trimmed(text_.substr(0, at_)).empty();
    std::string shown = inline_text(title);
    skip_line();
    if (level == 1 && is_first && asides_.title) {
      asides_.title(std::move(shown));
      return true;
    }
    if (level <= 2 && asides_.section) {
      asides_.section(std::move(shown), std::exchange(out_, MarkedText(true)).finish());
    } else {
      out_.heading(level, std::move(shown));
    }
    return true;
  }

  void item() {
    const std::string_view near = rest();
    const bool is_bullet = near.size() > 1 && near[1] == ' ' &&
                           std::string_view("-*+").find(near[0]) != std::string_view::npos;
    const std::size_t digits = std::min(near.find_first_not_of("0123456789"), near.size());
    const bool is_number = digits > 0 && digits < 4 && near.substr(digits).starts_with(". ");
    if (is_bullet || is_number) {
      out_.item();
      at_ += (is_bullet ? 0 : digits) + 2;
    } else if (near.starts_with("| ")) {
      out_.item();
      at_ += 2;
    }
    is_row_ = near.starts_with("| ");
  }

  void step() {
    const char c = text_[at_];
    std::size_t size = 0;
    if (c == '\n') {
      ++at_;
      end_line();
      return;
    }
    if (c == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n') {
      out_.literal(text_[at_ + 1]);
      size = 2;
    } else if (c == '[' || (c == '!' && rest().starts_with("!["))) {
      size = link();
    } else if (c == '*' || c == '_') {
      size = stars(c);
    } else if (c == '<') {
      size = tag();
    } else if (c == '&') {
      size = out_.entity(rest());
    } else if (c == '`') {
      size = 1;
    } else if (c == '|' && is_row_) {
      const bool is_last = at_ + 1 == text_.size() || text_[at_ + 1] == '\n';
      out_.raw(is_last ? "" : "·");
      size = 1;
    }
    if (size == 0) out_.literal(c);
    at_ += std::max<std::size_t>(size, 1);
  }

  std::size_t link() {
    const MarkdownLink found = read_markdown_link(rest());
    if (found.size == 0) return 0;
    const std::size_t end = at_ + found.size;
    if (found.is_picture) {
      asides_.picture(found, {at_, end});
      out_.touch();
    } else if (found.target.starts_with("geo:")) {
      return place(found);
    } else if (!found.is_note && is_web(found.target)) {
      out_.link(label(found), found.target);
    } else {
      out_.raw(label(found));
    }
    return found.size;
  }

  static std::string label(const MarkdownLink& found) {
    MarkedText shown(true);
    shown.literal(found.label);
    return shown.finish();
  }

  std::size_t place(const MarkdownLink& found) {
    const std::size_t behind = at_ + found.size;
    const std::string_view tags = text_.substr(behind, tags_size(text_.substr(behind)));
    std::string_view coordinates = found.target.substr(4);
    coordinates = coordinates.substr(0, coordinates.find_first_of(";?"));
    asides_.place({.name = std::string(found.label),
                   .coordinates = coordinates,
                   .tags = tags,
                   .begin = at_,
                   .end = behind});
    out_.raw(label(found));
    return found.size + tags.size();
  }

  /// Emphasis, where a mark of the same sort ends it in the same line.
  std::size_t stars(char c) {
    const std::size_t count = std::min(rest().find_first_not_of(c), rest().size());
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = count < rest().size() ? rest()[count] : ' ';
    const bool is_lone = text::is_space(before) && text::is_space(after);
    const bool is_in_word =
        c == '_' && text::is_alphanumeric(before) && text::is_alphanumeric(after);
    if (is_lone || is_in_word || count > 3) {
      for (std::size_t i = 0; i < count; ++i) out_.literal(c);
      return count;
    }
    bool& is_open = count == 2 ? is_strong_ : is_emphasis_;
    const std::size_t next = rest().find_first_of(c == '*' ? "*\n" : "_\n", count);
    if (!is_open && (next == std::string_view::npos || rest()[next] == '\n')) {
      for (std::size_t i = 0; i < count; ++i) out_.literal(c);
      return count;
    }
    is_open = !is_open;
    if (count != 2) out_.toggle_emphasis(after);
    if (count != 1) out_.toggle_strong(after);
    return count;
  }

  std::size_t tag() {
    constexpr std::string_view comment = "<!--";
    if (rest().starts_with(comment)) {
      const std::size_t end = has_comments_ ? rest().find("-->") : std::string_view::npos;
      has_comments_ = end != std::string_view::npos;
      if (!has_comments_) return 0;
      asides_.comment({at_, at_ + comment.size()});
      out_.touch();
      return end + 3;
    }
    const std::size_t close = rest().find_first_of("<>\n", 1);
    if (close == std::string_view::npos || rest()[close] != '>') return 0;
    const std::string_view inside = rest().substr(1, close - 1);
    if (is_web(inside)) {
      out_.raw(inside);
      return close + 1;
    }
    const bool is_tag = inside.starts_with('/') || (!inside.empty() && text::is_letter(inside[0]));
    if (is_tag && inside.starts_with("br")) out_.raw(" ");
    return is_tag ? close + 1 : 0;
  }

  std::string_view text_;
  const MarkdownAsides& asides_;
  MarkedText out_{true};
  std::size_t at_;
  bool at_line_begin_ = true;
  bool has_comments_ = true;  // that are ended
  bool is_row_ = false;
  bool is_emphasis_ = false;
  bool is_strong_ = false;
};

}  // namespace

std::string markdown_to_text(std::string_view markdown, const MarkdownAsides& asides) {
  return MarkdownReader(markdown, asides).run();
}

}  // namespace guidebook
