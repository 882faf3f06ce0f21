#include "guidebook/value/value.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <chrono>

namespace guidebook {
namespace {

/// Takes exactly `digits` digits from the front of `text`.
std::optional<unsigned> take_digits(std::string_view& text, std::size_t digits) {
  unsigned number = 0;
  if (text.size() < digits) return std::nullopt;
  const char* end = text.data() + digits;
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

struct Decimals {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

/// Takes a point or comma and what follows of a number, if it has that; at most a millionth.
std::optional<Decimals> take_decimals(std::string_view& text) {
  constexpr std::int64_t finest = 1'000'000;
  Decimals decimals;
  if (!take(text, '.') && !take(text, ',')) return decimals;
  for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1)) {
    if (decimals.denominator == finest) return std::nullopt;
    decimals.numerator = decimals.numerator * 10 + (text[0] - '0');
    decimals.denominator *= 10;
  }
  return decimals.denominator == 1 ? std::nullopt : std::optional(decimals);
}

struct Unit {
  std::string_view name;
  std::int64_t seconds;
};

/// Sums "6h30m": every unit at most once, the larger first, the last with decimals if they make
/// whole seconds.
std::optional<std::int64_t> sum_units(std::string_view text, const auto& units) {
  std::int64_t total = 0;
  std::int64_t last_size = 0;
  while (!text.empty()) {
    std::int64_t count = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || count < 0 || count > 1'000'000) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    const auto decimals = take_decimals(text);
    if (!decimals) return std::nullopt;
    const Unit* found = nullptr;
    for (const Unit& unit : units) {  // the longest name that fits: "min" before "m"
      const bool longer = found == nullptr || unit.name.size() > found->name.size();
      if (text.starts_with(unit.name) && longer) found = &unit;
    }
    if (found == nullptr || (last_size != 0 && found->seconds >= last_size)) return std::nullopt;
    text.remove_prefix(found->name.size());
    last_size = found->seconds;
    const std::int64_t rest = decimals->numerator * found->seconds;
    const bool is_whole = rest % decimals->denominator == 0;
    if (!is_whole || (decimals->denominator > 1 && !text.empty())) return std::nullopt;
    total += count * found->seconds + rest / decimals->denominator;
  }
  return last_size == 0 ? std::nullopt : std::optional(total);
}

constexpr std::array date_units{Unit{"W", 604'800}, Unit{"D", 86'400}};
constexpr std::array time_units{Unit{"H", 3'600}, Unit{"M", 60}, Unit{"S", 1}};
constexpr std::array short_units{Unit{"d", 86'400}, Unit{"h", 3'600}, Unit{"min", 60},
                                 Unit{"m", 60}, Unit{"s", 1}};

std::optional<std::int64_t> sum_iso(std::string_view text) {
  const std::size_t marker = text.find('T');
  std::int64_t total = 0;
  if (marker != 0) {
    const std::string_view date = text.substr(0, marker);
    const bool has_decimals = date.find_first_of(".,") != std::string_view::npos;
    if (has_decimals && marker != std::string_view::npos) return std::nullopt;
    const auto days = sum_units(date, date_units);
    if (!days) return std::nullopt;
    total = *days;
  }
  if (marker != std::string_view::npos) {
    const auto time = sum_units(text.substr(marker + 1), time_units);
    if (!time) return std::nullopt;
    total += *time;
  }
  return total;
}

}  // namespace

std::int64_t Date::days() const {
  using namespace std::chrono;
  const year_month_day first{std::chrono::year{year}, std::chrono::month{month == 0 ? 1 : month},
                             std::chrono::day{day == 0 ? 1 : day}};
  return sys_days{first}.time_since_epoch().count();
}

std::optional<Date> parse_date(std::string_view text) {
  Date date;
  const auto year = take_digits(text, 4);
  if (!year) return std::nullopt;
  date.year = static_cast<int>(*year);
  if (text.empty()) return date;
  const auto month = take(text, '-') ? take_digits(text, 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.empty()) return date;
  const auto day = take(text, '-') ? take_digits(text, 2) : std::nullopt;
  if (!day || !text.empty()) return std::nullopt;
  date.day = *day;
  const std::chrono::year_month_day whole{
      std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
  return whole.ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Duration> parse_duration(std::string_view text) {
  const auto seconds = text.starts_with('P') && text.size() > 1 ? sum_iso(text.substr(1))
                                                                : sum_units(text, short_units);
  return seconds ? std::optional(Duration{*seconds}) : std::nullopt;
}

std::string to_string(Duration duration) {
  std::int64_t left = duration.seconds;
  std::string text = "P";
  if (left >= 86'400) text += fmt::format("{}D", left / 86'400);
  left %= 86'400;
  if (left == 0) return text.size() > 1 ? text : "PT0S";
  text += 'T';
  for (const Unit& unit : time_units) {
    if (left >= unit.seconds) text += fmt::format("{}{}", left / unit.seconds, unit.name);
    left %= unit.seconds;
  }
  return text;
}

Value::Value() = default;

// The variant's own, if it throws, destroys what it has not made (libstdc++ up to 12).
Value::Value(const Value& other) : Value() { *this = other; }

Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;

const Value* find(const Map& map, std::string_view key) {
  for (const Member& member : map) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::string to_string(double number) { return fmt::format("{}", number); }

std::optional<Age> parse_age(std::string_view text) {
  constexpr int most = 10'000;
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 0 || number > most) return std::nullopt;
  const std::string_view unit = text.substr(static_cast<std::size_t>(stop - text.data()));
  if (unit == "y") return Age{.years = number};
  if (unit == "mo") return Age{.months = number};
  if (unit == "w") return Age{.days = 7 * number};
  if (unit == "d") return Age{.days = number};
  return std::nullopt;
}

Date before(const Date& date, const Age& age) {
  using namespace std::chrono;
  const year_month month = year{date.year} / std::chrono::month{std::max(date.month, 1U)} -
                           years{age.years} - months{age.months};
  const day last = (month / std::chrono::last).day();
  const sys_days at = month / std::min(day{std::max(date.day, 1U)}, last);
  const year_month_day then{at - days{age.days}};
  return {.year = static_cast<int>(then.year()),
          .month = static_cast<unsigned>(then.month()),
          .day = static_cast<unsigned>(then.day())};
}

}  // namespace guidebook
