#include "guidebook/hours/state.hpp"

#include <algorithm>

#include "guidebook/hours/matching_days.hpp"
#include "guidebook/hours/spans.hpp"

namespace guidebook::hours {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int minutes_a_day = 1'440;

/// Which of the rules are about a day, and when the sun rises on it.
struct Day {
  std::vector<bool> matches;
  SunTimes sun;
};

/// A day for each combination of the circumstances that matter and are not known.
std::vector<Day> possible_days(const OpeningHours& hours, sys_days date, const Place& place) {
  unsigned unsure = circumstances_in(hours);
  unsigned sure = 0;
  if ((unsure & public_holiday) != 0 && place.public_holiday) {
    if (const auto holiday = place.public_holiday(date)) {
      unsure &= ~static_cast<unsigned>(public_holiday);
      if (*holiday) sure = public_holiday;
    }
  }
  const SunTimes times = place.sun && depends_on_sun(hours) ? place.sun(date) : SunTimes{};
  std::vector<Day> found;
  // Every subset of these bits, from all of them down to none.
  for (unsigned subset = unsure;; subset = (subset - 1) & unsure) {
    Day& day = found.emplace_back(Day{.matches = {}, .sun = times});
    for (const Rule& rule : hours) day.matches.push_back(matches(rule, date, subset | sure));
    if (subset == 0) return found;
  }
}

/// Puts what a rule says over what those before it say.
States overlay(States below, States above) {
  return (above & no_rule) != 0 ? below | (above & ~no_rule) : above;
}

/// What a day's rules say once another of them says `found`.
States joined(States states, const Rule& rule, States found) {
  if (rule.separator == Separator::fallback) {
    const States idle = states & (no_rule | closed);
    return idle == 0 ? states : (states & ~idle) | overlay(idle, found);
  }
  if (rule.state == State::closed) return rule.times.empty() ? closed : overlay(states, found);
  return overlay(rule.separator == Separator::normal ? no_rule : states, found);
}

/// The states at a minute of a day, of which the rules about the day before may speak as well.
States states_at(const OpeningHours& hours, const Day& before, const Day& day, int minute) {
  States of_night = no_rule;
  States of_day = no_rule;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    const Rule& rule = hours[i];
    if (before.matches[i])
      of_night = joined(of_night, rule, states_at(rule, before.sun, minute + minutes_a_day));
    if (!day.matches[i]) continue;
    const States found = states_at(rule, day.sun, minute);
    const bool timed_off = rule.state == State::closed && !rule.times.empty();
    if (timed_off && rule.separator != Separator::fallback) of_night = overlay(of_night, found);
    of_day = joined(of_day, rule, found);
  }
  return highest(of_night, of_day);
}

State meaning(States states) {
  if (states == open) return State::open;
  return (states & (open | unknown)) == 0 ? State::closed : State::unknown;
}

/// When the state may change on a day.
std::vector<int> changes(const OpeningHours& hours, const Day& before, const Day& day) {
  std::vector<int> minutes;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (before.matches[i]) add_changes(hours[i], before.sun, minutes);
  }
  for (int& minute : minutes) minute -= minutes_a_day;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (day.matches[i]) add_changes(hours[i], day.sun, minutes);
  }
  minutes.push_back(0);
  std::erase_if(minutes, [](int minute) { return minute < 0 || minute >= minutes_a_day; });
  std::sort(minutes.begin(), minutes.end());
  minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
  return minutes;
}

/// Of a whole day.
States states_on(const OpeningHours& hours, const Day& before, const Day& day) {
  bool may_open = false;
  for (const int minute : changes(hours, before, day)) {
    const State state = meaning(states_at(hours, before, day, minute));
    if (state == State::open) return open;
    may_open = may_open || state == State::unknown;
  }
  return may_open ? unknown : closed;
}

/// What `states` says of each possible pair of the day before and the day.
template <class StatesOf>
State over_all(const OpeningHours& hours, sys_days date, const Place& place, StatesOf states) {
  const std::vector<Day> possible = possible_days(hours, date, place);
  States found = 0;
  for (const Day& before : possible_days(hours, date - days{1}, place)) {
    for (const Day& day : possible) found |= states(before, day);
  }
  return meaning(found);
}

}  // namespace

State state_at(const OpeningHours& hours, sys_days day, int minute, const Place& place) {
  return over_all(hours, day, place, [&](const Day& before, const Day& on_day) {
    return states_at(hours, before, on_day, minute);
  });
}

State state_on(const OpeningHours& hours, sys_days day, const Place& place) {
  return over_all(hours, day, place, [&](const Day& before, const Day& on_day) {
    return states_on(hours, before, on_day);
  });
}

}  // namespace guidebook::hours
