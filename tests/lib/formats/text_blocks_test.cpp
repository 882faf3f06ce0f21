#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/documents/text_document.hpp"
#include "guidebook/text/text.hpp"
#include "lines.hpp"

using namespace guidebook;

namespace {

Run run_of(std::string text, std::string link = {}) {
  return {.text = std::move(text), .language = "en", .link = std::move(link)};
}

/// A document of one chapter without a title, which is all about one block.
std::string written(Block block, std::size_t width) {
  Document document;
  document.title = run_of("T");
  document.chapters.push_back({.id = "t", .title = {run_of("T")}});
  document.chapters[0].sections.push_back({SectionKind::text, {}, {std::move(block)}});
  const std::string text = write_text(document, {width});
  REQUIRE(text.starts_with("T\n=\n\n"));
  return text.substr(5);
}

std::string written(const Paragraph& paragraph, std::size_t width) {
  return written(Prose{paragraph}, width);
}

}  // namespace

TEST_CASE("text document: links are written out where the label is another") {
  const auto link = [](const std::string& label, const std::string& target) {
    return written(Paragraph{{run_of("see "), run_of(label, target), run_of(".")}}, 60);
  };
  CHECK(link("page", "https://a.b/") == "see page <https://a.b/>.\n");
  CHECK(link("a.b", "https://a.b/") == "see https://a.b/.\n");
  CHECK(link("https://a.b/", "https://a.b/") == "see https://a.b/.\n");
  CHECK(link("x@y.z", "mailto:x@y.z") == "see x@y.z.\n");
  CHECK(link("mail us", "mailto:x@y.z") == "see mail us <x@y.z>.\n");
  CHECK(link("+123", "tel:+123") == "see +123.\n");
  CHECK(link("+1 23", "tel:+123") == "see +1 23.\n");
  CHECK(link("call", "tel:+123") == "see call <+123>.\n");
  CHECK(link("Rason", "#kp-rason") == "see Rason.\n");
  Run strong = run_of("fine", "https://a.b");
  strong.strong = true;
  CHECK(written(Paragraph{{run_of("a ", "https://a.b"), strong}}, 60) == "a fine <https://a.b>\n");
}

TEST_CASE("text document: what can't be cut stays whole") {
  const Paragraph paragraph{
      {run_of("Read the page", "https://example.org/a/very/long/address"), run_of(", then call "),
       run_of("+8610641675440000000000", "tel:+8610641675440000000000"), run_of(" now.")}};
  CHECK(written(paragraph, 20) ==
        "Read the page\n<https://example.org/a/very/long/address>,\nthen call\n"
        "+8610641675440000000000\nnow.\n");
  CHECK(written(Paragraph{{run_of("청진", "https://a.b/청진/청진/청진/청진")}}, 20) ==
        "청진\n<https://a.b/청진/청진/청진/청진>\n");
  CHECK(written(Paragraph{{run_of("\uE000 "), run_of("x", "https://a.b")}}, 20) ==
        "\uE000 x <https://a.b>\n");
}

TEST_CASE("text document: control characters are never raw") {
  Document document;
  const std::string evil = "a\x1b[31m\n\u202e";
  document.title = run_of(evil);
  document.subtitle = {run_of(evil)};
  document.chapters.push_back({.id = evil,
                               .title = {run_of("T")},
                               .local_names = {run_of(evil)},
                               .place = {run_of(evil)},
                               .summary = {run_of(evil, "https://" + evil)},
                               .facts = {{run_of(evil), {run_of(evil)}}}});
  ContactCard card{.name = {run_of(evil)},
                   .role = run_of(evil),
                   .person = {run_of(evil), {run_of(evil)}},
                   .addresses = {{{run_of(evil)}}}};
  Entry entry{.name = {run_of(evil)},
              .kind = run_of(evil),
              .price = {run_of(evil), {run_of(evil)}},
              .description = {BulletList{{Paragraph{{run_of(evil)}}}}},
              .figures = {{.file = evil, .alt = run_of(evil)}}};
  RouteTable table{{run_of(evil), run_of("Note")},
                   {{.ref = evil, .mode = evil, .cells = {{run_of(evil)}, {run_of(evil)}}}}};
  document.chapters[0].sections.push_back(
      {SectionKind::text,
       run_of(evil),
       {card, entry, table, SourceNote{{run_of(evil)}, {run_of(evil)}},
        Prose{Paragraph{{run_of(evil)}}}}});
  for (const std::size_t width : {20U, 80U}) {
    for (const std::string& line : lines(write_text(document, {width}))) {
      CHECK(line == text::visible(line));
      CHECK(text::width(line) <= std::max<std::size_t>(width, text::visible(evil).size() + 12));
    }
  }
}

TEST_CASE("text document: columns align under Hangul, Han and combining marks") {
  const auto row = [](const std::string& from, const std::string& to) {
    return RouteTable::Row{.ref = "", .mode = "bus", .cells = {{run_of(from)}, {run_of(to)}}};
  };
  const RouteTable table{{run_of("From"), run_of("To")},
                         {row("청진", "A"), row("清津市", "B"), row("Re\u0301o", "C")}};
  CHECK(written(table, 60) == "From    To\n------  --\n청진    A\n清津市  B\nRe\u0301o     C\n");
}

TEST_CASE("text document: a table too wide becomes a list") {
  const RouteTable table{
      {run_of("From"), run_of("To"), run_of("Note")},
      {{.ref = "", .mode = "bus", .cells = {{run_of("Abcdefghijklmn")}, {run_of("Opqrstu")}, {}}},
       {.ref = "",
        .mode = "bus",
        .cells = {{run_of("A")}, {run_of("B")}, {run_of("A long note on it")}}}},
      true};
  CHECK(written(table, 44) == R"(From            To       Note
--------------  -------  -----------------
Abcdefghijklmn  Opqrstu
A               B        A long note on it
)");
  CHECK(written(table, 30) == R"(From            To
--------------  -------
Abcdefghijklmn  Opqrstu

A               B
    A long note on it
)");
  CHECK(written(table, 20) == R"(From:
  Abcdefghijklmn
To: Opqrstu

From: A
To: B
Note: A long note
  on it
)");
}
