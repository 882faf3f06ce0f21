#include "guidebook/field/syntax.hpp"

#include <algorithm>
#include <array>

#include "guidebook/field/syntax_correction.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

using text::is_digit;
using text::is_letter;
using text::is_lower;

bool is_slug(std::string_view text) {
  bool after_hyphen = true;
  for (const char c : text) {
    if (c == '-' ? after_hyphen : !(is_lower(c) || is_digit(c))) return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

bool accept_slug(std::string& text) { return is_slug(text); }

bool accept_reference(std::string& text) {
  const std::string_view whole = text;
  const std::size_t hash = whole.find('#');
  if (hash == std::string_view::npos) return is_slug(whole);
  return (hash == 0 || is_slug(whole.substr(0, hash))) && is_slug(whole.substr(hash + 1));
}

bool accept_date(std::string& text) { return parse_date(text).has_value(); }
bool accept_duration(std::string& text) { return parse_duration(text).has_value(); }

/// Two numbers of two digits with a separator between them.
bool is_pair(std::string_view text, char separator, int low1, int high1, int low2, int high2) {
  if (text.size() != 5 || text[2] != separator) return false;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (!is_digit(text[i])) return false;
  }
  const int first = (text[0] - '0') * 10 + (text[1] - '0');
  const int second = (text[3] - '0') * 10 + (text[4] - '0');
  return first >= low1 && first <= high1 && second >= low2 && second <= high2;
}

bool accept_time(std::string& text) { return is_pair(text, ':', 0, 23, 0, 59); }

bool accept_month_day(std::string& text) {
  if (!is_pair(text, '-', 1, 12, 1, 31)) return false;
  return parse_date("2000-" + text).has_value();  // a leap year: 29 February is a day
}

bool accept_phone(std::string& text) {
  constexpr std::size_t fewest_digits = 7;
  constexpr std::size_t most_digits = 15;  // ITU-T E.164
  std::string digits;
  for (const char c : without_trunk_zero(text)) {
    if (is_digit(c) || (c == '+' && digits.empty())) {
      digits += c;
    } else if (std::string_view(" .-()").find(c) == std::string_view::npos) {
      return false;
    }
  }
  if (!digits.starts_with('+') || digits.size() - 1 < fewest_digits ||
      digits.size() - 1 > most_digits || digits[1] == '0') {
    return false;
  }
  text = std::move(digits);
  return true;
}

bool accept_email(std::string& text) {
  const std::string_view whole = text;
  const std::size_t at = whole.find('@');
  if (at == 0 || at == std::string_view::npos ||
      whole.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  const bool bad_character = std::any_of(whole.begin(), whole.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' ||
           std::string_view("<>()[],;:\\\"").find(c) != std::string_view::npos;
  });
  const std::string_view domain = whole.substr(at + 1);
  const std::size_t dot = domain.rfind('.');
  if (bad_character || dot == std::string_view::npos || dot == 0 ||
      domain.find("..") != std::string_view::npos || domain.starts_with('.')) {
    return false;
  }
  const std::string_view last = domain.substr(dot + 1);
  const bool letters = std::all_of(last.begin(), last.end(), [](char c) {
    return is_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
  return text::length(last) >= 2 && (letters || last.starts_with("xn--"));
}

bool accept_url(std::string& text) {
  std::string_view rest = text;
  const std::string scheme = text::lower(rest.substr(0, rest.find(':')));  // RFC 3986, 3.1
  if (scheme != "https" && scheme != "http") return false;
  rest.remove_prefix(scheme.size());
  if (!rest.starts_with("://")) return false;
  rest.remove_prefix(3);
  const bool has_space = std::any_of(rest.begin(), rest.end(),
                                     [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (has_space || host.empty() || host.starts_with('.') || host.starts_with(':')) return false;
  text.replace(0, scheme.size(), scheme);
  return true;
}

bool accept_wikidata(std::string& text) {
  return text.size() > 1 && text[0] == 'Q' && text[1] != '0' &&
         std::all_of(text.begin() + 1, text.end(), is_digit);
}

// Expressions that mean the same to all who read schemas: nothing looks ahead or behind. What none
// can say are leap years and the largest durations.
constexpr std::string_view reference_pattern =
    "^([a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?|#[a-z0-9]+(-[a-z0-9]+)*)$";
constexpr std::string_view date_pattern =
    "^[0-9]{4}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
    "|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?))?$";
constexpr std::string_view month_day_pattern =
    "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|[12][0-9]))$";
constexpr std::string_view duration_pattern =
    "^(P(([0-9]+W)?[0-9]+([.,][0-9]+)?D|[0-9]+([.,][0-9]+)?W"
    "|(([0-9]+W)?[0-9]+D|[0-9]+W)?T(([0-9]+H)?([0-9]+M)?[0-9]+S"
    "|([0-9]+H)?[0-9]+([.,][0-9]+)?M|[0-9]+([.,][0-9]+)?H))"
    "|([0-9]+d)?([0-9]+h)?([0-9]+m(in)?)?[0-9]+s|([0-9]+d)?([0-9]+h)?[0-9]+([.,][0-9]+)?m(in)?"
    "|([0-9]+d)?[0-9]+([.,][0-9]+)?h|[0-9]+([.,][0-9]+)?d)$";
constexpr std::string_view phone_pattern =
    "^[ .()-]*\\+[ .()-]*[1-9]([ .()-]*[0-9]){6,14}[ .()-]*$";
constexpr std::string_view email_pattern =
    "^[^\\x00-\\x20<>()\\[\\],;:\\\\\"@]+@([^\\x00-\\x20<>()\\[\\],;:\\\\\"@.]+\\.)+"
    "([^\\x00-@\\[-`{-\\x7f]{2,}|xn--[^\\x00-\\x20<>()\\[\\],;:\\\\\"@.]*)$";
constexpr std::string_view url_pattern =
    "^[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20/?#.:][^\\x00-\\x20]*$";

// clang-format off
constexpr std::array syntax_table{
    Syntax{Type::slug, "id-format", "an id", "central-square: lower-case letters, digits, single hyphens",
           "^[a-z0-9]+(-[a-z0-9]+)*$", accept_slug, meant_slug},
    Syntax{Type::reference, "id-format", "a reference", "guide-id, guide-id#item-id, or \"#item-id\" in quotes",
           reference_pattern, accept_reference, meant_reference},
    Syntax{Type::date, "date-format", "a date", "2026-11-23, 2026-11 or 2026", date_pattern, accept_date, meant_day},
    Syntax{Type::month_day, "season-format", "a month and a day", "05-01", month_day_pattern, accept_month_day},
    Syntax{Type::time, "time-format", "a time of the day", "14:30", "^([01][0-9]|2[0-3]):[0-5][0-9]$", accept_time, meant_time_of_day},
    Syntax{Type::duration, "duration-format", "a duration", "PT6H30M, 6h30m, 45m or 2d", duration_pattern, accept_duration, meant_length_of_time},
    Syntax{Type::phone_number, "phone-format", "an international phone number", "+861064167544: 7 to 15 digits",
           phone_pattern, accept_phone, meant_phone},
    Syntax{Type::email, "email-format", "a mail address", "name@example.org", email_pattern, accept_email, meant_email},
    Syntax{Type::url, "url-format", "an absolute web address", "https://example.org/", url_pattern, accept_url, meant_url},
    Syntax{Type::wikidata, "wikidata-format", "a Wikidata item", "Q484519", "^Q[1-9][0-9]*$", accept_wikidata, meant_wikidata},
};
// clang-format on

}  // namespace

std::string without_trunk_zero(std::string_view number) {
  constexpr std::string_view zero = "(0)";
  std::string rest(number);
  const std::size_t at = rest.find(zero);
  if (at != std::string::npos) rest.erase(at, zero.size());
  return rest;
}

const Syntax* syntax_of(Type type) {
  const auto* row = std::find_if(syntax_table.begin(), syntax_table.end(),
                                 [&](const Syntax& syntax) { return syntax.type == type; });
  return row == syntax_table.end() ? nullptr : row;
}

}  // namespace guidebook
