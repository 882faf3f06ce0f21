#include "guidebook/document/wording.hpp"

#include <optional>
#include <string>

#include "catch.hpp"

using namespace guidebook;

TEST_CASE("wording: values for a reader") {
  const auto price = [](std::optional<double> from, std::optional<double> to,
                        const char* currency) {
    return wording::price({.from = from, .to = to, .currency = std::string(currency)});
  };
  CHECK(price(20, 45, "EUR") == "€20–45");
  CHECK(price(20, 45, "CHF") == "20–45 CHF");
  CHECK(price(20, {}, "USD") == "from $20");
  CHECK(price({}, 12.5, "GBP") == "up to £12.50");
  CHECK(price(1200000, 1200000, "KRW") == "₩1,200,000");
  CHECK(price(0, 0, "JPY") == "free");
  CHECK(price(0, 5, "CNY") == "CN¥0–5");
  CHECK(price(7, 7, "") == "7");
  CHECK(wording::price({.note = Text{}}).empty());
  CHECK(wording::price({.from = 3, .to = 3, .currency = "JPY", .per = "vehicle"}) ==
        "¥3 per vehicle");

  CHECK(wording::number(0) == "0");
  CHECK(wording::number(999.994) == "999.99");
  CHECK(wording::number(999.999) == "1,000");
  CHECK(wording::number(-1234567.5) == "-1,234,567.5");

  CHECK(wording::duration({0}) == "0 min");
  CHECK(wording::duration({86'400}) == "1 day");
  CHECK(wording::duration({2 * 86'400 + 3 * 3'600 + 61}) == "2 days 3 h 1 min 1 s");

  CHECK(wording::date(*parse_date("2026-11-23")) == "23 November 2026");
  CHECK(wording::date(*parse_date("2026-11")) == "November 2026");
  CHECK(wording::date(*parse_date("2026")) == "2026");

  CHECK(wording::coordinates({-41.7955649, 129}) == "41.79556° S, 129° E");
  CHECK(wording::value("shared-taxi") == "shared taxi");
  CHECK(wording::value("other").empty());
  CHECK(wording::country("KP") == "North Korea");
  CHECK(wording::country("QX") == "QX");
}
