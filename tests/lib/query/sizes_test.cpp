#include "guidebook/query/compare_dates.hpp"
#include "query_sample.hpp"

TEST_CASE("query: numbers and what is computed with them") {
  CHECK(rows("stars = 4.5") == "h1");
  CHECK(rows("stars >= 2 and stars < 4") == "h2");
  CHECK(rows("rooms / 4 = 20") == "h1");
  CHECK(rows("rooms % 5 = 2") == "h2");
  CHECK(rows("-rooms < -50") == "h1");
  CHECK(rows("rooms + 1 * 2 = 82") == "h1");
  CHECK(rows("(rooms + 1) * 2 = 162") == "h1");
  CHECK(rows("rooms - 1 - 1 = 10") == "h2");
  CHECK(rows("rooms / 0 = 1").empty());
  CHECK(rows("not (rooms / 0 = 1)").empty());
  CHECK(rows("population > 300000") == "c");
  CHECK(rows("coordinates.lat > 41") == "c");
  CHECK(rows("line = 1") == "c");
}

TEST_CASE("query: lengths and their units") {
  CHECK(rows("distance_km > 100") == "train");
  CHECK(rows("distance_km > 100km") == "train");
  CHECK(rows("distance_km <= 500m") == "walk");
  CHECK(rows("distance_km * 2 = 1400") == "train");
  CHECK(rows("distance_km + 300 = 1000km") == "train");
  CHECK(rows("2 * distance_km = 1000m") == "walk");
  CHECK(rows("distance_km / 100m = 5") == "walk");
  CHECK(rows("distance_km = 700000m") == "train");
  CHECK(rows("distance_km in -1..600m") == "walk");
  CHECK(rows("distance_km - 1km < 0m") == "walk");
  CHECK(rows("distance_km % 300 = 100") == "train");
  CHECK(error("distance_km * distance_km > 1") ==
        "a length * a length has no meaning <distance_km * distance_km> ");
  CHECK(error("distance_km + line > 1") ==
        "a length + a number has no meaning <distance_km + line> write a unit: 5km or 500m");
  CHECK(error("1km + 1 > distance_km") ==
        "a length + a number has no meaning <1km + 1> write a unit: 5km or 500m");
  CHECK(error("distance_km > 5h") == "a duration cannot be compared with a length <5h> ");
  CHECK(error("stars > 5km") == "a length cannot be compared with a number <5km> ");
  CHECK(error("stars > 5kg") ==
        "\"kg\" is no unit <5kg> units are km, m, min, h, d, w, mo, y, and currencies "
        "such as EUR");
}

TEST_CASE("query: durations in all their forms") {
  CHECK(rows("duration = 90m") == "museum");
  CHECK(rows("duration = 90min") == "museum");
  CHECK(rows("duration = 1h30m") == "museum");
  CHECK(rows("duration = PT1H30M") == "museum");
  CHECK(rows("duration = 1.5h") == "museum");
  CHECK(rows("duration <= 45m") == "square walk");
  CHECK(rows("duration > 0.5d") == "train");
  CHECK(rows("duration * 2 = 3h") == "museum");
  CHECK(rows("duration + 15m = 1h") == "square");
  CHECK(rows("duration / 45m = 2") == "museum");
  CHECK(rows("duration < 99999999999999999999999h", "route") == "train walk");
  CHECK(rows("2 * duration = 3h") == "museum");
  CHECK(rows("duration > 30m + 45m", "attraction") == "museum");
  CHECK(rows("30m + 15m = duration", "attraction") == "square");
  CHECK(rows("duration in 6m..30m + 15m") == "square walk");
  CHECK(rows("duration in (6m, 45m)") == "square walk");
  CHECK(rows("duration = 56min + 34min") == "museum");
  CHECK(rows("duration % 1h = 30m") == "museum");
  CHECK(rows("distance_km / (duration / 1h) = 35") == "train");
  CHECK(rows("duration - 2h < -30min", "attraction") == "square");
  CHECK(error("duration + 5 > 1h") ==
        "a duration + a number has no meaning <duration + 5> write a unit: 90min, 2h or 2d");
  CHECK(error("duration > 90") ==
        "a number cannot be compared with a duration <90> write its unit: "
        "90min, 2h or 1h30m");
  CHECK(error("duration > 1h30") == "this is no number and no duration <1h30> write 1h30m");
}

TEST_CASE("query: dates, today, and months and years in their place") {
  CHECK(rows("checked = 2026-01-15") == "museum");
  CHECK(rows("checked < 2026") == "c");
  CHECK(rows("checked = 2025-06") == "c");
  CHECK(rows("checked >= 2025-06-01 and checked < 2025-07") == "c");
  CHECK(rows("checked in 2025-01-01..2025-12-31") == "c");
  CHECK(rows("checked > today - 30d") == "museum");
  CHECK(rows("checked > today - 4w") == rows("checked > today - 28d"));
  CHECK(rows("today - checked > 100d") == "c");
  CHECK(rows("checked + 1d = 2026-01-16") == "museum");
  CHECK(error("checked > \"2026\"") ==
        "text cannot be compared with a date <\"2026\"> write a date without quotes: 2026-11-23");
  CHECK(error("checked > 5") ==
        "a number cannot be compared with a date <5> write a date without "
        "quotes: 2026-11-23");
  CHECK(error("checked > 2026-13") ==
        "2026-13 is no date <2026-13> write a date as in 2026-11-23 or 2026-11; to subtract, put "
        "spaces around -");
  CHECK(error("checked > 2026-02-30").starts_with("2026-02-30 is no date <2026-02-30>"));
  CHECK(error("checked > 2026-11-23T10").starts_with("2026-11-23T10 is no date <2026-11-23T10>"));
  CHECK(error("population = 2026-1").starts_with("2026-1 is no date <2026-1>"));
  CHECK(rows("population = 327026 - 26") == "c");
  CHECK(rows("0.7 * 3 = 2.1", "contact") == "agent");
  CHECK(rows("1 / 3 * 3 = 1", "contact") == "agent");
  CHECK(rows("1d + checked = 2026-01-16") == "museum");
  CHECK(rows("1970-01-01 - 36h = 1969-12-30", "contact") == "agent");
  CHECK(rows("(0000-01-01 - 1d) is null", "contact") == "agent");
  CHECK(rows("(9999-12-31 + 1d) is null", "contact") == "agent");
  CHECK(error("checked - 30 < today") ==
        "a date - a number has no meaning <checked - 30> write days as in 90d");
  CHECK(error("checked > today - 6m") ==
        "a date - a length has no meaning <today - 6m> write min for minutes, d for days");
  CHECK(error("checked + checked > today") ==
        "a date + a date has no meaning <checked + checked> ");
}

TEST_CASE("query: a month and a year are the whole of them") {
  using guidebook::query::date_holds;
  using guidebook::query::DateMeaning;
  const auto holds = [](const std::string& date, std::string_view op, const std::string& other,
                        DateMeaning meaning = DateMeaning::span) {
    const auto answer =
        date_holds(op, *guidebook::parse_date(date), *guidebook::parse_date(other), meaning);
    return std::string(!answer ? "unknown" : *answer ? "true" : "false");
  };
  CHECK(holds("2020-07-31", "=", "2020-07") == "true");
  CHECK(holds("2020-08-01", "=", "2020-07") == "false");
  CHECK(holds("2020-08-01", ">", "2020-07") == "true");
  CHECK(holds("2020-07-31", ">", "2020-07") == "false");
  CHECK(holds("2020-07-31", ">=", "2020-07") == "true");
  CHECK(holds("2020-06-30", "<", "2020-07") == "true");
  CHECK(holds("2020-07-01", "<", "2020-07") == "false");
  CHECK(holds("2020-07-31", "<=", "2020-07") == "true");
  CHECK(holds("2020-08-01", "<=", "2020-07") == "false");
  CHECK(holds("2020-12-31", "=", "2020") == "true");
  CHECK(holds("2020-07", "=", "2020-07") == "true");
  CHECK(holds("2020-07", "=", "2020") == "true");
  CHECK(holds("2020", "=", "2020-07") == "unknown");
  CHECK(holds("2020", "!=", "2020-07") == "unknown");
  CHECK(holds("2020-02", "<=", "2020-02-29") == "true");
  CHECK(holds("2021-02", "<", "2021-02-28") == "unknown");
  CHECK(holds("2020-07", ">", "2020-06") == "true");
  CHECK(holds("2020-07", ">", "2020-07-31") == "false");
  CHECK(holds("2020-07", "=", "2020-07", DateMeaning::some_day) == "unknown");
  CHECK(holds("2020-07", "<", "2020-08", DateMeaning::some_day) == "true");
  CHECK(holds("2020-07", "<", "2020-07", DateMeaning::some_day) == "unknown");
  CHECK(rows("checked = 2026-01") == "museum");
  CHECK(rows("checked in 2025..2026-01") == "c museum");
  CHECK(rows("checked in (2025, 2024)") == "c");
  CHECK(rows("checked > 2026-01").empty());
  CHECK(rows("2026-01 > checked") == "c");
  CHECK(rows("checked > 2025-06-10") == "museum");  // c: perhaps
  CHECK(rows("not (checked > 2025-06-10)").empty());
}

TEST_CASE("query: calendar periods") {
  CHECK(rows("checked > today - 1mo") == "museum");
  CHECK(rows("checked > today - 1y") == "c museum");
  CHECK(rows("checked > today - (3mo + 2mo)") == "museum");
  CHECK(rows("2020-03-31 - 1mo = 2020-02-29", "contact") == "agent");
  CHECK(rows("1.5y + 2020-01-31 = 2021-07-31", "contact") == "agent");
  CHECK(rows("(2020-01-01 - 3000y) is null", "contact") == "agent");
  CHECK(error("checked > today - 1.5mo") ==
        "this is no number of whole months <1.5mo> write days, as in 45d");
  CHECK(error("today - checked > 2y") ==
        "a calendar period cannot be compared with a duration <2y> write days, as in 730d");
}

TEST_CASE("query: prices keep their currency") {
  CHECK(rows("price < 20") == "museum square bar");
  CHECK(rows("price < 20 EUR") == "museum square bar");
  CHECK(rows("price < 20EUR") == "museum square bar");
  CHECK(error("price < 20 USD").empty());
  CHECK(rows("price < 20 USD") ==
        "no price is in USD\n  price < 20 USD\n  ^~~~~\n  there are prices in EUR\n");
  CHECK(rows("not (price < 20 USD)").starts_with("no price is in USD\n"));
  CHECK(rows("price < 20 USD or stars = 2") == "h2");
  CHECK(rows("kind = \"town\" and price < 20 USD").empty());  // no price was met
  CHECK(rows("price = free") == "square");
  CHECK(rows("free = price") == "square");
  CHECK(rows("price in 3 EUR..5 EUR") == "museum bar");
  CHECK(rows("price.to > 8") == "bar h1");
  CHECK(rows("price.currency = \"EUR\"") == "museum square bar h1");
  CHECK(rows("price is null", "hotel") == "h3");
  CHECK(rows("price.from is null", "hotel") == "h2 h3");
  CHECK(rows("price >= price", "attraction") == "museum square bar");
  CHECK(rows("guide.population > 0 and price <= 3 + 2") == "museum square bar");
  CHECK(error("price < 20 EUX") ==
        "there is no currency EUX <20 EUX> write an ISO 4217 code, such as EUR");
  CHECK(error("price.from = free") ==
        "this is a plain number: it is not free, but 0 <free> write 0");
  CHECK(error("stars = free") == "this is a plain number: it is not free, but 0 <free> write 0");
  CHECK(error("price.currency = \"eur\"") ==
        "price.currency is never \"eur\" <\"eur\"> write an ISO 4217 code, such as \"EUR\"");
  CHECK(error("price.from < 20 EUR") ==
        "this is a plain number: it cannot be compared with a price "
        "<20 EUR> write price < 20 EUR");
  CHECK(error("price + 1 > 2") == "a price has two ends and a currency <price> write price.from");
  CHECK(error("20 EUR < 30 USD") == "prices in two currencies cannot be compared <30 USD> ");
  CHECK(error("price < \"20\"") == "text cannot be compared with a price <\"20\"> ");
}

TEST_CASE("query: prices in several currencies have no order among themselves") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "hotels:\n  - {id: e, name: E, price: {from: 20, currency: EUR}}\n"
            "  - {id: u, name: U, price: {from: 30, currency: USD}}\n"
            "  - {id: n, name: N, price: 10}\n  - {id: m, name: M}\n");
  const Library mixed = load_library({(folder / "a.yaml").string()});
  CHECK(select({"price < 25 EUR"}, {}, mixed) == "e");
  CHECK(select({"price.from < 25"}, {}, mixed) == "e n");
  CHECK(select({"price < 25"}, {}, mixed) ==
        "the prices are in several currencies (EUR and USD)\n  price < 25\n  ^~~~~\n"
        "  write price < 20 EUR for the prices in one of them, or price.from for the numbers "
        "alone\n");
  CHECK(select({"id != \"u\"", "price < 25"}, {}, mixed) ==
        "some prices are in EUR, others name no currency\n  price < 25\n  ^~~~~\n"
        "  write price < 20 EUR for the prices in one of them, or price.from for the numbers "
        "alone\n");
  CHECK(select({"id = \"e\" or id = \"m\"", "price < 25"}, {}, mixed) == "e");
  CHECK(select({}, {.sort = "price"}, mixed) ==
        "the prices are in several currencies\n  price\n  ^~~~~\n"
        "  sort by price.from for the numbers alone, or group with -g price.currency\n");
  CHECK(select({}, {.type = "hotel", .sort = "price.from"}, mixed) == "n e u m");
}
