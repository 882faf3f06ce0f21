#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/yaml/tree.hpp"

namespace yaml = guidebook::yaml;
using guidebook::Diagnostics;
using guidebook::Source;
using Lines = std::vector<std::string>;

namespace {

const std::string bom = "\xef\xbb\xbf";

std::string place(const Source& source, const yaml::Node& node) {
  const auto text = [](const guidebook::Position& at) {
    return std::to_string(at.line) + ':' + std::to_string(at.column);
  };
  const guidebook::SourceRange place = source.place(node.begin, node.end);
  return text(place.begin) + '-' + text(place.end);
}

/// A node and all below it, one a line: place, then text (in quotes what is always text).
void list(const Source& source, const yaml::Node& node, const std::string& indent, Lines& out) {
  std::string what;
  if (node.kind == yaml::Kind::null) what = "null";
  if (node.kind == yaml::Kind::sequence) what = "[]";
  if (node.kind == yaml::Kind::mapping) what = "{}";
  if (node.kind == yaml::Kind::scalar) {
    what = node.quoted ? '"' + std::string(node.text) + '"' : std::string(node.text);
  }
  out.push_back(indent + place(source, node) + ' ' + what);
  for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
    list(source, *child, indent + "  ", out);
  }
}

/// The tree of `text`, or what is wrong with it.
Lines parsed(const std::string& text) {
  const Source source("guide.yaml", text);
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  Lines lines;
  if (diagnostics.empty() && tree.root() != nullptr) list(source, *tree.root(), "", lines);
  for (std::string& finding : lines_of(diagnostics)) lines.push_back(std::move(finding));
  return lines;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("yaml: places count code points from 1") {
  CHECK(parsed("a: b\n") == Lines{"1:1-1:5 {}", "  1:1-1:2 a", "  1:4-1:5 b"});
  CHECK(parsed("청진: 淸津\n이름: x\n") ==
        Lines{"1:1-2:6 {}", "  1:1-1:3 청진", "  1:5-1:7 淸津", "  2:1-2:3 이름", "  2:5-2:6 x"});
  CHECK(parsed("a: {b: 👩‍👩‍👧, c: d}\n") ==
        Lines{"1:1-1:20 {}", "  1:1-1:2 a", "  1:4-1:20 {}", "    1:5-1:6 b",
              "    1:8-1:13 👩‍👩‍👧", "    1:15-1:16 c", "    1:18-1:19 d"});
}

TEST_CASE("yaml: a byte order mark takes no column") {
  CHECK(parsed(bom + "a: b\nc: d\n") ==
        Lines{"1:1-2:5 {}", "  1:1-1:2 a", "  1:4-1:5 b", "  2:1-2:2 c", "  2:4-2:5 d"});
  CHECK(parsed(bom).empty());
}

TEST_CASE("yaml: lines may end in CRLF") {
  CHECK(parsed("a: b\r\nc: |\r\n  d\r\n  e\r\nf: \"g\r\n  h\"\r\n") ==
        Lines{"1:1-6:5 {}", "  1:1-1:2 a", "  1:4-1:5 b", "  2:1-2:2 c", "  2:4-4:4 \"d\ne\n\"",
              "  5:1-5:2 f", "  5:4-6:5 \"g h\""});
}

TEST_CASE("yaml: block scalars are text, by their chomping and folding") {
  CHECK(parsed("a: |\n  one\n   two\n\n  three\n\nb: 1\n") ==
        Lines{"1:1-7:5 {}", "  1:1-1:2 a", "  1:4-5:8 \"one\n two\n\nthree\n\"", "  7:1-7:2 b",
              "  7:4-7:5 1"});
  CHECK(parsed("a: >-  # folded\n  one\n  two\n\n  three\n") ==
        Lines{"1:1-5:8 {}", "  1:1-1:2 a", "  1:4-5:8 \"one two\nthree\""});
  CHECK(parsed("a: |+\n  one\n\n") == Lines{"1:1-2:6 {}", "  1:1-1:2 a", "  1:4-2:6 \"one\n\n\""});
  CHECK(parsed("a: |2\n   one\n") == Lines{"1:1-2:7 {}", "  1:1-1:2 a", "  1:4-2:7 \" one\n\""});
  CHECK(parsed("a: |\n  one") == Lines{"1:1-2:6 {}", "  1:1-1:2 a", "  1:4-2:6 \"one\""});
  CHECK(parsed("a: |\n  x: \"y\n  # no comment\n") ==
        Lines{"1:1-3:15 {}", "  1:1-1:2 a", "  1:4-3:15 \"x: \"y\n# no comment\n\""});
}

TEST_CASE("yaml: quoted scalars are text, with their escapes and their closing quote") {
  CHECK(parsed(R"(a: "b\tc \"d\" \u00e9 \\")") ==
        Lines{"1:1-1:26 {}", "  1:1-1:2 a", "  1:4-1:26 \"b\tc \"d\" é \\\""});
  CHECK(parsed("a: 'it''s'\nb: \"\"\nc: ''\n") ==
        Lines{"1:1-3:6 {}", "  1:1-1:2 a", "  1:4-1:11 \"it's\"", "  2:1-2:2 b", "  2:4-2:6 \"\"",
              "  3:1-3:2 c", "  3:4-3:6 \"\""});
  CHECK(parsed("\"a\": 'b\n\n  c\n  d'\n") ==
        Lines{"1:1-4:5 {}", "  1:1-1:4 \"a\"", "  1:6-4:5 \"b\nc d\""});
  CHECK(parsed(R"(a: "\N\_")") ==
        Lines{"1:1-1:10 {}", "  1:1-1:2 a", "  1:4-1:10 \"\u0085\u00a0\""});
}

TEST_CASE("yaml: plain scalars keep their letters, whatever they look like") {
  CHECK(parsed("- NO\n- 007\n- 0x1f\n- 12:30\n- 2026-11-23\n- 1e3\n- .5\n") ==
        Lines{"1:1-7:5 []", "  1:3-1:5 NO", "  2:3-2:6 007", "  3:3-3:7 0x1f", "  4:3-4:8 12:30",
              "  5:3-5:13 2026-11-23", "  6:3-6:6 1e3", "  7:3-7:5 .5"});
  CHECK(parsed("a: one\n  two\n\n  three # not this\n") ==
        Lines{"1:1-4:8 {}", "  1:1-1:2 a", "  1:4-4:8 one two\nthree"});
  CHECK(parsed("a:b#c: d\n") == Lines{"1:1-1:9 {}", "  1:1-1:6 a:b#c", "  1:8-1:9 d"});
}

TEST_CASE("yaml: nulls stand at their key, or at their item's dash") {
  CHECK(parsed("a:\nb: ~\nc: null\n\n\n") == Lines{"1:1-3:2 {}", "  1:1-1:2 a", "  1:1-1:2 null",
                                                   "  2:1-2:2 b", "  2:1-2:2 null", "  3:1-3:2 c",
                                                   "  3:1-3:2 null"});
  CHECK(parsed("- a-b # c-d\n-\n- ~\n- e\n-\n") == Lines{"1:1-5:2 []", "  1:3-1:6 a-b",
                                                         "  2:1-2:2 null", "  3:3-3:4 null",
                                                         "  4:3-4:4 e", "  5:1-5:2 null"});
  CHECK(parsed("- [a, b] # x-y\n-\n- # z-z\n- c\n") ==
        Lines{"1:1-4:4 []", "  1:3-1:9 []", "    1:4-1:5 a", "    1:7-1:8 b", "  2:1-2:2 null",
              "  3:1-3:2 null", "  4:3-4:4 c"});
  CHECK(parsed("a:\n-\nnull}: b\n").at(3) == "    2:1-2:2 null");
  CHECK(parsed("a: [b, ~, c]\n") == Lines{"1:1-1:13 {}", "  1:1-1:2 a", "  1:4-1:13 []",
                                          "    1:5-1:6 b", "    1:8-1:9 null", "    1:11-1:12 c"});
}

TEST_CASE("yaml: nothing at all is no tree") {
  CHECK(parsed("").empty());
  CHECK(parsed("\n\n").empty());
  CHECK(parsed("# only a comment\n").empty());
  CHECK(parsed("---\n") == Lines{"2:1-2:1 null"});
  CHECK(parsed("~") == Lines{"1:1-1:1 null"});
  CHECK(parsed("free text\n") == Lines{"1:1-1:10 free text"});
}

TEST_CASE("yaml: one document, whatever it begins or ends with") {
  CHECK(parsed("%YAML 1.2\n---\na: b\n...\n# end\n") ==
        Lines{"3:1-3:5 {}", "  3:1-3:2 a", "  3:4-3:5 b"});
  CHECK(parsed("a: b\n---\nc: d\n") ==
        Lines{"2:1-2:4 yaml-multiple-documents a second document begins here"});
  CHECK(parsed("---\n---\n") ==
        Lines{"2:1-2:4 yaml-multiple-documents a second document begins here"});
  CHECK(parsed("[a] x\n") ==
        Lines{"1:5-1:6 yaml-syntax unexpected text after the end of the guide"});
  CHECK(parsed("{a: 1},\n{b: 2}\n") ==
        Lines{"1:7-1:8 yaml-syntax unexpected text after the end of the guide"});
  CHECK(parsed(",") == Lines{"1:1-1:2 yaml-syntax unexpected text after the end of the guide"});
}

TEST_CASE("yaml: a quote that is never closed") {
  CHECK(parsed("name: \"abc\nkind: city\n") ==
        Lines{"1:7-1:8 yaml-unterminated-string the quote opened here is never closed"});
  CHECK(parsed("name: 'abc") ==
        Lines{"1:7-1:8 yaml-unterminated-string the quote opened here is never closed"});
  CHECK(parsed("a: it's\nname: \"abc\\\"\n") ==
        Lines{"2:7-2:8 yaml-unterminated-string the quote opened here is never closed"});
  CHECK(parsed("a: \"b\nc: \"d\"\n") ==
        Lines{"1:4-1:5 yaml-unterminated-string the quote opened here is not closed before another "
              "one"});
}

TEST_CASE("yaml: a colon that is missing") {
  CHECK(parsed("a: b\nname\n") == Lines{"2:1-2:5 yaml-missing-colon no ':' after \"name\""});
  CHECK(parsed("a: b\nname\nc: d\n") == Lines{"2:1-2:5 yaml-missing-colon no ':' after \"name\""});
  CHECK(parsed("{a: b, name}\n") == Lines{"1:8-1:12 yaml-missing-colon no ':' after \"name\""});
  CHECK(parsed("{a: b, \"name\"}\n") == Lines{"1:8-1:14 yaml-missing-colon no ':' after \"name\""});
}

TEST_CASE("yaml: colons, tabs and brackets in the wrong place") {
  CHECK(parsed("a: b: c\n") == Lines{"1:5-1:6 yaml-syntax a second ':' in one line"});
  CHECK(parsed("a: b\n  c: d\n") == Lines{"2:3-2:4 yaml-syntax a key cannot stand here"});
  CHECK(parsed("a:\n\tb: c\n") == Lines{"2:1-2:2 yaml-syntax a tab cannot indent a line"});
  CHECK(parsed("a: [b, c\n") == Lines{"2:1-2:1 yaml-syntax the list in brackets is not closed"});
  CHECK(parsed("a: {b: c\n") == Lines{"2:1-2:1 yaml-syntax the map in braces is not closed"});
  CHECK(parsed("a: b\n - c\n") == Lines{"1:1-2:5 {}", "  1:1-1:2 a", "  1:4-2:5 b - c"});
  CHECK(parsed("- a\nb: c\n") ==
        Lines{"2:1-2:2 yaml-syntax unexpected text after the end of the guide"});
  CHECK(parsed("a: @b\n") ==
        Lines{"1:4-1:5 yaml-syntax a plain value cannot begin with this character"});
  CHECK(parsed("? [a]\n: b\n") == Lines{"1:3-1:4 yaml-syntax a key must be plain text"});
  CHECK(parsed(": b\n") == Lines{"1:1-1:2 yaml-syntax a key is missing before ':'"});
}

TEST_CASE("yaml: a key stands once in its map") {
  const Lines found = parsed("a: 1\nb: 2\na: 3\n");
  CHECK(found == Lines{"3:1-3:2 yaml-duplicate-key \"a\" is here a second time"});
  CHECK(parsed("{a: 1, \"a\": {a: 2, a: 3}, b: ~}") ==
        Lines{"1:8-1:11 yaml-duplicate-key \"a\" is here a second time",
              "1:20-1:21 yaml-duplicate-key \"a\" is here a second time"});
  CHECK(parsed("a: {x: 1}\nb: {x: 1}\n").size() == 9);  // two maps
}

TEST_CASE("yaml: the first of two keys is told, among few keys and among many") {
  for (const std::size_t others : {0U, 14U, 15U, 16U, 17U, 40U}) {
    std::string text = "twice: 1\n";
    for (std::size_t i = 0; i < others; ++i) text += "k" + std::to_string(i) + ": v\n";
    const Source source("guide.yaml", text + "twice: 2\ntwice: 3\n");
    Diagnostics diagnostics;
    const yaml::Tree tree = yaml::parse(source, diagnostics);
    REQUIRE(diagnostics.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(diagnostics[i].rule == "yaml-duplicate-key");
      CHECK(diagnostics[i].place.begin ==
            guidebook::Position{static_cast<std::uint32_t>(others + 2 + i), 1});
      REQUIRE(diagnostics[i].related.size() == 1);
      CHECK(diagnostics[i].related[0].place.begin == guidebook::Position{1, 1});
    }
    CHECK(tree.root()->find("twice")->text == "1");
  }
}

TEST_CASE("yaml: no anchors, aliases, tags") {
  CHECK(parsed("a: &x b\n") ==
        Lines{"1:4-1:6 yaml-anchor anchors are not part of the guide format"});
  CHECK(parsed("a: *x\n") == Lines{"1:4-1:5 yaml-anchor aliases are not part of the guide format"});
  CHECK(parsed("a: &x b\nc: *x\n") ==
        Lines{"1:4-1:6 yaml-anchor anchors are not part of the guide format",
              "2:4-2:5 yaml-anchor aliases are not part of the guide format"});
  CHECK(parsed("a: !!str b\n") == Lines{"1:4-1:5 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("a: !x {b: c}\nd: !y [e]\nf: !z\n") ==
        Lines{"1:4-1:5 yaml-tag tags are not part of the guide format",
              "2:4-2:5 yaml-tag tags are not part of the guide format",
              "3:4-3:5 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("!x\n-\n") == Lines{"1:1-1:2 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("a: ! b\n") == Lines{"1:4-1:5 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("a: ! [b]\n") == Lines{"1:4-1:5 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("a: ! \"b\"\n") == Lines{"1:4-1:5 yaml-tag tags are not part of the guide format"});
  CHECK(parsed("a: b!c\n") == Lines{"1:1-1:7 {}", "  1:1-1:2 a", "  1:4-1:7 b!c"});
}

TEST_CASE("yaml: an escape that is wrong is an error where it stands") {
  CHECK(parsed("a: \"\\u12\"\nb: c\n") ==
        Lines{"1:5-1:9 yaml-syntax \\u wants 4 hexadecimal digits"});
  CHECK(parsed("a: \"\\u12\"") == Lines{"1:5-1:9 yaml-syntax \\u wants 4 hexadecimal digits"});
  CHECK(parsed("a: \"b\\q\"\n") == Lines{"1:6-1:8 yaml-syntax \\q is no escape sequence"});
  CHECK(parsed("a: \"b\\'\"\n") == Lines{"1:6-1:8 yaml-syntax \\' is no escape sequence"});
  CHECK(parsed("a: \"\\U00110000\"\n") ==
        Lines{"1:5-1:15 yaml-syntax \\U00110000 is no character"});
}

TEST_CASE("yaml: two escapes of JSON are one character, and one of them is none") {
  CHECK(parsed(R"({"a": "\ud842\udfb7"})") ==
        Lines{"1:1-1:22 {}", "  1:2-1:5 \"a\"", "  1:7-1:21 \"𠮷\""});
  for (const std::string half : {R"(\ud842)", R"(\udfb7)"}) {
    CHECK(parsed("a: \"" + half + "\"\n") ==
          Lines{"1:5-1:11 yaml-syntax " + half + " is no character"});
  }
}

TEST_CASE("yaml: bytes that are not UTF-8 text") {
  CHECK(parsed("a: \xff\n") == Lines{"1:4-1:5 encoding-invalid byte 0xFF is not valid UTF-8"});
  CHECK(parsed("청: caf\xe9\n") == Lines{"1:7-1:8 encoding-invalid byte 0xE9 is not valid UTF-8"});
  CHECK(parsed("a: \xed\xa0\x80\n") ==
        Lines{"1:4-1:5 encoding-invalid byte 0xED is not valid UTF-8"});
  CHECK(parsed("a: \xc0\xaf\n") == Lines{"1:4-1:5 encoding-invalid byte 0xC0 is not valid UTF-8"});
  CHECK(parsed("a: \xe2\x82") == Lines{"1:4-1:5 encoding-invalid byte 0xE2 is not valid UTF-8"});
  const std::string utf16(
      "\xff\xfe"
      "a\0:\0",
      6);
  CHECK(parsed(utf16) == Lines{"1:1-1:1 encoding-invalid UTF-16 or UTF-32, not UTF-8"});
  CHECK(parsed(std::string("a\0:\0 \0", 6)) ==
        Lines{"1:1-1:1 encoding-invalid UTF-16 or UTF-32, not UTF-8"});
}

TEST_CASE("yaml: bytes are checked wherever they stand among others") {
  for (std::size_t before = 0; before < 70; ++before) {
    const std::string start = "a: " + std::string(before, 'x');
    const std::string column = std::to_string(4 + before);
    const std::string place = "1:" + column + "-1:" + std::to_string(5 + before);
    const std::string rest(40, 'y');
    CHECK(parsed(start + '\x7f' + rest) ==
          Lines{place + " control-character control character U+007F"});
    CHECK(parsed(start + '\x1f' + rest) ==
          Lines{place + " control-character control character U+001F"});
    CHECK(parsed(start + '\xe9' + rest) ==
          Lines{place + " encoding-invalid byte 0xE9 is not valid UTF-8"});
    CHECK(parsed(start + "청" + rest).size() == 3);
  }
}

TEST_CASE("yaml: control characters, as they are and escaped") {
  CHECK(parsed(std::string("a: b\0c\n", 7)) ==
        Lines{"1:5-1:6 control-character control character U+0000"});
  CHECK(parsed("a: \x1b[31m\n") == Lines{"1:4-1:5 control-character control character U+001B"});
  CHECK(parsed("a: b\x7f\n") == Lines{"1:5-1:6 control-character control character U+007F"});
  CHECK(parsed("a: \xc2\x9b\n") == Lines{"1:4-1:5 control-character control character U+009B"});
  CHECK(parsed(R"(a: "b\0")") == Lines{"1:4-1:9 control-character control character U+0000"});
  CHECK(parsed(R"(a: "\e[31m")") == Lines{"1:4-1:12 control-character control character U+001B"});
  CHECK(parsed(R"(a: "b\rc")") == Lines{"1:4-1:10 control-character control character U+000D"});
  CHECK(parsed(R"("\x9b": c)") == Lines{"1:1-1:7 control-character control character U+009B"});
  CHECK(parsed(R"(a: "b\n\tc")") == Lines{"1:1-1:12 {}", "  1:1-1:2 a", "  1:4-1:12 \"b\n\tc\""});
}

TEST_CASE("yaml: depth has its limit") {
  const auto nested = [](std::size_t depth) { return repeat("[", depth) + repeat("]", depth); };
  CHECK(parsed(nested(32)).size() == 32);
  CHECK(parsed(nested(33)) == Lines{"1:33-1:34 yaml-too-deep nested deeper than 32"});
  CHECK(parsed(repeat("[", 100'000)) == Lines{"1:17-1:18 yaml-too-deep nested deeper than 32"});
  CHECK(parsed(repeat("- ", 100'000)) == Lines{"1:65-1:66 yaml-too-deep nested deeper than 32"});
}

TEST_CASE("yaml: the number of values and the length of one have their limits") {
  CHECK(parsed(repeat("- a\n", 199'999)).size() == 200'000);
  CHECK(parsed(repeat("- a\n", 200'000)) ==
        Lines{"200000:3-200000:4 too-many-nodes more than 200000 values"});
  const std::size_t longest = std::size_t{1} << 20;
  CHECK(parsed("a: " + std::string(longest, 'x')).size() == 3);
  CHECK(parsed("a: " + std::string(longest + 1, 'x')) ==
        Lines{"1:4-1:5 scalar-too-long a value longer than 1 MiB"});
}

TEST_CASE("yaml: time grows with the text, not with its square") {
  // Each of these would take minutes.
  CHECK(parsed("a: [" + repeat("~,", 150'000) + "]").size() == 150'003);
  CHECK(parsed("{" + repeat("\"a\": 1, ", 60'000) + "}").size() == 59'999);
}

TEST_CASE("yaml: a place holds whole characters, wherever a fault is noticed") {
  const Source source("x.yaml", "a: 청진\n");
  const auto place = source.place(4, 5);  // inside the first syllable
  CHECK(place.begin == guidebook::Position{1, 4});
  CHECK(place.end == guidebook::Position{1, 5});
}

TEST_CASE("yaml: a source knows its lines, with or without a line end") {
  const Source source("guide.yaml", "one\r\n둘 two\n\nlast", 10);
  CHECK(source.line_at(0) == "one");
  CHECK(source.line_at(5) == "둘 two");
  CHECK(source.line_at(13) == "");
  CHECK(source.line_at(99) == "last");
  CHECK(source.position(0) == guidebook::Position{10, 1});
  CHECK(source.position(9) == guidebook::Position{11, 3});
  CHECK(source.position(99) == guidebook::Position{13, 5});
  CHECK(source.line_number(0) == 10);
  CHECK(source.line_number(9) == 11);
  CHECK(source.line_number(99) == 13);
}
