#include "guidebook/hours/spans.hpp"

#include <algorithm>

namespace guidebook::hours {
namespace {

constexpr int hour = 60;
constexpr int day = 24 * hour;

/// When something happens: between two minutes where no more is known.
struct Moment {
  int earliest = 0;
  int latest = 0;

  [[nodiscard]] bool certain() const { return earliest == latest; }
};

/// When an event happens on most days in most places.
int usual(Event event) {
  switch (event) {
    case Event::dawn:
      return 5 * hour + hour / 2;
    case Event::sunrise:
      return 6 * hour;
    case Event::sunset:
      return 18 * hour;
    case Event::dusk:
      return 18 * hour + hour / 2;
    case Event::none:
      break;
  }
  return 0;
}

Moment moment(const Time& time, const SunTimes& sun) {
  if (time.event == Event::none) return {time.minutes, time.minutes};
  if (const auto minute = sun.of(time.event))
    return {*minute + time.minutes, *minute + time.minutes};
  // At noon it is light, wherever that is.
  const bool morning = time.event == Event::dawn || time.event == Event::sunrise;
  const int earliest = (morning ? 0 : day / 2 + 1) + time.minutes;
  return {earliest, earliest + (morning ? day / 2 : day / 2 + 2 * hour)};
}

struct Bounds {
  Moment from;
  Moment to;
  int end = 0;  ///< Of an open end.
};

/// The specification leaves open when an open end ends; this is what other readers take it for.
int guessed_end(int minute) {
  if (minute < 17 * hour) return day;
  return minute < 22 * hour ? minute + 10 * hour : minute + 8 * hour;
}

Bounds bounds_of(const Timespan& span, const SunTimes& sun) {
  const Moment from = moment(span.from, sun);
  // What opens with an open end is open at that moment, if no longer.
  if (!span.to) return {from, {from.earliest + 1, from.latest + 1}, guessed_end(from.latest)};
  Moment to = moment(*span.to, sun);
  // Not by today's sun, or a short morning would be a whole day where it rises late.
  const int usual_from = usual(span.from.event) + span.from.minutes;
  if (usual(span.to->event) + span.to->minutes <= usual_from)
    to = {to.earliest + day, to.latest + day};
  return {from, to, guessed_end(to.latest)};
}

States bit(State state) {
  return state == State::open ? open : state == State::closed ? closed : unknown;
}

States within(const Bounds& bounds, int minute, States state) {
  if (minute < bounds.from.earliest || minute >= bounds.to.latest) return no_rule;
  const bool certain = minute >= bounds.from.latest && minute < bounds.to.earliest;
  return certain ? state : no_rule | state;
}

States at_intervals(const Bounds& bounds, int interval, int minute, States state) {
  if (minute < bounds.from.earliest || minute > bounds.to.latest) return no_rule;
  if (!bounds.from.certain() || !bounds.to.certain()) return no_rule | state;
  return (minute - bounds.from.earliest) % interval == 0 ? state : no_rule;
}

/// `next`: when the rule's following span begins, which ends an open end.
States states_at(const Timespan& span, const Timespan* next, const SunTimes& sun, int minute,
                 States state) {
  const Bounds bounds = bounds_of(span, sun);
  if (span.interval > 0) return at_intervals(bounds, span.interval, minute, state);
  const States found = within(bounds, minute, state);
  if (!span.open_end || found == state || minute < bounds.from.earliest) return found;
  int end = bounds.end;
  if (next != nullptr) {
    const int begin = moment(next->from, sun).earliest;
    if (begin > bounds.from.earliest) end = std::min(end, begin);
  }
  if (minute >= end) return found;
  const States open_end = state == closed ? closed : unknown;
  return minute < bounds.from.latest ? found | open_end : open_end;
}

}  // namespace

States highest(States some, States others) {
  States found = 0;
  for (const States one : {no_rule, closed, unknown, open}) {
    for (const States other : {no_rule, closed, unknown, open}) {
      if ((some & one) != 0 && (others & other) != 0) found |= std::max(one, other);
    }
  }
  return found;
}

bool depends_on_sun(const OpeningHours& hours) {
  return std::any_of(hours.begin(), hours.end(), [](const Rule& rule) {
    return std::any_of(rule.times.begin(), rule.times.end(), [](const Timespan& span) {
      return span.from.event != Event::none || (span.to && span.to->event != Event::none);
    });
  });
}

States states_at(const Rule& rule, const SunTimes& sun, int minute) {
  const States state = bit(rule.state);
  if (rule.times.empty()) return minute < day ? state : no_rule;
  States found = no_rule;
  for (std::size_t i = 0; i < rule.times.size(); ++i) {
    const Timespan* next = i + 1 < rule.times.size() ? &rule.times[i + 1] : nullptr;
    found = highest(found, states_at(rule.times[i], next, sun, minute, state));
  }
  return found;
}

void add_changes(const Rule& rule, const SunTimes& sun, std::vector<int>& minutes) {
  for (const Timespan& span : rule.times) {
    const Bounds bounds = bounds_of(span, sun);
    minutes.insert(minutes.end(), {bounds.from.earliest, bounds.from.latest, bounds.to.earliest,
                                   bounds.to.latest, bounds.end});
    if (span.interval == 0) continue;
    for (int minute = bounds.from.earliest; minute <= bounds.to.latest; minute += span.interval)
      minutes.push_back(minute);
  }
}

}  // namespace guidebook::hours
