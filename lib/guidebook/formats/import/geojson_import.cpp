#include <fmt/core.h>

#include <array>

#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/json_tree.hpp"

namespace guidebook {
namespace {

/// What `export geojson` makes of other fields.
constexpr std::array<std::string_view, 4> derived{"ref", "type", "guide", "marker-color"};

/// The place of a point; null for what is none.
Value point_of(const JsonNode& geometry) {
  const JsonNode* position = geometry.find("coordinates");
  if (geometry.text("type") != "Point" || position == nullptr || position->children.size() < 2)
    return {};
  return Map{{"lat", position->children[1].scalar}, {"lon", position->children[0].scalar}};
}

class FeatureReader {
 public:
  FeatureReader(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : source_(source), options_(options), diagnostics_(diagnostics) {}

  bool read(const JsonNode& node, std::vector<ImportedRecord>& records) {
    const std::string type = node.text("type");
    if (type == "Feature") {
      records.push_back(feature(node));
      return true;
    }
    const JsonNode* features = node.find("features");
    if (type != "FeatureCollection" || features == nullptr) return fail(node);
    for (const JsonNode& each : features->children) {
      if (each.text("type") != "Feature") return fail(each);
      records.push_back(feature(each));
    }
    return true;
  }

 private:
  bool fail(const JsonNode& node) {
    diagnostics_.push_back(source_.error({}, node.begin, node.begin + 1,
                                         "a Feature or a FeatureCollection is wanted here"));
    return false;
  }

  [[nodiscard]] ImportedRecord feature(const JsonNode& node) const {
    static const JsonNode nothing;
    const JsonNode* properties = node.find("properties");
    if (properties == nullptr) properties = &nothing;
    ImportedRecord record{.type = find_record_type(properties->text("type")),
                          .guide = properties->text("guide"),
                          .fields = {},
                          .begin = node.begin,
                          .end = node.begin + 1};
    const bool is_ours = record.type != nullptr && !record.guide.empty();
    if (!is_ours) record.guide.clear();
    if (!is_ours) record.type = options_.type != nullptr ? options_.type : default_type();
    for (const JsonNode& property : properties->children) {
      const bool is_derived = is_ours && std::ranges::find(derived, property.key) != derived.end();
      const std::string_view key = mapped_key(options_, property.key);
      if (is_derived || key.empty()) continue;
      record.fields.push_back({std::string(key), to_value(property), property.begin, property.end});
    }
    add_geometry(record, node, is_ours);
    return record;
  }

  static const RecordType* default_type() { return find_record_type("attraction"); }

  /// The line of a route that we wrote is that of its ends.
  static void add_geometry(ImportedRecord& record, const JsonNode& node, bool is_ours) {
    const JsonNode* geometry = node.find("geometry");
    if (geometry == nullptr || geometry->kind != JsonNode::Kind::object) return;
    Value point = point_of(*geometry);
    const bool is_point = !point.is_null();
    if (!is_point && is_ours) return;
    record.fields.push_back({is_point ? "coordinates" : "geometry",
                             is_point ? std::move(point) : to_value(*geometry), geometry->begin,
                             geometry->end});
  }

  const Source& source_;
  const ImportOptions& options_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<ImportedRecord> import_geojson(const Source& source, const ImportOptions& options,
                                           Diagnostics& diagnostics) {
  std::vector<ImportedRecord> records;
  FeatureReader reader(source, options, diagnostics);
  for (std::size_t at = 0; at < source.text().size();) {
    const auto node = read_json(source, at, diagnostics);
    if (!node || !reader.read(*node, records)) return {};
  }
  return records;
}

}  // namespace guidebook
