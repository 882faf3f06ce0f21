#include "guidebook/value/value.hpp"

#include <string>

#include "catch.hpp"
#include "guidebook/value/json.hpp"

using guidebook::Date;
using guidebook::Duration;
using guidebook::List;
using guidebook::Map;
using guidebook::parse_date;
using guidebook::parse_duration;
using guidebook::to_json;
using guidebook::to_string;
using guidebook::to_text;
using guidebook::Value;

namespace {

/// The date in its own form again; "-" if there is none.
std::string date(std::string_view text) {
  const auto parsed = parse_date(text);
  return parsed ? to_string(*parsed) : "-";
}

/// The duration in ISO 8601; "-" if there is none.
std::string duration(std::string_view text) {
  const auto parsed = parse_duration(text);
  return parsed ? to_string(*parsed) : "-";
}

}  // namespace

TEST_CASE("value: dates are days that exist, or months, or years") {
  for (const char* good :
       {"2026-11-23", "2026-11", "2026", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CHECK(date(good) == good);
  }
  for (const char* bad :
       {"",           "26",          "026",         "02026",      "2026-",
        "2026-1",     "2026-13",     "2026-00",     "2026-11-",   "2026-11-2",
        "2026-11-31", "2026-02-29",  "1900-02-29",  "2026-11-00", "2026-11-23T00:00",
        "2026/11/23", "2026-11-23 ", " 2026-11-23", "+2026",      "-026",
        "20 6",       "2026-+1",     "２０２６"}) {
    INFO(bad);
    CHECK(date(bad) == "-");
  }
}

TEST_CASE("value: a month or a year compares by its first day") {
  CHECK(*parse_date("2026") == *parse_date("2026-01-01"));
  CHECK(*parse_date("2026-11") == *parse_date("2026-11-01"));
  CHECK(*parse_date("2026-11") < *parse_date("2026-11-02"));
  CHECK(*parse_date("2025-12-31") < *parse_date("2026"));
  CHECK(parse_date("1970")->days() == 0);
  CHECK(parse_date("1969-12-31")->days() == -1);
  CHECK(parse_date("2000-03-01")->days() == 11'017);
}

TEST_CASE("value: durations in ISO 8601 and in short") {
  CHECK(duration("PT6H30M") == "PT6H30M");
  CHECK(duration("6h30m") == "PT6H30M");
  CHECK(duration("390min") == "PT6H30M");
  CHECK(duration("45m") == "PT45M");
  CHECK(duration("56min") == "PT56M");
  CHECK(duration("2d") == "P2D");
  CHECK(duration("1d1h1m1s") == "P1DT1H1M1S");
  CHECK(duration("P1DT2H") == "P1DT2H");
  CHECK(duration("P2W") == "P14D");
  CHECK(duration("PT36H") == "P1DT12H");
  CHECK(duration("PT0S") == "PT0S");
  CHECK(duration("0m") == "PT0S");
  CHECK(duration("007m") == "PT7M");
  CHECK(duration("90s") == "PT1M30S");
  CHECK(duration("1000000d") == "P1000000D");
  CHECK(duration("PT1.5H") == "PT1H30M");
  CHECK(duration("PT1,25H") == "PT1H15M");
  CHECK(duration("1.5h") == "PT1H30M");
  CHECK(duration("PT2H0.5M") == "PT2H30S");
  CHECK(duration("P0.5D") == "PT12H");
}

TEST_CASE("value: what is no duration") {
  for (const char* bad :
       {"",     "P",      "PT",        "P1DT",     "PT1",      "1",
        "h",    "-5m",    "+5m",       "1.h",      ".5h",      "1H",
        "1M",   "30m6h",  "1h1h",      "1m1min",   "5 m",      "P1Y",
        "P1M",  "PT5",    "P5",        "PTH",      "T5M",      "P1DT",
        "P1H",  "PT1D",   "5m ",       " 5m",      "1000001d", "99999999999999999999h",
        "pt5m", "PT0.5S", "PT1.5H30M", "P1.5DT1H", "0.0001h",  "1.0000000h",
        "1.5"}) {
    INFO(bad);
    CHECK(duration(bad) == "-");
  }
}

TEST_CASE("value: numbers in their shortest form that reads back") {
  CHECK(to_string(20.0) == "20");
  CHECK(to_string(-0.5) == "-0.5");
  CHECK(to_string(41.79556) == "41.79556");
  CHECK(to_string(0.1 + 0.2) == "0.30000000000000004");
  CHECK(to_string(1e21) == "1e+21");
}

TEST_CASE("value: as text and as JSON") {
  const Value whole = Map{{"none", {}},
                          {"yes", true},
                          {"count", std::int64_t{-3}},
                          {"stars", 3.5},
                          {"rooms", 20.0},
                          {"name", "청진 \"steel\"\n\x1b/"},
                          {"checked", Date{2026, 11, 0}},
                          {"takes", Duration{5400}},
                          {"list", List{1.0, "a", List{}, Map{}}}};
  CHECK(to_json(whole) ==
        R"({"none":null,"yes":true,"count":-3,"stars":3.5,"rooms":20,)"
        R"("name":"청진 \"steel\"\n\u001B/","checked":"2026-11","takes":"PT1H30M",)"
        R"("list":[1,"a",[],{}]})");
  CHECK(to_json(Map{{"a", List{1.0, Map{{"b", {}}}}}}, 2) == R"({
  "a": [
    1,
    {
      "b": null
    }
  ]
})");
  CHECK(to_text({}).empty());
  CHECK(to_text(false) == "false");
  CHECK(to_text("a;b") == "a;b");
  CHECK(to_text(Date{2026, 0, 0}) == "2026");
  CHECK(to_text(Duration{86'400}) == "P1D");
  CHECK(to_text(List{"a", 1.0}) == R"(["a",1])");
}

TEST_CASE("value: JSON is UTF-8 whatever bytes a file's name has") {
  CHECK(to_json("a\xff\xe2\x82z") == "\"a\uFFFD\uFFFD\uFFFDz\"");
}

TEST_CASE("value: members are found by their key") {
  const Map map{{"a", 1.0}, {"b", {}}, {"a", 2.0}};
  REQUIRE(find(map, "a") != nullptr);
  CHECK(to_text(*find(map, "a")) == "1");
  CHECK(find(map, "b")->is_null());
  CHECK(find(map, "c") == nullptr);
}
