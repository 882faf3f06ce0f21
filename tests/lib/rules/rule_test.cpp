// tests/rules has a sample for every rule: RULE.yaml, or a folder RULE where one file is not
// enough, with the findings it must give in RULE.expected. Samples too large for it are made here.
// UPDATE=1 in the environment writes the expected findings anew.
#include "guidebook/rules/rule.hpp"

#include <cstdlib>
#include <set>
#include <string>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/rules/validate.hpp"
#include "guides.hpp"

namespace fs = std::filesystem;
namespace validation = guidebook::validation;
using guidebook::Diagnostics;
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

/// What is found in a sample: by the loader for load rules, by all rules for the others.
Diagnostics findings_in(const Rule& rule, const fs::path& sample) {
  const guidebook::Inputs inputs = guidebook::find_inputs({sample.string()}, {});
  if (rule.group == RuleGroup::load) return guidebook::Library::load(inputs).diagnostics();
  validation::Options options;
  options.today = {.year = 2026, .month = 11, .day = 23};
  if (rule.id == "stale") options.oldest = {.year = 2024, .month = 11, .day = 23};
  const fs::path baseline_file = sample / "baseline.txt";
  std::optional<validation::Baseline> baseline;
  Diagnostics findings;
  if (fs::exists(baseline_file)) {
    baseline =
        validation::Baseline::read({baseline_file.string(), content(baseline_file)}, findings);
  }
  validation::Report report = validate(inputs, options, baseline ? &*baseline : nullptr);
  for (validation::Finding& finding : report.findings) findings.push_back(std::move(finding.what));
  return findings;
}

/// One finding a line, with its hint and what would mend it; in a folder with the file it is in.
std::string listed(const Diagnostics& findings, const fs::path& sample) {
  const fs::path folder = fs::is_directory(sample) ? sample : sample.parent_path();
  std::string lines;
  for (const auto& finding : findings) {
    if (fs::is_directory(sample)) {
      lines += fs::path(finding.place.file).lexically_relative(folder).string() + ' ';
    }
    lines += line_of(finding) + '\n';
    if (finding.rule.empty()) continue;
    if (!finding.hint.empty()) lines += "  hint: " + finding.hint + '\n';
    for (const guidebook::Fix& fix : finding.fixes) {
      lines += (fix.certain ? "  fix: \"" : "  maybe: \"") + fix.text + "\"\n";
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("rules: every rule has a sample that breaks it, and nothing else does") {
  const char* update = std::getenv("UPDATE");
  for (const Rule& rule : rules()) {
    DYNAMIC_SECTION(rule.id) {
      const Folder folder;
      const fs::path sample = sample_of(rule.id, folder);
      REQUIRE((fs::exists(sample) || fs::is_symlink(sample)));
      const Diagnostics findings = findings_in(rule, sample);
      const std::string found = listed(findings, sample);
      const fs::path expected = samples / (std::string(rule.id) + ".expected");
      if (update != nullptr && std::string_view(update) == "1") put(expected, found);
      CHECK(found == content(expected));
      CHECK_FALSE(found.empty());
      for (const auto& finding : findings) {
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
