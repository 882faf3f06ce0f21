#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

void write_stretch(JsonWriter& json, const SourceRange& place) {
  if (place.begin.line == 0) return;  // the file as a whole
  json.number("line", place.begin.line);
  json.number("column", place.begin.column);
  json.number("end_line", place.end.line);
  json.number("end_column", place.end.column);
}

void write_related(JsonWriter& json, const std::vector<Related>& all) {
  json.begin_list("related");
  for (const Related& related : all) {
    json.begin_object();
    json.text("file", related.place.file);
    write_stretch(json, related.place);
    json.text("message", related.message);
    json.end_object();
  }
  json.end_list();
}

void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes) {
  json.begin_list("fixes");
  for (const Fix& fix : fixes) {
    json.begin_object();
    write_stretch(json, fix.place);
    json.number("byte", fix.begin);
    json.number("end_byte", fix.end);
    json.text("text", fix.text);
    json.key("certain");
    json.value(fix.certain);
    json.end_object();
  }
  json.end_list();
}

void write_finding(JsonWriter& json, const validation::Finding& finding) {
  const Diagnostic& what = finding.what;
  json.begin_object();
  json.text("file", what.place.file);
  write_stretch(json, what.place);
  json.text("level", name(what.level));
  json.text("rule", what.rule);
  json.text("message", what.message);
  if (!what.hint.empty()) json.text("hint", what.hint);
  json.text("fingerprint", validation::to_string(finding.fingerprint));
  if (!what.excerpt.empty()) {
    json.text("excerpt", what.excerpt);
    json.number("excerpt_column", what.excerpt_column);
  }
  if (!what.related.empty()) write_related(json, what.related);
  if (!what.fixes.empty()) write_fixes(json, what.fixes);
  json.end_object();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  const auto count = [&](std::string_view key, std::size_t number) {
    json.number(key, static_cast<std::int64_t>(number));
  };
  json.begin_object("summary");
  count("files", summary.files);
  count("files_with_findings", summary.files_with_findings);
  count("errors", summary.of(Level::error));
  count("warnings", summary.of(Level::warning));
  count("notes", summary.of(Level::note));
  count("mendable", summary.mendable);
  count("silenced", summary.suppressed.total());
  json.end_object();
}

}  // namespace

std::string write_json_report(const validation::Report& report, const ReportOptions& options) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object();
  json.text("guidebook", options.version);
  write_summary(json, summarize(report));
  json.begin_list("findings");
  for (const validation::Finding& finding : report.findings) {
    json.one_line([&](JsonWriter& line) { write_finding(line, finding); });
  }
  json.end_list();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace guidebook
