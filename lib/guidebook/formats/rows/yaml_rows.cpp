#include <unordered_map>

#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/records/in_language.hpp"
#include "guidebook/yaml/writer.hpp"

namespace guidebook {
namespace {

/// A guide's own fields, and of its records those among `rows`.
Map guide_map(const Guide& guide, const std::vector<RecordRef>& rows) {
  std::unordered_map<std::string_view, List> records;
  for (const RecordRef& row : rows) {
    if (row.record != nullptr)
      records[row.type->plural].emplace_back(to_map(row.type->fields(), row.object));
  }
  return to_map(Describe<Guide>::fields, [&](const Field& field) -> Value {
    if (field.type != Type::records) return field.get(&guide);
    const auto found = records.find(field.name);
    return found == records.end() ? Value{} : Value{std::move(found->second)};
  });
}

}  // namespace

std::string write_yaml(const Table& table, const RowOptions&) {
  List list;
  list.reserve(table.rows.size());
  for (const auto& row : table.rows) list.push_back(row_object(table, row));
  return to_yaml(list);
}

std::string write_guides_yaml(const std::vector<RecordRef>& rows, const RowOptions& options) {
  constexpr Field document{
      .name = "a guide", .type = Type::records, .table = &Describe<Guide>::fields};
  std::vector<std::vector<RecordRef>> guides;
  std::unordered_map<const Guide*, std::size_t> places;
  for (const RecordRef& row : rows) {
    const auto [place, is_new] = places.try_emplace(row.guide, guides.size());
    if (is_new) guides.emplace_back();
    guides[place->second].push_back(row);
  }
  std::string out;
  for (const std::vector<RecordRef>& part : guides) {
    if (!out.empty()) out += "---\n";
    const Guide& guide = *part.front().guide;
    Value value = guide_map(guide, part);
    if (!options.language.empty()) {
      value = with_one_language(std::move(value), document, {options.language, guide.language()});
    }
    out += to_yaml(value);
  }
  return out;
}

}  // namespace guidebook
