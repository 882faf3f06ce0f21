#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/rule_counts.hpp"
#include "guidebook/reports/summary.hpp"

namespace guidebook {
namespace {

using Levels = std::array<std::size_t, 3>;
using Rules = std::unordered_set<std::string_view>;

/// Of the findings of each level, how many are printed where no more than `most` are, 0 for all:
/// the gravest go first.
Levels share_room(Levels findings, std::size_t most) {
  if (most == 0) return findings;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    std::size_t& count = findings[static_cast<std::size_t>(level)];
    count = std::min(count, most);
    most -= count;
  }
  return findings;
}

/// The findings, but for those of some rules.
std::string listed(Findings findings, const Rules& counted, const ReportOptions& options) {
  Levels levels{};
  for (const validation::Finding& finding : findings) {
    if (!counted.contains(finding.what.rule))
      ++levels[static_cast<std::size_t>(finding.what.level)];
  }
  Levels room = share_room(levels, options.max_findings);
  std::string out;
  std::size_t left_out = 0;
  for (const validation::Finding& finding : findings) {
    if (counted.contains(finding.what.rule)) continue;
    std::size_t& left = room[static_cast<std::size_t>(finding.what.level)];
    if (left == 0) {
      ++left_out;
    } else {
      --left;
      out += render(finding.what, {.color = options.color, .width = options.width});
    }
  }
  if (left_out > 0) out += fmt::format("{} more; --max-findings 0 prints them all\n", left_out);
  return out;
}

/// Whether the table of rules is much shorter than a long list of findings.
bool is_overview(const std::vector<RuleCount>& counts, std::size_t findings) {
  constexpr std::size_t few = 10;  // are seen at a glance
  return findings > few && 2 * counts.size() <= findings;
}

/// "html-in-text  141 in 37 files", a line for each rule.
std::string table(const std::vector<RuleCount>& counts, const Rules& counted) {
  std::size_t widest = 0;
  std::size_t most = 0;
  for (const RuleCount& count : counts) {
    widest = std::max(widest, count.rule.size());
    most = std::max(most, count.findings);
  }
  const std::size_t digits = fmt::formatted_size("{}", most);
  std::string out;
  for (const RuleCount& count : counts) {
    out += fmt::format("{:<{}}  {:>{}} in {} file{}{}\n", count.rule, widest, count.findings,
                       digits, count.files, count.files == 1 ? "" : "s",
                       counted.contains(count.rule) ? "; -v lists them" : "");
  }
  return out;
}

}  // namespace

std::string write_human(const validation::Report& report, const ReportOptions& options) {
  const Summary summary = summarize(report);
  if (options.quiet)
    return fails(report.findings, options.fail_on) ? to_string(summary) + '\n' : "";
  const std::vector<RuleCount> counts = count_by_rule(report.findings);
  Rules counted;
  for (const RuleCount& count : counts) {
    if (!options.verbose && count.is_everywhere(summary.files)) counted.insert(count.rule);
  }
  std::string out = listed(report.findings, counted, options);
  if (!counted.empty() || is_overview(counts, report.findings.size()))
    out += table(counts, counted);
  return out + to_string(summary) + '\n';
}

}  // namespace guidebook
