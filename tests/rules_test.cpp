// tests/rules has a sample for every rule: RULE.yaml, or a folder RULE where one file is not
// enough, with the findings it must give in RULE.expected. Samples too large for it are made here.
// UPDATE=1 in the environment writes the expected findings anew.
#include <cstdlib>
#include <set>
#include <string>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/rules/rule.hpp"
#include "guides.hpp"

namespace fs = std::filesystem;
using guidebook::Level;
using guidebook::Rule;
using guidebook::RuleGroup;
using guidebook::rules;

namespace {

const fs::path samples = fs::path(TEST_DATA) / "rules";

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

struct Made {
  std::string_view rule;
  void (*make)(const fs::path& path);
};

constexpr std::size_t mebibyte = std::size_t{1} << 20;

const Made made[] = {
    {"file-unreadable", [](const fs::path& path) { fs::create_symlink("nowhere", path); }},
    {"file-too-large",
     [](const fs::path& path) { put_guide(path, std::string(4 * mebibyte, '#')); }},
    {"too-many-nodes",
     [](const fs::path& path) { put_guide(path, "x-many:\n" + repeat("  - a\n", 200'000)); }},
    {"scalar-too-long",
     [](const fs::path& path) { put_guide(path, "region: " + std::string(mebibyte + 1, 'x')); }},
};

/// The sample of a rule; what has to be made is put into `folder`.
fs::path sample_of(std::string_view rule, const Folder& folder) {
  for (const Made& row : made) {
    if (row.rule != rule) continue;
    fs::path path = folder / (std::string(rule) + ".yaml");
    row.make(path);
    return path;
  }
  const fs::path file = samples / (std::string(rule) + ".yaml");
  return fs::exists(file) ? file : samples / rule;
}

/// What is found in a sample, one finding a line; in a folder with the file it is in.
std::string findings_in(const fs::path& sample) {
  const fs::path folder = fs::is_directory(sample) ? sample : sample.parent_path();
  const guidebook::Library library = load_library({sample.string()});
  std::string lines;
  for (const auto& finding : library.diagnostics()) {
    if (fs::is_directory(sample)) {
      lines += fs::path(finding.place.file).lexically_relative(folder).string() + ' ';
    }
    lines += line_of(finding) + '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("rules: every rule has a sample that breaks it, and nothing else does") {
  const char* update = std::getenv("UPDATE");
  for (const Rule& rule : rules()) {
    if (rule.group != RuleGroup::load) continue;
    DYNAMIC_SECTION(rule.id) {
      const Folder folder;
      const fs::path sample = sample_of(rule.id, folder);
      REQUIRE((fs::exists(sample) || fs::is_symlink(sample)));
      const std::string found = findings_in(sample);
      const fs::path expected = samples / (std::string(rule.id) + ".expected");
      if (update != nullptr && std::string_view(update) == "1") put(expected, found);
      CHECK(found == content(expected));
      CHECK_FALSE(found.empty());
      const guidebook::Library library = load_library({sample.string()});
      for (const auto& finding : library.diagnostics()) {
        CHECK(finding.rule == rule.id);
        CHECK(finding.level == rule.level);
      }
    }
  }
}

TEST_CASE("rules: every sample belongs to a rule") {
  for (const auto& entry : fs::directory_iterator(samples)) {
    INFO(entry.path());
    CHECK(guidebook::find_rule(entry.path().stem().string()) != nullptr);
  }
}

TEST_CASE("rules: ids are unique, sentences have no full stop") {
  std::set<std::string_view> ids;
  for (const Rule& rule : rules()) {
    INFO(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(guidebook::find_rule(rule.id) == &rule);
    CHECK_FALSE(rule.sentence.empty());
    CHECK_FALSE(rule.sentence.ends_with('.'));
  }
  CHECK(guidebook::find_rule("no-such-rule") == nullptr);
}
