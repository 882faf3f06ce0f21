#include "guidebook/hours/weekday_reader.hpp"

#include <array>
#include <utility>

namespace guidebook::hours {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
constexpr std::array<std::string_view, 2> holidays{"PH", "SH"};

}  // namespace

std::optional<unsigned> WeekdayReader::weekday() { return one_of(weekdays); }

/// "+1 day", "-2 days".
bool WeekdayReader::offset(int& days) {
  const std::size_t before = at_;
  skip_spaces();
  const bool back = peek() == '-';
  if (take("+") || take("-")) {
    const auto count = number(3, 1, 366);
    skip_spaces();
    if (count && (word("days") || word("day"))) {
      days = back ? -*count : *count;
      return true;
    }
  }
  at_ = before;
  return false;
}

/// "[1]", "[1,3]", "[1-2]", "[-1]": which of its weekday in the month.
bool WeekdayReader::counted(std::vector<int>& nth) {
  constexpr std::string_view which = "which one of the month, as in [1] or [-1]";
  if (!take("[")) return false;
  const bool listed = list([&] {
    const bool from_end = take("-");
    const auto from = number(1, 1, 5);
    if (!from) return from_end && fail(which);
    if (from_end) {
      nth.push_back(-*from);
      return true;
    }
    auto to = from;
    if (take("-")) to = number(1, *from, 5);
    if (!must(to.has_value(), which)) return false;
    for (int i = *from; i <= *to; ++i) nth.push_back(i);
    return true;
  });
  return must(listed, which) && must(take("]"), "]");
}

bool WeekdayReader::day(std::vector<Weekdays>& out) {
  Weekdays days;
  if (const auto holiday = one_of(holidays)) {
    days.holiday = *holiday == 0 ? Holiday::public_holiday : Holiday::school_holiday;
    offset(days.offset);
    out.push_back(std::move(days));
    return true;
  }
  only_holidays_ = false;
  const auto from = weekday();
  if (!from) return false;
  days.from = days.to = *from;
  if (peek() == '[') {
    if (!counted(days.nth)) return false;
    offset(days.offset);
  } else if (take("-")) {
    const auto to = weekday();
    if (!must(to.has_value(), "a weekday such as Fr")) return false;
    days.to = *to;
  }
  out.push_back(std::move(days));
  return true;
}

bool WeekdayReader::days(Rule& rule) {
  only_holidays_ = true;
  if (!list([&] { return day(rule.weekdays); })) return false;
  if (!only_holidays_) return true;
  const std::size_t before = at_;
  skip_spaces();
  std::vector<Weekdays> further;
  if (list([&] { return day(further); })) {
    rule.holidays = std::exchange(rule.weekdays, std::move(further));
  } else if (!fault_) {
    at_ = before;
  }
  return true;
}

}  // namespace guidebook::hours
