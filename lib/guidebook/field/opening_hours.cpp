#include "guidebook/field/opening_hours.hpp"

#include <array>

#include "guidebook/field/hours_cursor.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
constexpr std::array<std::string_view, 2> holidays{"PH", "SH"};
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 4> events{"dawn", "sunrise", "sunset", "dusk"};
constexpr std::array<std::string_view, 4> states{"open", "closed", "off", "unknown"};

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
class HoursReader : HoursCursor {
 public:
  using HoursCursor::HoursCursor;

  std::optional<HoursFault> read() {
    skip_spaces();
    do {
      rule();
      skip_spaces();
    } while (separator());
    if (at_ < text_.size()) fail(expected_);
    return std::move(fault_);
  }

 private:
  bool separator() {
    if (!take(";") && !take("||") && !take(",")) return false;
    skip_spaces();
    return true;
  }

  void rule() {
    const std::size_t begin = at_;
    expected_ = a_rule;
    if (peek(4) != ':' && !is_digit(peek(4)) && take("24/7")) {
      expected_ = the_end;
    } else {
      selectors();
    }
    skip_spaces();
    if (one_of(states)) expected_ = the_end;
    skip_spaces();
    if (comment()) expected_ = the_end;
    if (at_ == begin) fail(a_rule);
  }

  void selectors() {
    if (label() || when()) {
      expected_ = days_or_times;
      skip_spaces();
      take(":");
      skip_spaces();
    }
    if (days()) {
      expected_ = times;
      skip_spaces();
    }
    if (list([&] { return timespan(); })) expected_ = the_end;
  }

  bool comment() {
    if (!take("\"")) return false;
    const std::size_t close = text_.find('"', at_);
    if (close == std::string_view::npos) {
      --at_;
      return fail("a second quote at the comment's end");
    }
    at_ = close + 1;
    return true;
  }

  /// A comment with a colon: "in winter":
  bool label() {
    const std::size_t before = at_;
    if (comment() && peek() == ':') return true;
    if (!fault_) at_ = before;
    return false;
  }

  /// Years, dates and weeks.
  bool when() {
    const std::size_t before = at_;
    list([&] { return years(); });
    skip_spaces();
    has_day_ = false;
    list([&] { return dates(); });
    skip_spaces();
    if (word("week")) {
      skip_spaces();
      must(list([&] { return weeks(); }), "a week such as 01-10");
    }
    return at_ != before;
  }

  bool year() { return is_digit(peek(3)) && number(4, 1000, 9999); }

  bool years() {
    if (!year()) return false;
    if (take("+") || !take("-")) return true;
    if (!must(year(), "a year such as 2026")) return false;
    return !take("/") || must(number(2, 1, 99), "a number of years");
  }

  bool weeks() {
    if (!number(2, 1, 53)) return false;
    if (!take("-")) return true;
    if (!must(number(2, 1, 53), "a week such as 10")) return false;
    return !take("/") || must(number(2, 1, 52), "a number of weeks");
  }

  bool day_of_month() { return number(2, 1, 31); }

  /// A month, a day in it, or Easter.
  bool date(bool ends_range) {
    const bool is_easter = word("easter");
    if (!is_easter && !one_of(months)) return false;
    const std::size_t month_end = at_;
    skip_spaces();
    has_day_ = is_easter || day_of_month() || weekday_of_month(ends_range);
    if (at_ > month_end && text_[at_ - 1] == ' ') at_ = month_end;
    offset();
    return true;
  }

  bool date_of_year(bool ends_range = false) {
    const std::size_t before = at_;
    if (year()) skip_spaces();
    if (date(ends_range)) return true;
    at_ = before;
    return false;
  }

  /// After a date, "Dec 24,26", also a further day of its month.
  bool dates() {
    if (!date_of_year() && !(has_day_ && day_of_month())) return false;
    if (take("+")) return true;
    if (take("-") &&
        !must(date_of_year(true) || (has_day_ && day_of_month()), "a date such as Oct 31"))
      return false;
    if (take("/")) return must(number(2, 1, 99), "a number of days");
    return true;
  }

  /// "Su[-1]", at an end of a range: "Mar Su[-1]-Oct Su[-1]". Else it is the rule's weekday.
  bool weekday_of_month(bool ends_range) {
    const std::size_t before = at_;
    if (one_of(weekdays) && counted() && (ends_range || peek() == '-')) return true;
    if (!fault_) at_ = before;
    return false;
  }

  /// "+1 day", "-2 days".
  bool offset() {
    const std::size_t before = at_;
    skip_spaces();
    if ((take("+") || take("-")) && number(3, 1, 366)) {
      skip_spaces();
      if (word("days") || word("day")) return true;
    }
    at_ = before;
    return false;
  }

  /// "[1]", "[1,3]", "[1-2]", "[-1]": which of its weekday in the month.
  bool counted() {
    constexpr std::string_view which = "which one of the month, as in [1] or [-1]";
    if (!take("[")) return false;
    const bool listed = list([&] {
      if (take("-")) return must(number(1, 1, 5), which);
      if (!number(1, 1, 5)) return false;
      return !take("-") || must(number(1, 1, 5), which);
    });
    return must(listed, which) && must(take("]"), "]");
  }

  bool day() {
    if (one_of(holidays)) {
      offset();
      return true;
    }
    only_holidays_ = false;
    if (!one_of(weekdays)) return false;
    if (peek() == '[') {
      if (!counted()) return false;
      offset();
      return true;
    }
    return !take("-") || must(one_of(weekdays), "a weekday such as Fr");
  }

  bool days() {
    only_holidays_ = true;
    if (!list([&] { return day(); })) return false;
    const std::size_t before = at_;
    skip_spaces();
    const bool go_on = only_holidays_ && list([&] { return day(); });
    if (!go_on && !fault_) at_ = before;
    return true;
  }

  bool timespan() {
    if (!time(24)) return false;
    if (take("+") || !take("-")) return true;
    if (!must(time(48), "the time of closing, such as 17:00")) return false;
    take("+");
    return !take("/") || must(number(3, 1, 999) || clock(24), "an interval such as 01:30");
  }

  bool time(int last_hour) {
    if (one_of(events)) return true;
    if (!take("(")) return clock(last_hour);
    const bool good = one_of(events) && (take("+") || take("-")) && clock(24) && take(")");
    return must(good, "a time such as (sunset-01:00)");
  }

  /// "09:00"; a closing time may be after midnight, "26:00".
  bool clock(int last_hour) {
    if (!is_digit(peek())) return false;
    const bool good = is_digit(peek(1)) && peek(2) == ':' && is_digit(peek(3)) &&
                      is_digit(peek(4)) && !is_digit(peek(5)) && !is_letter(peek(5));
    const int minutes = ((peek() - '0') * 10 + (peek(1) - '0')) * 60 + (peek(3) - '0') * 10;
    if (!good || peek(3) > '5' || minutes + (peek(4) - '0') > last_hour * 60)
      return fail("a time of the day such as 09:00");
    at_ += 5;
    return true;
  }

  std::string_view expected_ = a_rule;  ///< Where the rule read so far may end.
  bool only_holidays_ = true;
  bool has_day_ = false;  ///< The date read last.
};

}  // namespace

std::optional<HoursFault> find_hours_fault(std::string_view text) {
  return HoursReader(text).read();
}

std::string meant_hours(std::string text) {
  constexpr int most_habits = 100;
  for (int habits = 0; habits < most_habits; ++habits) {
    const auto fault = find_hours_fault(text);
    if (!fault) return text;
    if (fault->meant.empty()) return {};
    text.replace(fault->begin, fault->end - fault->begin, fault->meant);
  }
  return {};
}

}  // namespace guidebook
