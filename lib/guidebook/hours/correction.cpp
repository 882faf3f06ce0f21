#include "guidebook/hours/correction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "guidebook/field/time_correction.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::hours {
namespace {

struct Habit {
  std::string_view word;
  std::size_t shortest;  ///< So much of it will do.
  std::string_view meant;
};

constexpr std::array habits{Habit{"monday", 2, "Mo"},      Habit{"tuesday", 2, "Tu"},
                            Habit{"wednesday", 2, "We"},   Habit{"thursday", 2, "Th"},
                            Habit{"friday", 2, "Fr"},      Habit{"saturday", 2, "Sa"},
                            Habit{"sunday", 2, "Su"},      Habit{"january", 3, "Jan"},
                            Habit{"february", 3, "Feb"},   Habit{"march", 3, "Mar"},
                            Habit{"april", 3, "Apr"},      Habit{"may", 3, "May"},
                            Habit{"june", 3, "Jun"},       Habit{"july", 3, "Jul"},
                            Habit{"august", 3, "Aug"},     Habit{"september", 3, "Sep"},
                            Habit{"october", 3, "Oct"},    Habit{"november", 3, "Nov"},
                            Habit{"december", 3, "Dec"},   Habit{"daily", 5, "Mo-Su"},
                            Habit{"everyday", 8, "Mo-Su"}, Habit{"holidays", 7, "PH"},
                            Habit{"ph", 2, "PH"},          Habit{"sh", 2, "SH"},
                            Habit{"easter", 6, "easter"},  Habit{"sunrise", 7, "sunrise"},
                            Habit{"sunset", 6, "sunset"},  Habit{"open", 4, "open"},
                            Habit{"closed", 4, "closed"},  Habit{"off", 3, "off"},
                            Habit{"always", 6, "24/7"},    Habit{"to", 2, "-"},
                            Habit{"until", 5, "-"}};

/// Names of days in German, French, Italian, Spanish and Portuguese, which are no others in any.
constexpr std::array<std::array<std::string_view, 5>, 7> foreign_days{{
    {"Mo", "montag", "lundi", "lunedì", "lunes"},
    {"Tu", "dienstag", "mardi", "martedì", "martes"},
    {"We", "mittwoch", "mercredi", "mercoledì", "miércoles"},
    {"Th", "donnerstag", "jeudi", "giovedì", "jueves"},
    {"Fr", "freitag", "vendredi", "venerdì", "viernes"},
    {"Sa", "samstag", "samedi", "sabato", "sábado"},
    {"Su", "sonntag", "dimanche", "domenica", "domingo"},
}};

std::string meant_by_word(std::string_view word) {
  const std::string small = text::to_lower(word);
  for (const auto& names : foreign_days) {
    if (std::find(names.begin() + 1, names.end(), small) != names.end())
      return std::string(names.front());
  }
  const auto* habit = std::find_if(habits.begin(), habits.end(), [&](const Habit& row) {
    return small.size() >= row.shortest && row.word.starts_with(small);
  });
  return habit == habits.end() || habit->meant == word ? "" : std::string(habit->meant);
}

/// The time of opening before the time of closing at `at`; empty if none stands there.
std::string_view opening_before(std::string_view text, std::size_t at) {
  constexpr std::size_t time_length = 5;
  if (at <= time_length || text[at - 1] != '-') return {};
  return text.substr(at - 1 - time_length, time_length);
}

/// How much of a text says that something is open all day: "24h", "24 hours", "24h/24".
std::size_t all_day_length(std::string_view text) {
  std::size_t at = 0;
  const auto take = [&](std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
      if (text::to_lower(text.substr(at, word.size())) != word) continue;
      at += word.size();
      return true;
    }
    return false;
  };
  constexpr std::array<std::string_view, 1> hours{"24"};
  constexpr std::array<std::string_view, 8> unit{" hours", "hours", " hrs", "hrs",
                                                 " h",     "hr",    "h",    " std"};
  constexpr std::array<std::string_view, 4> of{"/24", "/7", "x7", " / 24"};
  constexpr std::array<std::string_view, 1> h{"h"};
  if (!take(hours)) return 0;
  const bool has_unit = take(unit);
  if (!take(of) && !has_unit) return 0;
  take(h);
  const bool ends = at == text.size() || text.find_first_of(" ,;", at) == at;
  return ends ? at : 0;
}

bool begins_rule(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).find_last_not_of(' ');
  return before == std::string_view::npos || text[before] == ';';
}

/// A time without its half of the day where another has one, or before the time of opening.
bool is_ambiguous(std::string_view text, std::size_t at, std::string_view word) {
  if (!may_be_afternoon(word)) return false;
  const std::string small = text::to_lower(text);
  const std::string_view opening = opening_before(text, at);
  return small.find("am") != std::string::npos || small.find("pm") != std::string::npos ||
         (!opening.empty() && opening < "13:00" && meant_time(word) <= opening);
}

/// "0930".
std::string meant_by_digits(std::string_view word) {
  const bool digits = word.size() == 4 && word.find_first_not_of("0123456789") == word.npos;
  if (!digits || word > "2400" || word[2] > '5') return "";
  return fmt::format("{}:{}", word.substr(0, 2), word.substr(2));
}

constexpr std::size_t range_length = std::string_view("1000-2000").size();

/// "1000-2000" in front of a text.
std::string meant_by_digit_range(std::string_view text) {
  const std::string_view range = text.substr(0, range_length);
  if (range.size() < range_length || range[4] != '-') return "";
  const std::string from = meant_by_digits(range.substr(0, 4));
  const std::string to = meant_by_digits(range.substr(5));
  return from.empty() || to.empty() ? "" : fmt::format("{}-{}", from, to);
}

bool is_dash(std::string_view character) {
  return character == "-" || character == "–" || character == "—";
}

}  // namespace

Fault fault_at(std::string_view text, std::size_t at, std::string_view expected) {
  while (at > 0 && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U))
    --at;
  while (at + 1 < text.size() && text[at] == ' ') ++at;
  const std::size_t first = text.empty() ? 0 : utf8::decode(text.substr(at)).size;
  Fault fault{.begin = at,
              .end = at + first,
              .expected = std::string(expected),
              .meant = {},
              .message = {}};
  const std::size_t word_end = std::min(text.find_first_of(" ,;-|()[]\"", at), text.size());
  const std::size_t dash = std::min({text.find("–", at), text.find("—", at), word_end});
  if (dash > at) fault.end = dash;
  const std::string_view word = text.substr(fault.begin, fault.end - fault.begin);
  if (std::string range = meant_by_digit_range(text.substr(at)); !range.empty()) {
    fault.end = at + range_length;
    fault.meant = std::move(range);
    return fault;
  }
  const bool wants_time = expected.find("time") != std::string_view::npos;
  const bool is_number = wants_time && !word.empty() && word[0] >= '0' && word[0] <= '9';
  const bool is_opening = is_number && opening_before(text, at).empty();
  const std::size_t all_day = is_opening ? all_day_length(text.substr(at)) : 0;
  if (all_day > 0) {
    fault.end = at + all_day;
    fault.meant = begins_rule(text, at) ? "24/7" : "00:00-24:00";
    return fault;
  }
  if (!is_number) {
    fault.meant = is_dash(word) ? "-" : meant_by_word(word);
  } else if (!is_ambiguous(text, at, word)) {
    fault.meant = meant_by_digits(word);
    if (fault.meant.empty()) fault.meant = meant_time(word);
    if (is_opening && fault.meant == "24:00") fault.meant.clear();
  }
  if (fault.meant != "-") return fault;
  // No space stands around a dash.
  while (fault.begin > 0 && text[fault.begin - 1] == ' ') --fault.begin;
  while (fault.end < text.size() && text[fault.end] == ' ') ++fault.end;
  if (fault.end - fault.begin == 1) fault.meant.clear();
  return fault;
}

std::string meant_hours(std::string text) {
  constexpr int most_habits = 100;
  for (int replaced = 0; replaced < most_habits; ++replaced) {
    const auto fault = parse(text).fault;
    if (!fault) return text;
    if (fault->meant.empty()) return {};
    text.replace(fault->begin, fault->end - fault->begin, fault->meant);
  }
  return {};
}

}  // namespace guidebook::hours
