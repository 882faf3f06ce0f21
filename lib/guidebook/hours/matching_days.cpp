#include "guidebook/hours/matching_days.hpp"

#include <algorithm>

namespace guidebook::hours {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

sys_days day_in(int of_year, unsigned month, unsigned day) {
  return sys_days{year{of_year} / static_cast<int>(month) / 1} + days{static_cast<int>(day) - 1};
}

sys_days last_of_month(int of_year, unsigned month) {
  return year{of_year} / static_cast<int>(month) / std::chrono::last;
}

/// 0 is Monday.
unsigned weekday_of(sys_days day) { return std::chrono::weekday{day}.iso_encoding() - 1; }

/// The Gregorian reckoning of Meeus, Jones and Butcher.
sys_days easter_in(int of_year) {
  const int golden = of_year % 19;
  const int century = of_year / 100;
  const int rest = of_year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
  const int shift = (golden + 11 * epact + 22 * weekday) / 451;
  const int days_from_march = epact + weekday - 7 * shift + 114;
  return day_in(of_year, static_cast<unsigned>(days_from_march / 31),
                static_cast<unsigned>(days_from_march % 31 + 1));
}

sys_days nth_weekday(int of_year, const DayOfYear& date) {
  if (date.nth < 0) {
    const sys_days last = last_of_month(of_year, date.month);
    const unsigned back = (weekday_of(last) + 7 - date.weekday) % 7;
    return last - days{back} + days{7 * (date.nth + 1)};
  }
  const sys_days first = day_in(of_year, date.month, 1);
  const unsigned ahead = (date.weekday + 7 - weekday_of(first)) % 7;
  return first + days{ahead} + days{7 * (date.nth - 1)};
}

/// The first day of a date in a year. February 29 is March 1 where there is none.
sys_days begin_in(int of_year, const DayOfYear& date) {
  const days offset{date.offset};
  if (date.easter) return easter_in(of_year) + offset;
  if (date.nth != 0) return nth_weekday(of_year, date) + offset;
  return day_in(of_year, date.month, std::max(date.day, 1U)) + offset;
}

/// Its last day. February 29 is February 28 where there is none.
sys_days end_in(int of_year, const DayOfYear& date) {
  if (date.easter || date.nth != 0) return begin_in(of_year, date);
  const sys_days last = last_of_month(of_year, date.month);
  const sys_days end = date.day == 0 ? last : day_in(of_year, date.month, date.day);
  return std::min(end, last) + days{date.offset};
}

sys_days end_of_range(int of_year, const Dates& range, sys_days begin) {
  if (range.onwards) return day_in(range.from.year ? for_good : of_year, 12, 31);
  if (!range.to) return end_in(of_year, range.from);
  if (range.to->year) return end_in(*range.to->year, *range.to);
  const sys_days end = end_in(of_year, *range.to);
  return end < begin ? end_in(of_year + 1, *range.to) : end;
}

bool matches(const Dates& range, sys_days day) {
  const int around = static_cast<int>(year_month_day{day}.year());
  const int first = range.from.year.value_or(around - 1);
  const int last = range.from.year.value_or(around + 1);
  for (int of_year = first; of_year <= last; ++of_year) {
    const sys_days begin = begin_in(of_year, range.from);
    if (day < begin || day > end_of_range(of_year, range, begin)) continue;
    if ((day - begin).count() % range.step == 0) return true;
  }
  return false;
}

bool matches(const Years& years, sys_days day) {
  const int of_day = static_cast<int>(year_month_day{day}.year());
  return of_day >= years.from && of_day <= years.to && (of_day - years.from) % years.step == 0;
}

/// ISO 8601: the week is that of its Thursday.
int week_of(sys_days day) {
  const sys_days thursday = day - days{weekday_of(day)} + days{3};
  const sys_days new_year{year_month_day{thursday}.year() / 1 / 1};
  return static_cast<int>((thursday - new_year).count() / 7) + 1;
}

bool matches(const Weeks& weeks, sys_days day) {
  const int week = week_of(day);
  const bool over_new_year = weeks.to < weeks.from;
  const bool in = over_new_year ? week >= weeks.from || week <= weeks.to
                                : week >= weeks.from && week <= weeks.to;
  const int since = week - weeks.from + (week < weeks.from ? 53 : 0);
  return in && since % weeks.step == 0;
}

Circumstance circumstance_of(const Weekdays& holiday) {
  if (holiday.holiday == Holiday::public_holiday)
    return holiday.offset == 0 ? public_holiday : near_public_holiday;
  return holiday.offset == 0 ? school_holiday : near_school_holiday;
}

bool matches(const Weekdays& weekdays, sys_days day, unsigned circumstances) {
  if (weekdays.holiday != Holiday::none) return (circumstances & circumstance_of(weekdays)) != 0;
  day -= days{weekdays.offset};
  const unsigned weekday = weekday_of(day);
  const bool wraps = weekdays.to < weekdays.from;
  const bool after = weekday >= weekdays.from;
  const bool before = weekday <= weekdays.to;
  if (wraps ? !after && !before : !after || !before) return false;
  if (weekdays.nth.empty()) return true;
  const year_month_day date{day};
  const int from_begin = static_cast<int>(static_cast<unsigned>(date.day()) - 1) / 7 + 1;
  const sys_days last{date.year() / date.month() / std::chrono::last};
  const int from_end = -static_cast<int>((last - day).count() / 7) - 1;
  return std::any_of(weekdays.nth.begin(), weekdays.nth.end(),
                     [&](int nth) { return nth == from_begin || nth == from_end; });
}

/// Whether one of the list matches; an empty list is about every day.
template <class Selector, class... More>
bool any_matches(const std::vector<Selector>& selectors, sys_days day, More... more) {
  return selectors.empty() ||
         std::any_of(selectors.begin(), selectors.end(),
                     [&](const Selector& selector) { return matches(selector, day, more...); });
}

}  // namespace

unsigned circumstances_in(const OpeningHours& hours) {
  unsigned found = 0;
  for (const Rule& rule : hours) {
    if (rule.labelled) found |= as_labelled;
    for (const auto* days : {&rule.holidays, &rule.weekdays}) {
      for (const Weekdays& each : *days) {
        if (each.holiday != Holiday::none) found |= circumstance_of(each);
      }
    }
  }
  return found;
}

bool matches(const Rule& rule, sys_days day, unsigned circumstances) {
  if (rule.labelled && (circumstances & as_labelled) == 0) return false;
  return any_matches(rule.years, day) && any_matches(rule.dates, day) &&
         any_matches(rule.weeks, day) && any_matches(rule.holidays, day, circumstances) &&
         any_matches(rule.weekdays, day, circumstances);
}

}  // namespace guidebook::hours
