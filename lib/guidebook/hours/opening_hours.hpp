#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Opening hours by the specification of OpenStreetMap's key opening_hours (version 0.7).
namespace guidebook::hours {

enum class State : std::uint8_t { closed, open, unknown };

/// How a rule joins those before it.
enum class Separator : std::uint8_t {
  normal,      ///< ";": it overrules them on its days.
  additional,  ///< ",": it adds to them.
  fallback,    ///< "||": it counts where they leave it closed.
};

/// The end of years that go on for good.
inline constexpr int for_good = 9999;

struct Years {
  int from = 0;
  int to = 0;
  int step = 1;
};

/// ISO 8601 weeks; may run over New Year.
struct Weeks {
  int from = 0;
  int to = 0;
  int step = 1;
};

/// A date that comes every year, or once.
struct DayOfYear {
  std::optional<int> year;
  bool easter = false;
  unsigned month = 0;    ///< 1 to 12; 0 for Easter.
  unsigned day = 0;      ///< 0: all of the month.
  int nth = 0;           ///< Which `weekday` of the month, from its end if negative; 0: none.
  unsigned weekday = 0;  ///< 0 is Monday.
  int offset = 0;        ///< Days after it.
};

struct Dates {
  DayOfYear from;
  std::optional<DayOfYear> to;
  bool onwards = false;  ///< To the end of the year, or for good where the year is named.
  int step = 1;          ///< Of days.
};

enum class Holiday : std::uint8_t { none, public_holiday, school_holiday };

struct Weekdays {
  Holiday holiday = Holiday::none;
  unsigned from = 0;  ///< 0 is Monday.
  unsigned to = 0;
  std::vector<int> nth;  ///< Which of the month, from its end if negative; empty: every one.
  int offset = 0;        ///< Days after it.
};

enum class Event : std::uint8_t { none, dawn, sunrise, sunset, dusk };

struct Time {
  Event event = Event::none;
  int minutes = 0;  ///< After midnight, or after the event.
};

struct Timespan {
  Time from;
  std::optional<Time> to;  ///< Missing: a moment, or an open end.
  bool open_end = false;   ///< It closes at a time that is not known, not before `to`.
  int interval = 0;        ///< Minutes between moments from `from` to `to`; 0: the whole span.
};

/// Within each list one must match, and of lists that are not empty all.
struct Rule {
  Separator separator = Separator::normal;
  bool labelled = false;  ///< It holds on days that only words describe: "in winter":
  std::vector<Years> years;
  std::vector<Dates> dates;
  std::vector<Weeks> weeks;
  std::vector<Weekdays> holidays;  ///< Those before weekdays that must match as well: SH Mo-Fr.
  std::vector<Weekdays> weekdays;
  std::vector<Timespan> times;
  State state = State::open;
  std::string comment;
};

using OpeningHours = std::vector<Rule>;

/// Where a text stops being opening hours.
struct Fault {
  std::size_t begin = 0;  ///< The bytes that are not understood; never none.
  std::size_t end = 0;
  std::string expected;  ///< What could stand there: "a time such as 09:00-17:00".
  std::string meant;     ///< What to write instead of them; empty where that is not known.
  std::string message;   ///< What is wrong with them; empty: they are not understood.
};

struct Parsed {
  OpeningHours hours;          ///< Empty if there is a fault.
  std::optional<Fault> fault;  ///< The first thing that is not understood.
};

/// Reads rules of years, dates, weeks, weekdays, holidays, times and comments, parted by ";", ","
/// or "||"; spaces around these may be left out. A day that no year has and years that run
/// backwards are faults; whether a rule hides another is not checked. `text` must not be empty.
[[nodiscard]] Parsed parse(std::string_view text);

}  // namespace guidebook::hours
