#include "guidebook/typeset/inline/kept_together.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr std::size_t thousands = 3;  // digits in a group
constexpr std::size_t context = 200;  // bytes on both sides that matter

/// What a language has beside the rules for all.
struct Custom {
  std::string_view language;
  std::string_view abbreviations;  ///< Between spaces: no line ends behind them.
  bool spaced_quotes = false;      ///< « so ».
  bool single_letters = false;     ///< A word of one letter ends no line.
  bool dash_ends_line = false;     ///< A dash between spaces begins no line.
};

constexpr std::array<Custom, 9> customs{{
    {"cs", " č. p. sv. str. ", false, true, false},
    {"de", " Dr. Fr. Hr. Nr. Prof. S. St. ca. z. d. u. ", false, false, false},
    {"en", " Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Mt Mt. No. Prof. St St. p. pp. ", false, false, false},
    {"es", " D. Dr. Dra. Sr. Sra. Sta. Sto. n.º núm. pág. ", false, false, false},
    {"fr", " Dr M. MM. Me Mgr Mlle Mme Mmes St Ste n° p. pp. ", true, false, false},
    {"it", " S. Sig. dott. n. pag. sig. ", false, false, false},
    {"pl", " dr nr p. s. ul. św. ", false, true, false},
    {"pt", " D. Dr. Dra. S. Sr. Sra. n.º pág. ", false, false, false},
    {"ru", " г. д. им. о. пл. р. с. св. стр. ул. № ", false, true, true},
}};

constexpr std::string_view units =
    " % ‰ € $ £ ¥ ₩ ₽ °C °F km km² m m² cm mm kg g t l ha h min s mi ft in lb mph "
    "km/h "
    "°"
    " Uhr кг км км² м м² см ч мин га руб. ";

constexpr std::string_view weekdays = " Mo Tu We Th Fr Sa Su ";  // of opening hours

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_character(text, at);
}

char32_t last_of(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return next_character(text, at);
}

std::string_view last_word(std::string_view text) {
  return text.substr(text.find_last_of(' ') + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// Whether `words`, between spaces, has the word; punctuation behind it does not count.
bool has_word(std::string_view words, std::string_view word, std::string_view trailing = {}) {
  while (!word.empty() && trailing.find(word.back()) != trailing.npos) word.remove_suffix(1);
  const std::size_t found = word.empty() ? words.npos : words.find(word);
  for (std::size_t at = found; at != words.npos; at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

Custom custom_of(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto* found = std::ranges::find(customs, primary, &Custom::language);
  return found == customs.end() ? Custom{} : *found;
}

bool is_wide_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

bool is_one_letter(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_letter(next_character(word, at)) && at == word.size();
}

/// "J." before another name.
bool is_initial(std::string_view word, char32_t next) {
  return word.size() > 1 && word.ends_with('.') && is_one_letter(word.substr(0, word.size() - 1)) &&
         is_capital(first_of(word)) && is_capital(next);
}

/// "+86 10 6416 7544": `before` ends within it.
bool is_in_phone(std::string_view before) {
  const std::size_t plus = before.find_last_not_of("0123456789 -()./");
  return plus != before.npos && before[plus] == '+' && is_digit(first_of(before.substr(plus + 1)));
}

/// "10 000", "25 %", "3 h 30".
bool goes_on_number(std::string_view before, std::string_view after) {
  const std::string_view word = last_word(before);
  const std::size_t digits = std::min(after.find_first_not_of("0123456789"), after.size());
  if (is_digit(last_of(word))) {
    return digits == thousands || (digits > 0 && is_in_phone(before)) ||
           has_word(units, first_word(after), ".,;:!?)");
  }
  const std::string_view earlier = before.substr(0, before.size() - word.size());
  const bool between =
      earlier.size() > 1 && is_digit(last_of(earlier.substr(0, earlier.size() - 1)));
  return digits > 0 && between && (word == "h" || word == "ч");
}

bool is_kept_at_space(const Custom& custom, std::string_view before, std::string_view after) {
  constexpr std::u32string_view closing = U":;!?";
  const char32_t next = first_of(after);
  const std::string_view word = last_word(before);
  return closing.find(next) != closing.npos || goes_on_number(before, after) ||
         has_word(custom.abbreviations, word) || is_initial(word, next) ||
         (custom.spaced_quotes && (last_of(before) == U'\u00AB' || next == U'\u00BB')) ||
         (custom.single_letters && is_one_letter(word)) ||
         (custom.dash_ends_line && is_wide_dash(next));
}

bool is_kept_without_space(std::string_view before, std::string_view after) {
  constexpr std::u32string_view begins_no_line = U"\u00B7\u0E46\u0E2F";  // a dot; Thai ๆ and ฯ
  if (begins_no_line.find(first_of(after)) != begins_no_line.npos) return true;
  const char32_t last = last_of(before);
  if (last == U'-') {
    const std::string_view word = last_word(before.substr(0, before.size() - 1));
    return (has_word(weekdays, word) && has_word(weekdays, after.substr(0, 2))) ||
           is_address(std::string(last_word(before)).append(first_word(after)));
  }
  if (!is_wide_dash(last)) return false;
  before.remove_suffix(3);
  return is_digit(last_of(before)) && is_digit(first_of(after));
}

}  // namespace

bool is_kept_together(std::string_view language, std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  const std::size_t begin = offset - std::min(offset, context);
  std::string_view before = text.substr(begin, offset - begin);
  const std::string_view after = text.substr(offset, context);
  if (!before.ends_with(' ')) return is_kept_without_space(before, after);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return is_kept_at_space(custom_of(language), before, after);
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.find('@') != word.npos || word.starts_with("www.");
}

}  // namespace guidebook::typeset
