// Pages of Wikivoyage as guides.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "guidebook/formats/import/wikitext_marks.hpp"
#include "imported.hpp"

namespace {

std::string file(const std::string& name) {
  std::ifstream stream(TEST_DATA "/import/" + name);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

Imported page(const std::string& text, const Guide& into = harbour()) {
  return imported("wikivoyage", text, {.into = &into}, into);
}

/// What of a page is text, with what is not between angle brackets.
std::string text_of(const std::string& wikitext) {
  Diagnostics diagnostics;
  const Source source("x", wikitext);
  const auto nodes = guidebook::wikitext::read(source, diagnostics);
  if (!nodes) return findings_of(diagnostics);
  std::string aside;
  std::string text = to_text(
      source, *nodes, {.language = "en", .aside = [&](const auto& node, bool in_sentence) {
                         const std::string raw = wikitext.substr(node.begin, node.end - node.begin);
                         aside += (in_sentence ? "<" : "<<") + raw + ">";
                         return std::string(raw.starts_with("{{") ? "*" : "");
                       }});
  return text + aside;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++times;
  return times;
}

/// How many records there are, and values in fields and under keys of their own.
std::string kept(std::string_view yaml) {
  const std::size_t own = count(yaml, "\n    x-");
  const std::size_t fields = count(yaml, "\n    ") - count(yaml, "\n     ") - own;
  return std::to_string(count(yaml, "\n  - id: ")) + " records, " + std::to_string(fields) +
         " values, " + std::to_string(own) + " own";
}

}  // namespace

TEST_CASE("wikitext: marks become those of guides") {
  CHECK(text_of("'''A''' ''b'' '''''c''''' d'e") == "**A** *b* ***c*** d'e");
  CHECK(text_of("'' a '' '''") == "*a*");
  CHECK(text_of("one\ntwo\n\nthree\n* a\n** b\n# c\n: d") ==
        "one two\n\nthree\n- a\n- b\n- c\n\nd");
  CHECK(text_of("[[A b|c]] [[D]] [[#E|f]] [[w:G (h)|i]]") ==
        "[c](https://en.wikivoyage.org/wiki/A_b) [D](https://en.wikivoyage.org/wiki/D) f "
        "[i](https://en.wikipedia.org/wiki/G_%28h%29)");
  CHECK(text_of("[https://a.example/(b) c] [https://a.example/]") ==
        "[c](https://a.example/%28b%29) https://a.example/");
  CHECK(text_of("2 * 3 [sic] <nowiki>{{x}} ''y''</nowiki>") == "2 \\* 3 \\[sic\\] {{x}} ''y''");
  CHECK(text_of("a<br/>b <small>c</small><ref>d</ref> &ndash;&nbsp;&#233; __NOTOC__") ==
        "a b c (d) – é");
  CHECK(text_of("{{km|5}}, {{EUR|10}}, {{nowrap|a b}}, {{convert|3|mi}}, a{{!}}b{{clear}}") ==
        "5 km, EUR 10, a b, 3 mi, a|b");
  CHECK(text_of("=== A ===\n==== B ====\nc\n=== D ===") == "**A**\n\n**B**\n\nc");
  CHECK(text_of("{| class=\"x\"\n|-\n! a !! b\n|-\n| style=\"x\" | c || d\n|}\ne") ==
        "- a · b\n- c · d\n\ne");
  CHECK(text_of("a {{b|c={{d}}}} <!-- e --> [[File:F.jpg|g]]") ==
        "a \\*<{{b|c={{d}}}}><<!-- e -->><[[File:F.jpg|g]]>");
  CHECK(text_of("- a") == "\\- a");
}

TEST_CASE("wikitext: templates of one plain meaning are what they show") {
  CHECK(text_of("{{IATA|DUB}}, {{lang|fr|le quai}}, {{phone|+33 1}}, {{abbr|a|b}}, {{nowrap|}}.") ==
        "DUB, le quai, +33 1, a, .");
  CHECK(text_of("{{mile|5}}, {{C|20}}, {{m2|9}}, {{convert|3}}") == "5 mi, 20 °C, 9 m², 3");
  CHECK(text_of("{{Prix|20|€}} {{Preis|5}} {{Dates|1|avril|31|octobre}} {{Dates|avril}}") ==
        "20 € 5 1 avril – 31 octobre avril");
  CHECK(text_of("{{Horaire|lun|ven|9|00|12|30|14||18}}; {{Horaire|sam||9|5|12}}; "
                "{{Horaire|||8||9}}; {{Horaire|dim}}") ==
        "lundi-vendredi 9:00-12:30, 14:00-18:00; samedi 9:05-12:00; 8:00-9:00; dimanche");
  CHECK(text_of("a\n{{cautionbox|b}}\nc {{warningbox|d}} e") == "a\n\nb\n\nc\n\nd\n\ne");
}

TEST_CASE("wikitext: what is no text is in a sentence where words stand in its line") {
  CHECK(text_of("a {{b}}\n* {{c}}.\n{{d}} [[e]]\n\n{{f\n}} g") ==
        "a \\*\n- .\n\n\\* [e](https://en.wikivoyage.org/wiki/e)\n\n\\* g"
        "<{{b}}><<{{c}}><{{d}}><{{f\n}}>");
  CHECK(text_of("a {{nowrap|{{b}}}}\n== {{c}} ==\nd") == "a \\*\n\n**\\***\n\nd<{{b}}><{{c}}>");
}

TEST_CASE("wikitext: what is not closed is reported where it begins") {
  CHECK(text_of("a\n{{b") == "2:1: error: these braces are not closed\n");
  CHECK(text_of("{{a|[[b}}") == "1:5: error: these brackets are not closed\n");
  CHECK(text_of("<!-- a") == "1:1: error: this comment is not closed\n");
  CHECK(text_of("<nowiki>a") == "1:1: error: this <nowiki> is not closed\n");
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "{{a|";
  CHECK(text_of(deep) == "1:125: error: nested more than 31 levels deep\n");
  CHECK(
      text_of("{{" + std::string(300'000, '|')).ends_with("error: these braces are not closed\n"));
  CHECK(text_of("a}} ]] b") == "a}} \\]\\] b");
}

TEST_CASE("import wikivoyage: listings of six languages") {
  struct Sample {
    std::string_view language;
    std::string_view kept;
    std::string_view findings;
  };
  for (
      const Sample& sample :
      {Sample{
           "en", "9 records, 39 values, 2 own",
           "14:3: warning: guides have no field \"{{see}}\": kept as x-see\n"
           "5:224: note: price: \"EUR 4\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"
           "5:240: warning: attractions have no field \"wikipedia\": kept as x-wikipedia\n"
           "5:248: warning: attractions have no field \"image\": kept as x-image\n"},
       Sample{
           "de", "4 records, 28 values, 3 own",
           "6:3: note: auto stands for what Wikidata holds, which is not read\n"
           "4:77: warning: attractions have no field \"comment\": kept as x-comment\n"
           "4:102: warning: attractions have no field \"image\": kept as x-image\n"
           "4:324: note: price: \"EUR 4\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"
           "4:338: warning: attractions have no field \"payment\": kept as x-payment\n"},
       Sample{
           "fr", "9 records, 40 values, 2 own",
           "3:244: note: price: \"EUR 4\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"
           "3:260: warning: attractions have no field \"wikipédia\": kept as x-wikipedia\n"
           "3:268: warning: attractions have no field \"image\": kept as x-image\n"},
       Sample{
           "it", "7 records, 33 values, 0 own",
           "3:240: note: price: \"EUR 4\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"},
       Sample{
           "es", "7 records, 32 values, 0 own",
           "3:189: note: price: \"EUR 4\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"},
       Sample{"pt", "6 records, 24 values, 0 own",
              "3:133: note: price: \"EUR 4\" is read as "
              "{\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"}}) {
    CAPTURE(sample.language);
    const std::string language(sample.language);
    const Imported import = page(file("wikivoyage/" + language + ".wiki"));
    CHECK(count(import.yaml, "\nlanguages: [" + language + "]\n") == 1);
    CHECK(kept(import.yaml) == sample.kept);
    CHECK(import.findings == sample.findings);
  }
}

TEST_CASE("import wikivoyage: a listing's values are in their fields") {
  const Imported import = page(file("wikivoyage/de.wiki"));
  const std::size_t begin = import.yaml.find("attractions:");
  CHECK(import.yaml.substr(begin, import.yaml.find("  - id: b") - begin) ==
        "attractions:\n"
        "  - id: a\n"
        "    name: A\n"
        "    kind: museum\n"
        "    aliases: [A ry, Alt A]\n"
        "    coordinates: {lat: 54.1, lon: 10.7}\n"
        "    address: Kai 1\n"
        "    directions: am Kai\n"
        "    hours: Mo-Fr 09:00-17:00\n"
        "    price: {from: 4, to: 4, currency: EUR}\n"
        "    phones:\n"
        "      - +49 451 122 1000\n"
        "      - number: +49 170 122 1000\n"
        "        label: mobile\n"
        "      - number: +49 800 122 1000\n"
        "        label: toll-free\n"
        "      - number: +49 451 122 1001\n"
        "        label: fax\n"
        "    emails: [a@a.example]\n"
        "    website: https://a.example/\n"
        "    description: Gesehen.\n"
        "    tags: [free]\n"
        "    wikidata: Q1\n"
        "    checked: \"2025-03-01\"\n"
        "    x-comment: am Kai\n"
        "    x-image: A.jpg\n"
        "    x-payment: bar\n");
}

TEST_CASE("import wikivoyage: templates in a listing's values are its own") {
  const Imported import = page(
      "* {{Voir|nom={{lang|fr|Le Quai}}|horaire={{Horaire|lun|ven|9|00|17|00}}|prix={{Prix|4|€}}\n"
      "|téléphone={{phone|+33 1 99 00 12 34}}|adresse={{inconnu|x}}|image={{nowrap|a.jpg}}\n"
      "|description=À {{autre|dix|m=1}} pas{{note}}. {{geo|1|2}}}}\n");
  CHECK(import.yaml.substr(import.yaml.find("attractions:")) ==
        "attractions:\n  - id: le-quai\n    name: Le Quai\n    hours: lundi-vendredi 9:00-17:00\n"
        "    price: {from: 4, to: 4, currency: EUR}\n    phones: [+33 1 99 00 12 34]\n"
        "    description: À dix pas.\n    x-image: a.jpg\n    x-autre: dix|m=1\n"
        "    x-geo: 1|2\n    x-inconnu: x\n    x-note: true\n"
        "sources:\n  - title: x – Wikivoyage\n    url: https://fr.wikivoyage.org/wiki/x\n"
        "    licence: CC-BY-SA-4.0\nlicence: CC-BY-SA-4.0\n");
  CHECK(import.findings ==
        "1:78: note: price: \"4 €\" is read as {\"from\":4,\"to\":4,\"currency\":\"EUR\"}\n"
        "2:68: warning: attractions have no field \"image\": kept as x-image\n"
        "3:16: warning: attractions have no field \"{{autre}}\": kept as x-autre\n"
        "3:47: warning: attractions have no field \"{{geo}}\": kept as x-geo\n"
        "2:48: warning: attractions have no field \"{{inconnu}}\": kept as x-inconnu\n"
        "3:37: warning: attractions have no field \"{{note}}\": kept as x-note\n");
}

TEST_CASE("import wikivoyage: listings and templates in sentences leave no holes") {
  const Imported import = page(
      "{{pagebanner|a.jpg}} Fly into {{IATA|DUB}} or {{inconnu|X*|y}}{{note|z=1}}{{box|a\n}}.\n"
      "* Walk to {{go|name=Gare Nord|lat=54.1|long=10.1}} by foot.\n"
      "* {{marker|type=see|name=Tour|lat=54.2|long=10.8}}\n"
      "* {{see|name=Quay|content=Near {{marker|type=hotel|name=Inn|lat=54.3|long=10.9}} and "
      "{{marker|name=Pier}}.}}\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "languages: [en]\nintroduction: |-\n  Fly into DUB or X\\*.\n"
            "  - Walk to Gare Nord by foot.\nattractions:\n"
            "  - id: gare-nord\n    name: Gare Nord\n    kind: transport\n"
            "    coordinates: {lat: 54.1, lon: 10.1}\n"
            "  - id: tour\n    name: Tour\n    coordinates: {lat: 54.2, lon: 10.8}\n"
            "  - id: quay\n    name: Quay\n    description: Near Inn and Pier.\n  - id: pier\n    "
            "name: Pier\nhotels:\n"
            "  - id: inn\n    name: Inn\n    kind: hotel\n    coordinates: {lat: 54.3, lon: 10.9}\n"
            "sources:\n  - title: x – Wikivoyage\n    url: https://en.wikivoyage.org/wiki/x\n"
            "    licence: CC-BY-SA-4.0\nlicence: CC-BY-SA-4.0\n"
            "x-box: a\nx-inconnu: X*|y\nx-note: z=1\nx-pagebanner: a.jpg\n");
  CHECK(import.findings ==
        "1:75: warning: guides have no field \"{{box}}\": kept as x-box\n"
        "1:47: warning: guides have no field \"{{inconnu}}\": kept as x-inconnu\n"
        "1:63: warning: guides have no field \"{{note}}\": kept as x-note\n"
        "1:1: warning: guides have no field \"{{pagebanner}}\": kept as x-pagebanner\n");
}

TEST_CASE("import wikivoyage: police and others in a section about safety are contacts") {
  const Imported import = page(
      "== Stay safe ==\n=== Help ===\n* {{listing|name=Quay Police Station|phone=+33 1 99 00 12 "
      "34}}\n"
      "* {{listing|name=Fire station}}\n* {{listing|name=Swimming place}}\n"
      "* {{see|name=Police tower}}\n== See ==\n* {{listing|name=Police}}\n");
  const std::size_t begin = import.yaml.find("attractions:");
  CHECK(import.yaml.substr(begin, import.yaml.find("sources:") - begin) ==
        "attractions:\n"
        "  - id: swimming-place\n    name: Swimming place\n    tags: [Help]\n"
        "  - id: police-tower\n    name: Police tower\n    tags: [Help]\n"
        "  - id: police\n    name: Police\n"
        "contacts:\n"
        "  - id: quay-police-station\n    name: Quay Police Station\n    role: emergency\n"
        "    phones: [+33 1 99 00 12 34]\n    tags: [Help]\n"
        "  - id: fire-station\n    name: Fire station\n    role: emergency\n    tags: [Help]\n");
  CHECK(import.findings ==
        "3:3: note: by its name and section, this is a contact for emergencies (2 times)\n");
}

TEST_CASE("import wikivoyage: an export of MediaWiki has a guide a page") {
  Guide into;
  into.kind = "town";
  into.country = "FR";
  const std::string head =
      "<mediawiki xml:lang=\"fr\">\n<siteinfo><sitename>W</sitename></siteinfo>\n<page><title>Le "
      "Quai</title><ns>0</ns><revision><id>1</id><text>old</text></revision>\n<revision><text "
      "xml:space=\"preserve\">Un &lt;b&gt;quai&lt;/b&gt; &amp;amp; {{x|a}}.&lt;!-- c --&gt;\n";
  const Imported import = imported(
      "wikivoyage",
      head +
          "* {{Voir|nom=&quot;A&quot;|y=1}}</text></revision></page>\n"
          "<page><title>Q</title><ns>0</ns><redirect title=\"Le Quai\"/><revision><text>#REDIRECT "
          "[[Le Quai]]</text></revision></page>\n"
          "<page><title>Talk:Q</title><ns>1</ns><revision><text>a</text></revision></page>\n"
          "<page><title>Port</title><revision><text>Un port.</text></revision></page>\n"
          "</mediawiki>\n",
      {.into = &into}, into, "dump.xml");
  const auto guide = [](const std::string& id, const std::string& name, const std::string& text,
                        const std::string& page) {
    return "guidebook: 1\nid: " + id + "\nname: " + name +
           "\nkind: town\ncountry: FR\nlanguages: [fr]\nintroduction: " + text +
           "sources:\n  - title: " + name +
           " – Wikivoyage\n    url: "
           "https://fr.wikivoyage.org/wiki/" +
           page + "\n    licence: CC-BY-SA-4.0\nlicence: CC-BY-SA-4.0\n";
  };
  CHECK(import.yaml ==
        guide("le-quai", "Le Quai",
              "Un quai & a.\nattractions:\n  - id: a\n    name: '\"A\"'\n    x-y: \"1\"\n",
              "Le_Quai") +
            "x-x: a\n" + guide("port", "Port", "Un port.\n", "Port"));
  CHECK(import.findings ==
        "4:83: note: comments are left out\n"
        "6:1: note: pages that lead to another one are left out\n"
        "7:1: note: pages that are no articles are left out\n"
        "4:75: warning: guides have no field \"{{x}}\": kept as x-x\n"
        "5:30: warning: attractions have no field \"y\": kept as x-y\n");
  CHECK(imported("wikivoyage", head + "{{b</text></revision></page></mediawiki>", {.into = &into},
                 into, "dump.xml")
            .findings == "5:1: error: these braces are not closed\n");
}

TEST_CASE("import wikivoyage: what breaks a page makes no guide") {
  using namespace std::string_literals;
  const auto findings = [](const std::string& text) {
    const Imported import = page(text);
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("== See ==\n* {{see|name=A\n") == "2:3: error: these braces are not closed\n");
  CHECK(findings("a\0b"s) == "1:2: error: control character U+0000\n");
  CHECK(findings("a\xFF") == "1:2: error: byte 0xFF is not valid UTF-8\n");
  std::string many;
  for (int i = 0; i < 1001; ++i) many += "{{a" + std::to_string(i) + "}}";
  CHECK(findings(many) == "0:0: error: more than 1000 different templates\n");
  std::string calls;
  for (int i = 0; i < 200'001; ++i) calls += "{{a}}";
  CHECK(findings(calls).ends_with("more than 200000 templates, links and values\n"));
}
