#include "guidebook/records/skeleton.hpp"

#include <string>

#include "catch.hpp"
#include "guidebook/library/loader.hpp"

using guidebook::CountryFacts;
using guidebook::facts_of_country;
using guidebook::Guide;

namespace {

std::string head_of(const std::string& text) { return text.substr(0, text.find("# summary")); }

}  // namespace

TEST_CASE("skeleton: what is known is filled in, the rest says what it is for") {
  Guide guide;
  guide.id = "kp-wonsan";
  guide.name = "Wonsan: the port";
  guide.kind = "city";
  guide.languages = {"en", "ko"};
  const CountryFacts country{"KP", {"Asia/Pyongyang"}, {"KPW"}, "ko"};
  CHECK(head_of(guide_skeleton(guide, country)) == R"(guidebook: 1
id: kp-wonsan
name: "Wonsan: the port"
kind: city
country: KP
# names:  # The name in other languages and scripts
# aliases:  # Other names it goes by
# subdivision:  # ISO 3166-2 code
# region:  # Province or state, for a reader
# within:  # The guide that holds this one; its contacts are inherited
# coordinates:  # The middle of it, WGS 84
# population:  # Inhabitants
timezone: Asia/Pyongyang
currency: KPW
languages: [en, ko]
)");
}

TEST_CASE("skeleton: a country with several time zones or currencies leaves the choice") {
  Guide guide;
  guide.id = "nowhere";
  const CountryFacts country{"XX", {"Area/One", "Area/Two"}, {"AAA", "BBB"}, ""};
  CHECK(head_of(guide_skeleton(guide, country)) == R"(guidebook: 1
id: nowhere
name: TODO  # Name in the guide's first language
kind: TODO  # What kind of destination it is: country, region, city, town, village, island, park, area
country: XX
# names:  # The name in other languages and scripts
# aliases:  # Other names it goes by
# subdivision:  # ISO 3166-2 code
# region:  # Province or state, for a reader
# within:  # The guide that holds this one; its contacts are inherited
# coordinates:  # The middle of it, WGS 84
# population:  # Inhabitants
# timezone:  # IANA name: Area/One, Area/Two
# currency:  # ISO 4217 code of prices that name none: AAA, BBB
# languages:  # Languages the file is written in, the main one first
)");
}

TEST_CASE("skeleton: with all that is required it is a guide") {
  Guide guide;
  guide.id = "town";
  guide.name = "Town";
  guide.kind = "town";
  const guidebook::Source source("town.yaml", guide_skeleton(guide, {"NO", {}, {}, ""}));
  const auto loaded = guidebook::load_guide(source, "town");
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.guide.has_value());
  CHECK(loaded.guide->country == "NO");
}

TEST_CASE("skeleton: a country is found by its code and by its English names") {
  const guidebook::codes::Codes codes;
  CHECK(facts_of_country(codes, "kp").code == "KP");
  CHECK(facts_of_country(codes, "North Korea").code == "KP");
  CHECK(facts_of_country(codes, "Nowhere").code.empty());
  CHECK(facts_of_country(codes, "").code.empty());
  const CountryFacts norway = facts_of_country(codes, "Norway");
  CHECK(norway.timezones == std::vector<std::string>{"Europe/Oslo"});
  CHECK(norway.currencies == std::vector<std::string>{"NOK"});
  CHECK(norway.language == "nb");
}
