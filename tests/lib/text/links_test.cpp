#include "guidebook/text/links.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "guidebook/document/inline_markup.hpp"

using guidebook::text::link_targets;
using Targets = std::vector<std::string_view>;

TEST_CASE("links: their targets, as they are written") {
  CHECK(link_targets("") == Targets{});
  CHECK(link_targets("See [the pier](#pier) and [a page](https://example.org/a_(b)).") ==
        Targets{"#pier", "https://example.org/a_(b)"});
  CHECK(link_targets("[two\nlines](town#inn)") == Targets{"town#inn"});
  CHECK(link_targets("[two\n\nparagraphs](town)") == Targets{});
  CHECK(link_targets("[[in](a) out](b)") == Targets{"a", "b"});
  CHECK(link_targets("[](a) [b]() [c] (d) [e](f g) [h](i") == Targets{});
  CHECK(link_targets("\\[no](link), [a \\] b](c)") == Targets{"c"});
  CHECK(link_targets("**[strong](a)**, *[odd](b*)") == Targets{"a", "b*"});
}

TEST_CASE("links: those that are printed are among them") {
  const std::vector<std::string> bits{"[",  "]", "(", ")",  "a",  "#b",  "](",
                                      "\\", "*", " ", "\n", "- ", "\n\n"};
  std::mt19937 random(20261130);
  for (int times = 0; times < 3000; ++times) {
    std::string text;
    for (std::size_t count = random() % 14; count > 0; --count)
      text += bits[random() % bits.size()];
    const Targets targets = link_targets(text);
    INFO(text);
    const auto check = [&](const guidebook::Paragraph& paragraph, bool) {
      for (const guidebook::Run& run : paragraph.runs) {
        if (run.link.empty()) continue;
        CHECK(std::find(targets.begin(), targets.end(), run.link) != targets.end());
      }
    };
    for_each_paragraph(guidebook::parse_marks(text, "en"), check);
  }
}
