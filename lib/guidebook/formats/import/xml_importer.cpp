#include "guidebook/formats/import/xml_importer.hpp"

#include <fmt/core.h>

#include <utility>

#include "guidebook/text/text.hpp"
#include "guidebook/yaml/limits.hpp"

namespace guidebook {

std::vector<ImportedRecord> XmlImporter::run() {
  if (!read_xml(source_, *this, diagnostics_) || !good_) return {};
  finish();
  repeated_.finish();
  return std::move(records_);
}

XmlStep XmlImporter::open(const XmlElement& start) {
  if (!good_) return XmlStep::skip;
  if (std::exchange(begun_, true)) return open_inner(start);
  if (start.name != root_) {
    fail({start.begin, start.end}, fmt::format("the file begins with <{}>, not with <{}>",
                                               text::visible(std::string(start.name)), root_));
    return XmlStep::skip;
  }
  open_root(start);
  return XmlStep::enter;
}

void XmlImporter::add(ImportedRecord record) {
  if (!good_) return;
  if (records_.size() == yaml::max_nodes) {
    fail({record.begin, record.begin + 1},
         fmt::format("more than {} records, which no guide holds", yaml::max_nodes));
    return;
  }
  records_.push_back(std::move(record));
}

void XmlImporter::report(const std::string& what, ByteSpan place, std::string message, Level level,
                         std::string hint) {
  repeated_.add(what, level, [&] {
    return source_.error({}, place.begin, place.end, std::move(message), std::move(hint));
  });
}

void XmlImporter::report(const Losses& losses, std::string_view message) {
  losses.report(source_, message, diagnostics_);
}

void XmlImporter::fail(ByteSpan place, std::string message) {
  good_ = false;
  diagnostics_.push_back(source_.error({}, place.begin, place.end, std::move(message)));
}

}  // namespace guidebook
