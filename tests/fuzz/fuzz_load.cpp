// Any bytes as a guide file: places lie inside the file, findings can be printed, and a sound guide
// can be written in every format and read again from its own JSON.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/value/json.hpp"

namespace {

using guidebook::Guide;
using guidebook::Source;
namespace yaml = guidebook::yaml;

void expect(bool truth, const char* what) {
  if (truth) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

void check_places(const Source& source, const yaml::Node& node) {
  expect(node.begin <= node.end && node.end <= source.text().size(), "a node is inside the source");
  for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
    check_places(source, *child);
  }
}

void check_findings(const Source& source, const guidebook::Diagnostics& findings) {
  const guidebook::Position end = source.position(source.text().size());
  const guidebook::Diagnostic* last = nullptr;
  for (const guidebook::Diagnostic& finding : findings) {
    const guidebook::SourceRange& place = finding.place;
    expect(place.begin <= place.end && place.end <= end, "a finding is inside the source");
    expect(place.begin.line > 0 && place.begin.column > 0, "a finding has a place");
    expect(last == nullptr || last->place.begin <= place.begin, "findings are in order");
    expect(!finding.rule.empty() && !finding.message.empty(), "a finding says what it is");
    static_cast<void>(render(finding, {.color = true}));
    last = &finding;
  }
}

std::string json_of(Guide guide) {
  for (guidebook::Route& route : guide.routes) {
    if (route.name.empty()) route.name = "-";  // as the library would derive it from the ends
  }
  return to_json(to_map(guidebook::Describe<Guide>::fields, &guide));
}

void write_rows(const Guide& guide) {
  const guidebook::Library library;
  guidebook::query::Context context{.library = library, .today = {}};
  for (const guidebook::RecordType& type : guidebook::record_types()) {
    std::vector<guidebook::RecordRef> rows;
    for_each_row(guide, [&](const guidebook::RecordRef& row) {
      if (row.type == &type) rows.push_back(row);
    });
    for (const guidebook::RowFormat& format : guidebook::row_formats()) {
      const auto columns = guidebook::query::default_projection({&type}, format.columns);
      const auto table = columns.apply(rows, context);
      static_cast<void>(format.write(table, {.dialect = guidebook::CsvDialect::excel}));
      static_cast<void>(format.write(table, {.width = 40, .json_lists = true}));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("fuzz.yaml", std::string(data, data + size));
  guidebook::Diagnostics findings;
  const yaml::Tree tree = yaml::parse(source, findings);
  if (tree.root() != nullptr) check_places(source, *tree.root());
  const auto loaded = guidebook::load_guide(source, {});
  expect(loaded.guide.has_value() || !loaded.diagnostics.empty(), "a guide or a finding");
  check_findings(source, loaded.diagnostics);
  if (!loaded.sound()) return 0;
  write_rows(*loaded.guide);
  const std::string json = json_of(*loaded.guide);
  const auto again = guidebook::load_guide(Source("again.yaml", json), {});
  for (const auto& finding : again.diagnostics) std::fputs(render(finding).c_str(), stderr);
  expect(again.sound(), "its JSON is sound");
  expect(json_of(*again.guide) == json, "its JSON is read as it was written");
  return 0;
}
