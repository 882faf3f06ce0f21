#include "guidebook/document/typography.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

bool is_english(std::string_view language) {
  return language.substr(0, language.find('-')) == "en";
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_letter(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t c) { return category(c) == UTF8PROC_CATEGORY_ND; }

/// A quote after it opens: white space, an opening bracket or quote, a dash or nothing at all.
bool comes_before_opening(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PD:
      return true;
    default:
      return c == '/';
  }
}

void append_points(std::vector<char32_t>& points, std::string_view text) {
  while (!text.empty()) {
    const auto [value, size] = utf8::decode(text);
    points.push_back(value);
    text.remove_prefix(size);
  }
}

/// Where the last ' stands that can close a quotation; 0 if none does.
std::size_t last_closing(const std::vector<char32_t>& points) {
  for (std::size_t i = points.size() - 2; i > 0; --i) {
    const bool closes = !comes_before_opening(points[i - 1]) && !is_letter(points[i + 1]);
    if (points[i] == '\'' && closes) return i;
  }
  return 0;
}

char32_t english_quote(const std::vector<char32_t>& points, std::size_t i, std::size_t closing) {
  const bool opens = comes_before_opening(points[i - 1]);
  if (points[i] == '"') return opens ? U'“' : U'”';
  const bool year = is_digit(points[i + 1]);  // the '90s
  return opens && !year && i < closing ? U'‘' : U'’';
}

/// Sets the marks of minutes and seconds, feet and inches: those right behind a digit that close no
/// quotation.
void set_primes(std::vector<char32_t>& points) {
  bool in_double = false;
  bool in_single = false;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    if (points[i] != '\'' && points[i] != '"') continue;
    bool& inside = points[i] == '"' ? in_double : in_single;
    const bool opens = comes_before_opening(points[i - 1]);
    if (is_digit(points[i - 1]) && !inside && !is_letter(points[i + 1])) {
      points[i] = points[i] == '"' ? U'″' : U'′';
    } else {
      inside = opens || (inside && is_letter(points[i + 1]));
    }
  }
}

/// Sets the quotes of code points that have a space before the first and after the last.
void set_quotes(std::vector<char32_t>& points, std::string_view language) {
  set_primes(points);
  const bool english = is_english(language);
  const std::size_t closing = english ? last_closing(points) : 0;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const char32_t c = points[i];
    if (c != '\'' && c != '"') continue;
    if (english) {
      points[i] = english_quote(points, i, closing);
    } else if (c == '\'' && is_letter(points[i - 1]) && is_letter(points[i + 1])) {
      points[i] = U'’';
    }
  }
}

bool has_quotes(std::string_view text) { return text.find_first_of("'\"") != text.npos; }

}  // namespace

std::string typographic(std::string_view text, std::string_view language) {
  Runs runs{{.text = std::string(text), .language = std::string(language)}};
  set_typographic(runs);
  return std::move(runs.front().text);
}

void set_typographic(Runs& runs) {
  if (std::ranges::none_of(runs, [](const Run& run) { return has_quotes(run.text); })) return;
  std::vector<char32_t> points{U' '};
  std::vector<std::size_t> ends;  // of the runs
  for (const Run& run : runs) {
    append_points(points, run.text);
    ends.push_back(points.size());
  }
  points.push_back(U' ');
  set_quotes(points, runs.front().language);
  std::size_t at = 1;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    runs[i].text.clear();
    while (at < ends[i]) utf8::append(runs[i].text, points[at++]);
  }
}

}  // namespace guidebook
