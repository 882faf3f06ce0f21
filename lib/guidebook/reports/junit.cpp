#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/reports/paths_from_here.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/text/markup.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, xml_attribute(value));
}

struct TestCase {
  std::string_view file;
  Findings findings;
};

/// Every file once, with its findings, which stand together.
std::vector<TestCase> test_cases(const validation::Report& report) {
  std::unordered_map<std::string_view, Findings> found;
  const Findings all = report.findings;
  std::vector<std::string_view> files(report.files.begin(), report.files.end());
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && all[end].what.place.file == all[i].what.place.file) ++end;
    found.emplace(all[i].what.place.file, all.subspan(i, end - i));
    files.push_back(all[i].what.place.file);  // a folder that can't be read is no file looked at
    i = end;
  }
  std::vector<TestCase> cases;
  std::unordered_set<std::string_view> seen;
  for (const std::string_view file : files) {
    if (!seen.insert(file).second) continue;
    const auto at = found.find(file);
    cases.push_back({file, at == found.end() ? Findings{} : at->second});
  }
  return cases;
}

/// What of the findings lets the file fail, in one element: who reads these files takes one.
std::string failure(const std::vector<const Diagnostic*>& grave) {
  const Diagnostic& first = **std::max_element(
      grave.begin(), grave.end(), [](const auto* a, const auto* b) { return a->level < b->level; });
  std::string message = message_and_hint(first);
  if (first.place.begin.line > 0) {
    message = fmt::format("{}:{}: {}", first.place.begin.line, first.place.begin.column, message);
  }
  if (grave.size() > 1) message += fmt::format(" (and {} more)", grave.size() - 1);
  std::string out =
      "      <failure" + attribute("type", first.rule) + attribute("message", message) + ">";
  for (const Diagnostic* finding : grave) out += xml_text(render(*finding));
  return out + "</failure>\n";
}

std::string element(const TestCase& test, Level fail_on, PathsFromHere& paths) {
  const std::string& path = paths.of(test.file);
  std::string out =
      "    <testcase classname=\"guidebook\"" + attribute("name", path) + attribute("file", path);
  if (test.findings.empty()) return out + "/>\n";
  std::vector<const Diagnostic*> grave;
  std::string rest;
  for (const validation::Finding& finding : test.findings) {
    if (finding.what.level >= fail_on) {
      grave.push_back(&finding.what);
    } else {
      rest += xml_text(render(finding.what));
    }
  }
  out += ">\n";
  if (!grave.empty()) out += failure(grave);
  if (!rest.empty()) out += "      <system-out>" + rest + "</system-out>\n";
  return out + "    </testcase>\n";
}

}  // namespace

std::string write_junit(const validation::Report& report, const ReportOptions& options) {
  const std::vector<TestCase> cases = test_cases(report);
  const auto failures = std::count_if(cases.begin(), cases.end(), [&](const TestCase& test) {
    return fails(test.findings, options.fail_on);
  });
  const std::string counts =
      fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\"", cases.size(), failures);
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"guidebook\" {}>\n"
      "  <testsuite name=\"guidebook validate\" {} skipped=\"0\">\n",
      counts, counts);
  PathsFromHere paths;
  for (const TestCase& test : cases) out += element(test, options.fail_on, paths);
  out += "  </testsuite>\n</testsuites>\n";
  return out;
}

}  // namespace guidebook
