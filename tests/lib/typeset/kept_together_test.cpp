#include "guidebook/typeset/inline/kept_together.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/inline/line_breaks.hpp"

using namespace guidebook::typeset;

namespace {

/// The text with "|" wherever a line may end.
std::string breaks_of(const std::string& language, const std::string& text) {
  LineBreaks breaks;
  std::string marked;
  std::size_t begin = 0;
  for (const std::size_t end : breaks.find(language, text)) {
    marked += (begin > 0 ? "|" : "") + text.substr(begin, end - begin);
    begin = end;
  }
  return marked;
}

}  // namespace

TEST_CASE("numbers, units and ranges stay together in every language") {
  CHECK(breaks_of("en", "of 10 000 m, 25 % off") == "of |10 000 m, |25 % |off");
  CHECK(breaks_of("de", "25 € je 3 km") == "25 € |je |3 km");
  CHECK(breaks_of("en", "open 10:00–16:00 daily") == "open |10:00–16:00 |daily");
  CHECK(breaks_of("en", "in 2017 30 came") == "in |2017 |30 |came");
  CHECK(breaks_of("en", "call +86 10 6416 7544 now") == "call |+86 10 6416 7544 |now");
  CHECK(breaks_of("en", "Mo-Fr 10:00") == "Mo-Fr |10:00");
  CHECK(breaks_of("en", "J. R. Tolkien") == "J. R. Tolkien");
}

TEST_CASE("each language keeps together what its typography does") {
  CHECK(breaks_of("fr", "demandait : « Pourquoi ? » Paul") == "demandait : |« Pourquoi ? » |Paul");
  CHECK(breaks_of("fr", "à 3 h 30 chez M. Paul") == "à |3 h 30 |chez |M. Paul");
  CHECK(breaks_of("fr", "les ducs de Bourgogne ; ils") == "les |ducs |de |Bourgogne ; |ils");
  CHECK(breaks_of("de", "bei Dr. Grün, S. 5") == "bei |Dr. Grün, |S. 5");
  CHECK(breaks_of("en", "see St Paul’s on p. 5") == "see |St Paul’s |on |p. 5");
  CHECK(breaks_of("ru", "в Москве — и дом") == "в Москве — |и дом");
  CHECK(breaks_of("pl", "w Łodzi i tu") == "w Łodzi |i tu");
}

TEST_CASE("what belongs to the character before begins no line") {
  CHECK(breaks_of("ja", "すごしましょう") == "す|ご|し|ま|しょ|う");
  CHECK(breaks_of("ja", "コーヒー") == "コー|ヒー");
  CHECK(breaks_of("zh", "列夫·托尔") == "列|夫·|托|尔");
  CHECK(breaks_of("th", "ต่างๆ").find("|ๆ") == std::string::npos);
}

TEST_CASE("an address is not divided at its own hyphens") {
  CHECK(breaks_of("en", "to a-b@extra-long.example.org or one-off") ==
        "to |a-b@extra-long.example.org |or |one-|off");
  CHECK(is_address("www.example.org"));
  CHECK(is_address("mailto:a@example.org"));
  CHECK_FALSE(is_address("one-off"));
}
