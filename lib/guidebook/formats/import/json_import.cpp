#include <algorithm>
#include <iterator>

#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/json_tree.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

bool holds_objects(const JsonNode& node) {
  return node.kind == JsonNode::Kind::list &&
         std::ranges::all_of(node.children, [](const JsonNode& child) {
           return child.kind == JsonNode::Kind::object;
         });
}

void add_field(ImportedRecord& record, const JsonNode& member, const ImportOptions& options) {
  const std::string_view key = mapped_key(options, member.key);
  if (!key.empty())
    record.fields.push_back({std::string(key), to_value(member), member.begin, member.end});
}

ImportedRecord new_record(const RecordType& type, std::string guide, const JsonNode& object) {
  return {.type = &type,
          .guide = std::move(guide),
          .fields = {},
          .begin = object.begin,
          .end = object.begin + 1};
}

/// A guide, and behind it the records in it.
void add_guide(std::vector<ImportedRecord>& records, const JsonNode& object,
               const ImportOptions& options) {
  std::string id = object.text("id");
  if (id.empty()) id = slug_of(object.text("name"));
  ImportedRecord guide = new_record(record_types().front(), id, object);
  std::vector<ImportedRecord> nested;
  for (const JsonNode& member : object.children) {
    const RecordType* type = text::find_by_name(record_types(), member.key, &RecordType::plural);
    if (type == nullptr || !holds_objects(member)) {
      add_field(guide, member, options);
      continue;
    }
    for (const JsonNode& item : member.children) {
      ImportedRecord& record = nested.emplace_back(new_record(*type, id, item));
      for (const JsonNode& value : item.children) add_field(record, value, options);
    }
  }
  records.push_back(std::move(guide));
  std::ranges::move(nested, std::back_inserter(records));
}

bool add_guides(std::vector<ImportedRecord>& records, const JsonNode& node, const Source& source,
                const ImportOptions& options, Diagnostics& diagnostics) {
  if (node.kind == JsonNode::Kind::object) {
    add_guide(records, node, options);
    return true;
  }
  if (holds_objects(node)) {
    for (const JsonNode& object : node.children) add_guide(records, object, options);
    return true;
  }
  diagnostics.push_back(source.error({}, node.begin, node.end, "a guide is an object of JSON"));
  return false;
}

}  // namespace

std::vector<ImportedRecord> import_json(const Source& source, const ImportOptions& options,
                                        Diagnostics& diagnostics) {
  std::vector<ImportedRecord> records;
  for (std::size_t at = 0; at < source.text().size();) {
    const auto node = read_json(source, at, diagnostics);
    if (!node || !add_guides(records, *node, source, options, diagnostics)) return {};
  }
  return records;
}

}  // namespace guidebook
