#pragma once

#include <array>

#include "guidebook/rules/checks.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The rules of the group check about how texts are written, in the order of the documentation.
inline constexpr std::array text_rules{
    Rule{.id = "ambiguous-scalar",
         .level = Level::warning,
         .sentence = "Text that other readers of YAML take for something else is in quotes",
         .why = "Here a field's type says what it holds, and `no` is a word. Other programs go by "
                "the look of it: no is false to them, 010 is 8 or 10, and 12:30 is 750.",
         .wrong = "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Rason}, number: 010}\n",
         .right = "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Rason}, number: \"010\"}\n",
         .value = validation::ambiguous_scalar},
    Rule{.id = "hours-syntax",
         .level = Level::warning,
         .sentence = "Opening hours are in OpenStreetMap's notation",
         .why = "Programs can tell from it what is open, in any language. What it has no words for "
                "is a comment in quotes.",
         .wrong = "attractions:\n"
                  "  - {id: museum, name: Museum, hours: daily except Mondays}\n",
         .right = "attractions:\n"
                  "  - {id: museum, name: Museum, hours: Tu-Su 10:00-18:00; Mo off}\n",
         .value = validation::hours_syntax},
    Rule{.id = "html-in-text",
         .level = Level::warning,
         .sentence = "Texts hold no HTML",
         .why = "It would be printed as it is. What texts can hold is *emphasis*, **strong**, "
                "lists and [labels](of links).",
         .wrong = "introduction: A <b>quiet</b> harbour.\n",
         .right = "introduction: A **quiet** harbour.\n",
         .value = validation::html_in_text},
    Rule{.id = "mojibake",
         .level = Level::warning,
         .sentence = "No text was read in a wrong encoding",
         .why = "Its letters were UTF-8 and taken for Windows-1252, or lost on the way. Nobody "
                "finds what is spelt so.",
         .wrong = "aliases: [\"CitÃ© du fer\"]\n",
         .right = "aliases: [\"Cité du fer\"]\n",
         .value = validation::mojibake},
    Rule{.id = "invisible-character",
         .level = Level::warning,
         .sentence = "No text holds invisible characters, but where a script needs them",
         .why = "They come with text from web pages, and keep words from being found, sorted and "
                "compared. Some turn the order of what follows.",
         .wrong = "aliases: [\"City\\u200b of Iron\"]\n",
         .right = "aliases: [\"City of Iron\"]\n",
         .value = validation::invisible_character},
    Rule{.id = "not-nfc",
         .level = Level::warning,
         .sentence = "Letters and their accents are one character, as in Unicode normal form C",
         .why = "Both look alike, but are not the same to most programs; files of some systems "
                "come with them apart.",
         .wrong = "aliases: [\"Cite\\u0301 du fer\"]\n",
         .right = "aliases: [\"Cité du fer\"]\n",
         .value = validation::not_nfc},
    Rule{.id = "placeholder-text",
         .level = Level::warning,
         .sentence = "No text stands for one that is still to be written",
         .why = "It is printed like any other. A field that is left out says as much.",
         .wrong = "summary: \"TODO: two sentences\"\n",
         .right = "summary: A harbour town below wooded hills.\n",
         .value = validation::placeholder_text},
    Rule{.id = "trailing-space",
         .level = Level::note,
         .sentence = "No line ends in white space, and no text begins or ends with it",
         .why = "Nobody sees it, and every tool that removes it makes a change that means nothing.",
         .wrong = "name: \"Harbour Town \"\n",
         .right = "name: \"Harbour Town\"\n",
         .value = validation::trailing_space,
         .guide = validation::trailing_space},
};

}  // namespace guidebook
