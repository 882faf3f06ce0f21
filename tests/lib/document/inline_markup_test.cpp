#include "guidebook/document/inline_markup.hpp"

#include <string>

#include "catch.hpp"
#include "guidebook/document/typography.hpp"

using guidebook::parse_marks;
using guidebook::typographic;

namespace {

/// Paragraphs as lines: /emphasis/, !strong!, <target|label>; runs parted by "~".
std::string told(std::string_view text) {
  std::string all;
  const auto add = [&](const guidebook::Paragraph& paragraph, bool is_item) {
    all += is_item ? "• " : "¶ ";
    std::string_view between;
    for (const guidebook::Run& run : paragraph.runs) {
      CHECK(run.language == "en");
      std::string word = run.text;
      if (run.emphasis) word = "/" + word + "/";
      if (run.strong) word = "!" + word + "!";
      if (!run.link.empty()) word = "<" + run.link + "|" + word + ">";
      all.append(between).append(word);
      between = "~";
    }
    all += '\n';
  };
  for_each_paragraph(parse_marks(text, "en"), add);
  return all;
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("marks: blank lines part paragraphs, other line ends are spaces") {
  CHECK(told("").empty());
  CHECK(told(" \n\t\n ").empty());
  CHECK(told("one\ntwo  three\r\n \t\r\n\n\nfour\n") == "¶ one two three\n¶ four\n");
}

TEST_CASE("marks: a line that begins with a hyphen is one of a list") {
  CHECK(told("Things:\n- one\n  goes on\n- two\n\nand on") ==
        "¶ Things:\n• one goes on\n• two\n¶ and on\n");
  CHECK(told("  - one\n\n  - two") == "• one\n• two\n");
  CHECK(told("-one\n- \n-") == "¶ -one\n¶ -\n");
  CHECK(told("\\- no list") == "¶ - no list\n");
  CHECK(told("- **one** of *two*") == "• !one!~ of ~/two/\n");
}

TEST_CASE("marks: emphasis and strong") {
  CHECK(told("the *City of Iron*.") == "¶ the ~/City of Iron/~.\n");
  CHECK(told("**strong *and* on**") == "¶ !strong !~!/and/!~! on!\n");
  CHECK(told("***both***") == "¶ !/both/!\n");
  CHECK(told("***both** one*") == "¶ !/both/!~/ one/\n");
  CHECK(told("*one **both***") == "¶ /one /~!/both/!\n");
  CHECK(told("*across\nlines*") == "¶ /across lines/\n");
  CHECK(told("*철의 도시*는 **强**的") == "¶ /철의 도시/~는 ~!强!~的\n");
  CHECK(told("*one *two*") == "¶ *one ~/two/\n");
}

TEST_CASE("marks: marks that don't pair are text") {
  for (const std::string text : {"*",
                                 "**",
                                 "a * b * c",
                                 "2*3*4",
                                 "*open",
                                 "close*",
                                 "*a**",
                                 "****a****",
                                 "[a",
                                 "a]",
                                 "[a]",
                                 "[a](",
                                 "[a]()",
                                 "[](https://a.b)",
                                 "[a] (https://a.b)",
                                 "[a](javascript:x)",
                                 "[a](A B)",
                                 "[a](#)",
                                 "[a](a--b)",
                                 "[a](tel:)"}) {
    CHECK(told(text) == "¶ " + text + "\n");
  }
  CHECK(told("*in one\n\nnot in two*") == "¶ *in one\n¶ not in two*\n");
}

TEST_CASE("marks: links") {
  CHECK(told("see [the site](https://a.b/c?d=e#f).") ==
        "¶ see ~<https://a.b/c?d=e#f|the site>~.\n");
  CHECK(told("[mail](mailto:a@b.c) [call](tel:+861064167544)") ==
        "¶ <mailto:a@b.c|mail>~ ~<tel:+861064167544|call>\n");
  CHECK(told("[a](kp-rason)[b](kp-rason#port)[c](#port)") ==
        "¶ <kp-rason|a>~<kp-rason#port|b>~<#port|c>\n");
  CHECK(told("[City](https://a.b/City_(x)_(y))") == "¶ <https://a.b/City_(x)_(y)|City>\n");
  CHECK(told("([x](https://a.b))") == "¶ (~<https://a.b|x>~)\n");
  CHECK(told("[see [1]](kp-rason)") == "¶ <kp-rason|see [1]>\n");
  CHECK(told("[a [b](kp) c](kp-rason)") == "¶ [a ~<kp|b>~ c](kp-rason)\n");
  CHECK(told("*[the **best** one](kp)*") == "¶ <kp|/the />~<kp|!/best/!>~<kp|/ one/>\n");
  CHECK(told("[2 * 3](https://a.b/*x*)") == "¶ <https://a.b/*x*|2 * 3>\n");
}

TEST_CASE("marks: a backslash makes a mark text") {
  CHECK(told("\\*a\\* \\[b\\](c) \\\\ \\x \\") == "¶ *a* [b](c) \\ \\x \\\n");
  CHECK(told("*a\\*b*") == "¶ /a*b/\n");
  CHECK(told("[a\\]b](kp)") == "¶ <kp|a]b>\n");
}

TEST_CASE("marks: hostile text takes time in its length") {
  for (const std::string_view piece :
       {"*", "* ", " *a", "**a ", "*a* ", "[", "]", "[]", "[](", "[a](", "[a](kp", "[a](kp) ", "(",
        "\\", "[a](kp(", "- ", "- a\n", "\n", "a\n\n"}) {
    CHECK(parse_marks(repeated(piece, 100'000), "en").size() <= 100'000);
  }
}

TEST_CASE("typography: English quotes and apostrophes") {
  CHECK(typographic("Steelworks' Kindergarten", "en") == "Steelworks’ Kindergarten");
  CHECK(typographic("it's \"so\", (\"quoted\") she said--\"yes\"", "en-GB") ==
        "it’s “so”, (“quoted”) she said--“yes”");
  CHECK(typographic("'single' and \"'nested'\"", "en") == "‘single’ and “‘nested’”");
  CHECK(typographic("the '90s, 'tis", "en") == "the ’90s, ’tis");
  CHECK(typographic("6'2\" tall, 51° 30' 26\", \"in 1990\"", "en") ==
        "6′2″ tall, 51° 30′ 26″, “in 1990”");
  CHECK(typographic("a - b, é's \"", "en") == "a - b, é’s “");
  CHECK(typographic("", "en").empty());
}

TEST_CASE("typography: other languages keep their quotes") {
  CHECK(typographic("l'eau d'été \"citée\" 'x'", "fr") == "l’eau d’été \"citée\" 'x'");
  CHECK(typographic("'t Hof", "nl") == "'t Hof");
}

TEST_CASE("typography: quotes around marks") {
  guidebook::Prose prose = parse_marks("\"*Hello*,\" he said, **\"she's\"**", "en");
  guidebook::Runs& runs = std::get<guidebook::Paragraph>(prose.at(0)).runs;
  guidebook::set_typographic(runs);
  std::vector<std::string> texts;
  for (const guidebook::Run& run : runs) texts.push_back(run.text);
  CHECK(texts == std::vector<std::string>{"“", "Hello", ",” he said, ", "“she’s”"});
}

TEST_CASE("typography: bytes that are no text count one by one") {
  CHECK(typographic("\xC3'\xFF", "en") == "\uFFFD’\uFFFD");
  guidebook::Runs runs{{.text = "'\xC3", .language = "en"}, {.text = "\xA9'", .language = "en"}};
  guidebook::set_typographic(runs);
  CHECK(runs[0].text == "‘\uFFFD");
  CHECK(runs[1].text == "\uFFFD’");
}
