// Opening hours as spans of days of the week.
#include "guidebook/hours/weekly.hpp"

#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace guidebook;

namespace {

/// "Mo Tu 09:00-17:00; PH closed"; "none" where they are no such spans.
std::string weekly(std::string_view text) {
  constexpr std::array<std::string_view, hours::days_of_week> names{"Mo", "Tu", "We", "Th",
                                                                    "Fr", "Sa", "Su", "PH"};
  const hours::Parsed parsed = hours::parse(text);
  REQUIRE_FALSE(parsed.fault);
  const auto spans = hours::weekly_spans(parsed.hours);
  if (!spans) return "none";
  std::string all;
  for (const hours::WeeklySpan& span : *spans) {
    if (!all.empty()) all += "; ";
    for (std::size_t day = 0; day < names.size(); ++day) {
      if (span.days.at(day)) all += fmt::format("{} ", names.at(day));
    }
    all += span.closed ? "closed"
                       : fmt::format("{:02}:{:02}-{:02}:{:02}", span.opens / 60, span.opens % 60,
                                     span.closes / 60, span.closes % 60);
  }
  return all;
}

}  // namespace

TEST_CASE("hours: a week of them") {
  CHECK(weekly("Mo-Fr 09:00-17:00") == "Mo Tu We Th Fr 09:00-17:00");
  CHECK(weekly("09:00-12:00,14:00-18:00") ==
        "Mo Tu We Th Fr Sa Su 09:00-12:00; Mo Tu We Th Fr Sa Su 14:00-18:00");
  CHECK(weekly("24/7") == "Mo Tu We Th Fr Sa Su 00:00-24:00");
  CHECK(weekly("Sa-Mo 10:00-12:00") == "Mo Sa Su 10:00-12:00");
  CHECK(weekly("Fr 22:00-02:00") == "Fr 22:00-02:00");
  CHECK(weekly("Fr 22:00-26:00") == "Fr 22:00-02:00");
  CHECK(weekly("off").empty());
}

TEST_CASE("hours: in a week, later rules overrule earlier ones or add to them") {
  CHECK(weekly("Mo-Su 09:00-17:00; Sa 10:00-12:00; Su off") ==
        "Mo Tu We Th Fr 09:00-17:00; Sa 10:00-12:00");
  CHECK(weekly("Mo-Tu 09:00-12:00, Mo 14:00-18:00") == "Mo Tu 09:00-12:00; Mo 14:00-18:00");
  CHECK(weekly("Mo 09:00-12:00; We 09:00-12:00") == "Mo We 09:00-12:00");
}

TEST_CASE("hours: a week has public holidays where they overrule it") {
  CHECK(weekly("Mo-Fr 09:00-17:00; PH off") == "Mo Tu We Th Fr 09:00-17:00; PH closed");
  CHECK(weekly("Mo,PH 09:00-17:00") == "Mo PH 09:00-17:00");
  CHECK(weekly("Mo-Su 09:00-17:00; PH 10:00-12:00") ==
        "Mo Tu We Th Fr Sa Su 09:00-17:00; PH 10:00-12:00");
  CHECK(weekly("PH off; Mo-Fr 09:00-17:00") == "none");
  CHECK(weekly("Mo-Fr 09:00-17:00, PH 10:00-12:00") == "none");
}

TEST_CASE("hours: what is not the same every week, or not certain, is no week") {
  for (const char* text :
       {"May-Sep Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; Dec 25 off", "Mo[1] 09:00-17:00",
        "2026 Mo 09:00-17:00", "week 1-20 Mo 09:00-17:00", "SH Mo-Fr 09:00-17:00",
        "Mo-Fr 09:00-sunset", "Mo-Fr 09:00+", "Mo-Fr 09:00-17:00+", "Mo 10:00-16:00/02:00",
        "Mo-Fr 09:00-17:00 \"by appointment\"", "\"in winter\": Mo 09:00-17:00",
        "Mo-Fr 09:00-17:00 || \"by appointment\"", "Mo-Fr 09:00-17:00; Mo 12:00-13:00 off",
        "PH -1 day 09:00-12:00", "Fr 22:00-03:00; Sa off", "Mo 09:00-34:00"}) {
    INFO(text);
    CHECK(weekly(text) == "none");
  }
}
