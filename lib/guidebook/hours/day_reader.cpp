#include "guidebook/hours/day_reader.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

namespace guidebook::hours {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::array most_days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// What rules speak of: 1000 is rather a time.
constexpr int first_year = 1970;
constexpr int last_year = 2099;

bool has_day(const DayOfYear& date) { return date.easter || date.day != 0 || date.nth != 0; }

}  // namespace

bool DayReader::when(Rule& rule) {
  const std::size_t before = at_;
  list([&] { return years(rule.years); });
  skip_spaces();
  last_ = {};
  const bool one_year = rule.years.size() == 1 && rule.years[0].from == rule.years[0].to;
  year_of_dates_ = one_year ? std::optional(rule.years[0].from) : std::nullopt;
  if (list([&] { return dates(rule.dates); }) && one_year) rule.years.clear();
  skip_spaces();
  if (word("week")) {
    skip_spaces();
    must(list([&] { return weeks(rule.weeks); }), "a week such as 01-10");
  }
  return at_ != before;
}

bool DayReader::at_year() {
  const std::size_t before = at_;
  const bool found = year().has_value();
  at_ = before;
  return found;
}

std::optional<int> DayReader::year() {
  if (!is_digit(peek(3))) return std::nullopt;
  return number(4, first_year, last_year);
}

bool DayReader::years(std::vector<Years>& out) {
  const std::size_t begin = at_;
  const auto from = year();
  if (!from) return false;
  Years years{.from = *from, .to = *from};
  if (take("+")) {
    years.to = for_good;
  } else if (take("-")) {
    const auto to = year();
    if (!to && is_digit(peek(3)) && fault_at(text_, begin, "a time").end == at_ + 4) {
      at_ = begin;  // 2000-2200 are hours
      return false;
    }
    if (!must(to.has_value(), "a year such as 2026")) return false;
    if (*to < *from) {
      return fail(Fault{.begin = begin,
                        .end = at_,
                        .expected = "the earlier year first",
                        .meant = fmt::format("{}-{}", *to, *from),
                        .message = fmt::format("the years {}-{} run backwards", *from, *to)});
    }
    years.to = *to;
    if (take("/")) {
      const auto step = number(2, 1, 99);
      if (!must(step.has_value(), "a number of years")) return false;
      years.step = *step;
    }
  }
  out.push_back(years);
  return true;
}

bool DayReader::weeks(std::vector<Weeks>& out) {
  const auto from = number(2, 1, 53);
  if (!from) return false;
  Weeks weeks{.from = *from, .to = *from};
  if (take("-")) {
    const auto to = number(2, 1, 53);
    if (!must(to.has_value(), "a week such as 10")) return false;
    weeks.to = *to;
    if (take("/")) {
      const auto step = number(2, 1, 52);
      if (!must(step.has_value(), "a number of weeks")) return false;
      weeks.step = *step;
    }
  }
  out.push_back(weeks);
  return true;
}

/// "[2026] Dec 24", "Dec 24-26", "Jan 23-31/3", "Oct 1+"; after a date also a day of its month.
bool DayReader::dates(std::vector<Dates>& out) {
  const std::size_t begin = at_;
  Dates dates;
  if (!date_of_year(dates.from) && !further_day(dates.from)) return false;
  if (!dates.from.year) dates.from.year = year_of_dates_;
  if (take("+")) {
    dates.onwards = true;
  } else {
    if (take("-")) {
      DayOfYear to;
      // After a month alone a weekday is the rule's: Mar-Oct Su[1].
      const bool found = date_of_year(to, has_day(dates.from)) || further_day(to);
      if (!must(found, "a date such as Oct 31")) return false;
      dates.to = to;
      if (!check_order(dates, begin)) return false;
    }
    if (take("/")) {
      const auto step = number(2, 1, 99);
      if (!must(step.has_value(), "a number of days")) return false;
      dates.step = *step;
    }
  }
  out.push_back(dates);
  return !fault_;
}

bool DayReader::check_order(const Dates& range, std::size_t begin) {
  const DayOfYear& from = range.from;
  const DayOfYear& to = *range.to;
  if (!from.year || !to.year) return true;
  const bool by_day = !from.easter && !to.easter && from.nth == 0 && to.nth == 0;
  const bool backwards = *to.year < *from.year || (*to.year == *from.year && by_day &&
                                                   std::pair(to.month, to.day == 0 ? 31 : to.day) <
                                                       std::pair(from.month, from.day));
  if (!backwards) return true;
  return fail(Fault{
      .begin = begin,
      .end = at_,
      .expected = "the earlier date first",
      .meant = {},
      .message = fmt::format("\"{}\" ends before it begins", text_.substr(begin, at_ - begin))});
}

/// A month, a day in it, or Easter.
bool DayReader::date(DayOfYear& out, bool ends_range) {
  out.easter = word("easter");
  if (!out.easter) {
    const auto month = one_of(months);
    if (!month) return false;
    out.month = *month + 1;
  }
  const std::size_t month_end = at_;
  skip_spaces();
  if (!out.easter && !day_of_month(out)) weekday_of_month(out, ends_range);
  if (at_ > month_end && text_[at_ - 1] == ' ') at_ = month_end;
  offset(out.offset);
  last_ = out;
  return true;
}

bool DayReader::date_of_year(DayOfYear& out, bool ends_range) {
  const std::size_t before = at_;
  out.year = year();
  if (out.year) skip_spaces();
  if (date(out, ends_range)) return true;
  at_ = before;
  out = {};
  return false;
}

bool DayReader::further_day(DayOfYear& out) {
  if (!has_day(last_)) return false;
  DayOfYear date{.year = last_.year, .month = last_.month};
  if (!day_of_month(date)) return false;
  out = date;
  return true;
}

bool DayReader::day_of_month(DayOfYear& out) {
  const std::size_t begin = at_;
  const auto day = number(2, 1, 31);
  if (!day) return false;
  const int most = out.month == 0 ? 31 : most_days[out.month - 1];
  if (*day > most) {
    return fail(Fault{.begin = begin,
                      .end = at_,
                      .expected = fmt::format("a day from 1 to {}", most),
                      .meant = {},
                      .message = fmt::format("{} has no day {}", months[out.month - 1], *day)});
  }
  out.day = static_cast<unsigned>(*day);
  return true;
}

bool DayReader::begins_range() {
  const std::size_t before = at_;
  int days = 0;
  offset(days);
  const bool dash = peek() == '-';
  at_ = before;
  return dash;
}

/// "Su[-1]", at an end of a range: "Mar Su[-1]-Oct Su[-1]". Else it is the rule's weekday.
bool DayReader::weekday_of_month(DayOfYear& out, bool ends_range) {
  const std::size_t before = at_;
  std::vector<int> nth;
  const auto found = weekday();
  if (found && counted(nth) && (ends_range || begins_range())) {
    out.weekday = *found;
    out.nth = nth.front();
    return true;
  }
  if (!fault_) at_ = before;
  return false;
}

}  // namespace guidebook::hours
