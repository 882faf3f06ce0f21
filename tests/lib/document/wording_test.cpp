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

  CHECK(wording::number(0, "en") == "0");
  CHECK(wording::number(999.994, "en") == "999.99");
  CHECK(wording::number(999.999, "en") == "1,000");
  CHECK(wording::number(-1234567.5, "en") == "-1,234,567.5");

  CHECK(wording::duration({0}, "en") == "0 min");
  CHECK(wording::duration({86'400}, "en") == "1 day");
  CHECK(wording::duration({2 * 86'400 + 3 * 3'600 + 61}, "en") == "2 days 3 h 1 min 1 s");

  CHECK(wording::date(*parse_date("2026-11-23"), "en") == "23 November 2026");
  CHECK(wording::date(*parse_date("2026-11"), "en") == "November 2026");
  CHECK(wording::date(*parse_date("2026"), "en") == "2026");

  CHECK(wording::coordinates({-41.7955649, 129}) == "41.79556° S, 129° E");
  CHECK(wording::country("KP", "en") == "North Korea");
  CHECK(wording::country("KP", "de-CH") == "Nordkorea");
  CHECK(wording::country("KP", "ja") == "北朝鮮");
  CHECK(wording::country("KP", "tlh") == "North Korea");
  CHECK(wording::country("KP", "not a language") == "North Korea");
  CHECK(wording::country("QX", "fr") == "QX");
}

TEST_CASE("wording: dates, times and numbers as a language writes them") {
  const auto date = [](const char* text, const char* language) {
    return wording::date(*parse_date(text), language);
  };
  CHECK(date("2026-11-23", "de") == "23. November 2026");
  CHECK(date("2026-11-23", "es-MX") == "23 de noviembre de 2026");
  CHECK(date("2026-11-23", "ja") == "2026年11月23日");
  CHECK(date("2026-11", "ko") == "2026년 11월");
  CHECK(date("2026-11-23", "zh-TW") == "2026年11月23日");
  CHECK(date("2026", "ru") == "2026");
  CHECK(date("2026-11-23", "el") == "23 November 2026");  // as all words of ours in it

  CHECK(wording::season({"05-01", "09-30"}, "en-US") == "1 May – 30 September");
  CHECK(wording::season({"05-01", "09-30"}, "fr") == "1 mai – 30 septembre");
  CHECK(wording::season({"05-01", "09-30"}, "zh") == "5月1日 – 9月30日");

  CHECK(wording::weekday("mo", "en") == "Mon");
  CHECK(wording::weekday("su", "de-AT") == "So.");
  CHECK(wording::weekday("mo", "ja") == "月");
  CHECK(wording::weekday("sa", "zh-Hant") == "週六");
  CHECK(wording::weekday("someday", "de") == "someday");

  CHECK(wording::duration({9 * 3'600 + 30 * 60}, "fr") == "9\u00a0h 30\u00a0min");
  CHECK(wording::duration({3 * 3'600}, "ja") == "3 時間");
  CHECK(wording::duration({2 * 86'400}, "it") == "2 giorni");
  CHECK(wording::duration({86'400}, "it") == "1 giorno");
  CHECK(wording::duration({0}, "pt") == "0 min");

  CHECK(wording::number(-1234567.5, "de") == "-1.234.567,5");
  CHECK(wording::number(1234, "es") == "1234");  // four digits stay together there
  CHECK(wording::number(12345, "es") == "12.345");
  CHECK(wording::number(12345.25, "fr") == "12\u00a0345,25");
  CHECK(wording::number(327'000, "ko") == "327,000");
  CHECK(wording::price({.from = 1250.5, .currency = "EUR"}, "de") == "ab 1.250,50\u00a0€");
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
