// Whether it is open, as the specification of OpenStreetMap's key opening_hours means it.
#include "guidebook/hours/state.hpp"

#include "catch.hpp"
#include "guidebook/value/value.hpp"

namespace hours = guidebook::hours;
using std::chrono::sys_days;

namespace {

sys_days day(std::string_view date) {
  return sys_days{std::chrono::days{guidebook::parse_date(date)->days()}};
}

std::string name(hours::State state) {
  return state == hours::State::open     ? "open"
         : state == hours::State::closed ? "closed"
                                         : "unknown";
}

/// "2026-12-24 10:00"
std::string at(std::string_view text, std::string_view time, const hours::Place& place = {}) {
  const hours::Parsed parsed = hours::parse(text);
  REQUIRE_FALSE(parsed.fault);
  const int minute =
      std::stoi(std::string(time.substr(11, 2))) * 60 + std::stoi(std::string(time.substr(14, 2)));
  return name(hours::state_at(parsed.hours, day(time.substr(0, 10)), minute, place));
}

std::string on(std::string_view text, std::string_view date) {
  return name(hours::state_on(hours::parse(text).hours, day(date), {}));
}

struct Expected {
  std::string_view hours, time, state;
};

void check(std::initializer_list<Expected> rows) {
  for (const Expected& row : rows) {
    INFO(row.hours << " at " << row.time);
    CHECK(at(row.hours, row.time) == row.state);
  }
}

}  // namespace

// 2026-11-23 is a Monday.

TEST_CASE("opening hours: times of a day") {
  check({{"24/7", "2026-11-23 03:00", "open"},
         {"Mo-Fr 09:00-17:00", "2026-11-23 08:59", "closed"},
         {"Mo-Fr 09:00-17:00", "2026-11-23 09:00", "open"},
         {"Mo-Fr 09:00-17:00", "2026-11-23 16:59", "open"},
         {"Mo-Fr 09:00-17:00", "2026-11-23 17:00", "closed"},
         {"Mo-Fr 09:00-17:00", "2026-11-28 10:00", "closed"},
         {"Mo-Fr 08:00-12:00,13:00-17:30", "2026-11-23 12:30", "closed"},
         {"Mo-Fr 08:00-12:00,13:00-17:30", "2026-11-23 13:00", "open"},
         {"00:00-24:00", "2026-11-23 23:59", "open"},
         {"Mo", "2026-11-23 23:59", "open"},
         {"Mo 10:00", "2026-11-23 10:00", "open"},
         {"Mo 10:00", "2026-11-23 10:01", "closed"},
         {"Mo 10:00-16:00/01:30", "2026-11-23 13:00", "open"},
         {"Mo 10:00-16:00/01:30", "2026-11-23 13:01", "closed"},
         {"Mo 10:00-16:00/90", "2026-11-23 11:30", "open"},
         {"closed", "2026-11-23 11:30", "closed"}});
}

TEST_CASE("opening hours: what is open over midnight belongs to the day before") {
  check({{"Fr 22:00-02:00", "2026-11-27 01:00", "closed"},
         {"Fr 22:00-02:00", "2026-11-27 22:00", "open"},
         {"Fr 22:00-02:00", "2026-11-28 01:59", "open"},
         {"Fr 22:00-02:00", "2026-11-28 02:00", "closed"},
         {"Fr 22:00-26:00", "2026-11-28 01:59", "open"},
         {"Mo-Su 22:00-02:00; Sa off", "2026-11-28 01:00", "open"},
         {"Mo-Su 22:00-02:00; Sa off", "2026-11-28 23:00", "closed"},
         {"Mo-Su 22:00-02:00; Sa off", "2026-11-29 01:00", "closed"},
         {"Fr 22:00-04:00; Sa 02:00-03:00 off", "2026-11-28 01:00", "open"},
         {"Fr 22:00-04:00; Sa 02:00-03:00 off", "2026-11-28 02:30", "closed"},
         {"02:00-03:00 off, Fr 22:00-04:00", "2026-11-28 02:30", "open"},
         {"00:00-12:00 off || Fr 16:00-04:00", "2026-11-28 02:30", "open"},
         {"Fr 22:00-04:00; Sa 10:00-12:00", "2026-11-28 03:00", "open"},
         {"Dec 31 22:00-02:00", "2027-01-01 01:00", "open"}});
}

TEST_CASE("opening hours: rules overrule, add and fall back") {
  check({{"Mo-Fr 10:00-16:00; We 12:00-18:00", "2026-11-25 11:00", "closed"},
         {"Mo-Fr 10:00-16:00; We 12:00-18:00", "2026-11-25 17:00", "open"},
         {"Mo-Fr 10:00-12:00; 14:00-16:00", "2026-11-23 11:00", "closed"},
         {"Mo-Fr 08:00-12:00, We 14:00-18:00", "2026-11-25 09:00", "open"},
         {"Mo-Fr 08:00-12:00, We 14:00-18:00", "2026-11-25 15:00", "open"},
         {"Mo-Su 08:00-18:00; Jun 08:00-14:00 off", "2026-06-10 12:00", "closed"},
         {"Mo-Su 08:00-18:00; Jun 08:00-14:00 off", "2026-06-10 15:00", "open"},
         {"24/7; Aug 10:00-14:00", "2026-08-03 09:00", "closed"},
         {"24/7; Aug 10:00-14:00", "2026-09-03 09:00", "open"},
         {"Mo-Fr 10:00-12:00; Tu off; Tu 14:00-15:00", "2026-11-24 14:30", "open"},
         {"Mo-Fr 08:30-20:00 || \"by appointment\"", "2026-11-23 09:00", "open"},
         {"Mo-Fr 08:30-20:00 || \"by appointment\"", "2026-11-23 21:00", "unknown"},
         {"Mo 10:00-12:00; Tu off || Mo-Tu 11:00-13:00", "2026-11-24 12:30", "open"},
         {"Mo 10:00-12:00 || Mo 11:00-13:00 unknown", "2026-11-23 11:30", "open"},
         {"Mo 10:00-12:00 || Mo 11:00-13:00 unknown", "2026-11-23 12:30", "unknown"},
         {"Su 22:00-02:00 || Mo 00:00-04:00 unknown", "2026-11-23 01:00", "open"},
         {"We || Su-Mo 17:30-07:45,02:00-05:00; Su[4] 10:00-12:00", "2026-11-23 03:00", "open"},
         {"Su 22:00-02:00 || Mo 00:00-04:00 unknown", "2026-11-23 03:00", "unknown"}});
}

TEST_CASE("opening hours: what the value leaves unknown is unknown") {
  check({{"Su unknown \"for groups\"", "2026-11-29 10:00", "unknown"},
         {"Mo 10:00-12:00 \"for groups\"", "2026-11-23 11:00", "unknown"},
         {"Mo 10:00-12:00 \"for groups\"", "2026-11-23 13:00", "closed"},
         {"Mo 10:00-12:00 open \"ring twice\"", "2026-11-23 11:00", "open"},
         {"Mo off \"moving\"", "2026-11-23 11:00", "closed"},
         {"\"by appointment\"", "2026-11-23 11:00", "unknown"},
         {"\"in winter\": Mo 10:00-16:00", "2026-11-23 11:00", "unknown"},
         {"\"in winter\": Mo 10:00-16:00", "2026-11-23 17:00", "closed"},
         {"Mo 18:00+", "2026-11-23 17:59", "closed"},
         {"Mo 18:00+", "2026-11-23 18:00", "open"},
         {"Mo 18:00+", "2026-11-23 19:00", "unknown"},
         {"Mo 18:00+", "2026-11-24 03:59", "unknown"},
         {"Mo 18:00+", "2026-11-24 04:00", "closed"},
         {"Mo 17:00-22:00+", "2026-11-23 21:00", "open"},
         {"Mo 17:00-22:00+", "2026-11-23 23:00", "unknown"},
         {"Mo 07:00+,12:00-16:00", "2026-11-23 13:00", "open"},
         {"Mo 07:00+,12:00-16:00", "2026-11-23 16:00", "closed"},
         {"Mo-Fr 09:00-17:00; PH off", "2026-11-23 10:00", "unknown"},
         {"Mo-Fr 09:00-17:00; PH off", "2026-11-23 18:00", "closed"},
         {"Mo-Su,PH 09:00-17:00", "2026-11-23 10:00", "open"},
         {"Mo-Fr 09:00-17:00; PH 10:00-12:00", "2026-11-23 11:00", "open"},
         {"SH Mo-Fr 10:00-12:00", "2026-11-23 11:00", "unknown"},
         {"SH Mo-Fr 10:00-12:00", "2026-11-29 11:00", "closed"},
         {"PH -1 day 10:00-12:00", "2026-11-23 11:00", "unknown"}});
}

TEST_CASE("opening hours: dates, weeks and years") {
  check({{"Apr-Oct: Mo-Su 10:00-18:00", "2026-10-31 11:00", "open"},
         {"Apr-Oct: Mo-Su 10:00-18:00", "2026-11-01 11:00", "closed"},
         {"Nov-Mar 10:00-18:00", "2026-02-28 11:00", "open"},
         {"Nov-Mar 10:00-18:00", "2026-04-01 11:00", "closed"},
         {"Dec 20-Jan 7 off; 10:00-12:00", "2026-01-05 11:00", "open"},
         {"10:00-12:00; Dec 20-Jan 7 off", "2026-01-05 11:00", "closed"},
         {"10:00-12:00; Dec 20-Jan 7 off", "2026-01-08 11:00", "open"},
         {"10:00-12:00; Dec 24,26 off", "2026-12-26 11:00", "closed"},
         {"10:00-12:00; Dec 24,26 off", "2026-12-25 11:00", "open"},
         {"Jan 23-31/3 10:00-12:00", "2026-01-26 11:00", "open"},
         {"Jan 23-31/3 10:00-12:00", "2026-01-27 11:00", "closed"},
         {"Oct 1+ 10:00-12:00", "2026-12-31 11:00", "open"},
         {"Oct 1+ 10:00-12:00", "2026-09-30 11:00", "closed"},
         {"Feb 29 10:00-12:00", "2028-02-29 11:00", "open"},
         {"Feb 29 10:00-12:00", "2026-03-01 11:00", "closed"},
         {"easter 10:00-12:00", "2026-04-05 11:00", "open"},
         {"easter -2 days 10:00-12:00", "2026-04-03 11:00", "open"},
         {"easter -2 days-easter +1 day 10:00-12:00", "2026-04-06 11:00", "open"},
         {"easter -2 days-easter +1 day 10:00-12:00", "2026-04-07 11:00", "closed"},
         {"Mar Su[-1]-Oct Su[-1] 10:00-20:00", "2026-03-29 11:00", "open"},
         {"Mar Su[-1]-Oct Su[-1] 10:00-20:00", "2026-03-28 11:00", "closed"},
         {"Mar Su[-1]-Oct Su[-1] 10:00-20:00", "2026-10-26 11:00", "closed"},
         {"Jan Su[1] +1 day-Feb 03 10:00-12:00", "2026-01-05 11:00", "open"},
         {"Jan Su[1] +1 day-Feb 03 10:00-12:00", "2026-01-04 11:00", "closed"},
         {"Mar-Oct Su[1] 10:00-12:00", "2026-06-07 11:00", "open"},
         {"Mar-Oct Su[1] 10:00-12:00", "2026-06-14 11:00", "closed"},
         {"Mo 10:00-12:00, 2026 Tu 10:00-12:00", "2026-11-24 11:00", "open"},
         {"Jan Su[1] 10:00-12:00", "2026-01-04 11:00", "open"},
         {"Jan Su[1] 10:00-12:00", "2026-01-11 11:00", "closed"},
         {"Th[1,3] 10:00-12:00", "2026-11-19 11:00", "open"},
         {"Th[1,3] 10:00-12:00", "2026-11-12 11:00", "closed"},
         {"Th[-1] 10:00-12:00", "2026-11-26 11:00", "open"},
         {"Su[-1] -2 days 10:00-12:00", "2026-11-27 11:00", "open"},
         {"Fr-Mo 10:00-12:00", "2026-11-24 11:00", "closed"},
         {"Fr-Mo 10:00-12:00", "2026-11-23 11:00", "open"},
         {"2026 10:00-12:00", "2027-01-01 11:00", "closed"},
         {"2026-2040/2 Jun 10:00-12:00", "2028-06-01 11:00", "open"},
         {"2026-2040/2 Jun 10:00-12:00", "2027-06-01 11:00", "closed"},
         {"2026+ 10:00-12:00", "2031-06-01 11:00", "open"},
         {"2025 Dec 24-2026 Jan 2 10:00-12:00", "2026-01-02 11:00", "open"},
         {"2025 Dec 24-2026 Jan 2 10:00-12:00", "2026-12-24 11:00", "closed"},
         {"2025 Dec 24-Jan 2 10:00-12:00", "2026-01-02 11:00", "open"},
         {"week 01-10 10:00-12:00", "2026-01-01 11:00", "open"},
         {"week 01-10 10:00-12:00", "2026-03-09 11:00", "closed"},
         {"week 53 10:00-12:00", "2027-01-03 11:00", "open"},
         {"week 2-52/2 10:00-12:00", "2026-11-23 11:00", "open"},
         {"week 1-53/2 10:00-12:00", "2026-11-23 11:00", "closed"}});
}

TEST_CASE("opening hours: the sun's times") {
  check({{"sunrise-sunset", "2026-11-23 12:00", "open"},
         {"sunrise-sunset", "2026-11-23 09:00", "unknown"},
         {"10:00-sunset", "2026-11-23 09:00", "closed"},
         {"10:00-sunset", "2026-11-23 15:00", "unknown"}});
  // Pyongyang, 9 hours east of UTC: an almanac has 07:25 and 17:16 on this day.
  const auto sun_times = [](sys_days date) {
    return hours::sun_times(39.03, 125.75, date, hours::utc_offset("Asia/Pyongyang", date).value());
  };
  const hours::Place sun{.sun = sun_times, .public_holiday = {}};
  CHECK(at("sunrise-sunset", "2026-11-23 07:21", sun) == "closed");
  CHECK(at("sunrise-sunset", "2026-11-23 07:31", sun) == "open");
  CHECK(at("sunrise-sunset", "2026-11-23 17:11", sun) == "open");
  CHECK(at("sunrise-sunset", "2026-11-23 17:21", sun) == "closed");
  CHECK(at("10:00-(sunset-01:00)", "2026-11-23 16:21", sun) == "closed");
  CHECK(at("dusk-24:00", "2026-11-23 17:40", sun) == "closed");
  CHECK(at("dusk-24:00", "2026-11-23 17:55", sun) == "open");
  CHECK(hours::utc_offset("Europe/Berlin", day("2026-07-01")) == 120);
  CHECK(hours::utc_offset("Europe/Berlin", day("2026-12-01")) == 60);
  CHECK_FALSE(hours::utc_offset("Europe/Atlantis", day("2026-12-01")));
  CHECK_FALSE(hours::sun_times(78.2, 15.6, day("2026-12-21"), 60).of(hours::Event::sunrise));
  CHECK_FALSE(hours::sun_times(78.2, 15.6, day("2026-06-21"), 120).of(hours::Event::sunset));
}

TEST_CASE("opening hours: at some time of a day") {
  CHECK(on("Mo-Fr 09:00-17:00", "2026-11-23") == "open");
  CHECK(on("Mo-Fr 09:00-17:00", "2026-11-28") == "closed");
  CHECK(on("Fr 22:00-02:00", "2026-11-28") == "open");
  CHECK(on("Mo 18:00+", "2026-11-23") == "open");
  CHECK(on("Mo 10:00-12:00 \"for groups\"", "2026-11-23") == "unknown");
  CHECK(on("Mo-Fr 09:00-17:00; PH off", "2026-11-23") == "unknown");
  CHECK(on("Mo-Fr 09:00-10:00; PH 14:00-15:00", "2026-11-23") == "open");
  CHECK(on("Mo 09:00-10:00; Mo 08:00-11:00 off", "2026-11-23") == "closed");
  CHECK(on("Mo sunrise-sunset", "2026-11-23") == "open");
}
