#include <algorithm>

#include "guidebook/reports/paths_from_here.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

std::string_view severity(Level level) {
  switch (level) {
    case Level::error:
      return "major";
    case Level::warning:
      return "minor";
    case Level::note:
      return "info";
  }
  return "";
}

void write_finding(JsonWriter& json, const validation::Finding& finding, std::string_view path) {
  const Diagnostic& what = finding.what;
  json.begin_object();
  json.text("description", message_and_hint(what));
  json.text("check_name", what.rule);
  json.text("fingerprint", validation::to_string(finding.fingerprint));
  json.text("severity", severity(what.level));
  json.begin_object("location");
  json.text("path", path);
  json.begin_object("lines");  // a line is wanted where the whole file is meant, too
  json.number("begin", std::max(1U, what.place.begin.line));
  json.number("end", std::max(1U, what.place.end.line));
  json.end_object();
  json.end_object();
  json.end_object();
}

}  // namespace

std::string write_gitlab(const validation::Report& report, const ReportOptions&) {
  std::string out;
  JsonWriter json(out, 2);
  PathsFromHere paths;
  json.begin_list();
  for (const validation::Finding& finding : report.findings) {
    json.one_line(
        [&](JsonWriter& line) { write_finding(line, finding, paths.of(finding.what.place.file)); });
  }
  json.end_list();
  out += '\n';
  return out;
}

}  // namespace guidebook
