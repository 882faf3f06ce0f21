#include "guidebook/reports/summary.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace guidebook {
std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

Summary summarize(const validation::Report& report) {
  Summary summary{.suppressed = report.suppressed};
  std::unordered_set<std::string_view> files;
  for (const validation::Finding& finding : report.findings) {
    files.insert(finding.what.place.file);
    ++summary.levels[static_cast<std::size_t>(finding.what.level)];
    const auto& fixes = finding.what.fixes;
    const bool certain =
        std::any_of(fixes.begin(), fixes.end(), [](const Fix& fix) { return fix.certain; });
    if (certain && finding.what.place.file != "<stdin>") ++summary.mendable;
  }
  summary.files_with_findings = files.size();
  summary.files = std::max(report.files.size(), files.size());
  return summary;
}

std::vector<RuleCount> count_by_rule(const validation::Report& report) {
  std::map<std::string_view, RuleCount> counts;
  std::map<std::string_view, std::string_view> last_file;  // Findings come file by file.
  for (const validation::Finding& finding : report.findings) {
    RuleCount& count = counts[finding.what.rule];
    count.rule = finding.what.rule;
    count.level = std::max(count.level, finding.what.level);
    ++count.findings;
    auto& file = last_file[finding.what.rule];
    if (count.findings == 1 || file != finding.what.place.file) ++count.files;
    file = finding.what.place.file;
  }
  std::vector<RuleCount> sorted;
  for (const auto& [rule, count] : counts) sorted.push_back(count);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const RuleCount& a, const RuleCount& b) { return a.findings > b.findings; });
  return sorted;
}

bool fails(Findings findings, Level fail_on) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const auto& finding) { return finding.what.level >= fail_on; });
}

std::string to_string(const Summary& summary) {
  std::vector<std::string> parts;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    if (summary.of(level) > 0) parts.push_back(counted(summary.of(level), name(level)));
  }
  const std::string files = counted(summary.files, "file");
  std::string text = parts.empty() ? files + ": nothing found"
                                   : fmt::format("{} in {} of {}", fmt::join(parts, ", "),
                                                 summary.files_with_findings, files);
  if (summary.mendable > 0) text += fmt::format("; --fix can fix {}", summary.mendable);
  const auto& [by_comments, by_baseline] = summary.suppressed;
  if (by_comments > 0) text += fmt::format("; comments suppress {}", by_comments);
  if (by_baseline > 0) text += fmt::format("; the baseline suppresses {}", by_baseline);
  return text;
}

std::string message_and_hint(const Diagnostic& finding) {
  return finding.hint.empty() ? finding.message : finding.message + "; " + finding.hint;
}

}  // namespace guidebook
