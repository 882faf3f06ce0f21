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

/// "3 errors, 1 note in 2 of 10 files"
std::string summary(const validation::Report& report) {
  if (report.findings.empty())
    return fmt::format("{}: nothing found\n", counted(report.files.size(), "file"));
  std::array<std::size_t, 3> counts{};
  std::unordered_set<std::string_view> files;
  std::size_t certain = 0;
  for (const validation::Finding& finding : report.findings) {
    ++counts[static_cast<std::size_t>(finding.what.level)];
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
  std::string out;
  std::size_t printed = 0;
  const std::size_t most =
      options.max_findings == 0 ? report.findings.size() : options.max_findings;
  if (!options.summary_only) {
    for (; printed < std::min(most, report.findings.size()); ++printed) {
      out += render(report.findings[printed].what, options.color);
    }
    if (printed < report.findings.size()) {
      out += fmt::format("{} more; --max-findings 0 prints them all\n",
                         report.findings.size() - printed);
    }
  }
  return out + summary(report);
}

}  // namespace guidebook
