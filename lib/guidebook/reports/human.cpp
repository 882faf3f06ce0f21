#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "guidebook/diagnostic_text.hpp"
#include "guidebook/reports/report_format.hpp"

namespace guidebook {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

using Counts = std::array<std::size_t, 3>;  ///< By level.

Counts count_levels(const validation::Report& report) {
  Counts counts{};
  for (const validation::Finding& finding : report.findings) {
    ++counts[static_cast<std::size_t>(finding.what.level)];
  }
  return counts;
}

/// How many findings of each level are printed, where not all are: the gravest go first.
Counts share_room(const validation::Report& report, std::size_t most) {
  Counts counts = count_levels(report);
  if (most == 0) return counts;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    std::size_t& count = counts[static_cast<std::size_t>(level)];
    count = std::min(count, most);
    most -= count;
  }
  return counts;
}

/// "3 errors, 1 note in 2 of 10 files"
std::string summary(const validation::Report& report) {
  if (report.findings.empty())
    return fmt::format("{}: nothing found\n", counted(report.files.size(), "file"));
  const Counts counts = count_levels(report);
  std::unordered_set<std::string_view> files;
  std::size_t certain = 0;
  for (const validation::Finding& finding : report.findings) {
    files.insert(finding.what.place.file);
    const auto& fixes = finding.what.fixes;
    certain += std::any_of(fixes.begin(), fixes.end(), [](const Fix& fix) { return fix.certain; });
  }
  std::vector<std::string> parts;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    const std::size_t count = counts[static_cast<std::size_t>(level)];
    if (count > 0) parts.push_back(counted(count, name(level)));
  }
  std::string text = fmt::format("{} in {} of {}", fmt::join(parts, ", "), files.size(),
                                 counted(std::max(report.files.size(), files.size()), "file"));
  if (certain > 0) text += fmt::format("; --fix mends {}", certain);
  return text + '\n';
}

}  // namespace

std::string write_human(const validation::Report& report, const ReportOptions& options) {
  if (options.summary_only) return summary(report);
  std::string out;
  auto room = share_room(report, options.max_findings);
  std::size_t left_out = 0;
  for (const validation::Finding& finding : report.findings) {
    std::size_t& left = room[static_cast<std::size_t>(finding.what.level)];
    if (left == 0) {
      ++left_out;
    } else {
      --left;
      out += render(finding.what, options.color);
    }
  }
  if (left_out > 0) {
    out += fmt::format("{} more; --max-findings 0 prints them all\n", left_out);
  }
  return out + summary(report);
}

}  // namespace guidebook
