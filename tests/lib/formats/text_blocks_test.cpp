#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/documents/text_document.hpp"
#include "guidebook/text/text.hpp"
#include "lines.hpp"

using namespace guidebook;

namespace {

Run word(std::string text, std::string link = {}) {
  return {.text = std::move(text), .language = "en", .link = std::move(link)};
}

/// A document of one chapter without a title, which is all about one block.
std::string written(Block block, std::size_t width) {
  Document document;
  document.title = word("T");
  document.chapters.push_back({.id = "t", .title = {word("T")}});
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
    return written(Paragraph{{word("see "), word(label, target), word(".")}}, 60);
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
  Run strong = word("fine", "https://a.b");
  strong.strong = true;
  CHECK(written(Paragraph{{word("a ", "https://a.b"), strong}}, 60) == "a fine <https://a.b>\n");
}

TEST_CASE("text document: what can't be cut stays whole") {
  const Paragraph paragraph{
      {word("Read the page", "https://example.org/a/very/long/address"), word(", then call "),
       word("+8610641675440000000000", "tel:+8610641675440000000000"), word(" now.")}};
  CHECK(written(paragraph, 20) ==
        "Read the page\n<https://example.org/a/very/long/address>,\nthen call\n"
        "+8610641675440000000000\nnow.\n");
  CHECK(written(Paragraph{{word("청진", "https://a.b/청진/청진/청진/청진")}}, 20) ==
        "청진\n<https://a.b/청진/청진/청진/청진>\n");
  CHECK(written(Paragraph{{word("\uE000 "), word("x", "https://a.b")}}, 20) ==
        "\uE000 x <https://a.b>\n");
}

TEST_CASE("text document: control characters are never raw") {
  Document document;
  const std::string evil = "a\x1b[31m\n\u202e";
  document.title = word(evil);
  document.subtitle = {word(evil)};
  document.chapters.push_back({.id = evil,
                               .title = {word("T")},
                               .local_names = {word(evil)},
                               .place = {word(evil)},
                               .summary = {word(evil, "https://" + evil)},
                               .facts = {{word(evil), {word(evil)}}}});
  ContactCard card{.name = {word(evil)},
                   .role = word(evil),
                   .person = {word(evil), {word(evil)}},
                   .addresses = {{{word(evil)}}}};
  Entry entry{.name = {word(evil)},
              .kind = word(evil),
              .price = {word(evil), {word(evil)}},
              .description = {BulletList{{Paragraph{{word(evil)}}}}},
              .figures = {{.file = evil, .alt = word(evil)}}};
  RouteTable table{{word(evil), word("Note")},
                   {{.ref = evil, .mode = evil, .cells = {{word(evil)}, {word(evil)}}}}};
  document.chapters[0].sections.push_back(
      {SectionKind::text,
       word(evil),
       {card, entry, table, SourceNote{{word(evil)}, {word(evil)}},
        Prose{Paragraph{{word(evil)}}}}});
  for (const std::size_t width : {20U, 80U}) {
    for (const std::string& line : lines(write_text(document, {width}))) {
      CHECK(line == text::visible(line));
      CHECK(text::width(line) <= std::max<std::size_t>(width, text::visible(evil).size() + 12));
    }
  }
}

TEST_CASE("text document: columns align under Hangul, Han and combining marks") {
  const auto row = [](const std::string& from, const std::string& to) {
    return RouteTable::Row{.ref = "", .mode = "bus", .cells = {{word(from)}, {word(to)}}};
  };
  const RouteTable table{{word("From"), word("To")},
                         {row("청진", "A"), row("清津市", "B"), row("Re\u0301o", "C")}};
  CHECK(written(table, 60) == "From    To\n------  --\n청진    A\n清津市  B\nRe\u0301o     C\n");
}

TEST_CASE("text document: a table too wide becomes a list") {
  const RouteTable table{
      {word("From"), word("To"), word("Note")},
      {{.ref = "", .mode = "bus", .cells = {{word("Abcdefghijklmn")}, {word("Opqrstu")}, {}}},
       {.ref = "",
        .mode = "bus",
        .cells = {{word("A")}, {word("B")}, {word("A long note on it")}}}},
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
