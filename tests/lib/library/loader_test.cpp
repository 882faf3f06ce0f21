#include "guidebook/library/loader.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/value/json.hpp"

using guidebook::Describe;
using guidebook::Guide;
using guidebook::load_guide;
using guidebook::LoadedGuide;
using guidebook::Source;
using guidebook::to_json;
using guidebook::to_map;
using Lines = std::vector<std::string>;

namespace {

const std::string head = "guidebook: 1\nid: x\nname: X\nkind: city\ncountry: KP\n";  // 5 lines

LoadedGuide loaded(const std::string& text) { return load_guide(Source("x.yaml", text), {}); }

Lines findings(const std::string& text) { return lines_of(loaded(text).diagnostics); }

/// What the lines after `head` are read as, as JSON without the fields of `head`; else what is
/// wrong with them.
std::string value(const std::string& lines) {
  const LoadedGuide result = loaded(head + lines);
  std::string faults;
  for (const std::string& line : lines_of(result.diagnostics)) faults += line + '\n';
  if (!faults.empty() || !result.guide) return faults;
  guidebook::Map map = to_map(Describe<Guide>::fields, &*result.guide);
  map.erase(map.begin(), map.begin() + 5);
  return to_json(map);
}

/// The same of a hotel's fields, without its id and name; they begin in line 9, column 5.
std::string hotel(const std::string& fields) {
  const LoadedGuide result = loaded(head + "hotels:\n  - id: h\n    name: H\n" + fields);
  std::string faults;
  for (const std::string& line : lines_of(result.diagnostics)) faults += line + '\n';
  if (!faults.empty() || !result.guide) return faults;
  guidebook::Map map = to_map(Describe<guidebook::Hotel>::fields, &result.guide->hotels.front());
  map.erase(map.begin(), map.begin() + 2);
  return to_json(map);
}

std::string hints(const std::string& text) {
  std::string all;
  for (const guidebook::Diagnostic& finding : loaded(text).diagnostics) all += finding.hint + '\n';
  return all;
}

}  // namespace

TEST_CASE("loader: the smallest guide") {
  const LoadedGuide result = loaded(head);
  REQUIRE(result.sound());
  CHECK(to_json(to_map(Describe<Guide>::fields, &*result.guide)) ==
        R"({"guidebook":1,"id":"x","name":"X","kind":"city","country":"KP"})");
  CHECK(result.guide->file == "x.yaml");
  CHECK(result.guide->line == 1);
  CHECK(result.guide->language() == "en");
  CHECK(result.id_taken.place.begin == guidebook::Position{2, 5});
  CHECK(result.id_taken.place.end == guidebook::Position{2, 6});
  CHECK(result.id_taken.excerpt == std::string("id: x"));
}

TEST_CASE("loader: the field decides the type, not the look of the value") {
  CHECK(value("region: NO\nsubdivision: 010\nlicence: 1.0\nwithin: 2026-11-23\n") ==
        R"({"subdivision":"010","region":"NO","within":"2026-11-23","licence":"1.0"})");
  CHECK(value("aliases: [yes, 12:30, 0x1f, 1e3, '~', \"\\u0041\"]\n") ==
        R"({"aliases":["yes","12:30","0x1f","1e3","~","A"]})");
  CHECK(value("routes:\n  - {id: r, mode: train, to: y, operator: 007, number: 1e3}\n") ==
        R"({"routes":[{"id":"r","mode":"train","to":"y","operator":"007","number":"1e3"}]})");
  CHECK(value("population: 007\n") == R"({"population":7})");
  CHECK(value("x-null: ~\nx-list: [1, {a: true}]\nx-: y\n") ==
        R"({"x-null":null,"x-list":[1,{"a":true}],"x-":"y"})");
  CHECK(
      value("x-own: [4.5, -7, true, \"4.5\", 1.10, 010, 1e3, yes, -0, 0x1F, 1234567890123456]\n") ==
      R"({"x-own":[4.5,-7,true,"4.5","1.10","010","1e3","yes","-0","0x1F","1234567890123456"]})");
}

TEST_CASE("loader: a number in quotes is text") {
  CHECK(value("population: \"5\"\n") ==
        "6:13-6:16 wrong-type population wants a number, not \"5\"\n");
  CHECK(hints(head + "population: \"5\"\n") == "remove the quotes: what is in quotes is text\n");
  CHECK(value("population: |\n  5\n") ==
        "6:13-7:4 wrong-type population wants a number, not \"5\n\"\n");
}

TEST_CASE("loader: numbers in the decimal forms of YAML's core schema") {
  CHECK(hotel("    stars: 4.5\n    rooms: +20\n") == R"({"stars":4.5,"rooms":20})");
  CHECK(hotel("    stars: 5.\n") == R"({"stars":5})");
  CHECK(hotel("    stars: .5\n") == R"({"stars":0.5})");
  CHECK(hotel("    stars: 45e-1\n") == R"({"stars":4.5})");
  CHECK(hotel("    stars: -0\n") == R"({"stars":0})");
  for (const std::string bad : {"1_0", "0x1", "0o7", ".inf", "-.inf", ".nan", "inf", "nan", "1e999",
                                "four", "1 2", "+-1", "++1", "--1", "1,5"}) {
    INFO(bad);
    CHECK(hotel("    stars: " + bad + "\n") == "9:12-9:" + std::to_string(12 + bad.size()) +
                                                   " wrong-type stars wants a number, not \"" +
                                                   bad + "\"\n");
  }
  CHECK(hotel("    rooms: 3.0\n") == "9:12-9:15 wrong-type rooms wants a number, not \"3.0\"\n");
  CHECK(hotel("    rooms: 99999999999999999999\n") ==
        "9:12-9:32 wrong-type rooms wants a number, not \"99999999999999999999\"\n");
}

TEST_CASE("loader: numbers have their range and their step") {
  CHECK(hotel("    stars: 7\n") == "9:12-9:13 value-range stars must be from 0 to 5\n");
  CHECK(hotel("    stars: -1\n") == "9:12-9:14 value-range stars must be from 0 to 5\n");
  CHECK(hotel("    stars: 4.3\n") == "9:12-9:15 value-range stars goes in steps of 0.5\n");
  CHECK(hotel("    rooms: -1\n") == "9:12-9:14 value-range rooms cannot be below 0\n");
  CHECK(value("coordinates: {lat: 90.01, lon: -180}\n") ==
        "6:20-6:25 coordinates-range lat must be from -90 to 90\n");
  CHECK(value("coordinates: {lat: -90, lon: 180}\n") == R"({"coordinates":{"lat":-90,"lon":180}})");
}

TEST_CASE("loader: prices short and long, in the guide's currency unless they name one") {
  CHECK(hotel("    price: 20\n") == R"({"price":{"from":20,"to":20}})");
  CHECK(hotel("    price: free\n") == R"({"price":{"from":0,"to":0}})");
  CHECK(hotel("    price: {from: 20, per: night}\n") == R"({"price":{"from":20,"per":"night"}})");
  CHECK(hotel("    price: {note: on request}\n") == R"({"price":{"note":"on request"}})");
  const LoadedGuide result =
      loaded(head +
             "currency: EUR\nhotels:\n  - {id: a, name: A, price: 1.5}\n"
             "  - {id: b, name: B, price: {to: 3, currency: USD, note: {de: x}}}\n"
             "  - {id: c, name: C, price: {note: ask}}\n  - {id: d, name: D, price: free}\n");
  REQUIRE(lines_of(result.diagnostics).empty());
  std::string prices;
  for (const guidebook::Hotel& each : result.guide->hotels) {
    prices += to_json(to_map(Describe<guidebook::Price>::fields, &*each.price)) + '\n';
  }
  CHECK(prices ==
        "{\"from\":1.5,\"to\":1.5,\"currency\":\"EUR\"}\n"
        "{\"to\":3,\"currency\":\"USD\",\"note\":{\"de\":\"x\"}}\n"
        "{\"note\":\"ask\"}\n"
        "{\"from\":0,\"to\":0,\"currency\":\"EUR\"}\n");
}

TEST_CASE("loader: what is no price") {
  CHECK(hotel("    price: 20 EUR\n") ==
        "9:12-9:18 price-format price: \"20 EUR\" is not a price\n");
  CHECK(hotel("    price: cheap\n") == "9:12-9:17 price-format price: \"cheap\" is not a price\n");
  CHECK(hotel("    price: -5\n") == "9:12-9:14 value-range price cannot be below 0\n");
  CHECK(hotel("    price: \"20\"\n") == "9:12-9:16 wrong-type price wants a number, not \"20\"\n");
  CHECK(hotel("    price: {currency: EUR}\n") ==
        "9:12-9:27 price-format a price without an amount\n");
  CHECK(hotel("    price: {from: }\n") == "9:13-9:17 empty-value from has no value\n");
  CHECK(hotel("    price: {from: x}\n") == "9:19-9:20 wrong-type from wants a number, not \"x\"\n");
  CHECK(hotel("    price: [20]\n") ==
        "9:12-9:16 wrong-type price wants a map of fields, not a list\n");
  CHECK(hotel("    price: {from: 1, per: nite}\n") ==
        "9:27-9:31 unknown-value per cannot be \"nite\"\n");
  CHECK(hotel("    price:\n") == "9:5-9:10 empty-value price has no value\n");
  CHECK(hotel("    price: {}\n") == "9:12-9:14 empty-value price is an empty map\n");
}

TEST_CASE("loader: phone numbers come out in E.164") {
  CHECK(hotel("    phones:\n      - +86 (10) 6416-7544\n      - {number: \"+850.73.1\", label: "
              "WhatsApp}\n") ==
        "11:18-11:29 phone-format number: \"+850.73.1\" is not an international phone number\n");
  CHECK(hotel("    phones: [+86 (10) 6416-7544, {number: (+850) 2.18, label: Fax, note: {ko: "
              "팩스}}]\n") ==
        "9:43-9:54 phone-format number: \"(+850) 2.18\" is not an international phone number\n");
  CHECK(hotel("    phones:\n      - +86 (10) 6416-7544\n      - {number: (+850) 2.18.111, label: "
              "Fax}\n") ==
        R"({"phones":[{"number":"+861064167544"},{"number":"+850218111","label":"Fax"}]})");
  CHECK(hotel("    phones: [+33 (0)2 47 70 37 37]\n") ==
        R"({"phones":[{"number":"+33247703737"}]})");
  for (const std::string bad : {"0123456", "861064167544", "+0123456789", "+123456",
                                "+1234567890123456", "+86 10 ext 5", "+86+1064167544", "+", "+-"}) {
    INFO(bad);
    CHECK(hotel("    phones: [\"" + bad + "\"]\n") ==
          "9:14-9:" + std::to_string(16 + bad.size()) + " phone-format number: \"" + bad +
              "\" is not an international phone number\n");
  }
  CHECK(hotel("    phones: \"+861064167544\"\n") ==
        "9:13-9:28 wrong-type phones wants a list, not text\n");
  CHECK(hotel("    phones: [{label: x}]\n") == "9:15-9:20 missing-field number is missing\n");
}

TEST_CASE("loader: addresses as text, in parts, in languages") {
  CHECK(hotel("    address: 1 Main Street\n") == R"({"address":"1 Main Street"})");
  CHECK(hotel("    address: {street: 1 Main Street, postcode: 00010}\n") ==
        R"({"address":{"street":"1 Main Street","postcode":"00010"}})");
  CHECK(hotel("    address:\n      en: 1 Main Street\n      ko: {locality: 청진시}\n") ==
        R"({"address":{"en":"1 Main Street","ko":{"locality":"청진시"}}})");
  CHECK(hotel("    address: {street: a, ko: b}\n") ==
        "9:26-9:28 unknown-field there is no field \"ko\" here\n");
  CHECK(hotel("    address: {en: [a]}\n") ==
        "9:19-9:22 wrong-type address wants one value, not a list\n");
  CHECK(hotel("    address: {}\n") == "9:14-9:16 empty-value address is an empty map\n");
  CHECK(hotel("    address: {en: {}}\n") == "9:19-9:21 empty-value address is an empty map\n");
}

TEST_CASE("loader: texts and names by language") {
  CHECK(
      value(
          "summary: one\nintroduction: {en: one, ko: 하나}\nnames: {ko: 청진, ko-Hani: 淸津}\n") ==
      R"({"names":{"ko":"청진","ko-Hani":"淸津"},"summary":"one","introduction":{"en":"one","ko":"하나"}})");
  const LoadedGuide plain = loaded(head + "languages: [de, en]\nsummary: eins\n");
  REQUIRE(plain.sound());
  CHECK(plain.guide->summary->in("ko", "de")->language == "de");
  CHECK(plain.guide->language() == "de");
  CHECK(value("names: 청진\n") ==
        "6:8-6:10 wrong-type names wants a map of language to name, not a plain value\n");
  CHECK(value("names: {}\n") == "6:8-6:10 empty-value names is an empty map\n");
  CHECK(value("summary: {}\n") == "6:10-6:12 empty-value summary is an empty map\n");
  CHECK(value("summary: {en: ~, ko: [a]}\n") ==
        "6:11-6:13 empty-value summary has no value\n"
        "6:22-6:25 wrong-type summary wants one value, not a list\n");
  CHECK(value("region: |\n  one\n  two\n") == "6:9-8:6 wrong-type region must be one line\n");
}

TEST_CASE("loader: dates, times, durations, seasons") {
  CHECK(value("checked: 2026-11\nattractions:\n  - {id: a, name: A, duration: 1h30m}\n") ==
        R"({"attractions":[{"id":"a","name":"A","duration":"PT1H30M"}],"checked":"2026-11"})");
  CHECK(value("checked: 23.11.2026\n") ==
        "6:10-6:20 date-format checked: \"23.11.2026\" is not a date\n");
  CHECK(value("attractions:\n  - {id: a, name: A, duration: 90}\n") ==
        "7:32-7:34 duration-format duration: \"90\" is not a duration\n");
  CHECK(hotel("    checkin: 14:00\n    checkout: 23:59\n") ==
        R"({"checkin":"14:00","checkout":"23:59"})");
  for (const std::string bad : {"24:00", "12:60", "9:30", "12.30", "12:3", "12:30:00", "1a:00"}) {
    INFO(bad);
    CHECK(hotel("    checkin: " + bad + "\n") == "9:14-9:" + std::to_string(14 + bad.size()) +
                                                     " time-format checkin: \"" + bad +
                                                     "\" is not a time of the day\n");
  }
  CHECK(hotel("    season: {from: 02-29, to: 12-31}\n") ==
        R"({"season":{"from":"02-29","to":"12-31"}})");
  CHECK(hotel("    season: {from: 02-30, to: 9-30}\n") ==
        "9:20-9:25 season-format from: \"02-30\" is not a month and a day\n"
        "9:31-9:35 season-format to: \"9-30\" is not a month and a day\n");
  CHECK(hotel("    season: summer\n") ==
        "9:13-9:19 wrong-type season wants a map of fields, not a plain value\n");
}

TEST_CASE("loader: mail, web, wikidata") {
  CHECK(hotel("    emails: [a@b.org, \"ü@bücher.example\"]\n    website: http://x.org\n    "
              "wikidata: Q1\n") ==
        R"({"emails":["a@b.org","ü@bücher.example"],"website":"http://x.org","wikidata":"Q1"})");
  for (const std::string bad : {"a", "@b.org", "a@b", "a@b.c", "a@.org", "a@b..org", "a@b@c.org",
                                "a b@c.org", "<a@b.org>", "a@b.o1", "mailto:a@b.org"}) {
    INFO(bad);
    CHECK(hotel("    emails: ['" + bad + "']\n") == "9:14-9:" + std::to_string(16 + bad.size()) +
                                                        " email-format emails: \"" + bad +
                                                        "\" is not a mail address\n");
  }
  for (const std::string bad : {"x.org", "//x.org", "ftp://x.org", "http://", "http:///x",
                                "https://.org", "http://x y", "javascript:alert(1)", "HTTP"}) {
    INFO(bad);
    CHECK(hotel("    website: '" + bad + "'\n") == "9:14-9:" + std::to_string(16 + bad.size()) +
                                                       " url-format website: \"" + bad +
                                                       "\" is not an absolute web address\n");
  }
  for (const std::string bad : {"Q", "Q0", "q1", "1", "Q1a"}) {
    INFO(bad);
    CHECK(hotel("    wikidata: " + bad + "\n") == "9:15-9:" + std::to_string(15 + bad.size()) +
                                                      " wikidata-format wikidata: \"" + bad +
                                                      "\" is not a Wikidata item\n");
  }
}

TEST_CASE("loader: places are references or have a name") {
  CHECK(value("routes:\n  - {id: r, mode: bus, from: kp-a, to: \"#b\", via: [kp-c#d, {name: Rail, "
              "coordinates: {lat: 1, lon: 2}, country: CN}]}\n") ==
        R"({"routes":[{"id":"r","mode":"bus","from":"kp-a","to":"#b",)"
        R"("via":["kp-c#d",{"name":"Rail","coordinates":{"lat":1,"lon":2},"country":"CN"}]}]})");
  CHECK(value("routes:\n  - {id: r, mode: bus, to: Beijing}\n") ==
        "7:28-7:35 id-format to: \"Beijing\" is not a reference\n");
  CHECK(hints(head + "routes:\n  - {id: r, mode: bus, to: Beijing}\n") ==
        "a place that has no guide is written {name: Beijing}\n");
  CHECK(value("routes:\n  - {id: r, mode: bus, to: {country: CN}}\n") ==
        "7:29-7:36 missing-field name is missing\n");
  CHECK(value("routes:\n  - id: r\n    mode: bus\n    to: #b\n") ==
        "9:5-9:7 empty-value to has no value\n");
  CHECK(hints(head + "routes:\n  - id: r\n    mode: bus\n    to: #b\n") ==
        "a reference that begins with # wants quotes: \"#item-id\"\n");
  for (const std::string bad :
       {"#", "a#", "a##b", "a#b#c", "a--b", "-a", "a-", "A", "a_b", "a b"}) {
    INFO(bad);
    CHECK(value("within: '" + bad + "'\n") == "6:9-6:" + std::to_string(11 + bad.size()) +
                                                  " id-format within: \"" + bad +
                                                  "\" is not a reference\n");
  }
}

TEST_CASE("loader: a route has an end, and may have no name") {
  CHECK(value("routes:\n  - {id: r, mode: bus}\n") ==
        "7:6-7:8 missing-field from and to are both missing\n");
  CHECK(value("routes:\n  - {id: r, to: b}\n") == "7:6-7:8 missing-field mode is missing\n");
  CHECK(value("routes:\n  - {id: r, mode: bus, to: b, name: Line 1, distance_km: 3.5, days: [mo, "
              "su], border: {with: CN}}\n") ==
        R"({"routes":[{"id":"r","name":"Line 1","mode":"bus","to":"b","distance_km":3.5,)"
        R"("days":["mo","su"],"border":{"with":"CN"}}]})");
  CHECK(value("routes:\n  - {id: r, mode: bus, to: b, border: {}}\n") ==
        "7:39-7:41 empty-value border is an empty map\n");
}

TEST_CASE("loader: what is missing is told at the first key") {
  CHECK(findings("guidebook: 1\n") == Lines{"1:1-1:10 missing-field id is missing",
                                            "1:1-1:10 missing-field name is missing",
                                            "1:1-1:10 missing-field kind is missing",
                                            "1:1-1:10 missing-field country is missing"});
  CHECK(findings(head + "hotels:\n  - name: A\n  - id: b\n  - {}\n  - ~\n  - text\n") ==
        Lines{"7:5-7:9 missing-field id is missing", "8:5-8:7 missing-field name is missing",
              "9:5-9:7 empty-value hotels is an empty map",
              "10:5-10:6 empty-value hotels has no value",
              "11:5-11:9 wrong-type hotels wants a map of fields, not a plain value"});
}

TEST_CASE("loader: an unknown field, with the nearest that is known") {
  const std::string text =
      head + "hotels:\n  - id: h\n    nmae: H\n    name: H\n    y-z: 1\n    x-*: 2\n";
  CHECK(findings(text) == Lines{"8:5-8:9 unknown-field there is no field \"nmae\" here",
                                "10:5-10:8 unknown-field there is no field \"y-z\" here"});
  CHECK(hints(text) == "name is there already\na field of your own begins with x-\n");
  CHECK(findings(head + "\"\": 1\n") == Lines{"6:1-6:3 unknown-field there is no field \"\" here"});
}

TEST_CASE("loader: an unknown value, with the nearest that is known") {
  const std::string text =
      "guidebook: 1\nid: x\nname: X\nkind: cty\ncountry: KP\nhotels:\n"
      "  - {id: h, name: H, status: shut, kind: HOTEL}\n";
  CHECK(findings(text) == Lines{"4:7-4:10 unknown-value kind cannot be \"cty\"",
                                "7:30-7:34 unknown-value status cannot be \"shut\"",
                                "7:42-7:47 unknown-value kind cannot be \"HOTEL\""});
  CHECK(hints(text) ==
        "did you mean \"city\"?\ndid you mean \"closed\"?\n"
        "did you mean \"hotel\"?\n");
}

TEST_CASE("loader: values of the wrong shape") {
  CHECK(value("aliases: City of Iron\n") ==
        "6:10-6:22 wrong-type aliases wants a list, not a plain value\n");
  CHECK(hints(head + "aliases: City of Iron\n") == "write [City of Iron]\n");
  CHECK(value("aliases: [[a], {b: c}, ~, '']\n") ==
        "6:11-6:14 wrong-type aliases wants one value, not a list\n"
        "6:16-6:22 wrong-type aliases wants one value, not a map\n"
        "6:24-6:25 empty-value aliases has no value\n"
        "6:27-6:29 empty-value aliases has no value\n");
  CHECK(value("hotels: {id: h}\n") == "6:9-6:16 wrong-type hotels wants a list, not a map\n");
  CHECK(value("region: \"\"\n") == "6:9-6:11 empty-value region has no value\n");
  CHECK(value("aliases:\n") == "6:1-6:8 empty-value aliases has no value\n");
}

TEST_CASE("loader: a file that holds no guide") {
  CHECK(findings("") == Lines{"1:1-1:1 empty-value there is no guide in it"});
  CHECK(findings("# nothing\n") == Lines{"1:1-1:1 empty-value there is no guide in it"});
  CHECK(findings("--- ~\n") == Lines{"1:5-1:5 empty-value a guide has no value"});
  CHECK(findings("- a\n") == Lines{"1:1-1:4 wrong-type a guide wants a map of fields, not a list"});
  CHECK(findings("text\n") ==
        Lines{"1:1-1:5 wrong-type a guide wants a map of fields, not a plain value"});
  CHECK(findings("{}\n") == Lines{"1:1-1:3 empty-value a guide is an empty map"});
  CHECK_FALSE(loaded("- a\n").guide.has_value());
}

TEST_CASE("loader: the version is 1") {
  CHECK(findings("guidebook: 2\nid: x\nname: X\nkind: city\ncountry: KP\n") ==
        Lines{"1:12-1:13 unsupported-version version 2 of the format is not known"});
  CHECK(findings("guidebook: one\nid: x\nname: X\nkind: city\ncountry: KP\n") ==
        Lines{"1:12-1:15 wrong-type guidebook wants a number, not \"one\""});
}

TEST_CASE("loader: ids are unique among all records of a guide") {
  const LoadedGuide result =
      loaded(head +
             "hotels:\n  - {id: a, name: A}\nattractions:\n  - {id: a, name: A}\n"
             "contacts:\n  - {id: b, name: B}\n  - {id: a, name: A}\n");
  CHECK(lines_of(result.diagnostics) ==
        Lines{"7:10-7:11 duplicate-item-id the id \"a\" is taken in this guide",
              "12:10-12:11 duplicate-item-id the id \"a\" is taken in this guide"});
  REQUIRE(result.diagnostics[1].related.size() == 1);
  CHECK(result.diagnostics[1].related[0].place.begin == guidebook::Position{9, 10});
}

TEST_CASE("loader: the id is the file's name, where it has one") {
  CHECK(lines_of(load_guide(Source("y.yaml", head), "y").diagnostics) ==
        Lines{"2:5-2:6 id-file-mismatch the id is \"x\", the file's name \"y\""});
  CHECK(load_guide(Source("x.yaml", head), "x").sound());
  CHECK(load_guide(Source("<stdin>", head), {}).sound());
  // One fault, one finding.
  CHECK(
      lines_of(load_guide(
                   Source("y.yaml", "guidebook: 1\nid: X\nname: X\nkind: city\ncountry: KP\n"), "y")
                   .diagnostics) == Lines{"2:5-2:6 id-format id: \"X\" is not an id"});
}

TEST_CASE("loader: records know their lines") {
  const LoadedGuide result = load_guide(
      Source("<stdin>",
             "\n" + head + "hotels:\n\n  - id: a\n    name: A\n  -\n    name: B\n    id: b\n", 100),
      {});
  REQUIRE(result.sound());
  CHECK(result.guide->line == 101);
  CHECK(result.guide->hotels[0].line == 108);
  CHECK(result.guide->hotels[1].line == 111);
}

TEST_CASE("loader: findings in the order of their places") {
  const LoadedGuide result =
      loaded("kind: x\nhotels: 1\nguidebook: 2\ncountry: KP\nid: a\nname: &n N\ncountry: KR\n");
  CHECK(lines_of(result.diagnostics) ==
        Lines{"1:7-1:8 unknown-value kind cannot be \"x\"",
              "2:9-2:10 wrong-type hotels wants a list, not a plain value",
              "3:12-3:13 unsupported-version version 2 of the format is not known",
              "6:7-6:9 yaml-anchor anchors are not part of the guide format",
              "7:1-7:8 yaml-duplicate-key \"country\" is here a second time"});
}

TEST_CASE("loader: findings in order also where the file cannot be read to its end") {
  CHECK(findings("{a 1},: 1},\n") == Lines{"1:1-1:2 yaml-syntax a key must be plain text",
                                           "1:2-1:5 yaml-missing-colon no ':' after \"a 1\""});
}

TEST_CASE("loader: many faults in one long line take little time and memory") {
  std::string items;
  for (int i = 0; i < 20'000; ++i) items += "{a: 1}, ";
  const LoadedGuide result = loaded("{guidebook: 1, hotels: [" + items + "]}");
  CHECK(result.diagnostics.size() == 60'004);
  std::size_t bytes = 0;
  for (const guidebook::Diagnostic& finding : result.diagnostics)
    bytes += std::string_view(finding.excerpt).size();
  CHECK(bytes < 50'000'000);
}

TEST_CASE("loader: messages do not repeat a megabyte") {
  const std::string long_value(500'000, 'x');
  for (const std::string& line :
       {"kind: " + long_value, "hotels: " + long_value, "checked: " + long_value,
        "population: " + long_value, "within: " + long_value + "_", "'" + long_value + "': 1",
        "routes: [{id: a, mode: bus, to: A" + long_value + "}]"}) {
    for (const guidebook::Diagnostic& finding : loaded(line).diagnostics) {
      CHECK(finding.message.size() + finding.hint.size() +
                std::string_view(finding.excerpt).size() <
            5'000);
    }
  }
}
