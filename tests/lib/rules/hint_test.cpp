// Who writes what a hint says, literally, has what it says: the finding is gone and no error new.
#include <map>
#include <optional>
#include <string>

#include "catch.hpp"
#include "mend.hpp"

namespace fs = std::filesystem;
using guidebook::Diagnostic;
using guidebook::Diagnostics;
using guidebook::Level;

namespace {

/// Without quotes around it.
std::string bare(std::string text) {
  const bool quoted = text.size() > 1 && text.front() == text.back() &&
                      (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

/// What a hint says to write in place of what was found; nothing if it says it in other words.
std::optional<std::string> literal_in(const Diagnostic& finding) {
  // Of a text these show a word, or how its letters are coded.
  for (const std::string_view rule : {"mojibake", "not-nfc", "html-in-text", "markup-in-text"}) {
    if (finding.rule == rule) return std::nullopt;
  }
  std::string hint = finding.hint;
  if (const std::string question = "did you mean "; hint.starts_with(question)) {
    hint = hint.substr(question.size(), hint.rfind('?') - question.size());
    return bare(hint.substr(0, hint.rfind(" (")));
  }
  if (!hint.starts_with("write ") || hint.find("…") != std::string::npos) return std::nullopt;
  hint = hint.substr(6);
  for (const std::string_view prose : {"a ", "its ", "the ", "it,", "at ", "something ", "from,"}) {
    if (hint.starts_with(prose)) return std::nullopt;
  }
  return bare(hint);
}

/// How often each rule is broken by an error.
std::map<std::string, int> errors(const Diagnostics& findings) {
  std::map<std::string, int> count;
  for (const Diagnostic& finding : findings) {
    if (finding.level == Level::error) ++count[finding.rule];
  }
  return count;
}

long found(const Diagnostics& findings, const std::string& rule) {
  return std::count_if(findings.begin(), findings.end(),
                       [&](const Diagnostic& finding) { return finding.rule == rule; });
}

/// Follows every hint in a guide, each by itself; how many said what to write.
int follow_hints(const std::string& text, const std::string& stem) {
  const Diagnostics before = findings_in_guide(text, stem);
  int followed = 0;
  for (const Diagnostic& finding : before) {
    const auto literal = literal_in(finding);
    if (!literal) continue;
    INFO(text.substr(0, 2000));
    INFO(finding.rule << ": " << finding.message << "; " << finding.hint);
    REQUIRE_FALSE(finding.fixes.empty());
    const guidebook::Fix& fix = finding.fixes.front();
    CHECK(bare(fix.text) == *literal);
    const std::string after = text.substr(0, fix.begin) + fix.text + text.substr(fix.end);
    const Diagnostics left = findings_in_guide(after, stem);
    CHECK(found(left, finding.rule) < found(before, finding.rule));
    for (const auto& [rule, count] : errors(left)) {
      INFO(rule);
      CHECK(count <= errors(before)[rule]);
    }
    ++followed;
  }
  return followed;
}

}  // namespace

TEST_CASE("hints: what they say can be written") {
  int followed = 0;
  for (const fs::path& file : rule_samples()) {
    INFO(file);
    const std::string text = content(file);
    if (text.size() < 4000) followed += follow_hints(text, file.stem().string());
  }
  CHECK(followed > 50);
}

TEST_CASE("hints: values that have a right spelling are written so") {
  struct Example {
    std::string line;  ///< Of a guide.
    std::string hint;
  };
  const Example examples[] = {
      {"coordinates: 53.8, 10.6", "write {lat: 53.8, lon: 10.6}"},
      {"coordinates: \"53.8;10.6\"", "write {lat: 53.8, lon: 10.6}"},
      {"coordinates: 10°36'E 53°48'N", "write {lat: 53.8, lon: 10.6}"},
      {"coordinates: S 8.5 W 35", "write {lat: -8.5, lon: -35}"},
      {"coordinates: \"geo:53.8,10.6\"", "write {lat: 53.8, lon: 10.6}"},
      {"coordinates: 95.8, 10.6", ""},
      {"coordinates: 53,8", ""},
      {"population: 218,000", "did you mean 218000?"},
      {"population: 218.000", "did you mean 218000?"},
      {"population: 1 218 000", "did you mean 1218000?"},
      {"population: 12.5", "a whole number has digits only"},
      {"hotels: [{id: a, name: A, price: 90-130}]", "write {from: 90, to: 130}"},
      {"hotels: [{id: a, name: A, price: 90 EUR}]", "write {from: 90, to: 90, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: \"$20\"}]",
       "a price is a number, free, or a map of from, to and currency"},
      {"hotels: [{id: a, name: A, price: gratis}]", "write free"},
      {"hotels: [{id: a, name: A, price: Eintritt frei}]", "write free"},
      {"hotels: [{id: a, name: A, price: ab 90 €}]", "write {from: 90, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: from €93}]", "write {from: 93, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: À partir de 20 €}]", "write {from: 20, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: a partire da 20 €}]", "write {from: 20, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: desde 20}]", "write {from: 20}"},
      {"hotels: [{id: a, name: A, price: bis 20 €}]", "write {to: 20, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: ab 20 - 30 €}]",
       "a price is a number, free, or a map of from, to and currency"},
      {"hotels: [{id: a, name: A, price: €10-15}]", "write {from: 10, to: 15, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: €10 – €15}]", "write {from: 10, to: 15, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: 10 EUR - 15 USD}]",
       "a price is a number, free, or a map of from, to and currency"},
      {"hotels: [{id: a, name: A, price: \"1.250,00 €\"}]",
       "write {from: 1250, to: 1250, currency: EUR}"},
      {"hotels: [{id: a, name: A, price: \"ab 12,50 €/Nacht\"}]",
       "write {from: 12.5, currency: EUR, per: night}"},
      {"hotels: [{id: a, name: A, price: 90 per person}]", "write {from: 90, to: 90, per: person}"},
      {"hotels: [{id: a, name: A, price: abroad}]",
       "a price is a number, free, or a map of from, to and currency"},
      {"hotels: [{id: a, name: A, checkin: 3pm}]", "did you mean \"15:00\"?"},
      {"hotels: [{id: a, name: A, checkin: 15h}]", "did you mean \"15:00\"?"},
      {"hotels: [{id: a, name: A, checkin: later}]", "a time of the day looks like 14:30"},
      {"hotels: [{id: a, name: A, stars: \"4,5\"}]", "did you mean 4.5?"},
      {"hotels: [{id: a, name: A, stars: \"7,5\"}]",
       "a number has digits, and a point before decimals"},
      {"hotels: [{id: a, name: A, kind: motel}]", "did you mean \"hotel\"?"},
      {"attractions: [{id: a, name: A, kind: church}]", "did you mean \"religious-site\"?"},
      {"attractions: [{id: a, name: A, kind: église}]", "did you mean \"religious-site\"?"},
      {"attractions: [{id: a, name: A, kind: cafe}]", "did you mean \"restaurant\"?"},
      {"attractions: [{id: a, name: A, kind: 박물관}]", "did you mean \"museum\"?"},
      {"attractions: [{id: a, name: A, hours: 24h}]", "did you mean \"24/7\"?"},
      {"attractions: [{id: a, name: A, hours: Mo-Fr 24 hours}]",
       "did you mean \"Mo-Fr 00:00-24:00\"?"},
      {"attractions: [{id: a, name: A, hours: lundi-vendredi 9:00-17:00}]",
       "did you mean \"Mo-Fr 09:00-17:00\"?"},
      {"attractions: [{id: a, name: A, hours: Martes - Sábado 9:00-17:00}]",
       "did you mean \"Tu-Sa 09:00-17:00\"?"},
      {"attractions: [{id: a, name: A, hours: Mon - Fri 9am - 5pm}]",
       "did you mean \"Mo-Fr 09:00-17:00\"?"},
      {"attractions: [{id: a, name: A, hours: 9-5}]",
       "here could stand a time of the day such as 09:00; or put what it says in quotes: "
       "'\"9-5\"'"},
      {"attractions: [{id: a, name: A, season: 05-01 - 09-30}]", "write {from: 05-01, to: 09-30}"},
      {"attractions: [{id: a, name: A, sources: A map}]", "write [{title: A map}]"},
      {"attractions: [{id: a, name: A, phones: [call me]}]",
       "an international phone number of KP looks like +850 2 123 4567"},
      {"attractions: [{id: a, name: A, phones: [+33 1 23 45 67 89/90]}]",
       "each number is an entry of its own: +33123456789 and +33123456790"},
      {"attractions: [{id: a, name: A, phones: 0033 1 23 45 67 89}]", "write [\"+33123456789\"]"},
      {"checked: 23.11.2026", "did you mean \"2026-11-23\"?"},
      {"checked: 2026/11/3", "did you mean \"2026-11-03\"?"},
      {"checked: 5/4/2026", "a date looks like 2026-11-23, 2026-11 or 2026"},
      {"attractions: [{id: a, name: A, duration: 2 hours}]", "did you mean \"2h\"?"},
      {"attractions: [{id: a, name: A, duration: \"1,5 h\"}]", "did you mean \"1h30m\"?"},
      {"attractions: [{id: a, name: A, duration: \"2:30\"}]", "did you mean \"2h30m\"?"},
      {"attractions: [{id: a, name: A, wikidata: q42}]", "did you mean \"Q42\"?"},
      {"attractions: [{id: a, name: A, website: museum.fr/a}]",
       "did you mean \"https://museum.fr/a\"?"},
      {"attractions: [{id: a, name: A, emails: \"mailto:a@b.fr\"}]", "write [\"a@b.fr\"]"},
      {"routes: [{id: a, mode: plane, to: b}]", "did you mean \"flight\"?"},
      {"routes: [{id: a, mode: bus, to: b, border: SE}]", "write {with: SE}"},
      {"routes: [{id: a, mode: bus, to: b, days: daily}]", "write [mo, tu, we, th, fr, sa, su]"},
      {"routes: [{id: a, mode: bus, to: b, days: Mo-Fr}]", "write [mo, tu, we, th, fr]"},
      {"routes: [{id: a, mode: bus, to: b, days: [weekend]}]", "one entry for each: sa, su"},
      {"routes: [{id: a, mode: bus, to: b, via: c}]", "write [c]"},
      {"hotels: [{id: a, name: A, address: {street: A, x-city: B}}]",
       "one of locality, region, postcode, country"},
      {"names: Stadt", "each name stands after its language"},
  };
  for (const Example& example : examples) {
    INFO(example.line);
    const std::string text = guide_text("town", example.line + "\n");
    std::string hint;
    for (const Diagnostic& finding : findings_in_guide(text, "town")) {
      if (finding.level == Level::error || finding.rule == "hours-syntax") hint = finding.hint;
    }
    CHECK(hint == example.hint);
    follow_hints(text, "town");
  }
}
