#include "guidebook/hours/correction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "guidebook/text/utf8.hpp"

namespace guidebook::hours {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) { return lower(c); });
  return small;
}

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

std::string meant_by_word(std::string_view word) {
  const std::string small = lower(word);
  const auto* habit = std::find_if(habits.begin(), habits.end(), [&](const Habit& row) {
    return small.size() >= row.shortest && row.word.starts_with(small);
  });
  return habit == habits.end() || habit->meant == word ? "" : std::string(habit->meant);
}

/// "0930".
std::string meant_by_digits(std::string_view word) {
  const bool digits = word.size() == 4 && word.find_first_not_of("0123456789") == word.npos;
  if (!digits || word > "2400" || word[2] > '5') return "";
  return fmt::format("{}:{}", word.substr(0, 2), word.substr(2));
}

/// "9", "9am", "9.30", "9h30", "9:00 pm", "0930".
std::string meant_by_time(std::string_view word) {
  if (std::string meant = meant_by_digits(word); !meant.empty()) return meant;
  const std::string small = lower(word);
  const char* end = small.data() + small.size();
  int hour = 0;
  int minute = 0;
  auto [at, error] = std::from_chars(small.data(), end, hour);
  if (end - at >= 3 && std::string_view(".:h").find(*at) != std::string_view::npos) {
    at = std::from_chars(at + 1, at + 3, minute).ptr;
  } else if (at != end && *at == 'h') {
    ++at;
  }
  const std::string_view rest(at, static_cast<std::size_t>(end - at));
  const bool half = rest == "am" || rest == "pm";
  if (error != std::errc{} || (!rest.empty() && !half)) return "";
  if (hour > (half ? 12 : 24) || minute > 59) return "";
  if (half) hour = hour % 12 + (rest == "pm" ? 12 : 0);
  const std::string meant = fmt::format("{:02}:{:02}", hour, minute);
  return meant == word ? "" : meant;
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
  const std::string_view range = text.substr(at, 9);
  if (range.size() == 9 && range[4] == '-' && range.substr(0, 4) == word) {
    const std::string from = meant_by_digits(word);
    const std::string to = meant_by_digits(range.substr(5));
    if (!from.empty() && !to.empty()) {
      fault.end = at + range.size();
      fault.meant = fmt::format("{}-{}", from, to);
      return fault;
    }
  }
  const bool wants_time = expected.find("time") != std::string_view::npos;
  const bool is_number = wants_time && !word.empty() && word[0] >= '0' && word[0] <= '9';
  fault.meant = is_dash(word) ? "-" : is_number ? meant_by_time(word) : meant_by_word(word);
  if (fault.meant != "-") return fault;
  // No space stands around a dash.
  while (fault.begin > 0 && text[fault.begin - 1] == ' ') --fault.begin;
  while (fault.end < text.size() && text[fault.end] == ' ') ++fault.end;
  if (fault.end - fault.begin == 1) fault.meant.clear();
  return fault;
}

}  // namespace guidebook::hours
