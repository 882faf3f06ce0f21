#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"

namespace guidebook {
namespace {

/// How many findings of each level are printed, where not all are: the gravest go first.
std::array<std::size_t, 3> share_room(const Summary& summary, std::size_t most) {
  std::array<std::size_t, 3> room = summary.levels;
  if (most == 0) return room;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    std::size_t& count = room[static_cast<std::size_t>(level)];
    count = std::min(count, most);
    most -= count;
  }
  return room;
}

/// Whether a note is about nearly every file, and so better counted than read.
bool is_everywhere(const RuleCount& count, const Summary& summary) {
  constexpr std::size_t fewest_files = 10;
  return count.level == Level::note && count.files >= fewest_files &&
         count.files * 10 >= summary.files * 9;
}

/// The findings by rule: of more than one screen, or where some are only counted.
std::string table(const std::vector<RuleCount>& counts,
                  const std::set<std::string_view>& unlisted) {
  constexpr std::size_t one_screen = 20;
  std::size_t findings = 0;
  std::size_t width = 0;
  for (const RuleCount& count : counts) {
    findings += count.findings;
    width = std::max(width, count.rule.size());
  }
  if (findings <= one_screen && unlisted.empty()) return {};
  const std::size_t digits = std::to_string(counts.front().findings).size();  // the most
  std::string out;
  for (const RuleCount& count : counts) {
    out += fmt::format("{:{}}  {:{}} in {}{}\n", count.rule, width, count.findings, digits,
                       counted(count.files, "file"),
                       unlisted.contains(count.rule) ? "; -v lists them" : "");
  }
  return out;
}

}  // namespace

std::string write_human(const validation::Report& report, const ReportOptions& options) {
  const Summary summary = summarize(report);
  if (options.quiet)
    return fails(report.findings, options.fail_on) ? to_string(summary) + '\n' : "";
  const auto counts = count_by_rule(report);
  std::set<std::string_view> unlisted;
  for (const RuleCount& count : counts) {
    if (!options.verbose && is_everywhere(count, summary)) unlisted.insert(count.rule);
  }
  std::string out;
  auto room = share_room(summary, options.max_findings);
  std::size_t left_out = 0;
  for (const validation::Finding& finding : report.findings) {
    if (unlisted.contains(finding.what.rule)) continue;
    std::size_t& left = room[static_cast<std::size_t>(finding.what.level)];
    if (left == 0) {
      ++left_out;
    } else {
      --left;
      out += render(finding.what, {.color = options.color, .width = options.width});
    }
  }
  if (left_out > 0) {
    out += fmt::format("{} more; --max-findings 0 prints them all\n", left_out);
  }
  return out + table(counts, unlisted) + to_string(summary) + '\n';
}

}  // namespace guidebook
