#include "guidebook/hours/opening_hours.hpp"

#include <array>
#include <utility>

#include "guidebook/hours/day_reader.hpp"

namespace guidebook::hours {
namespace {

constexpr std::array<std::string_view, 4> events{"dawn", "sunrise", "sunset", "dusk"};
constexpr std::array<std::string_view, 4> states{"open", "closed", "off", "unknown"};
constexpr std::array meanings{State::open, State::closed, State::closed, State::unknown};

// What could stand where reading stops.
constexpr std::string_view a_rule =
    "a weekday such as Mo-Fr, a date such as Apr-Oct, a time such as 09:00-17:00, or off";
constexpr std::string_view days_or_times =
    "a weekday such as Mo-Fr, a time such as 09:00-17:00, or off";
constexpr std::string_view times = "a time such as 09:00-17:00, or off";
constexpr std::string_view the_end = "\";\" and another rule, or nothing more";

/// Descends through the grammar of the specification. A function answers whether what it is named
/// for stands here, and takes it; where something must stand and does not, it fails, and from then
/// on finds nothing more.
class Reader : DayReader {
 public:
  using DayReader::DayReader;

  Parsed read() {
    Parsed parsed;
    skip_spaces();
    auto joined = std::optional(Separator::normal);
    while (joined) {
      parsed.hours.push_back(rule(*joined));
      skip_spaces();
      joined = separator();
    }
    if (at_ < text_.size()) fail(expected_);
    if (fault_) parsed.hours.clear();
    parsed.fault = std::move(fault_);
    return parsed;
  }

 private:
  std::optional<Separator> separator() {
    std::optional<Separator> found;
    if (take(";")) found = Separator::normal;
    if (!found && take("||")) found = Separator::fallback;
    if (!found && take(",")) found = Separator::additional;
    if (found) skip_spaces();
    return found;
  }

  Rule rule(Separator joined) {
    Rule rule;
    rule.separator = joined;
    const std::size_t begin = at_;
    expected_ = a_rule;
    if (peek(4) != ':' && !is_digit(peek(4)) && take("24/7")) {
      expected_ = the_end;
    } else {
      selectors(rule);
    }
    skip_spaces();
    const auto state = one_of(states);
    if (state) {
      expected_ = the_end;
      rule.state = meanings[*state];
    }
    skip_spaces();
    if (comment(rule.comment)) {
      expected_ = the_end;
      if (!state) rule.state = State::unknown;
    }
    if (at_ == begin) fail(a_rule);
    return rule;
  }

  void selectors(Rule& rule) {
    rule.labelled = label();
    if (rule.labelled || when(rule)) {
      expected_ = days_or_times;
      skip_spaces();
      take(":");
      skip_spaces();
    }
    if (days(rule)) {
      expected_ = times;
      skip_spaces();
    }
    if (list([&] { return timespan(rule.times); })) expected_ = the_end;
  }

  bool comment(std::string& out) {
    if (!take("\"")) return false;
    const std::size_t close = text_.find('"', at_);
    if (close == std::string_view::npos) {
      --at_;
      return fail("a second quote at the comment's end");
    }
    out = text_.substr(at_, close - at_);
    at_ = close + 1;
    return true;
  }

  /// A comment with a colon: "in winter":
  bool label() {
    const std::size_t before = at_;
    std::string words;
    if (comment(words) && peek() == ':') return true;
    if (!fault_) at_ = before;
    return false;
  }

  bool timespan(std::vector<Timespan>& out) {
    Timespan span;
    if (at_year() || !time(24, span.from)) return false;
    span.open_end = take("+");
    if (!span.open_end && take("-")) {
      Time to;
      if (!must(time(48, to), "the time of closing, such as 17:00")) return false;
      span.to = to;
      span.open_end = take("+");
      if (take("/") && !interval(span.interval)) return false;
    }
    out.push_back(span);
    return true;
  }

  bool interval(int& minutes) {
    Time time;
    if (const auto number_of_minutes = number(3, 1, 999)) {
      minutes = *number_of_minutes;
      return true;
    }
    const bool found = clock(24, time.minutes) && time.minutes > 0;
    minutes = time.minutes;
    return must(found, "an interval such as 01:30");
  }

  bool event(Time& out) {
    const auto found = one_of(events);
    if (found) out.event = static_cast<Event>(*found + 1);
    return found.has_value();
  }

  bool time(int last_hour, Time& out) {
    if (event(out)) return true;
    if (!take("(")) return clock(last_hour, out.minutes);
    const bool good = event(out) && offset_by_clock(out.minutes) && take(")");
    return must(good, "a time such as (sunset-01:00)");
  }

  bool offset_by_clock(int& minutes) {
    const bool back = peek() == '-';
    if ((!take("+") && !take("-")) || !clock(24, minutes)) return false;
    if (back) minutes = -minutes;
    return true;
  }

  /// "09:00"; a closing time may be after midnight, "26:00".
  bool clock(int last_hour, int& out) {
    if (!is_digit(peek())) return false;
    const bool good = is_digit(peek(1)) && peek(2) == ':' && is_digit(peek(3)) &&
                      is_digit(peek(4)) && !is_digit(peek(5)) && !is_letter(peek(5));
    const int hour = (peek() - '0') * 10 + (peek(1) - '0');
    const int minutes = hour * 60 + (peek(3) - '0') * 10 + (peek(4) - '0');
    if (!good || peek(3) > '5' || minutes > last_hour * 60)
      return fail("a time of the day such as 09:00");
    out = minutes;
    at_ += 5;
    return true;
  }

  std::string_view expected_ = a_rule;  ///< Where the rule read so far may end.
};

}  // namespace

Parsed parse(std::string_view text) { return Reader(text).read(); }

}  // namespace guidebook::hours
