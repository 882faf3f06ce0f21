#include "guidebook/hours/weekly.hpp"

#include <algorithm>

namespace guidebook::hours {
namespace {

constexpr int day_minutes = 24 * 60;

using Days = std::array<bool, days_of_week>;

bool holds_every_week(const Rule& rule) {
  return rule.separator != Separator::fallback && !rule.labelled && rule.years.empty() &&
         rule.dates.empty() && rule.weeks.empty() && rule.holidays.empty() &&
         rule.state != State::unknown && rule.comment.empty();
}

/// The days that a rule is about; nothing if they are not those of every week.
std::optional<Days> days_of(const Rule& rule) {
  Days days{};
  if (rule.weekdays.empty()) std::fill_n(days.begin(), public_holidays, true);
  for (const Weekdays& some : rule.weekdays) {
    if (some.holiday == Holiday::school_holiday || !some.nth.empty() || some.offset != 0)
      return std::nullopt;
    if (some.holiday == Holiday::public_holiday) {
      days[public_holidays] = true;
      continue;
    }
    for (unsigned day = some.from;; day = (day + 1) % public_holidays) {
      days.at(day) = true;
      if (day == some.to) break;
    }
  }
  return days;
}

/// A span without its days; nothing if its end is not known.
std::optional<WeeklySpan> span_of(const Timespan& time) {
  if (time.from.event != Event::none || !time.to || time.to->event != Event::none ||
      time.open_end || time.interval != 0)
    return std::nullopt;
  const int opens = time.from.minutes;
  const int closes =
      time.to->minutes > day_minutes ? time.to->minutes - day_minutes : time.to->minutes;
  if (opens >= day_minutes || opens == closes) return std::nullopt;
  if (time.to->minutes > day_minutes && closes > opens) return std::nullopt;
  return WeeklySpan{.opens = opens, .closes = closes};
}

class Week {
 public:
  /// Whether the rule is one that a week can hold.
  bool add(const Rule& rule) {
    const auto days = days_of(rule);
    return holds_every_week(rule) && days && holds_on(*days, rule) &&
           (rule.state == State::closed ? close(*days, rule) : open(*days, rule));
  }

  /// Whether a later rule may end the hours after midnight, which began the day before.
  [[nodiscard]] bool is_certain() const { return !(closes_ && spills_); }

  [[nodiscard]] std::vector<WeeklySpan> spans() const {
    std::vector<WeeklySpan> all;
    for (std::size_t day = 0; day < days_of_week; ++day) {
      for (const WeeklySpan& span : spans_.at(day)) {
        const auto same = std::ranges::find_if(all, [&](const WeeklySpan& other) {
          return other.opens == span.opens && other.closes == span.closes;
        });
        (same != all.end() ? *same : all.emplace_back(span)).days.at(day) = true;
      }
    }
    if (holidays_named_ && spans_[public_holidays].empty()) {
      WeeklySpan closed{.closed = true};
      closed.days[public_holidays] = true;
      all.push_back(closed);
    }
    return all;
  }

 private:
  /// A holiday is a weekday too: which of two rules holds on it is certain only where those that
  /// name holidays come last, and overrule the others.
  bool holds_on(const Days& days, const Rule& rule) {
    const bool weekdays =
        std::any_of(days.begin(), days.begin() + public_holidays, [](bool day) { return day; });
    if (weekdays && holidays_named_) return false;
    if (!days[public_holidays]) return true;
    holidays_named_ = true;
    return rule.separator == Separator::normal;
  }

  bool close(const Days& days, const Rule& rule) {
    if (rule.separator == Separator::additional || !rule.times.empty()) return false;
    closes_ = true;
    clear(days);
    return true;
  }

  bool open(const Days& days, const Rule& rule) {
    if (rule.separator == Separator::normal) clear(days);
    if (rule.times.empty()) add(days, {.opens = 0, .closes = day_minutes});
    for (const Timespan& time : rule.times) {
      const auto span = span_of(time);
      if (!span) return false;
      spills_ = spills_ || span->closes < span->opens;
      add(days, *span);
    }
    return true;
  }

  void clear(const Days& days) {
    for (std::size_t day = 0; day < days_of_week; ++day) {
      if (days.at(day)) spans_.at(day).clear();
    }
  }

  void add(const Days& days, const WeeklySpan& span) {
    for (std::size_t day = 0; day < days_of_week; ++day) {
      if (days.at(day)) spans_.at(day).push_back(span);
    }
  }

  std::array<std::vector<WeeklySpan>, days_of_week> spans_;
  bool holidays_named_ = false;
  bool closes_ = false;
  bool spills_ = false;
};

}  // namespace

std::optional<std::vector<WeeklySpan>> weekly_spans(const OpeningHours& hours) {
  Week week;
  const bool weekly = std::ranges::all_of(hours, [&](const Rule& rule) { return week.add(rule); });
  return weekly && week.is_certain() ? std::optional(week.spans()) : std::nullopt;
}

}  // namespace guidebook::hours
