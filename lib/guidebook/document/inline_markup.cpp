#include "guidebook/document/inline_markup.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "guidebook/text/ascii.hpp"

namespace guidebook {
namespace {

constexpr std::string_view marks = "*[]()\\-";

using text::is_alphanumeric;
using text::is_space;

bool is_slug(std::string_view text) {
  const auto good = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
  };
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string_view::npos && std::ranges::all_of(text, good);
}

bool is_reference(std::string_view text) {
  const std::size_t hash = text.find('#');
  if (hash == std::string_view::npos) return is_slug(text);
  return (hash == 0 || is_slug(text.substr(0, hash))) && is_slug(text.substr(hash + 1));
}

bool is_target(std::string_view text) { return is_uri(text) || is_reference(text); }

/// A stretch of a paragraph: text, or a mark that turned out to mean something or not.
struct Piece {
  enum class Kind { text, stars, open_link, close_link };
  Kind kind = Kind::text;
  std::string_view literal;
  bool emphasis = false;    ///< Stars: emphasis begins or ends here.
  bool strong = false;      ///< Stars: strong begins or ends here.
  std::string_view target;  ///< Of a bracket that opens a link.
  bool paired = false;      ///< Of brackets.
};

/// For each "(" of a text the ")" that closes it before the next white space; 0 where none does.
std::vector<std::size_t> closing_brackets(std::string_view text) {
  std::vector<std::size_t> closing(text.size(), 0);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i])) {
      open.clear();
    } else if (text[i] == '(') {
      open.push_back(i);
    } else if (text[i] == ')' && !open.empty()) {
      closing[open.back()] = i;
      open.pop_back();
    }
  }
  return closing;
}

/// Takes one paragraph, without line breaks, apart.
class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text), closing_(closing_brackets(text)) {
    while (at_ < text_.size()) step();
    add_text(at_);
  }

  [[nodiscard]] const std::vector<Piece>& all() const { return pieces_; }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size() && marks.find(text_[at_ + 1]) != marks.npos) {
      add_text(at_);
      text_begin_ = at_ + 1;
      at_ += 2;
    } else if (c == '*') {
      add_stars();
    } else if (c == '[') {
      add(Piece::Kind::open_link, 1);
      open_links_.push_back(pieces_.size() - 1);
    } else if (c == ']') {
      close_link();
    } else {
      ++at_;
    }
  }

  void add_text(std::size_t end) {
    if (end > text_begin_) {
      pieces_.push_back({.literal = text_.substr(text_begin_, end - text_begin_)});
    }
    text_begin_ = end;
  }

  void add(Piece::Kind kind, std::size_t size) {
    add_text(at_);
    pieces_.push_back({.kind = kind, .literal = text_.substr(at_, size)});
    at_ += size;
    text_begin_ = at_;
  }

  void add_stars() {
    const std::size_t begin = at_;
    const std::size_t count = std::min(text_.find_first_not_of('*', begin), text_.size()) - begin;
    add(Piece::Kind::stars, count);
    if (count > 3) return;
    const char before = begin == 0 ? ' ' : text_[begin - 1];
    const char after = at_ == text_.size() ? ' ' : text_[at_];
    if (is_alphanumeric(before) && is_alphanumeric(after)) return;
    if (count != 2) pair(open_emphasis_, &Piece::emphasis, !is_space(before), !is_space(after));
    if (count != 1) pair(open_strong_, &Piece::strong, !is_space(before), !is_space(after));
  }

  void pair(std::optional<std::size_t>& open, bool Piece::*style, bool may_close, bool may_open) {
    const std::size_t here = pieces_.size() - 1;
    if (may_close && open) {
      pieces_[*open].*style = true;
      pieces_[here].*style = true;
      open.reset();
    } else if (may_open) {
      open = here;
    }
  }

  void close_link() {
    add(Piece::Kind::close_link, 1);
    if (open_links_.empty()) return;
    const std::size_t open = open_links_.back();
    open_links_.pop_back();
    if (at_ == text_.size() || text_[at_] != '(' || closing_[at_] == 0) return;
    const std::string_view target = text_.substr(at_ + 1, closing_[at_] - at_ - 1);
    if (open == pieces_.size() - 2 || !is_target(target)) return;
    pieces_[open].target = target;
    pieces_[open].paired = pieces_.back().paired = true;
    open_links_.clear();  // no link holds another
    at_ = text_begin_ = closing_[at_] + 1;
  }

  std::string_view text_;
  std::vector<std::size_t> closing_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> open_links_;
  std::optional<std::size_t> open_emphasis_;
  std::optional<std::size_t> open_strong_;
  std::size_t at_ = 0;
  std::size_t text_begin_ = 0;
};

bool same_style(const Run& a, const Run& b) {
  return a.emphasis == b.emphasis && a.strong == b.strong && a.link == b.link;
}

void append(Runs& runs, const Run& style, std::string_view text) {
  if (text.empty()) return;
  if (runs.empty() || !same_style(runs.back(), style)) runs.push_back(style);
  runs.back().text += text;
}

Runs parse_paragraph(std::string_view text, std::string_view language) {
  const Pieces pieces(text);
  Runs runs;
  Run style{.text = {}, .language = std::string(language)};
  for (const Piece& piece : pieces.all()) {
    std::string_view literal = piece.literal;
    if (piece.kind == Piece::Kind::stars) {
      style.emphasis ^= piece.emphasis;
      style.strong ^= piece.strong;
      literal.remove_prefix((piece.emphasis ? 1U : 0U) + (piece.strong ? 2U : 0U));
    } else if (piece.paired) {
      style.link = piece.target;  // none where it closes
      literal = {};
    }
    append(runs, style, literal);
  }
  return runs;
}

/// Appends a line's words, parted from what is there and from each other by one space.
void append_words(std::string& text, std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    while (i < line.size() && is_space(line[i])) ++i;
    const std::size_t begin = i;
    while (i < line.size() && !is_space(line[i])) ++i;
    if (i == begin) break;
    if (!text.empty()) text += ' ';
    text += line.substr(begin, i - begin);
  }
}

struct Passage {
  std::string text;
  bool bullet = false;
};

std::vector<Passage> split_passages(std::string_view text) {
  std::vector<Passage> passages;
  bool fresh = true;  // a blank line, or nothing, came before
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r\v\f"), line.size()));
    const bool bullet = line.starts_with("- ");
    if (bullet) line.remove_prefix(2);
    if (line.empty()) {
      fresh = true;
      continue;
    }
    if (fresh || bullet) passages.push_back({{}, bullet});
    append_words(passages.back().text, line);
    fresh = false;
  }
  std::erase_if(passages, [](const Passage& passage) { return passage.text.empty(); });
  return passages;
}

}  // namespace

bool is_uri(std::string_view target) {
  static constexpr std::array<std::string_view, 4> schemes{"https://", "http://",
                                                           "mailto:", "tel:"};
  return std::ranges::any_of(schemes, [target](std::string_view scheme) {
    return target.size() > scheme.size() && target.starts_with(scheme);
  });
}

Prose parse_marks(std::string_view text, std::string_view language) {
  Prose prose;
  for (const Passage& passage : split_passages(text)) {
    Paragraph paragraph{parse_paragraph(passage.text, language)};
    if (paragraph.runs.empty()) continue;
    if (!passage.bullet) {
      prose.emplace_back(std::move(paragraph));
      continue;
    }
    if (prose.empty() || !std::holds_alternative<BulletList>(prose.back()))
      prose.emplace_back(BulletList{});
    std::get<BulletList>(prose.back()).items.push_back(std::move(paragraph));
  }
  return prose;
}

}  // namespace guidebook
