// Opening hours as OpenStreetMap's specification has them, and where others stop being any.
#include "guidebook/hours/opening_hours.hpp"

#include "catch.hpp"

namespace {

/// "what is not understood → what is meant"; empty where all is understood.
std::string fault_in(std::string_view hours) {
  const auto fault = guidebook::hours::parse(hours).fault;
  if (!fault) return "";
  CHECK(fault->begin < fault->end);
  CHECK(fault->end <= hours.size());
  CHECK_FALSE(fault->expected.empty());
  const std::string word(hours.substr(fault->begin, fault->end - fault->begin));
  return fault->meant.empty() ? word : word + " → " + fault->meant;
}

}  // namespace

TEST_CASE("opening hours: rules of the specification are understood") {
  for (const std::string_view hours : {
           "24/7",
           "Mo-Fr 09:00-17:00",
           "Mo-Fr 08:00-12:00,13:00-17:30",
           "Mo-Fr 08:00-12:00, 13:00-17:30; Sa 08:00-12:00",
           "Mo,We,Fr 10:00-18:00",
           "Mo-We,Fr-Su 10:00-18:00",
           "Fr-Mo 22:00-26:00",
           "00:00-24:00",
           "Mo-Fr 09:00-17:00;PH off",
           "Mo-Su,PH 10:00-20:00",
           "PH,Mo-Su 10:00-20:00",
           "SH Mo-Fr 10:00-12:00",
           "PH,SH off",
           "PH -1 day off",
           "24/7; Aug 10:00-14:00",
           "24/7 closed \"always closed\"",
           "Sa-Su 00:00-24:00",
           "Mo-Fr 08:30-20:00 || \"by appointment\"",
           "Mo-Fr 08:00-12:00, We 14:00-18:00",
           "\"by appointment\"",
           "Mo-Sa 08:00-13:00 open \"except in August\"",
           "Su unknown \"for groups\"",
           "closed",
           "off",
           "sunrise-sunset",
           "Mo-Su sunrise-22:00",
           "(sunrise+01:00)-(sunset-00:30)",
           "dawn-dusk",
           "Mo-Fr 18:00+",
           "Mo-Fr 17:00-22:00+",
           "Mo-Fr 10:00-16:00/01:30",
           "Mo-Fr 10:00-16:00/90",
           "Mo 10:00",
           "Mo[1] 10:00-12:00",
           "Th[1,3] 10:00-12:00",
           "Th[1-2],Fr[-1] 10:00-12:00",
           "Su[-1] -2 days 10:00-12:00",
           "Jan-Mar 10:00-18:00",
           "Apr-Oct: Mo-Su 10:00-18:00",
           "Dec 25 off",
           "Dec 24-26 off",
           "Dec 24,26 off",
           "Jan 1,Dec 25-26 off",
           "Dec 20-Jan 7 off",
           "Jan 23-31/3 off",
           "Jun 15-Sep 15 Mo-Fr 10:00-12:00",
           "easter off",
           "easter -2 days off",
           "easter -2 days-easter +1 day: closed",
           "Oct 1+ 10:00-12:00",
           "Mar Su[-1]-Oct Su[-1]: 10:00-20:00",
           "Jan Su[1] 10:00-12:00",
           "2026 10:00-12:00",
           "Mo 10:00-12:00, 2026 Tu 10:00-12:00",
           "2026-2028 Mo 10:00-12:00",
           "2026-2040/2 Jun 10:00-12:00",
           "2026+ Mo-Fr 10:00-12:00",
           "2026 Mar 1-2026 Jun 30: Mo-Su 10:00-12:00",
           "2025 Dec 24-2026 Jan 2 off",
           "week 01-10 Mo-Fr 10:00-12:00",
           "week 1-53/2 Fr 09:00-12:00; week 2-52/2 We 09:00-12:00",
           "2026-2027 week 5,7 Mo off",
           "\"in winter\": Mo-Fr 10:00-16:00",
           "Mo-Fr 10:00-16:00 ",
       }) {
    INFO(hours);
    CHECK(fault_in(hours).empty());
  }
}

TEST_CASE("opening hours: what is not understood is marked, and habits are known") {
  const std::pair<std::string_view, std::string_view> faults[] = {
      {"daily from 9 to 5", "daily → Mo-Su"},
      {"by appointment", "by"},
      {"Mon-Fri 09:00-17:00", "Mon → Mo"},
      {"Mo-Friday 09:00-17:00", "Friday → Fr"},
      {"mo-fr 09:00-17:00", "mo → Mo"},
      {"Mo - Fr 09:00-17:00", " -  → -"},
      {"Mo-Fr 09:00 – 17:00", " –  → -"},
      {"Mo-Fr 09:00–17:00", "– → -"},
      {"Mo-Fr 09:00 to 17:00", " to  → -"},
      {"Mo-Fr 9:00-17:00", "9:00 → 09:00"},
      {"Mo-Fr 09:00-5pm", "5pm → 17:00"},
      {"Mo-Fr 12am-12pm", "12am → 00:00"},
      {"Mo-Fr 9.30-17.00", "9.30 → 09:30"},
      {"Mo-Fr 9h30-17h", "9h30 → 09:30"},
      {"Mo-Fr 25:00-26:00", "25:00"},
      {"Mo-Fr 09:60-10:00", "09:60"},
      {"Mo-Fr 09:00-49:00", "49:00"},
      {"Mo-Fr 09:00-", "-"},
      {"Mo-Fr 09:00-17:00 Sa 10:00-12:00", "Sa"},
      {"Mo-Fr 09:00-17:00;", ";"},
      {"; Mo", ";"},
      {"Mo[6] 10:00", "6"},
      {"Mo[1 10:00", "10:00"},
      {"Jan 32 off", "32"},
      {"Jan-13", "13"},
      {"week 54", "54"},
      {"week", "k"},
      {"2026-Jan", "Jan"},
      {"Easter off", "Easter → easter"},
      {"Mo \"call first", "\""},
      {"(sunrise) - sunset", ")"},
      {"always", "always → 24/7"},
      {"1000-2000", "1000-2000 → 10:00-20:00"},
      {"Mo-Fr 1000-2000", "1000-2000 → 10:00-20:00"},
      {"Mo 10:00-12:00, 2000-2200", "2000-2200 → 20:00-22:00"},
      {"2000-2200", "2000-2200 → 20:00-22:00"},
      {"1000 Mo", "1000 → 10:00"},
      {"2028-2026 Mo 10:00-12:00", "2028-2026 → 2026-2028"},
      {"2026 Mar 1-2025 Jun 30: Mo", "Mar 1-2025 Jun 30"},
      {"Feb 30 10:00-12:00", "30"},
      {"Apr 31 off", "31"},
      {"Apr 20-31 off", "31"},
      {"Dec 24,32 off", "32"},
      {"Lu-Ve 09:00-17:00", "Lu"},
      {"평일 09:00-17:00", "평일"},
  };
  for (const auto& [hours, expected] : faults) {
    INFO(hours);
    CHECK(fault_in(hours) == expected);
  }
}

TEST_CASE("opening hours: a day that no year has is named, and years that run backwards") {
  const auto message = [](std::string_view hours) {
    const auto fault = guidebook::hours::parse(hours).fault;
    return fault ? fault->message + "; " + fault->expected : "";
  };
  CHECK(message("Feb 29 off") == "");
  CHECK(message("2000-2030 Mo 10:00-12:00") == "");
  CHECK(message("Feb 30 off") == "Feb has no day 30; a day from 1 to 29");
  CHECK(message("2028-2026 Mo off") == "the years 2028-2026 run backwards; the earlier year first");
  CHECK(message("2026 Mar 5-2026 Mar 1 off") ==
        "\"Mar 5-2026 Mar 1\" ends before it begins; the earlier date first");
}
