// Codes: how lists are read, tags and expressions taken apart, and what is offered for a wrong
// code.
#include "guidebook/codes/codes.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/codes/cldr.hpp"
#include "guidebook/codes/language_tag.hpp"
#include "guidebook/codes/licence_expression.hpp"
#include "guidebook/rules/validate.hpp"
#include "guides.hpp"

namespace cldr = guidebook::cldr;
namespace codes = guidebook::codes;
namespace validation = guidebook::validation;
using codes::Codes;
using Lines = std::vector<std::string>;

namespace {

/// "language extended script region", or what is misplaced.
std::string parts_of(std::string_view text) {
  const codes::LanguageTag tag = codes::parse_language_tag(text);
  if (!tag.good) return "misplaced " + std::string(tag.misplaced);
  std::string all;
  for (const auto part : {tag.language, tag.extended, tag.script, tag.region}) {
    all += (all.empty() ? "" : " ") + (part.empty() ? "-" : std::string(part));
  }
  return all;
}

std::string names_in(std::string_view text) {
  const codes::LicenceExpression expression = codes::parse_licence_expression(text);
  std::string all;
  for (const codes::LicenceName& name : expression.names) {
    all += (name.exception ? "with " : "") + std::string(name.name) + "; ";
  }
  if (!expression.misplaced.empty()) all += "misplaced " + std::string(expression.misplaced);
  return all + (expression.unfinished ? "unfinished" : "");
}

/// What `rule` finds in a guide to a place in KP with `more` in it: the hints, or the messages of
/// findings without one.
Lines hints(std::string_view rule, const std::string& more, const std::string& path = {}) {
  const Folder folder;
  put_guide(folder / "a.yaml", more);
  validation::Options options;
  options.levels.disable_all();
  options.levels.enable(*guidebook::find_rule(rule), true);
  if (!path.empty()) options.codes = std::make_shared<const Codes>(path);
  Lines lines;
  const std::string file = (folder / "a.yaml").string();
  for (const auto& finding :
       validate(guidebook::find_inputs({file}, {}), options, nullptr).findings) {
    lines.push_back(finding.what.hint.empty() ? finding.what.message : finding.what.hint);
  }
  return lines;
}

std::string hint(std::string_view rule, const std::string& more) {
  const Lines lines = hints(rule, more);
  return lines.size() == 1 ? lines.front() : std::to_string(lines.size()) + " findings";
}

}  // namespace

TEST_CASE("codes: a language tag is taken apart by the grammar of RFC 5646") {
  CHECK(parts_of("ko") == "ko - - -");
  CHECK(parts_of("zh-yue-Hant-HK") == "zh yue Hant HK");
  CHECK(parts_of("es-419") == "es - - 419");
  CHECK(parts_of("sl-rozaj-biske-1994") == "sl - - -");
  CHECK(parts_of("de-Latn-DE-1996-u-co-phonebk-x-me") == "de - Latn DE");
  CHECK(parts_of("x-own-words") == "- - - -");
  CHECK(parts_of("en-x-a") == "en - - -");
  for (const std::string_view no_tag : {"", "e", "-", "korean-language-x", "청진", "en us", "1"}) {
    INFO(no_tag);
    CHECK_FALSE(codes::parse_language_tag(no_tag).good);
  }
  CHECK(parts_of("en_US") == "misplaced en_US");
  CHECK(parts_of("en--US") == "misplaced en--US");
  CHECK(parts_of("en-") == "misplaced en-");
  CHECK(parts_of("en-US-Latn") == "misplaced Latn");
  CHECK(parts_of("en-u") == "misplaced u");
  CHECK(parts_of("en-u-x-a") == "misplaced u");
  CHECK(parts_of("x") == "misplaced x");
  CHECK(parts_of("de-1996-1996") == "misplaced 1996");
}

TEST_CASE("codes: a licence expression is taken apart by the grammar of SPDX") {
  CHECK(names_in("CC-BY-4.0") == "CC-BY-4.0; ");
  CHECK(names_in("GPL-2.0+ OR (MIT AND ((ISC)))") == "GPL-2.0; MIT; ISC; ");
  CHECK(names_in("GPL-2.0-only WITH Classpath-exception-2.0") ==
        "GPL-2.0-only; with Classpath-exception-2.0; ");
  CHECK(names_in("LicenseRef-mine AND DocumentRef-spdx:LicenseRef-theirs") ==
        "LicenseRef-mine; DocumentRef-spdx:LicenseRef-theirs; ");
  CHECK(names_in("") == "unfinished");
  CHECK(names_in("MIT AND") == "MIT; unfinished");
  CHECK(names_in("(MIT") == "MIT; unfinished");
  CHECK(names_in("MIT)") == "MIT; misplaced )");
  CHECK(names_in("MIT ISC") == "MIT; misplaced ISC");
  CHECK(names_in("AND") == "misplaced AND");
  CHECK(names_in("MIT WITH (x)") == "MIT; misplaced (");
  CHECK(names_in("DocumentRef-:LicenseRef-a") == "misplaced DocumentRef-:LicenseRef-a");
  CHECK(names_in(std::string(100'000, '(')) == "unfinished");
}

TEST_CASE("codes: a list is found in the folders of a path, and read once") {
  const Folder folder;
  std::filesystem::create_directories(folder / "b");
  put(folder / "b/iso_4217.json",
      R"({"4217": [{"alpha_3": "ZZB", "name": "B\u00e9; Bay"}, {"name": "no code"},
                   {"alpha_3": "ZZA", "numeric": "1"}]})");
  const Codes lists((folder / "a").string() + "::" + (folder / "b").string());
  const codes::CodeList* currencies = lists.find(codes::List::currencies, "currency-code");
  REQUIRE(currencies != nullptr);
  CHECK(currencies->find("ZZB")->fields[0] == "Bé; Bay");
  CHECK(currencies->find("ZZA")->fields[0].empty());
  CHECK(currencies->rows().size() == 2);
  CHECK(currencies->find("zzb") == nullptr);
  CHECK(currencies->find_folded("zzb")->code == "ZZB");
  CHECK(currencies->find_by_field("bay")->code == "ZZB");
  CHECK(currencies->find_by_field("be")->code == "ZZB");
  CHECK(currencies->find_by_field("") == nullptr);
  put(folder / "b/iso_4217.json", "{}");
  CHECK(lists.find(codes::List::currencies, "currency-code") == currencies);
  CHECK(lists.missing().empty());
}

TEST_CASE("codes: lists that are missing or broken are told, once for each rule") {
  const Folder folder;
  put(folder / "iso_4217.json", R"({"4217": [{"alpha_3": "KPW")");
  put(folder / "tzdata.zi", "nothing of zones\n");
  const std::string here = (folder / "").string();
  const Codes lists(here);
  CHECK(lists.find(codes::List::zones, "timezone-name") == nullptr);
  CHECK(lists.find(codes::List::currencies, "currency-code") == nullptr);
  CHECK(lists.find(codes::List::countries, "currency-code") == nullptr);
  CHECK(lists.find(codes::List::currencies, "currency-code") == nullptr);
  Lines told;
  for (const Codes::Missing& row : lists.missing()) {
    told.push_back(row.rule + ' ' + row.package + ' ' + row.why);
  }
  CHECK(told == Lines{"currency-code iso-codes is in none of the folders " + here,
                      "timezone-name tzdata is not of its format"});
}

TEST_CASE("codes: a look at the text finds what reading the list would") {
  const Folder folder;
  put(folder / "iso_4217.json",
      R"({"4217": [{"name": "ZZA", "alpha_3" : "ZZB", "of": "ZZC"}, {"alpha_3":"Z\u005aD"}]})");
  std::filesystem::create_directory(folder / "spdx-license-ids");
  put(folder / "spdx-license-ids/index.json", R"(["Odd", "Even"])");
  put(folder / "tzdata.zi", "# version zz\nZ Sea/Bay 0 - BAY\nL Sea/Bay Sea/Port\n");
  put(folder / "zone.tab", "XX\t+1+2\tSea/Bay\nXX\t+1+2\tSea/Cliff\tin the north\n");
  const std::pair<codes::List, Lines> lists[] = {
      {codes::List::currencies, {"ZZB", "ZZD"}},
      {codes::List::licences, {"Odd", "Even"}},
      {codes::List::zones, {"Sea/Bay", "Sea/Port"}},
      {codes::List::zone_countries, {"Sea/Bay", "Sea/Cliff"}}};
  for (const auto& [list, known] : lists) {
    INFO(known.front());
    const Codes all((folder / "").string());
    for (const std::string code : {"ZZA", "ZZB", "ZZC", "ZZD", "alpha_3", "Odd", "Even", "Sea/Bay",
                                   "Sea/Port", "Sea/Cliff", "Sea", "BAY", "XX", "", "\", \""}) {
      INFO(code);
      const bool expected = std::find(known.begin(), known.end(), code) != known.end();
      const auto* codes = all.find(list, "a-rule");
      REQUIRE(codes != nullptr);
      CHECK(codes->contains(code) == expected);
    }
  }
}

TEST_CASE("codes: a list that is broken in its middle faults no guide") {
  const Folder folder;
  put(folder / "iso_4217.json", R"({"4217": [{"alpha_3": "KPW"}, {"alpha_3" "ZZB"}]})");
  const Codes lists((folder / "").string());
  CHECK(lists.find(codes::List::currencies, "currency-code")->contains("ZZA"));
}

TEST_CASE("codes: a rule without its list is not asked, and says so") {
  const std::string guide =
      "timezone: KST\ncurrency: XYZ\nlanguages: [xx]\nlicence: none\n"
      "subdivision: KP-99\n";
  for (const std::string_view rule : {"country-code", "subdivision-code", "language-tag",
                                      "currency-code", "timezone-name", "unknown-licence"}) {
    INFO(rule);
    const Lines lines = hints(rule, guide, "/nowhere");
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().starts_with("install the package "));
  }
  CHECK(hints("currency-mismatch", guide, "/nowhere").empty());
}

TEST_CASE("codes: the packages' own lists are read") {
  const Codes lists;
  CHECK(lists.find(codes::List::zones, "")->find("Asia/Pyongyang")->fields[0].empty());
  CHECK(lists.find(codes::List::zones, "")->find("ROK")->fields[0] == "Asia/Seoul");
  CHECK(lists.find(codes::List::zone_countries, "")->find("Asia/Pyongyang")->fields[0] == "KP");
  CHECK(lists.find(codes::List::licence_exceptions, "")->find("Classpath-exception-2.0") !=
        nullptr);
  CHECK(lists.find(codes::List::all_languages, "")->rows().size() > 7000);
  CHECK(lists.find(codes::List::all_languages, "")->find("yue") != nullptr);
  CHECK(lists.find(codes::List::subdivisions, "")->find("KP-09") != nullptr);
  CHECK(lists.find(codes::List::former_countries, "")->find("YU") != nullptr);
  CHECK(lists.missing().empty());
}

TEST_CASE("codes: what CLDR knows") {
  CHECK(cldr::region_name("KP") == "North Korea");
  CHECK(cldr::region_name("419") == "Latin America");
  CHECK(cldr::region_name("QX").empty());
  CHECK(cldr::region_name("not a code").empty());
  CHECK(cldr::current_region("UK") == "GB");
  CHECK(cldr::current_region("KP") == "KP");
  CHECK(cldr::current_tag("iw-IL") == "he-IL");
  CHECK(cldr::region_of_subdivision("US-PR") == "PR");
  CHECK(cldr::region_of_subdivision("US-TX").empty());
  CHECK(cldr::likely_language("JP") == "ja");
  CHECK(cldr::likely_tag("JP") == "ja");
  CHECK(cldr::likely_tag("TW") == "zh-Hant");
  CHECK(cldr::likely_tag("") == "");
  CHECK(cldr::currencies_of("KP") == Lines{"KPW"});
  CHECK(cldr::currencies_of("CH") == Lines{"CHF"});
  CHECK(cldr::currencies_of("PA") == Lines{"PAB", "USD"});
  CHECK(cldr::currencies_of("AQ").empty());
  CHECK(cldr::currencies_of("../x").empty());
  CHECK(cldr::is_currency("DEM"));
  CHECK_FALSE(cldr::is_currency("dem"));
  CHECK_FALSE(cldr::is_currency("QQQ"));
}

TEST_CASE("codes: calling codes") {
  CHECK(codes::calling_code_of("KP") == 850);
  CHECK(codes::calling_code_of("US") == codes::calling_code_of("CA"));
  CHECK(codes::calling_code_of("QQ") == std::nullopt);
  CHECK(codes::calling_code_in("+861064167544") == 86);
  CHECK(codes::calling_code_in("+8502381") == 850);
  CHECK(codes::calling_code_in("+12125550100") == 1);
  CHECK(codes::calling_code_in("+80012345678") == std::nullopt);
  CHECK(codes::calling_code_in("") == std::nullopt);
}

TEST_CASE("codes: how long telephone numbers can be") {
  const auto possible = [](std::string_view number) { return codes::length_of(number).possible; };
  CHECK(possible("+33199001234"));
  CHECK_FALSE(possible("+338669148916"));
  CHECK_FALSE(possible("+3319900123"));
  CHECK(possible("+390669812345"));  // Italy dials its 0.
  CHECK(possible("+80012345678"));   // Of no country.
  CHECK(codes::length_of("+338669148916").code == 33);
  CHECK(codes::length_of("+338669148916").digits == 10);
  for (const std::string_view none : {"+9991234567", "+", ""}) {
    CHECK(codes::length_of(none).code == 0);
    CHECK_FALSE(possible(none));
  }
  for (const std::string_view country : {"KP", "US", "DE", "FR", "CN", "GB", "MN", "SM"}) {
    std::string number;
    for (const char c : codes::example_number_of(country)) {
      if (c == '+' || (c >= '0' && c <= '9')) number += c;
    }
    CAPTURE(country, number);
    CHECK(possible(number));
  }
}

TEST_CASE("codes: what a subdivision is meant to be") {
  const auto meant = [](const std::string& code) {
    return hint("subdivision-code", "subdivision: " + code + "\n");
  };
  CHECK(meant("kp-09") == "write KP-09");
  CHECK(meant("\"09\"") == "did you mean \"KP-09\" (Hamgyǒng-bukto)?");
  CHECK(meant("Hamgyong-bukto") == "did you mean \"KP-09\" (Hamgyǒng-bukto)?");
  CHECK(meant("FR-20R") == "FR-20R is in FR, the guide's country is KP");
  CHECK(meant("KP-09") == "0 findings");
}

TEST_CASE("codes: a subdivision that is a country of its own may stand in that") {
  const Folder folder;
  put(folder / "a.yaml",
      "guidebook: 1\nid: a\nname: A\nkind: city\ncountry: PR\nsubdivision: US-PR\n");
  validation::Options options;
  options.levels.disable_all();
  options.levels.enable(*guidebook::find_rule("subdivision-code"), true);
  CHECK(validate(guidebook::find_inputs({(folder / "a.yaml").string()}, {}), options, nullptr)
            .findings.empty());
}

TEST_CASE("codes: what a time zone is meant to be") {
  const auto meant = [](const std::string& name) {
    return hint("timezone-name", "timezone: " + name + "\n");
  };
  CHECK(meant("Pyongyang") == "did you mean \"Asia/Pyongyang\"?");
  CHECK(meant("Ho Chi Minh") == "did you mean \"Asia/Ho_Chi_Minh\"?");
  CHECK(meant("asia/pyongyang") == "write Asia/Pyongyang");
  CHECK(meant("America/New York") == "write America/New_York");
  CHECK(meant("Asia/Tokio") == "did you mean \"Asia/Tokyo\"?");
  CHECK(meant("KST") == "that of KP is Asia/Pyongyang");
  CHECK(meant("UTC+9") == "that of KP is Asia/Pyongyang");
  CHECK(meant("UTC") == "0 findings");
  CHECK(meant("ROK") == "0 findings");
}

TEST_CASE("codes: a key is not renamed to one that is there already") {
  CHECK(hint("language-tag", "names: {en_US: a, en: b}\n") == "write en-US");
  CHECK(hint("language-tag", "names: {en_US: a, en-US: b}\n") ==
        "write a tag of BCP 47, such as en, ko or zh-Hant");
}

TEST_CASE("codes: a value that has an error has no second finding") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "currency: Kpw\nlicence: \"a\\nb\"\ncoordinates: {lat: 1, lon: 1}\n"
            "sources: [{title: t}]\ncontacts: [{id: c, name: C}]\n");
  Lines lines;
  validation::Options options;
  options.today = {.year = 2026, .month = 11, .day = 23};
  const auto inputs = guidebook::find_inputs({(folder / "a.yaml").string()}, {});
  for (const auto& finding : validate(inputs, options, nullptr).findings) {
    lines.push_back(line_of(finding.what));
  }
  CHECK(lines == Lines{"6:11-6:14 currency-code \"Kpw\" is not a currency of ISO 4217",
                       "7:10-7:16 wrong-type licence must be one line"});
}
