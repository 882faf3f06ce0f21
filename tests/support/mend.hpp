#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/rules/fix.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guides.hpp"

/// What is found in one guide by itself.
inline guidebook::Diagnostics findings_in_guide(const std::string& text, const std::string& stem) {
  guidebook::validation::Options options;
  options.today = {.year = 2026, .month = 11, .day = 23};
  const guidebook::validation::RulePlan plan(options.levels);
  const auto inspect = [&](const guidebook::yaml::Tree& tree, guidebook::LoadedGuide& loaded) {
    guidebook::validation::GuideCheck(tree, *loaded.guide, options, plan, {}, loaded.diagnostics)
        .run();
  };
  const guidebook::Source source(stem + ".yaml", text);
  return guidebook::load_guide(source, stem, inspect).diagnostics;
}

/// A text with what is certain fixed, once.
inline std::string mended_once(const std::string& text, const guidebook::Diagnostics& findings) {
  std::vector<const guidebook::Diagnostic*> pointers;
  for (const guidebook::Diagnostic& finding : findings) pointers.push_back(&finding);
  return guidebook::validation::apply_fixes(text, pointers);
}

/// The text when nothing certain is left.
inline std::string mended(std::string text, const std::string& stem) {
  constexpr int most_rounds = 8;
  for (int round = 0; round < most_rounds; ++round) {
    std::string after = mended_once(text, findings_in_guide(text, stem));
    if (after == text) return text;
    text = std::move(after);
  }
  FAIL("mending does not come to an end:\n" << text);
  return text;
}

/// A guide with `lines` in it, mended; without what all such guides begin with.
inline std::string mended_lines(const std::string& lines) {
  const std::string head = guide_text("town", "");
  const std::string after = mended(head + lines, "town");
  CHECK(after.starts_with(head));
  return after.substr(head.size());
}

/// The samples of rules.
inline std::vector<std::filesystem::path> rule_samples() {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(TEST_DATA) / "rules";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}
