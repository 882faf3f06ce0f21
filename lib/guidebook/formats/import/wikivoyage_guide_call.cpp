#include "guidebook/formats/import/wikivoyage_guide_call.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/wikivoyage_words.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikivoyage {
namespace {

using wikitext::Argument;
using wikitext::Node;

bool has_field(const ImportedRecord& record, std::string_view key) {
  return std::ranges::find(record.fields, key, &ImportedField::key) != record.fields.end();
}

bool stands_for(const Argument& argument, std::string_view number, std::string_view field) {
  const FieldWords* row = find_field_words(argument.key);
  return argument.key == number || (row != nullptr && row->field == field);
}

bool read_place(const Page& page, const Node& call, ImportedRecord& guide, OwnValues& others) {
  if (has_field(guide, "coordinates")) return false;
  Map coordinates;
  for (const Argument& argument : arguments_of(page.source, call)) {
    const bool is_lat = stands_for(argument, "1", "coordinates.lat");
    const bool is_lon = stands_for(argument, "2", "coordinates.lon");
    std::string value(page.source.text().substr(argument.begin, argument.end - argument.begin));
    if (value.empty()) continue;
    if (is_lat || is_lon) {
      coordinates.push_back({is_lat ? "lat" : "lon", std::move(value)});
    } else {
      others.add(
          {fmt::format("{{{{geo {}}}}}", argument.key), std::move(value), call.begin, call.end});
    }
  }
  if (!coordinates.empty())
    guide.fields.push_back({"coordinates", std::move(coordinates), call.begin, call.end});
  return true;
}

bool read_region(const Page& page, const Node& call, ImportedRecord& guide) {
  const auto arguments = arguments_of(page.source, call);
  if (has_field(guide, "region") || arguments.size() != 1) return false;
  std::string name = page.words(arguments.front().nodes, false);
  std::ranges::replace(name, '_', ' ');
  guide.fields.push_back({"region", std::move(name), call.begin, call.end});
  return true;
}

bool read_kind(const Page& page, std::string_view kind, ImportedRecord& guide) {
  if (kind.empty() || has_field(guide, "kind")) return false;
  if (page.options.into == nullptr || page.options.into->kind.empty())
    guide.fields.push_back({"kind", std::string(kind), 0, 1});
  return true;
}

}  // namespace

bool read_guide_call(const Page& page, const Node& call, ImportedRecord& guide, OwnValues& others) {
  const std::string name = text::lower(name_of(page.source, call));
  if (name == "geo" || name == "geodata" || name == "coord")
    return read_place(page, call, guide, others);
  if (name == "ispartof" || name == "istinkat") return read_region(page, call, guide);
  return read_kind(page, kind_of_page(name), guide);
}

}  // namespace guidebook::wikivoyage
