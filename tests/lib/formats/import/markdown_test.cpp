// Notes in Markdown as guides.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/import/markdown_text.hpp"
#include "imported.hpp"

namespace {

/// The text of a note, and in angle brackets what is none.
std::string shown(std::string_view markdown, bool has_sections = false) {
  std::string aside;
  guidebook::MarkdownAsides asides{
      .place =
          [&](const guidebook::PlaceLink& place) {
            aside += "<" + place.name + " " + std::string(place.coordinates) +
                     std::string(place.tags) + ">";
          },
      .picture =
          [&](const guidebook::MarkdownLink& picture, guidebook::MarkdownRange) {
            aside += "<" + std::string(picture.target) + " " + std::string(picture.label) + " " +
                     std::string(picture.title) + ">";
          },
      .comment =
          [&](guidebook::MarkdownRange range) { aside += "<" + std::to_string(range.begin) + ">"; },
      .code =
          [&](std::string_view language, std::string_view code, guidebook::MarkdownRange) {
            if (!language.empty())
              aside += "<" + std::string(language) + "|" + std::string(code) + ">";
            return !language.empty();
          },
      .title = {},
      .section = {}};
  if (has_sections) {
    asides.section = [&](const std::string& title, const std::string& before) {
      aside += "<" + before + "|" + title + ">";
    };
  }
  const std::string text = markdown_to_text(markdown, asides);
  return text + aside;
}

Imported note(const std::string& text, const std::string& file = "/notes/harbour/a.md") {
  const Guide into = harbour();
  return imported("markdown", text, {.into = &into}, into, file);
}

const std::string head =  // of each guide

    "guidebook: 1\nid: harbour\nname: Harbour\nkind: town\ncountry: FR\ncurrency: EUR\n";

}  // namespace

TEST_CASE("markdown: marks become those of guides") {
  CHECK(shown("*a* _b_ **c** __d__ ***e*** f_g_h 2 * 3") ==
        "*a* *b* **c** **d** ***e*** f_g_h 2 \\* 3");
  CHECK(shown("a\nb\n\nc\n* d\n+ e\n  - f\n1. g\n> h") == "a b\n\nc\n- d\n- e\n- f\n- g\n\nh");
  CHECK(shown("[a](https://a.example/ \"t\") [b](b.md) [[c|d]] [[e]] <https://f.example/> [g]") ==
        "[a](https://a.example/) b d e https://f.example/ \\[g\\]");
  CHECK(shown("![a](b.jpg) ![[c.jpg]] d <!-- e --> f<br>g &eacute; `h`") ==
        "d f g é h<b.jpg a ><c.jpg c.jpg ><25>");
  CHECK(shown("[a](geo:1,2) #b tag:c d [e](geo:3,-4;u=5)") == "a d e<a 1,2 #b tag:c><e 3,-4>");
  CHECK(shown("# a\n\nb\n\n### c\n\n### d\ne") == "**a**\n\nb\n\n**d**\n\ne");
  CHECK(shown("a\n# b\nc\n### d\ne", true) == "c\n\n**d**\n\ne<a|b>");
  CHECK(shown("| a | b |\n|---|---|\n| c | d |") == "- a · b\n- c · d");
  CHECK(shown("```\n*a*\n```\n---\n\\*b") == "- \\*a\\*\n\n\\*b");
  CHECK(shown("a\n> ") == "a");
  CHECK(shown("a\n  ") == "a");
  CHECK(shown("a * b *c\n<!-- d") == "a \\* b \\*c <!-- d");
}

TEST_CASE("markdown: blocks of code keep their lines") {
  CHECK(shown("a\n```\n08:00  *b*\n\n  09:00 c\n```\nd") == "a\n- 08:00 \\*b\\*\n- 09:00 c\n\nd");
  CHECK(shown("~~~~ dataview x\nTABLE\n  y\n~~~\n~~~~\na") == "a<dataview|TABLE\n  y\n~~~>");
  CHECK(shown("```\na") == "- a");
  CHECK(shown("```a``` b") == "a b");
}

TEST_CASE("markdown: marks of Obsidian") {
  CHECK(shown("![[a.jpg|300]] ![[b.png|c]] d ![[e]] f ![[g#h|i]] ![j](k.jpg \"l\")") ==
        "d e f i<a.jpg a.jpg ><b.png c ><k.jpg j l>");
  CHECK(shown("> [!warning] Tides *now*\n> b\n\n>c\n>> d\n> [!tip]-\ne") ==
        "**Tides *now***\n\nb\n\nc d\n\n**Tip**\n\ne");
  CHECK(shown("[a](geo:1,2) #museum. b [c](geo:3,4) #d-e/f, tag:g; [h](geo:5,6) #") ==
        "a. b c, tag:g; h #<a 1,2 #museum><c 3,4 #d-e/f><h 5,6>");
}

TEST_CASE("import markdown: a note is a record") {
  const Imported import = note(
      "---\nname: A\ntype: museum\nlocation: [41.38, 2.16]\nclosed: true\nrating: 4.5\n"
      "mine: false\nimages: a.jpg\nupdated: 2026-05-01\n---\nText.\n");
  CHECK(import.yaml == head +
                           "attractions:\n  - id: a\n    name: A\n    kind: museum\n"
                           "    status: closed\n    coordinates: {lat: 41.38, lon: 2.16}\n"
                           "    description: Text.\n    images:\n      - file: a.jpg\n"
                           "    checked: \"2026-05-01\"\n    x-rating: 4.5\n    x-mine: false\n");
  CHECK(import.findings ==
        "6:1: warning: attractions have no field \"rating\": kept as x-rating\n"
        "7:1: warning: attractions have no field \"mine\": kept as x-mine\n"
        "8:1: note: images: \"a.jpg\" is read as {\"file\":\"a.jpg\"}\n");
}

TEST_CASE("import markdown: the heading that a note begins with is its name") {
  CHECK(note("---\ntype: museum\n---\n\n# The *Net*\n\nText.\n# More\n").yaml ==
        head +
            "attractions:\n  - id: the-net\n    name: The Net\n    kind: museum\n"
            "    description: Text.\n");
  CHECK(note("---\nname: A\n---\n# B\nText.\n").yaml ==
        head +
            "attractions:\n  - id: a\n    name: A\n    description: |-\n      **B**\n\n      "
            "Text.\n");
  CHECK(note("# B\nText.\n# C\nMore.\n", "/notes/harbour/index.md").yaml ==
        head + "sections:\n  - title: B\n    text: Text.\n  - title: C\n    text: More.\n");
}

TEST_CASE("import markdown: pictures and code that no field holds are kept") {
  const Imported import = note(
      "# A\n![The door](a.jpg \"Front\") ![[b.png]]\n```\n8:00 a\n```\n```leaflet\nid: x\n```\n");
  CHECK(import.yaml ==
        head +
            "attractions:\n  - id: a\n    name: A\n    description: \"- 8:00 a\"\n"
            "    x-pictures:\n      - file: a.jpg\n        alt: The door\n        caption: Front\n"
            "      - b.png\n    x-leaflet: [\"id: x\"]\n");
  CHECK(import.findings ==
        "3:1: note: a block of code becomes a list of its lines\n"
        "2:1: warning: attractions have no field \"pictures\": kept as x-pictures\n"
        "6:1: warning: attractions have no field \"```leaflet\": kept as x-leaflet\n");
}

TEST_CASE("import markdown: coordinates in every notation") {
  for (const std::string_view written :
       {"coordinates: 41.38, 2.16", "coordinates: \"41.38,2.16\"", "location: [41.38, 2.16]",
        "location: [\"41.38\", \"2.16\"]", "lat: 41.38\nlng: 2.16",
        "latitude: 41.38\nlongitude: 2.16", "geo: {lat: 41.38, lng: 2.16}",
        "coordinates: {latitude: 41.38, longitude: 2.16}"}) {
    CAPTURE(written);
    const Imported import = note("---\nname: A\n" + std::string(written) + "\n---\n");
    CHECK(import.yaml ==
          head +
              "attractions:\n  - id: a\n    name: A\n    coordinates: {lat: 41.38, lon: 2.16}\n");
  }
}

TEST_CASE("import markdown: what is wrong with a note is reported where it stands") {
  const auto findings = [](const std::string& text) {
    const Imported import = note(text);
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("---\nname: A\n") == "1:1: error: the front matter is not ended\n");
  CHECK(findings("+++\nname = \"A\"\n+++\n") == "1:1: error: front matter in TOML is not read\n");
  CHECK(findings("---\n- a\n---\n") == "2:1: error: the front matter of a note is a map of YAML\n");
  CHECK(findings("---\nname: [a\n---\n") == "3:1: error: the list in brackets is not closed\n");
  CHECK(findings("---\nname: a\nname: b\n---\n") == "3:1: error: \"name\" is here a second time\n");
  CHECK(findings("---\nname: *a\n---\n") ==
        "2:7: error: aliases are not part of the guide format\n");
  std::string many = "---\n";
  for (int i = 0; i < 1001; ++i) many += "k" + std::to_string(i) + ": a\n";
  CHECK(findings(many + "---\n") == "1002:1: error: more than 1000 keys\n");
  CHECK(findings("a\x01") == "1:2: error: control character U+0001\n");
  CHECK(findings("a\xFF") == "1:2: error: byte 0xFF is not valid UTF-8\n");
}
