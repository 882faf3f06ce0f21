#include <fmt/core.h>

#include "guidebook/reports/paths_from_here.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

std::string_view command(Level level) { return level == Level::note ? "notice" : name(level); }

/// A text as workflow commands want it: on one line, in a property without what parts properties.
/// Other control characters must not reach the log raw.
std::string workflow_text(std::string_view text, bool property) {
  std::string out;
  while (!text.empty()) {
    const std::size_t plain =
        std::min(text.find_first_of(property ? "%\r\n:," : "%\r\n"), text.size());
    out += text::visible(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    out += fmt::format("%{:02X}", text.front());
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace

std::string write_github(const validation::Report& report, const ReportOptions&) {
  std::string out;
  PathsFromHere paths;
  for (const validation::Finding& finding : report.findings) {
    const Diagnostic& what = finding.what;
    out += fmt::format("::{} file={}", command(what.level),
                       workflow_text(paths.of(what.place.file), true));
    if (what.place.begin.line > 0) {
      const auto& [file, begin, end] = what.place;
      out += fmt::format(",line={},col={},endLine={},endColumn={}", begin.line, begin.column,
                         end.line, end.column);
    }
    out += fmt::format(",title={}::{}\n", what.rule, workflow_text(message_and_hint(what), false));
  }
  return out;
}

}  // namespace guidebook
