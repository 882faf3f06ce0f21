#include "guidebook/hours/state.hpp"

#include <algorithm>

#include "guidebook/hours/matching_days.hpp"
#include "guidebook/hours/spans.hpp"

namespace guidebook::hours {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int minutes_a_day = 1'440;

/// The rules about a day, with what else its states depend on.
struct Day {
  std::vector<const Rule*> rules;
  SunTimes sun;
};

/// A day for each combination of the circumstances that matter and are not known.
std::vector<Day> possible_days(const OpeningHours& hours, sys_days date, const SunAt& sun) {
  const unsigned unsure = circumstances_in(hours);
  const SunTimes times = sun && depends_on_sun(hours) ? sun(date) : SunTimes{};
  std::vector<Day> found;
  // Every subset of these bits, from all of them down to none.
  for (unsigned subset = unsure;; subset = (subset - 1) & unsure) {
    Day& day = found.emplace_back(Day{.rules = {}, .sun = times});
    for (const Rule& rule : hours) {
      if (matches(rule, date, subset)) day.rules.push_back(&rule);
    }
    if (subset == 0) return found;
  }
}

/// Puts what a rule says over what those before it said.
States overlay(States below, States above) {
  return (above & nothing_said) != 0 ? below | (above & ~nothing_said) : above;
}

/// Puts what a fallback says where those before it said nothing, or that it is closed. What is open
/// in the night that began the day before stays so.
States fall_back(States states, States found, States night) {
  constexpr States shut = nothing_said | closed;
  const bool silent = (states & nothing_said) != 0;
  States replaced = states & closed;
  States kept = states & ~shut;
  if (silent && (night & shut) != 0) replaced |= nothing_said;
  if (silent && (night & ~shut) != 0) kept |= nothing_said;
  return replaced == 0 ? kept : kept | overlay(replaced, found);
}

/// What the rules about a day say of a minute, from 1440 on of the night after it. `night`: what
/// those about the day before say of it.
States states_at(const Day& day, int minute, States night) {
  States states = nothing_said;
  for (const Rule* rule : day.rules) {
    const States found = states_at(*rule, day.sun, minute);
    if (rule->separator == Separator::fallback) {
      states = fall_back(states, found, night);
    } else if (rule->state == State::closed) {
      states = rule->times.empty() ? nothing_said : overlay(states, found);
    } else {
      states = overlay(rule->separator == Separator::normal ? nothing_said : states, found);
    }
  }
  if ((states & nothing_said) == 0) return states;
  return (states & ~nothing_said) | night;
}

State meaning(States states) {
  if (states == open) return State::open;
  return (states & (open | unknown)) == 0 ? State::closed : State::unknown;
}

States night_after(const std::vector<Day>& before, int minute) {
  States states = 0;
  for (const Day& day : before) states |= states_at(day, minute + minutes_a_day, nothing_said);
  return states;
}

std::vector<int> changes(const Day& day, const std::vector<Day>& before) {
  std::vector<int> minutes;
  for (const Day& each : before) {
    for (const Rule* rule : each.rules) add_changes(*rule, each.sun, minutes);
  }
  for (int& minute : minutes) minute -= minutes_a_day;
  for (const Rule* rule : day.rules) add_changes(*rule, day.sun, minutes);
  minutes.push_back(0);
  std::erase_if(minutes, [](int minute) { return minute < 0 || minute >= minutes_a_day; });
  std::sort(minutes.begin(), minutes.end());
  minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
  return minutes;
}

/// The same, of a whole day.
States states_on(const Day& day, const std::vector<Day>& before) {
  bool may_open = false;
  for (const int minute : changes(day, before)) {
    const State state = meaning(states_at(day, minute, night_after(before, minute)));
    if (state == State::open) return open;
    may_open = may_open || state == State::unknown;
  }
  return may_open ? unknown : closed;
}

}  // namespace

State state_at(const OpeningHours& hours, sys_days day, int minute, const SunAt& sun) {
  const States night = night_after(possible_days(hours, day - days{1}, sun), minute);
  States states = 0;
  for (const Day& each : possible_days(hours, day, sun)) states |= states_at(each, minute, night);
  return meaning(states);
}

State state_on(const OpeningHours& hours, sys_days day, const SunAt& sun) {
  const std::vector<Day> before = possible_days(hours, day - days{1}, sun);
  States states = 0;
  for (const Day& each : possible_days(hours, day, sun)) states |= states_on(each, before);
  return meaning(states);
}

}  // namespace guidebook::hours
