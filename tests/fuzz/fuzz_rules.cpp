// Any bytes as a guide file that all rules are asked of: findings have places inside the file, and
// what can be mended for certain is mended in a few rounds and stays YAML.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/rules/fix.hpp"
#include "guidebook/rules/ignore_comment.hpp"
#include "guidebook/rules/library_check.hpp"

namespace {

namespace validation = guidebook::validation;
using guidebook::Diagnostic;
using guidebook::Diagnostics;
using guidebook::Source;

void expect(bool truth, const char* what) {
  if (truth) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

const validation::Options& options() {
  static const validation::Options asked = [] {
    validation::Options all;
    all.today = {.year = 2026, .month = 11, .day = 23};
    all.oldest = {.year = 2024, .month = 11, .day = 23};
    return all;
  }();
  return asked;
}

const validation::RulePlan& plan() {
  static const validation::RulePlan all(options().levels);
  return all;
}

void check_library(std::vector<validation::GuideDigest> guides, std::size_t size) {
  validation::LibraryCheck check(guides, options(), true, true, {});
  check.run(plan().of_library());
  for (const auto& finding : check.take_findings()) {
    expect(finding.span.begin <= finding.span.end && finding.span.end <= size,
           "a finding about the library is inside the source");
  }
}

Diagnostics findings_in(const Source& source) {
  const auto inspect = [&](const guidebook::yaml::Tree& tree, guidebook::LoadedGuide& loaded) {
    validation::GuideCheck check(tree, *loaded.guide, options(), plan(), {}, loaded.diagnostics);
    check.run();
    std::vector<validation::GuideDigest> guides(2, validation::digest_of(check));
    guides[1].id += "-2";
    check_library(std::move(guides), source.text().size());
    static_cast<void>(validation::ignore_comments(tree));
  };
  return guidebook::load_guide(source, {}, inspect).diagnostics;
}

void check_findings(const Source& source, const Diagnostics& findings) {
  const guidebook::Position end = source.position(source.text().size());
  for (const Diagnostic& finding : findings) {
    expect(guidebook::find_rule(finding.rule) != nullptr, "a finding has a rule");
    expect(finding.place.begin <= finding.place.end && finding.place.end <= end,
           "a finding is inside the source");
    for (const guidebook::Fix& fix : finding.fixes) {
      expect(fix.begin <= fix.end && fix.end <= source.text().size(), "a fix is inside the source");
      expect(fix.text.find('\n') == std::string::npos, "a fix stays in its line");
    }
    static_cast<void>(render(finding));
  }
}

bool is_yaml(const Diagnostics& findings) {
  return std::none_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.rule.starts_with("yaml-") || finding.rule == "control-character";
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(data, data + size);
  bool was_yaml = false;
  constexpr int most_rounds = 8;
  for (int round = 0;; ++round) {
    const Source source("fuzz.yaml", text);
    const Diagnostics findings = findings_in(source);
    check_findings(source, findings);
    expect(!was_yaml || is_yaml(findings), "mending leaves it YAML");
    was_yaml = is_yaml(findings);
    std::vector<const Diagnostic*> pointers;
    for (const Diagnostic& finding : findings) pointers.push_back(&finding);
    std::string mended = validation::apply_fixes(text, pointers);
    if (mended == text) return 0;
    expect(round < most_rounds, "mending comes to an end");
    text = std::move(mended);
  }
}
