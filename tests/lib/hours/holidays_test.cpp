// Public holidays, as a library's settings file lists them.
#include "guidebook/hours/holidays.hpp"

#include "catch.hpp"
#include "guidebook/hours/state.hpp"

namespace hours = guidebook::hours;
using guidebook::Diagnostics;
using guidebook::Source;
using std::chrono::sys_days;

namespace {

sys_days day_of(std::string_view date) {
  return sys_days{std::chrono::days{guidebook::parse_date(date)->days()}};
}

hours::Holidays listed(const std::string& settings) {
  Diagnostics faults;
  hours::Holidays holidays = hours::read_holidays(Source("settings", settings), faults);
  CHECK(faults.empty());
  return holidays;
}

std::string faults_of(const std::string& settings) {
  Diagnostics faults;
  (void)hours::read_holidays(Source("settings", settings), faults);
  std::string found;
  for (const auto& fault : faults)
    found += std::string(fault.rule) + ": " + fault.message + " / " + fault.hint + "\n";
  return found;
}

}  // namespace

TEST_CASE("holidays: known in the years that are listed for a country") {
  const hours::Holidays holidays =
      listed("holidays: {FR: [2026-07-14, 2028-12-25], DE: [2027-01-01]}\n");
  CHECK(holidays.on("FR", day_of("2026-07-14")) == true);
  CHECK(holidays.on("FR", day_of("2026-07-15")) == false);
  CHECK(holidays.on("FR", day_of("2026-12-31")) == false);
  CHECK(holidays.on("FR", day_of("2027-07-14")) == std::nullopt);
  CHECK(holidays.on("DE", day_of("2026-07-14")) == std::nullopt);
  CHECK(holidays.on("DE", day_of("2027-01-01")) == true);
  CHECK(holidays.on("KP", day_of("2026-07-14")) == std::nullopt);
  CHECK(listed("levels: {orphan: off}\n").days().empty());
}

TEST_CASE("holidays: those of several libraries") {
  hours::Holidays holidays = listed("holidays: {FR: [2026-07-14]}\n");
  holidays.add(listed("holidays: {FR: [2026-12-25], DE: [2026-10-03]}\n"));
  CHECK(holidays.on("FR", day_of("2026-07-14")) == true);
  CHECK(holidays.on("FR", day_of("2026-12-25")) == true);
  CHECK(holidays.on("DE", day_of("2026-10-03")) == true);
}

TEST_CASE("holidays: what is wrong in the list") {
  CHECK(faults_of("holidays: [2026-07-14]\n") ==
        "wrong-type: holidays wants a map of countries to lists of days, not a list / write, for "
        "example, {FR: [2026-07-14, 2026-12-25]}\n");
  CHECK(faults_of("holidays: {France: [2026-07-14]}\n") ==
        "country-code: \"France\" is not the code of a country / write, for example, {FR: "
        "[2026-07-14, 2026-12-25]}\n");
  CHECK(faults_of("holidays: {FR: 2026-07-14}\n") ==
        "wrong-type: the holidays of FR are a list of days, not a plain value / write, for "
        "example, {FR: [2026-07-14, 2026-12-25]}\n");
  CHECK(faults_of("holidays: {FR: [2026-07]}\n") ==
        "date-format: a holiday is a day, not 2026-07 / write it as 2026-12-25\n");
  CHECK(faults_of("holidays: {FR: [2026-02-30]}\n").starts_with("date-format: "));
}

TEST_CASE("holidays: opening hours go by them where they are known") {
  const hours::Holidays holidays = listed("holidays: {FR: [2026-07-14]}\n");
  const hours::Place place{
      .sun = {}, .public_holiday = [&](sys_days date) { return holidays.on("FR", date); }};
  const auto at_noon = [&](std::string_view text, std::string_view date) {
    return hours::state_at(hours::parse(text).hours, day_of(date), 12 * 60, place);
  };
  using hours::State;
  CHECK(at_noon("Mo-Su 10:00-18:00; PH off", "2026-07-14") == State::closed);
  CHECK(at_noon("Mo-Su 10:00-18:00; PH off", "2026-07-15") == State::open);
  CHECK(at_noon("Mo-Su 10:00-18:00; PH off", "2027-07-14") == State::unknown);
  CHECK(at_noon("PH 10:00-18:00", "2026-07-14") == State::open);
  CHECK(at_noon("PH 10:00-18:00", "2026-07-15") == State::closed);
  CHECK(at_noon("Mo-Su 10:00-18:00; SH off", "2026-07-15") == State::unknown);
  CHECK(hours::state_on(hours::parse("PH off; Tu 10:00-18:00").hours, day_of("2026-07-14"),
                        place) == State::open);
}
