#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/reports/paths_from_here.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

// Files are named from the folder that the log's reader takes for the root of the sources.
constexpr std::string_view root = "%SRCROOT%";

/// A URI reference (RFC 3986) for a path: every byte but letters, digits and -._~/ encoded.
std::string uri(std::string_view path) {
  constexpr std::string_view unreserved =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (unreserved.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

void write_file(JsonWriter& json, std::string_view path) {
  json.begin_object("artifactLocation");
  json.text("uri", uri(path));
  if (!path.starts_with('/') && path != "<stdin>") json.text("uriBaseId", root);
  json.end_object();
}

/// {"text": …}, as SARIF has all its texts.
void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.begin_object(key);
  json.text("text", text);
  json.end_object();
}

void write_region(JsonWriter& json, const SourceRange& place) {
  // Services show nothing without a line: what is about a whole file is on its first.
  json.number("startLine", std::max(1U, place.begin.line));
  if (place.begin.line == 0) return;
  json.number("startColumn", place.begin.column);
  json.number("endLine", place.end.line);
  json.number("endColumn", place.end.column);
}

/// The text of the finding's place, if that is on one line and the excerpt holds all of it.
std::string_view snippet(const Diagnostic& finding) {
  const ByteRange place = place_in_excerpt(finding);
  const auto& [file, begin, end] = finding.place;
  const std::string_view text =
      std::string_view(finding.excerpt).substr(place.begin, place.end - place.begin);
  const bool whole = begin.line == end.line && text::length(text) == end.column - begin.column;
  return whole ? text : std::string_view{};
}

/// The line around the place, if it is more than that and no more than a reader takes in.
void write_context(JsonWriter& json, const Diagnostic& finding) {
  constexpr std::size_t longest = 200;
  const auto& [file, begin, end] = finding.place;
  const std::size_t size = text::length(finding.excerpt);
  const bool more = begin.line > 0 && begin.line == end.line && size > end.column - begin.column;
  if (!more || size > longest) return;
  json.begin_object("contextRegion");
  json.number("startLine", begin.line);
  json.number("startColumn", finding.excerpt_column);
  json.number("endColumn", finding.excerpt_column + static_cast<std::int64_t>(size));
  write_text(json, "snippet", finding.excerpt);
  json.end_object();
}

/// `finding` is what the place is that of, if it is one.
void write_location(JsonWriter& json, std::string_view path, const SourceRange& place,
                    const Diagnostic* finding) {
  json.begin_object("physicalLocation");
  write_file(json, path);
  json.begin_object("region");
  write_region(json, place);
  if (finding != nullptr && !snippet(*finding).empty()) {
    write_text(json, "snippet", snippet(*finding));
  }
  json.end_object();
  if (finding != nullptr) write_context(json, *finding);
  json.end_object();
}

void write_related(JsonWriter& json, const std::vector<Related>& all, PathsFromHere& paths) {
  json.begin_list("relatedLocations");
  for (std::size_t i = 0; i < all.size(); ++i) {
    json.begin_object();
    json.number("id", static_cast<std::int64_t>(i + 1));
    write_location(json, paths.of(all[i].place.file), all[i].place, nullptr);
    write_text(json, "message", all[i].message);
    json.end_object();
  }
  json.end_list();
}

/// Each fix is a way of its own to mend the finding.
void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes, std::string_view path) {
  json.begin_list("fixes");
  for (const Fix& fix : fixes) {
    json.begin_object();
    write_text(json, "description",
               fix.text.empty() ? "Remove it." : fmt::format("Replace it with {}.", fix.text));
    json.begin_list("artifactChanges");
    json.begin_object();
    write_file(json, path);
    json.begin_list("replacements");
    json.begin_object();
    json.begin_object("deletedRegion");
    write_region(json, fix.place);
    json.end_object();
    if (!fix.text.empty()) write_text(json, "insertedContent", fix.text);
    json.end_object();
    json.end_list();
    json.end_object();
    json.end_list();
    json.end_object();
  }
  json.end_list();
}

void write_result(JsonWriter& json, const validation::Finding& finding, PathsFromHere& paths) {
  const Diagnostic& what = finding.what;
  const std::string path = paths.of(what.place.file);
  json.begin_object();
  json.text("ruleId", what.rule);
  if (const auto index = find_rule_index(what.rule)) {
    json.number("ruleIndex", static_cast<std::int64_t>(*index));
  }
  json.text("level", name(what.level));
  write_text(json, "message", message_and_hint(what));
  json.begin_list("locations");
  json.begin_object();
  write_location(json, path, what.place, &what);
  json.end_object();
  json.end_list();
  if (!what.related.empty()) write_related(json, what.related, paths);
  json.begin_object("partialFingerprints");
  // The name is that of what GitHub knows a finding by.
  json.text("primaryLocationLineHash", validation::to_string(finding.fingerprint) + ":1");
  json.end_object();
  if (!what.fixes.empty()) write_fixes(json, what.fixes, path);
  json.end_object();
}

/// What help says of a rule, as Markdown where examples are to look like such.
std::string help(const Rule& rule, bool markdown) {
  std::string text = fmt::format("{}.", rule.sentence);
  if (!rule.why.empty()) text += fmt::format("\n\n{}", rule.why);
  const auto example = [&](std::string_view heading, std::string_view yaml) {
    if (yaml.empty()) return;
    const std::string_view fence = markdown ? "```" : "";
    text += fmt::format("\n\n{}:\n\n{}{}{}{}{}", heading, fence, markdown ? "yaml\n" : "", yaml,
                        yaml.ends_with('\n') ? "" : "\n", fence);
  };
  example("Wrong", rule.wrong);
  example("Right", rule.right);
  return text;
}

void write_rule(JsonWriter& json, const Rule& rule) {
  json.begin_object();
  json.text("id", rule.id);
  write_text(json, "shortDescription", fmt::format("{}.", rule.sentence));
  write_text(json, "fullDescription",
             fmt::format("{}.{}{}", rule.sentence, rule.why.empty() ? "" : " ", rule.why));
  json.begin_object("help");
  json.text("text", help(rule, false));
  json.text("markdown", help(rule, true));
  json.end_object();
  json.begin_object("defaultConfiguration");
  json.text("level", name(rule.level));
  json.end_object();
  json.begin_object("properties");
  json.begin_list("tags");
  json.text(rule.group == RuleGroup::load ? "load" : "check");
  json.end_list();
  json.text("problem.severity", rule.level == Level::note ? "recommendation" : name(rule.level));
  json.end_object();
  json.end_object();
}

void write_tool(JsonWriter& json, std::string_view version) {
  json.begin_object("tool");
  json.begin_object("driver");
  json.text("name", "guidebook");
  json.text("semanticVersion", version);
  json.begin_list("rules");
  for (const Rule& rule : rules()) {
    json.one_line([&](JsonWriter& line) { write_rule(line, rule); });
  }
  json.end_list();
  json.end_object();
  json.end_object();
}

/// The findings in their order, the gravest first where a service may take no more than these.
std::vector<const validation::Finding*> in_order(const validation::Report& report) {
  std::vector<const validation::Finding*> findings;
  findings.reserve(report.findings.size());
  for (const validation::Finding& finding : report.findings) findings.push_back(&finding);
  if (findings.size() > most_sarif_results) {
    std::ranges::stable_sort(findings, std::ranges::greater{},
                             [](const auto* finding) { return finding->what.level; });
  }
  return findings;
}

void write_run(JsonWriter& json, const validation::Report& report, std::string_view version) {
  json.begin_object();
  write_tool(json, version);
  json.begin_object("automationDetails");
  json.text("id", "guidebook/");
  json.end_object();
  json.begin_object("originalUriBaseIds");
  json.begin_object(root);
  write_text(json, "description", "The folder in which the program was run.");
  json.end_object();
  json.end_object();
  json.text("columnKind", "unicodeCodePoints");
  json.begin_list("results");
  PathsFromHere paths;
  for (const validation::Finding* finding : in_order(report)) {
    json.one_line([&](JsonWriter& line) { write_result(line, *finding, paths); });
  }
  json.end_list();
  json.end_object();
}

}  // namespace

std::string write_sarif(const validation::Report& report, const ReportOptions& options) {
  constexpr std::size_t usual_size = 1000;  // of a result
  std::string out;
  out.reserve(report.findings.size() * usual_size);  // growing, it would be there twice
  JsonWriter json(out, 2);
  json.begin_object();
  json.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.text("version", "2.1.0");
  json.begin_list("runs");
  write_run(json, report, options.version);
  json.end_list();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace guidebook
