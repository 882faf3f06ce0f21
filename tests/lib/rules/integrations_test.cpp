// What other programs are told of this one: the problem matcher, the action, the hooks.
#include <fmt/core.h>
#include <re2/re2.h>

#include <sstream>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/yaml/tree.hpp"

namespace {

using guidebook::Diagnostic;
using guidebook::Level;
using guidebook::Source;
namespace yaml = guidebook::yaml;

const std::filesystem::path project = std::filesystem::path(TEST_DATA).parent_path();

std::string_view text_at(const yaml::Node& map, std::string_view key) {
  const yaml::Node* value = map.find(key);
  return value == nullptr ? std::string_view{} : value->text;
}

/// What the first matcher that knows the line reads in it: "owner file=… severity=…".
std::string read_by_matchers(const yaml::Node& matchers, const std::string& line) {
  for (const yaml::Node* matcher = matchers.first; matcher != nullptr; matcher = matcher->next) {
    const yaml::Node& pattern = *matcher->find("pattern")->first;
    const RE2 regexp{std::string(text_at(pattern, "regexp"))};
    REQUIRE(regexp.ok());
    std::vector<std::string> groups(static_cast<std::size_t>(regexp.NumberOfCapturingGroups()));
    std::vector<RE2::Arg> arguments(groups.size());
    std::vector<const RE2::Arg*> pointers;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      arguments[i] = &groups[i];
      pointers.push_back(&arguments[i]);
    }
    const int count = static_cast<int>(pointers.size());
    if (!RE2::PartialMatchN(line, regexp, pointers.data(), count)) continue;
    std::string read(text_at(*matcher, "owner"));
    for (const char* part : {"file", "line", "column", "severity", "message", "code"}) {
      const std::string_view group = text_at(pattern, part);
      if (!group.empty())
        read += fmt::format(" {}={}", part, groups.at(static_cast<std::size_t>(group[0] - '1')));
    }
    const std::string_view severity = text_at(*matcher, "severity");
    return severity.empty() ? read : read + fmt::format(" severity={}", severity);
  }
  return "";
}

Diagnostic finding(Level level, std::uint32_t line) {
  return {.level = level,
          .rule = "price-inverted",
          .message = "the price: 45 to 20 [of a room]",
          .hint = "a hint: 3:4: error: no [finding]",
          .place = {"guides/kp: chongjin.yaml", {line, line}, {line, line}},
          .excerpt = std::string("x: error: y [z]")};
}

std::vector<std::string> read_lines(const yaml::Node& matchers, const Diagnostic& diagnostic) {
  std::vector<std::string> read;
  std::istringstream lines(render(diagnostic));
  for (std::string line; std::getline(lines, line);) {
    std::string found = read_by_matchers(matchers, line);
    if (!found.empty()) read.push_back(std::move(found));
  }
  return read;
}

}  // namespace

TEST_CASE("integrations: the problem matcher reads each finding once, and nothing else") {
  guidebook::Diagnostics faults;
  const Source source("matcher.json", content(project / ".github/guidebook-matcher.json"));
  const yaml::Tree tree = yaml::parse(source, faults);
  REQUIRE(tree.root() != nullptr);
  const yaml::Node& matchers = *tree.root()->find("problemMatcher");
  using Lines = std::vector<std::string>;
  const std::string message = " message=the price: 45 to 20 [of a room] code=price-inverted";
  CHECK(read_lines(matchers, finding(Level::error, 7)) ==
        Lines{"guidebook file=guides/kp: chongjin.yaml line=7 column=7 severity=error" + message});
  CHECK(read_lines(matchers, finding(Level::warning, 12)) ==
        Lines{"guidebook file=guides/kp: chongjin.yaml line=12 column=12 severity=warning" +
              message});
  CHECK(read_lines(matchers, finding(Level::note, 1)) ==
        Lines{"guidebook-note file=guides/kp: chongjin.yaml line=1 column=1" + message +
              " severity=notice"});
  CHECK(read_lines(matchers, finding(Level::error, 0)) ==
        Lines{"guidebook-file file=guides/kp: chongjin.yaml severity=error" + message});
}
