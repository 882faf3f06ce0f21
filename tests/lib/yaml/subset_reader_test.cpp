#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "random_text.hpp"
#include "same_tree.hpp"

namespace {

/// "taken", "left to yaml-cpp", or what both make of the text differs in.
std::string verdict(const std::string& text) {
  const ReaderVerdict both = compare_readers(text);
  if (!both.difference.empty()) return both.difference + " in\n" + text;
  return both.taken ? "taken" : "left to yaml-cpp";
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

/// All that the subset knows, in few lines.
const std::string sample =
    "# a guide\n"
    "--- # begins\n"
    "name: Rason  # comment\n"
    "\"quoted key\": 'it''s'\n"
    "two words: \"a\\tb \\u00e9\\N\\_\\\" c\"\n"
    "nothing:\n"
    "word: ~\n"
    "plain: one\n"
    "  two\n"
    "\n"
    "  three # end\n"
    "folded: >-\n"
    "  one\n"
    "  two\n"
    "\n"
    "  three\n"
    "kept: |2+\n"
    "    x: [\n"
    "\n"
    "list:\n"
    "- a: b:c\n"
    "  'd': -1\n"
    "-\n"
    "- - e#f\n"
    "  - \"g\n"
    "\n"
    "     h\"\n"
    "-\n"
    "  null\n"
    "flow: {lat: 41.7, 'lon':130, list: [청진, \"b\", ~, [], {}, ],\n"
    "  more: [ # comment\n"
    "    c d]}\n";

}  // namespace

TEST_CASE("subset: guides, and all that the subset knows, need no other reader") {
  CHECK(verdict(sample) == "taken");
  CHECK(verdict("\xef\xbb\xbf" + sample) == "taken");
  CHECK(verdict("{\"a\": [1, \"b\", null], \"c\":{}}") == "taken");
  for (const std::string& guide : files_in(TEST_DATA "/../guides"))
    CHECK(verdict(guide) == "taken");
}

TEST_CASE("subset: what is unusual or wrong is left to yaml-cpp") {
  for (const std::string text : {"",
                                 "# nothing\n",
                                 "text\n",
                                 "a: &x b\n",
                                 "a: *x\n",
                                 "a: !t b\n",
                                 "? a\n: b\n",
                                 "%YAML 1.2\n",
                                 "a: b\r\nc: d\r\n",
                                 "a:\tb\n",
                                 "a: b\n...\n",
                                 "---\n---\n",
                                 "a: 1\na: 2\n",
                                 "{a: 1, a: 2}\n",
                                 "a: b: c\n",
                                 "a: b\n c: d\n",
                                 "a:\n b\nc\n",
                                 "[a: b]\n",
                                 "{a, b: c}\n",
                                 "{a: , b: c}\n",
                                 "[a,, b]\n",
                                 "[a, b\n",
                                 "a: [b\n]\n",
                                 "a: \"b\nc\"\n",
                                 "a: \"\\q\"\n",
                                 "a: \"\\0\"\n",
                                 "a: \"\\ud800\"\n",
                                 "a: 'b\n",
                                 "a: |\n",
                                 "a: |\n  b",
                                 "a: >\n   b\n    c\n",
                                 "a: >+\n  b\n",
                                 "a: |\n   \n  b\n",
                                 "a: @b\n",
                                 "a: - b\n",
                                 "a: [b]#c\n",
                                 "null: a\n",
                                 "[a]: b\n",
                                 "a: ?b\n",
                                 "- a\nb: c\n",
                                 "a:\n  - b\n - c\n",
                                 "a: b # c\n  d\n",
                                 "\"a\nb\": c\n"}) {
    INFO(text);
    CHECK(verdict(text) == "left to yaml-cpp");
  }
  CHECK(verdict(std::string(1100, 'k') + ": v\n") == "left to yaml-cpp");
  CHECK(verdict(std::string(32, '[') + std::string(32, ']')) == "taken");
  CHECK(verdict(std::string(33, '[') + std::string(33, ']')) == "left to yaml-cpp");
}

TEST_CASE("subset: both readers agree on every beginning of a text") {
  for (std::size_t end = 0; end < sample.size(); ++end)
    CHECK(compare_readers(sample.substr(0, end)).difference.empty());
}

TEST_CASE("subset: both readers agree on texts with a character changed") {
  constexpr std::string_view marks = "\n\t :-?#,[]{}\"'|>\\&~ax2";
  for (std::size_t at = 0; at < sample.size(); ++at) {
    for (const char mark : marks) {
      std::string text = sample;
      text[at] = mark;
      CHECK(compare_readers(text).difference.empty());
    }
  }
}

TEST_CASE("subset: both readers agree on guides and samples with pieces put in") {
  RandomText random;
  for (const std::string folder : {"/../guides", "/rules", "/schema", "/fuzz/corpus/load"}) {
    for (const std::string& file : files_in(TEST_DATA + folder)) {
      for (int i = 0; i < 4; ++i) {
        const std::size_t at = random.below(file.size() + 1);
        const std::string text = file.substr(0, at) + random.text(2) + file.substr(at);
        INFO(text);
        CHECK(compare_readers(text).difference.empty());
      }
    }
  }
}
