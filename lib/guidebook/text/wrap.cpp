#include <utf8proc.h>

#include <algorithm>

#include "guidebook/text/east_asian.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

/// No line begins with it: closing brackets, stops, iteration marks, small kana (JIS X 4051).
bool binds_left(char32_t c) {
  static constexpr std::u32string_view marks =
      U"、。，．：；？！・｡､･々〻ゝゞヽヾーｰ〜゠％￠"
      U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ";
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_PE || kind == UTF8PROC_CATEGORY_PF ||
         marks.find(c) != std::u32string_view::npos || (c >= 0x31F0 && c <= 0x31FF);
}

/// No line ends with it: opening brackets, currency signs.
bool binds_right(char32_t c) {
  static constexpr std::u32string_view marks = U"￥＄￡";
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_PS || kind == UTF8PROC_CATEGORY_PI ||
         marks.find(c) != std::u32string_view::npos;
}

bool may_break_between(char32_t a, char32_t b) {
  return is_east_asian(a) && is_east_asian(b) && !binds_right(a) && !binds_left(b);
}

/// White space to break at; the no-break spaces are letters to us.
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  if (c == 0xA0 || c == 0x2007 || c == 0x202F) return false;
  const auto kind = category(c);
  return c == 0x85 || kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL ||
         kind == UTF8PROC_CATEGORY_ZP;
}

/// What may stand on a line by itself and is broken only if it is wider than one.
struct Unit {
  std::string_view text;
  std::size_t width = 0;
  bool after_space = false;
};

/// Takes the next unit and the white space before it; an empty one at the end.
Unit take_unit(std::string_view& rest) {
  Unit unit;
  while (!rest.empty()) {
    const auto [value, size] = utf8::decode(rest);
    if (!is_space(value)) break;
    unit.after_space = true;
    rest.remove_prefix(size);
  }
  std::size_t end = 0;
  for (char32_t previous = 0; end < rest.size();) {
    const utf8::Cluster cluster = utf8::first_cluster(rest.substr(end));
    if (is_space(cluster.first)) break;
    if (end > 0 && may_break_between(previous, cluster.first)) break;
    end += cluster.size;
    unit.width += cluster.width;
    previous = cluster.first;
  }
  unit.text = rest.substr(0, end);
  rest.remove_prefix(end);
  return unit;
}

class Lines {
 public:
  explicit Lines(std::size_t columns) : columns_(columns) {}

  void add(const Unit& unit) {
    const std::size_t gap = unit.after_space && !line_.empty() ? 1 : 0;
    if (!line_.empty() && width_ + gap + unit.width > columns_) {
      end_line();
    } else if (gap == 1) {
      append(" ", 1);
    }
    if (unit.width <= columns_) {
      append(unit.text, unit.width);
    } else {
      add_in_pieces(unit.text);
    }
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    width_ = 0;
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  void append(std::string_view text, std::size_t width) {
    line_ += text;
    width_ += width;
  }

  void add_in_pieces(std::string_view text) {
    while (!text.empty()) {
      const utf8::Cluster cluster = utf8::first_cluster(text);
      if (!line_.empty() && width_ + cluster.width > columns_) end_line();
      append(text.substr(0, cluster.size), cluster.width);
      text.remove_prefix(cluster.size);
    }
  }

  std::size_t columns_;
  std::vector<std::string> lines_;
  std::string line_;
  std::size_t width_ = 0;
};

}  // namespace

std::vector<std::string> wrap(std::string_view utf8, std::size_t columns) {
  Lines lines(columns);
  do {
    const std::size_t end = std::min(utf8.find('\n'), utf8.size());
    std::string_view rest = utf8.substr(0, end);
    for (Unit unit = take_unit(rest); !unit.text.empty(); unit = take_unit(rest)) lines.add(unit);
    lines.end_line();
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  } while (!utf8.empty());
  return lines.take();
}

}  // namespace guidebook::text
