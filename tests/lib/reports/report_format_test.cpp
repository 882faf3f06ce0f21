// What machines are told of findings: each format whole, for a report of everything that could
// break it.
#include "guidebook/reports/report_format.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "catch.hpp"
#include "guidebook/reports/paths_from_here.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/value/json.hpp"
#include "lines.hpp"

namespace validation = guidebook::validation;
using guidebook::Diagnostic;
using guidebook::Level;
using validation::Report;
using Lines = std::vector<std::string>;

namespace {

validation::Finding whole_file() {
  Diagnostic what =
      guidebook::file_error("file-unreadable", "b.yaml", "cannot read: Permission denied");
  return {std::move(what), 0xab, "b.yaml"};
}

/// A finding with all there can be, in a file whose name has what formats escape.
validation::Finding full() {
  Diagnostic what;
  what.level = Level::warning;
  what.rule = "coordinates-swapped";
  what.message = "100%: 청\x1b ]]> & <b>\nline";
  what.hint = "swap, \"them\"";
  what.place = {"./x/../a,b: 100%\n\xff.yaml", {3, 6}, {3, 8}};
  what.excerpt = std::string("  - {청진: 1}");
  guidebook::Related& related = what.related.emplace_back();
  related.place = {"c.yaml", {1, 2}, {1, 4}};
  related.message = "first used here";
  what.fixes.push_back({what.place, 40, 46, "은덕", true});
  what.fixes.push_back({what.place, 40, 46, "", false});
  return {std::move(what), 0x0123456789abcdef, "a.yaml"};
}

Report sample() {
  Report report;
  report.findings = {full(), whole_file()};
  report.files = {report.findings[0].what.place.file, "b.yaml", "good.yaml"};
  report.suppressed = {.by_comments = 1, .by_baseline = 1};
  return report;
}

std::string written(std::string_view format, const Report& report,
                    const guidebook::ReportOptions& options = {.version = "1.2.3"}) {
  return guidebook::find_report_format(format)->write(report, options);
}

}  // namespace

TEST_CASE("reports: of nothing found") {
  Report report;
  report.files = {"a.yaml", "b.yaml"};
  CHECK(written("human", report) == "2 files: nothing found\n");
  CHECK(written("github", report).empty());
  CHECK(written("gitlab", report) == "[]\n");
  CHECK(written("json", report) ==
        "{\n  \"guidebook\": \"1.2.3\",\n  \"summary\": {\n    \"files\": 2,\n"
        "    \"files_with_findings\": 0,\n    \"errors\": 0,\n    \"warnings\": 0,\n"
        "    \"notes\": 0,\n    \"mendable\": 0,\n    \"silenced\": 0\n  },\n"
        "  \"findings\": []\n}\n");
  CHECK(written("junit", report) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"guidebook\" tests=\"2\" failures=\"0\" errors=\"0\">\n"
        "  <testsuite name=\"guidebook validate\" tests=\"2\" failures=\"0\" errors=\"0\" "
        "skipped=\"0\">\n"
        "    <testcase classname=\"guidebook\" name=\"a.yaml\" file=\"a.yaml\"/>\n"
        "    <testcase classname=\"guidebook\" name=\"b.yaml\" file=\"b.yaml\"/>\n"
        "  </testsuite>\n</testsuites>\n");
  CHECK(written("sarif", report).ends_with("      \"results\": []\n    }\n  ]\n}\n"));
}

TEST_CASE("reports: a line of GitHub holds what parts its properties only escaped") {
  CHECK(lines(written("github", sample())) ==
        Lines{"::warning file=a%2Cb%3A 100%25%0A\uFFFD.yaml,line=3,col=6,endLine=3,endColumn=8,"
              "title=coordinates-swapped::100%25: 청\\x1b ]]> & <b>%0Aline; swap, \"them\"",
              "::error file=b.yaml,title=file-unreadable::cannot read: Permission denied"});
}

TEST_CASE("reports: a finding as JSON says everything") {
  const Lines all = lines(written("json", sample()));
  REQUIRE(all.size() == 16);
  CHECK(all[3] == "    \"files\": 3,");
  CHECK(all[5] == "    \"errors\": 1,");
  CHECK(all[8] == "    \"mendable\": 1,");
  CHECK(all[9] == "    \"silenced\": 2");
  CHECK(all[12] ==
        R"(    {"file":"./x/../a,b: 100%\n)"
        "\uFFFD"
        R"(.yaml","line":3,"column":6,"end_line":3,"end_column":8,"level":"warning",)"
        R"("rule":"coordinates-swapped","message":"100%: 청\u001B ]]> & <b>\nline",)"
        R"("hint":"swap, \"them\"","fingerprint":"0123456789abcdef",)"
        R"("excerpt":"  - {청진: 1}","excerpt_column":1,)"
        R"("related":[{"file":"c.yaml","line":1,"column":2,"end_line":1,"end_column":4,)"
        R"("message":"first used here"}],)"
        R"("fixes":[{"line":3,"column":6,"end_line":3,"end_column":8,"byte":40,"end_byte":46,)"
        R"("text":"은덕","certain":true},)"
        R"({"line":3,"column":6,"end_line":3,"end_column":8,"byte":40,"end_byte":46,)"
        R"("text":"","certain":false}]},)");
  CHECK(all[13] ==
        R"(    {"file":"b.yaml","level":"error","rule":"file-unreadable",)"
        R"("message":"cannot read: Permission denied","fingerprint":"00000000000000ab"})");
}

TEST_CASE("reports: a result of SARIF has its rule, its region in code points and its fixes") {
  const auto index = [](std::string_view rule) {
    return guidebook::index_of(*guidebook::find_rule(rule));
  };
  const std::string log = written("sarif", sample());
  const Lines all = lines(log);
  const std::string file = R"("artifactLocation":{"uri":"a%2Cb%3A%20100%25%0A%FF.yaml",)"
                           R"("uriBaseId":"%SRCROOT%"})";
  const std::string change = R"("artifactChanges":[{)" + file +
                             R"(,"replacements":[{"deletedRegion":{"startLine":3,)"
                             R"("startColumn":6,"endLine":3,"endColumn":8})";
  const std::string result =
      fmt::format(R"(        {{"ruleId":"coordinates-swapped","ruleIndex":{},"level":"warning",)",
                  index("coordinates-swapped")) +
      R"("message":{"text":"100%: 청\u001B ]]> & <b>\nline; swap, \"them\""},)"
      R"("locations":[{"physicalLocation":{)" +
      file +
      R"(,"region":{"startLine":3,"startColumn":6,"endLine":3,"endColumn":8,)"
      R"("snippet":{"text":"청진"}},"contextRegion":{"startLine":3,"startColumn":1,)"
      R"("endColumn":12,"snippet":{"text":"  - {청진: 1}"}}}}],)"
      R"("relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"c.yaml",)"
      R"("uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":2,"endLine":1,)"
      R"("endColumn":4}},"message":{"text":"first used here"}}],)"
      R"("partialFingerprints":{"primaryLocationLineHash":"0123456789abcdef:1"},)"
      R"("fixes":[{"description":{"text":"Replace it with 은덕."},)" +
      change +
      R"(,"insertedContent":{"text":"은덕"}}]}]},)"
      R"({"description":{"text":"Remove it."},)" +
      change + "}]}]}]},";
  REQUIRE(all.size() > 6);
  CHECK(all[all.size() - 6] == result);
  CHECK(all[all.size() - 5] ==
        fmt::format(R"(        {{"ruleId":"file-unreadable","ruleIndex":{},"level":"error",)",
                    index("file-unreadable")) +
            R"("message":{"text":"cannot read: Permission denied"},)"
            R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"b.yaml",)"
            R"("uriBaseId":"%SRCROOT%"},"region":{"startLine":1}}}],)"
            R"("partialFingerprints":{"primaryLocationLineHash":"00000000000000ab:1"}})");
  for (const guidebook::Rule& rule : guidebook::rules()) {
    CHECK(log.find(fmt::format("\n            {{\"id\":\"{}\",", rule.id)) != std::string::npos);
  }
}

TEST_CASE("reports: JUnit fails the files in which something is grave enough") {
  const std::string name = "a,b: 100%&#10;\uFFFD.yaml";
  const auto head = [](int failures) {
    const std::string counts = fmt::format("tests=\"3\" failures=\"{}\" errors=\"0\"", failures);
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"guidebook\" {}>\n"
        "  <testsuite name=\"guidebook validate\" {} skipped=\"0\">\n",
        counts, counts);
  };
  const std::string finding =
      "./x/../a,b: 100%\\x0a\uFFFD.yaml:3:6: warning: 100%: 청\\x1b ]]&gt; &amp; "
      "&lt;b&gt;\\x0aline [coordinates-swapped]\n"
      "  3 |   - {청진: 1}\n    |      ^~~~\n    = first used here: c.yaml:1:2\n"
      "    = swap, &quot;them&quot;\n";
  const std::string open =
      fmt::format("    <testcase classname=\"guidebook\" name=\"{0}\" file=\"{0}\">\n", name);
  const std::string rest =
      "    <testcase classname=\"guidebook\" name=\"b.yaml\" file=\"b.yaml\">\n"
      "      <failure type=\"file-unreadable\" message=\"cannot read: Permission denied\">"
      "b.yaml: error: cannot read: Permission denied [file-unreadable]\n</failure>\n"
      "    </testcase>\n"
      "    <testcase classname=\"guidebook\" name=\"good.yaml\" file=\"good.yaml\"/>\n"
      "  </testsuite>\n</testsuites>\n";
  CHECK(written("junit", sample()) == head(1) + open + "      <system-out>" + finding +
                                          "</system-out>\n    </testcase>\n" + rest);
  CHECK(written("junit", sample(), {.fail_on = Level::warning}) ==
        head(2) + open +
            "      <failure type=\"coordinates-swapped\" message=\"3:6: 100%: 청\\x1b ]]&gt; "
            "&amp; &lt;b&gt;&#10;line; swap, &quot;them&quot;\">" +
            finding + "</failure>\n    </testcase>\n" + rest);
}

TEST_CASE("reports: JUnit tells several findings of a file in one failure, the gravest first") {
  Report report;
  report.files = {"b.yaml"};
  for (const Level level : {Level::note, Level::warning, Level::error, Level::error}) {
    validation::Finding finding = whole_file();
    finding.what.level = level;
    finding.what.message = fmt::format("{} \uFFFF", report.findings.size());
    report.findings.push_back(finding);
  }
  const Lines all = lines(written("junit", report, {.fail_on = Level::warning}));
  REQUIRE(all.size() == 13);
  CHECK(all[4] ==
        "      <failure type=\"file-unreadable\" message=\"2 \uFFFD (and 2 more)\">"
        "b.yaml: warning: 1 \uFFFD [file-unreadable]");
  CHECK(all[8] == "      <system-out>b.yaml: note: 0 \uFFFD [file-unreadable]");
}

TEST_CASE("reports: GitLab gets a line for every finding") {
  CHECK(lines(written("gitlab", sample())) ==
        Lines{"[",
              R"(  {"description":"100%: 청\u001B ]]> & <b>\nline; swap, \"them\"",)"
              R"("check_name":"coordinates-swapped","fingerprint":"0123456789abcdef",)"
              R"("severity":"minor","location":{"path":"a,b: 100%\n)"
              "\uFFFD"
              R"(.yaml","lines":{"begin":3,"end":3}}},)",
              R"(  {"description":"cannot read: Permission denied",)"
              R"("check_name":"file-unreadable","fingerprint":"00000000000000ab",)"
              R"("severity":"major","location":{"path":"b.yaml","lines":{"begin":1,"end":1}}})",
              "]"});
}

TEST_CASE("reports: files are named from the working folder") {
  const std::string here = std::filesystem::current_path().string();
  guidebook::PathsFromHere paths;
  CHECK(paths.of("a.yaml") == "a.yaml");
  CHECK(paths.of("./b//./c.yaml") == "b/c.yaml");
  CHECK(paths.of(here + "/b/../c.yaml") == "c.yaml");
  CHECK(paths.of(here + "x/c.yaml") == here + "x/c.yaml");
  CHECK(paths.of("../c.yaml") == (std::filesystem::path(here).parent_path() / "c.yaml").string());
  CHECK(paths.of("..c.yaml") == "..c.yaml");
  CHECK(paths.of("/") == "/");
  CHECK(paths.of("<stdin>") == "<stdin>");
  CHECK(paths.of("") == "");
}

TEST_CASE("reports: SARIF names what lies elsewhere from the root, and standard input as it is") {
  Report report;
  report.findings = {whole_file(), whole_file()};
  report.findings[0].what.place.file = "/somewhere else/b.yaml";
  report.findings[1].what.place.file = "<stdin>";
  const std::string log = written("sarif", report);
  CHECK(log.find(R"({"artifactLocation":{"uri":"file:///somewhere%20else/b.yaml"},)") !=
        std::string::npos);
  CHECK(log.find(R"({"artifactLocation":{"uri":"%3Cstdin%3E"},)") != std::string::npos);
}

TEST_CASE("reports: a reader gets the gravest, machines get all") {
  Report report;
  report.files = {"b.yaml"};
  for (const Level level : {Level::note, Level::error, Level::note}) {
    report.findings.push_back(whole_file());
    report.findings.back().what.level = level;
  }
  const std::string line = ": cannot read: Permission denied [file-unreadable]\n";
  CHECK(written("human", report, {.max_findings = 2}) ==
        "b.yaml: note" + line + "b.yaml: error" + line +
            "1 more; --max-findings 0 prints them all\n1 error, 2 notes in 1 of 1 file\n");
  CHECK(written("human", report, {.quiet = true}) == "1 error, 2 notes in 1 of 1 file\n");
  report.findings.erase(report.findings.begin() + 1);
  CHECK(written("human", report, {.quiet = true}).empty());
  CHECK(written("human", report, {.quiet = true, .fail_on = Level::note}) ==
        "2 notes in 1 of 1 file\n");
  for (const guidebook::ReportFormat& format : guidebook::report_formats().subspan(1)) {
    INFO(format.name);
    CHECK(format.write(report, {.quiet = true, .max_findings = 1}) == format.write(report, {}));
  }
}

TEST_CASE("reports: SARIF has the gravest results first where GitHub may not take all") {
  Report report;
  for (std::size_t i = 0; i < guidebook::most_sarif_results; ++i) {
    report.findings.push_back(whole_file());
    report.findings.back().what.level = i % 2 == 0 ? Level::note : Level::warning;
  }
  const auto levels = [&] {
    const std::string log = written("sarif", report);
    std::string all;
    const std::string key = R"("level":")";
    const std::size_t results = log.find(R"("results": [)");
    for (std::size_t at = results; (at = log.find(key, at)) != std::string::npos;)
      all += log[at += key.size()];
    return all;
  };
  CHECK(levels().starts_with("nwnw"));
  report.findings.push_back(whole_file());
  report.findings.back().what.level = Level::error;
  const std::string half(guidebook::most_sarif_results / 2, 'w');
  CHECK(levels() == "e" + half + std::string(half.size(), 'n'));
}

TEST_CASE("json: told front to back, it is what a value of the same content is") {
  using guidebook::Map;
  std::string out;
  {
    guidebook::JsonWriter json(out, 2);
    json.begin_object();
    json.text("a\"", "b\xff");
    json.number("n", -3);
    json.begin_list("l");
    json.value(Map{{"x", guidebook::List{true, {}}}});
    json.one_line([](guidebook::JsonWriter& line) { line.value(Map{{"y", 1.5}, {"z", Map{}}}); });
    json.end_list();
    json.begin_object("o");
    json.end_object();
    json.end_object();
  }
  CHECK(out ==
        "{\n  \"a\\\"\": \"b\uFFFD\",\n  \"n\": -3,\n  \"l\": [\n    {\n      \"x\": [\n"
        "        true,\n        null\n      ]\n    },\n    {\"y\":1.5,\"z\":{}}\n  ],\n"
        "  \"o\": {}\n}");
}
