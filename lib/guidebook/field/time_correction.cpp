#include "guidebook/field/time_correction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "guidebook/text/text.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {
namespace {

/// A time as it is written.
struct WrittenTime {
  int hour = 0;
  int minute = 0;
  bool afternoon = false;
  bool has_half = false;  ///< am or pm.
  bool has_h = false;     ///< Of 24 hours: "9h".
};

std::optional<WrittenTime> parse(std::string_view word) {
  std::string small = text::lower(word);
  std::erase(small, ' ');
  for (const std::string_view half : {"a.m.", "p.m.", "a.m", "p.m"}) {
    if (!small.ends_with(half)) continue;
    small.replace(small.size() - half.size(), half.size(), {half[0], 'm'});
  }
  const char* end = small.data() + small.size();
  WrittenTime time;
  auto [at, error] = std::from_chars(small.data(), end, time.hour);
  if (error != std::errc{} || at - small.data() > 2) return std::nullopt;
  time.has_h = at != end && *at == 'h';
  if (end - at >= 3 && std::string_view(".:h").find(*at) != std::string_view::npos) {
    const auto minutes = std::from_chars(at + 1, at + 3, time.minute);
    if (minutes.ptr != at + 3) return std::nullopt;
    at = minutes.ptr;
  } else if (time.has_h) {
    ++at;
  }
  const std::string_view rest(at, static_cast<std::size_t>(end - at));
  time.has_half = rest == "am" || rest == "pm";
  time.afternoon = rest == "pm";
  const bool is_clock = time.hour <= (time.has_half ? 12 : 24) && time.minute >= 0 &&
                        time.minute <= (time.hour == 24 ? 0 : 59);
  if (!is_clock || !(rest.empty() || time.has_half)) return std::nullopt;
  return time;
}

/// The numbers in a text of nothing but these and separators; none if there is anything else.
std::vector<int> numbers_between(std::string_view text, std::string_view separators) {
  std::vector<int> numbers;
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    int number = 0;
    const auto read = std::from_chars(at, end, number);
    const bool parted = read.ptr != end && separators.find(*read.ptr) != std::string_view::npos;
    if (read.ec != std::errc{} || number < 0 || (read.ptr != end && !parted)) return {};
    numbers.push_back(number);
    at = parted ? read.ptr + 1 : read.ptr;
  }
  return numbers;
}

/// How many minutes a unit of time has.
std::optional<double> minutes_of(std::string_view word) {
  struct Unit {
    double minutes;
    std::string_view words;  // Parted and surrounded by spaces.
  };
  constexpr std::array<Unit, 3> units{
      Unit{1, " m min mins min. minute minutes minuten minuto minutos minuti мин "},
      Unit{60, " h hr hrs hour hours std std. stunde stunden heure heures hora horas ora ore час "},
      Unit{24 * 60, " d day days tag tage jour jours día días giorno giorni dia dias "}};
  for (const Unit& unit : units) {
    if (!word.empty() && unit.words.find(fmt::format(" {} ", word)) != std::string_view::npos)
      return unit.minutes;
  }
  return std::nullopt;
}

std::string in_units(int minutes) {
  constexpr int hour = 60;
  constexpr int day = 24 * hour;
  std::string text = minutes >= day ? fmt::format("{}d", minutes / day) : "";
  if (minutes % day >= hour) text += fmt::format("{}h", minutes % day / hour);
  if (minutes % hour > 0) text += fmt::format("{}m", minutes % hour);
  return text;
}

}  // namespace

std::string meant_time(std::string_view word) {
  const auto time = parse(word);
  if (!time) return {};
  const int hour = time->has_half ? time->hour % 12 + (time->afternoon ? 12 : 0) : time->hour;
  std::string meant = fmt::format("{:02}:{:02}", hour, time->minute);
  return meant == word ? "" : meant;
}

std::string meant_date(std::string_view text) {
  const auto parts = numbers_between(text::trimmed(text), "./- ");
  if (parts.size() != 3) return {};
  const bool year_first = parts[0] > 31;
  const int year = year_first ? parts[0] : parts[2];
  if (year < 1000) return {};
  int month = parts[1];
  int day = year_first ? parts[2] : parts[0];
  const bool has_dots = text.find('.') != std::string_view::npos;  // The day comes first then.
  if (!year_first && !has_dots) {
    if (day <= 12 && month <= 12 && day != month) return {};
    if (month > 12) std::swap(day, month);
  }
  std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return parse_date(date) ? date : "";
}

std::string meant_duration(std::string_view text) {
  std::string small = text::lower(text::trimmed(text));
  if (const auto clock = numbers_between(small, ":"); clock.size() == 2 && clock[1] < 60)
    return in_units(clock[0] * 60 + clock[1]);
  std::replace(small.begin(), small.end(), ',', '.');
  double minutes = 0;
  const char* at = small.data();
  const char* end = at + small.size();
  while (at != end) {
    double number = 0;
    const auto read = std::from_chars(at, end, number, std::chars_format::fixed);
    if (read.ec != std::errc{}) return {};
    at = std::find_if(read.ptr, end, [](char c) { return c != ' '; });
    const char* word_end =
        std::find_if(at, end, [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
    const auto unit = minutes_of({at, static_cast<std::size_t>(word_end - at)});
    if (!unit || number < 0) return {};
    minutes += number * *unit;
    at = std::find_if(word_end, end, [](char c) { return c != ' '; });
  }
  constexpr double most = 1e6;
  return minutes > 0 && minutes < most && minutes == std::floor(minutes)
             ? in_units(static_cast<int>(minutes))
             : "";
}

bool may_be_afternoon(std::string_view word) {
  const auto time = parse(word);
  return time && time->hour <= 12 && !time->has_half && !time->has_h && !word.starts_with('0');
}

}  // namespace guidebook
