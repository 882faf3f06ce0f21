#include "guidebook/document/wording.hpp"

#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/value_words.hpp"
#include "guidebook/records/attraction.hpp"
#include "guidebook/records/contact.hpp"
#include "guidebook/records/hotel.hpp"
#include "guidebook/records/route.hpp"

using namespace guidebook;

TEST_CASE("wording: values for a reader") {
  const auto price = [](std::optional<double> from, std::optional<double> to,
                        const char* currency) {
    return wording::price({.from = from, .to = to, .currency = std::string(currency)}, "en");
  };
  CHECK(price(20, 45, "EUR") == "€20–45");
  CHECK(price(20, 45, "CHF") == "20–45 CHF");
  CHECK(price(20, {}, "USD") == "from $20");
  CHECK(price({}, 12.5, "GBP") == "up to £12.50");
  CHECK(price(1200000, 1200000, "KRW") == "₩1,200,000");
  CHECK(price(0, 0, "JPY") == "free");
  CHECK(price(0, 5, "CNY") == "CN¥0–5");
  CHECK(price(7, 7, "") == "7");
  CHECK(wording::price({.note = Text{}}, "en").empty());
  CHECK(wording::price({.from = 3, .to = 3, .currency = "JPY", .per = "vehicle"}, "en") ==
        "¥3 per vehicle");
  CHECK(wording::price({.from = 20, .to = 45, .currency = "EUR", .per = "night"}, "de-AT") ==
        "€20–45 pro Nacht");
  CHECK(wording::price({.from = 20, .currency = "CHF", .per = "person"}, "ja") == "20 CHFから 1人");
  CHECK(wording::price({.from = 0}, "th") == "free");

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
  CHECK(wording::country("KP", "en") == "North Korea");
  CHECK(wording::country("KP", "de-CH") == "Nordkorea");
  CHECK(wording::country("KP", "ja") == "北朝鮮");
  CHECK(wording::country("KP", "tlh") == "North Korea");
  CHECK(wording::country("KP", "not a language") == "North Korea");
  CHECK(wording::country("QX", "fr") == "QX");
}

TEST_CASE("wording: every value has a word in every language") {
  std::vector<std::string> values;
  const auto add = [&](const auto& more) { values.insert(values.end(), more.begin(), more.end()); };
  add(attraction_kinds);
  add(hotel_kinds);
  add(contact_roles);
  add(route_modes);
  add(statuses);
  for (const std::string_view unit : price_units) values.push_back("per-" + std::string(unit));
  for (const std::string& value : values) {
    INFO(value);
    if (value == "other") {
      CHECK(value_in(value, "en").empty());
      CHECK(value_in(value, "ru").empty());
      continue;
    }
    // In these no word is the English one.
    for (const std::string_view language : {"ja", "ko", "ru", "zh", "zh-TW"}) {
      CHECK(value_in(value, language) != value_in(value, "en"));
    }
    for (const std::string_view language : translated_languages)
      CHECK_FALSE(value_in(value, language).empty());
  }
  CHECK(value_in("shared-taxi", "en") == "shared taxi");
  CHECK(value_in("shared-taxi", "cy") == "shared taxi");
  CHECK(value_in("shared-taxi", "zh-HK") == "共乘計程車");
  CHECK(wording::capitalised(value_in("embassy", "ru")) == "Посольство");
  CHECK(wording::capitalised("école") == "École");
  CHECK(wording::capitalised("").empty());
}
