#include "guidebook/field/syntax_correction.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "guidebook/field/syntax.hpp"
#include "guidebook/field/time_correction.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

using text::is_digit;
using text::is_lower;

/// What programs put around a number to keep it together or in its direction.
bool is_format_character(char32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

bool is_between_digits(char32_t c) {
  const bool is_dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
  return is_dash || is_format_character(c) ||
         std::u32string_view(U" .-()\t").find(c) != std::u32string_view::npos;
}

/// The digits of what may be a number, with the + before them; nothing if there is anything else.
std::optional<std::string> digits_of(std::string_view text) {
  std::string digits;
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    if ((c < 0x80 && is_digit(static_cast<char>(c))) || (c == '+' && digits.empty())) {
      digits += static_cast<char>(c);
    } else if (!is_between_digits(c)) {
      return std::nullopt;
    }
    text.remove_prefix(size);
  }
  return digits;
}

bool is_number(std::string digits) { return syntax_of(Type::phone_number)->accept(digits); }

/// The digits of texts that slashes, commas and the like part, or a + that begins another.
std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("/;,|:+", 1), text.size());
    const auto digits = digits_of(text.substr(0, end));
    if (!digits) return {};
    if (!digits->empty()) numbers.push_back(*digits);
    text.remove_prefix(end);
    if (!text.empty() && text.front() != '+') text.remove_prefix(1);
  }
  return numbers;
}

/// One number, or the first and others of which only the last digits are written: "…89/90".
Correction meant_by_several(const std::vector<std::string>& numbers) {
  if (numbers.empty()) return {};
  if (!is_number(numbers.front())) {
    std::string joined = fmt::format("{}", fmt::join(numbers, ""));
    return is_number(joined) ? Correction{.text = std::move(joined), .hint = {}} : Correction{};
  }
  std::vector<std::string> whole;
  for (const std::string& number : numbers) {
    const std::string& first = numbers.front();
    const bool is_whole = number.starts_with('+') || number.size() >= first.size();
    whole.push_back(is_whole ? number : first.substr(0, first.size() - number.size()) + number);
    if (!is_number(whole.back())) return {};
  }
  return {.text = {},
          .hint = fmt::format("each number is an entry of its own: {}", fmt::join(whole, " and "))};
}

}  // namespace

Correction meant_slug(std::string_view text) {
  Correction meant{.text = {}, .certain = true, .hint = {}};
  for (const char c : text::fold(text)) {
    if (is_lower(c) || is_digit(c)) {
      meant.text += c;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      meant.certain = false;
    } else if (!meant.text.empty() && meant.text.back() != '-') {
      meant.text += '-';
    }
  }
  if (meant.text.ends_with('-')) meant.text.pop_back();
  return meant;
}

Correction meant_reference(std::string_view text) {
  const std::size_t hash = std::min(text.find('#'), text.size());
  Correction guide = meant_slug(text.substr(0, hash));
  if (hash == text.size()) return guide;
  const Correction item = meant_slug(text.substr(hash + 1));
  if (item.text.empty()) return {};
  return {guide.text + '#' + item.text, guide.certain && item.certain, {}};
}

Correction meant_phone(std::string_view text) {
  const std::string folded = without_trunk_zero(text::fold(text::trimmed(text)));
  auto digits = digits_of(folded);
  if (!digits) return meant_by_several(numbers_in(folded));
  const bool certain = digits->starts_with('+');
  if (digits->starts_with("00")) digits->replace(0, 2, "+");
  return is_number(*digits) ? Correction{*digits, certain, {}} : Correction{};
}

Correction meant_time_of_day(std::string_view text) {
  std::string meant = meant_time(text::trimmed(text));
  const bool is_guess = text.find_first_not_of("0123456789") == std::string_view::npos;
  if (meant == "24:00" || (is_guess && may_be_afternoon(text))) return {};
  return {std::move(meant), false, {}};
}

Correction meant_day(std::string_view text) { return {meant_date(text), false, {}}; }

Correction meant_length_of_time(std::string_view text) { return {meant_duration(text), false, {}}; }

Correction meant_wikidata(std::string_view text) {
  const bool is_link = text.find("wikidata.org/") != std::string_view::npos;
  std::string id(is_link ? text.substr(text.rfind('/') + 1) : text::trimmed(text));
  if (id.starts_with('q')) id.front() = 'Q';
  return syntax_of(Type::wikidata)->accept(id) ? Correction{std::move(id), !is_link, {}}
                                               : Correction{};
}

Correction meant_email(std::string_view text) {
  text = text::trimmed(text);
  if (text.starts_with("mailto:")) text.remove_prefix(7);
  if (text.ends_with('>')) text = text.substr(text.rfind('<') + 1);  // npos + 1 is 0
  if (text.ends_with('>')) text.remove_suffix(1);
  std::string address(text);
  return syntax_of(Type::email)->accept(address) ? Correction{std::move(address), false, {}}
                                                 : Correction{};
}

Correction meant_url(std::string_view text) {
  text = text::trimmed(text);
  std::string host(text.substr(0, text.find_first_of("/?#")));
  // What could be the domain of a mail address is one.
  std::string address = "x@" + host;
  if (text.starts_with("//") || !syntax_of(Type::email)->accept(address)) return {};
  return {"https://" + std::string(text), false, {}};
}

}  // namespace guidebook
