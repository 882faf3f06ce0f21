// What YAML 1.2 forbids and yaml-cpp 0.7 reads, a document for each kind.
#include <string>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/yaml/tree.hpp"

namespace {

/// What is wrong with a text; empty if it is read.
std::string fault(const std::string& text) {
  const guidebook::Source source("guide.yaml", text);
  guidebook::Diagnostics diagnostics;
  static_cast<void>(guidebook::yaml::parse(source, diagnostics));
  std::string all;
  for (const std::string& line : lines_of(diagnostics)) all += line;
  return all;
}

}  // namespace

TEST_CASE("conformance: lines are indented further than the key of what they continue") {
  const std::string wrong = " yaml-syntax this line is not indented far enough";
  CHECK(fault("tags: [sea,\nport]\n") == "2:1-2:2" + wrong);
  CHECK(fault("hotels:\n  - tags: [sea,\n    port]\n") == "3:5-3:6" + wrong);
  CHECK(fault("place: {lat: 1,\nlon: 2}\n") == "2:1-2:2" + wrong);
  CHECK(fault("summary: \"by the\nsea\"\n") == "2:1-2:2" + wrong);
  CHECK(fault("summary: 'by the\n\nsea'\n") == "3:1-3:2" + wrong);
  CHECK(fault("summary: \"by the\n\tsea\"\n") == "2:1-2:2 yaml-syntax a tab cannot indent a line");
  CHECK(fault("tags: [\n\tsea]\n") == "2:1-2:2 yaml-syntax a tab cannot indent a line");
  CHECK(fault("tags: [sea,\n port]\n").empty());
  CHECK(fault("tags: [\n  sea,\n# below it\n\t\n  port\n]\n").empty());
  CHECK(fault("[sea,\nport]\n").empty());
  CHECK(fault("\xef\xbb\xbf- [sea,\n  port]\n").empty());
}

TEST_CASE("conformance: a comment has a space before it") {
  const std::string wrong = " yaml-syntax a comment begins after a space";
  CHECK(fault("a: \"b\"# c\n") == "1:7-1:8" + wrong);
  CHECK(fault("a: [b]# c\n") == "1:7-1:8" + wrong);
  CHECK(fault("a: [b,# c\n  d]\n") == "1:7-1:8" + wrong);
  CHECK(fault("a: |-# c\n  b\n") == "1:6-1:7" + wrong);
  CHECK(fault("a: !x b#c # d\n") == "1:4-1:5 yaml-tag tags are not part of the guide format");
  CHECK(fault("a: b#c # d\n# e\nf: [g, # h\n  i] # j\nk: | # l\n  # m\n#n\n").empty());
}

TEST_CASE("conformance: something stands before each comma") {
  CHECK(fault("a: [, b]\n") == "1:5-1:6 yaml-syntax nothing stands before this ','");
  CHECK(fault("a: [b, , c]\n") == "1:8-1:9 yaml-syntax nothing stands before this ','");
  CHECK(fault("a: [b,\n  ,]\n") == "2:3-2:4 yaml-syntax nothing stands before this ','");
  CHECK(fault("a: [b, null, ~, [], c, ]\nd: {e: , f: g}\n").empty());
}

TEST_CASE("conformance: a hyphen alone is no item in brackets") {
  CHECK(fault("a: [-]\n") == "1:5-1:6 yaml-syntax a lone '-' cannot stand in brackets");
  CHECK(fault("a: {-: b}\n").empty());
  CHECK(fault("a: [-1, \"-\", b-]\nc: -\n  -\n") ==
        "2:4-2:5 yaml-syntax an item of a list cannot stand here");
}

TEST_CASE("conformance: empty lines above a block are indented no further than its text") {
  CHECK(fault("a: |\n    \n  # b\n") ==
        "3:3-3:4 yaml-syntax an empty line above is indented further than this one");
  CHECK(fault("a: |2\n    \n  b\nc: >\n\n \n  d\ne: |\n    \nf: g\n").empty());
}

TEST_CASE("conformance: empty lines before a closing quote") {
  const std::string wrong = " yaml-syntax empty lines before a closing quote are not read";
  CHECK(fault("a: \"b\n\n\n  \"\n") == "1:6-4:4" + wrong);
  CHECK(fault("a: '\n\n  '\n") == "1:5-3:4" + wrong);
  CHECK(fault("a: \"b\n  \"\n").empty());
}

TEST_CASE("conformance: a directive has a document") {
  CHECK(fault("%YAML 1.2\n") == "1:1-1:2 yaml-syntax no document follows this directive");
  CHECK(fault("# of YAML\n%YAML 1.2\n...\n") ==
        "2:1-2:2 yaml-syntax no document follows this directive");
  CHECK(fault("%YAML 1.2\n---\na: b\n").empty());
}
