#include <fmt/core.h>

#include <algorithm>
#include <array>

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

}  // namespace

std::string write_human(const validation::Report& report, const ReportOptions& options) {
  const Summary summary = summarize(report);
  if (options.quiet)
    return fails(report.findings, options.fail_on) ? to_string(summary) + '\n' : "";
  std::string out;
  auto room = share_room(summary, options.max_findings);
  std::size_t left_out = 0;
  for (const validation::Finding& finding : report.findings) {
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
  out += to_string(summary) + '\n';
  return out;
}

}  // namespace guidebook
