// A finding as a reader sees it: the mark under what it is about, whatever stands before it.
#include "guidebook/diagnostic/render.hpp"

#include "catch.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/text.hpp"
#include "lines.hpp"

using guidebook::Diagnostic;
using guidebook::Source;
using Lines = std::vector<std::string>;

namespace {

/// A finding about the first `part` of the text.
Diagnostic about(const std::string& text, std::string_view part) {
  const Source source("kp.yaml", text);
  const std::size_t begin = text.find(part);
  REQUIRE(begin != std::string::npos);
  return source.error("some-rule", begin, begin + part.size(), "something is wrong");
}

/// The line and the mark under it.
Lines excerpt(const std::string& text, std::string_view part, std::size_t width = 0) {
  const Lines all = lines(render(about(text, part), {.width = width}));
  REQUIRE(all.size() == 3);
  return {all[1], all[2]};
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("diagnostic text: the mark stands under wide and combining characters") {
  CHECK(excerpt("name: 청진 시\n", "시") == Lines{"  1 | name: 청진 시", "    |            ^~"});
  CHECK(excerpt("name: 청진 시\n", "청진") == Lines{"  1 | name: 청진 시", "    |       ^~~~"});
  CHECK(excerpt("a: é́ x\n", "x") == Lines{"  1 | a: é́ x", "    |      ^"});
  CHECK(excerpt("a: 👩‍👩‍👧 x\n", "x") ==
        Lines{"  1 | a: 👩‍👩‍👧 x", "    |       ^"});
  CHECK(excerpt("a: 🇰🇵 x\n", "x") == Lines{"  1 | a: 🇰🇵 x", "    |       ^"});
}

TEST_CASE("diagnostic text: what is part of a character is marked with all of it") {
  CHECK(excerpt("a: xe\u0301 y\n", "\u0301") == Lines{"  1 | a: xe\u0301 y", "    |     ^"});
  CHECK(excerpt("a: \U0001f44d\U0001f3fd y\n", "\U0001f3fd") ==
        Lines{"  1 | a: \U0001f44d\U0001f3fd y", "    |    ^~"});
}

TEST_CASE("diagnostic text: what can't be seen is shown where it is meant") {
  CHECK(excerpt("a: x\u200by\n", "\u200b") == Lines{"  1 | a: x\\u200by", "    |     ^~~~~~"});
  CHECK(excerpt("a: x\ty \x1b[31m\n", "y") == Lines{"  1 | a: x y \\x1b[31m", "    |      ^"});
  CHECK(excerpt("\xef\xbb\xbfid: x\n", "id") == Lines{"  1 | id: x", "    | ^~"});
}

TEST_CASE("diagnostic text: a mark is there where nothing is, and ends with its line") {
  CHECK(excerpt("id: x\n", "\n") == Lines{"  1 | id: x", "    |      ^"});
  CHECK(excerpt("a: |\n  b\n  c\n", "b\n  c") == Lines{"  2 |   b", "    |   ^"});
}

TEST_CASE("diagnostic text: a long line is shown around its mark, on one line of the terminal") {
  const std::string far = repeat("x", 500) + " here " + repeat("y", 500);
  const Lines usual = excerpt(far, "here");
  CHECK(usual[0] == "  1 | …" + repeat("x", 38) + " here " + repeat("y", 54) + "…");
  CHECK(usual[1] == "    | " + repeat(" ", 40) + "^~~~");
  const Lines narrow = excerpt(far, "here", 40);
  CHECK(narrow[0] == "  1 | …xxxxxxxxxxx here yyyyyyyyyyyyyyy…");
  CHECK(narrow[1] == "    |              ^~~~");
  const Lines wide = excerpt(repeat("청", 60) + " here", "here", 60);
  CHECK(wide[0] == "  1 | …" + repeat("청", 9) + " here");
  CHECK(wide[1] == "    | " + repeat(" ", 20) + "^~~~");
  for (const std::size_t width : {20U, 33U, 80U, 300U}) {
    for (const std::string& line : excerpt(far, repeat("x", 400), width)) {
      CHECK(guidebook::text::width(line) <= std::max<std::size_t>(width, 26));
    }
  }
}

TEST_CASE("diagnostic text: colour, related places and hints") {
  Diagnostic finding = about("id: kp\n", "kp");
  finding.hint = "do \x1b better";
  guidebook::Related& related = finding.related.emplace_back();
  related.place = {"a\n.yaml", {2, 5}, {2, 7}};
  related.message = "first used here";
  CHECK(lines(render(finding)) ==
        Lines{"kp.yaml:1:5: error: something is wrong [some-rule]", "  1 | id: kp", "    |     ^~",
              "    = first used here: a\\x0a.yaml:2:5", "    = do \\x1b better"});
  CHECK(lines(render(finding, {.color = true})) ==
        Lines{"\x1b[1mkp.yaml:1:5\x1b[0m: \x1b[1;31merror\x1b[0m: "
              "\x1b[1msomething is wrong\x1b[0m [some-rule]",
              "  \x1b[1;34m1 |\x1b[0m id: kp", "  \x1b[1;34m  |\x1b[0m     \x1b[1;31m^~\x1b[0m",
              "   \x1b[1;34m =\x1b[0m first used here: a\\x0a.yaml:2:5",
              "   \x1b[1;34m =\x1b[0m do \\x1b better"});
  CHECK(lines(render(guidebook::file_error("file-unreadable", "kp.yaml", "cannot read"))) ==
        Lines{"kp.yaml: error: cannot read [file-unreadable]"});
}

TEST_CASE("user error: the text, a caret under what is wrong in it, and the hint") {
  const guidebook::UserError error{
      "there is no field \"stras\"", "did you mean \"stars\"?", {7, 12}, "청진 stras > 3"};
  CHECK(render(error) ==
        "there is no field \"stras\"\n  청진 stras > 3\n       ^~~~~\n  did you mean \"stars\"?\n");
}

TEST_CASE("user error: a place past the end of the text is marked there") {
  const guidebook::UserError error{"the expression ends too early", "", {7, 20}, "stars >"};
  CHECK(render(error) == "the expression ends too early\n  stars >\n         ^\n");
}

TEST_CASE("user error: without a text it is its message alone") {
  CHECK(render(guidebook::UserError{"a field should stand here"}) == "a field should stand here");
}
