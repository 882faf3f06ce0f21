#include "guidebook/geo/geojson.hpp"

#include <fmt/core.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <optional>

#include "guidebook/geo/geojson_coordinates.hpp"

namespace guidebook {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How deep the numbers of a type's coordinates are nested.
struct GeometryType {
  std::string_view name;
  std::size_t depth;
  bool area;
};

constexpr std::array geometry_types{
    GeometryType{"Point", 1, false},      GeometryType{"MultiPoint", 2, false},
    GeometryType{"LineString", 2, false}, GeometryType{"MultiLineString", 3, false},
    GeometryType{"Polygon", 3, true},     GeometryType{"MultiPolygon", 4, true},
};

constexpr std::array<std::string_view, 3> holders{"GeometryCollection", "Feature",
                                                  "FeatureCollection"};

/// Follows the events of RapidJSON's reader. Every member answers whether to go on.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
 public:
  using Size = rapidjson::SizeType;

  Handler(const rapidjson::MemoryStream& stream, const std::function<void(GeoFeature&&)>& use,
          std::string& credit)
      : stream_(stream), use_(use), credit_(credit) {}

  bool StartObject() {
    switch (top()) {
      case Part::nothing:
      case Part::list:
        return push_thing();
      case Part::thing:
        if (key_ == "geometry") return push_thing();
        parts_.push_back(key_ == "properties" ? Part::properties : Part::other);
        return true;
      case Part::coordinates:
        return fail("coordinates are arrays of numbers");
      default:
        parts_.push_back(Part::other);
        return true;
    }
  }

  bool EndObject(Size) {
    const Part ended = top();
    parts_.pop_back();
    return ended != Part::thing || end_thing();
  }

  bool StartArray() {
    switch (top()) {
      case Part::nothing:
      case Part::list:
        return fail("an object of GeoJSON is wanted here");
      case Part::coordinates:
        coordinates_.open();
        return true;
      case Part::thing:
        if (key_ == "coordinates") {
          coordinates_.begin();
          coordinates_.open();
          parts_.push_back(Part::coordinates);
          return true;
        }
        parts_.push_back(key_ == "features" || key_ == "geometries" ? Part::list : Part::other);
        return true;
      default:
        parts_.push_back(Part::other);
        return true;
    }
  }

  bool EndArray(Size) {
    if (top() != Part::coordinates) {
      parts_.pop_back();
      return true;
    }
    if (auto fault = coordinates_.close()) return fail(*fault);
    if (!coordinates_.is_open()) {
      things_.back().depth = coordinates_.depth();
      things_.back().own = coordinates_.take();
      parts_.pop_back();
    }
    return true;
  }

  bool Key(const char* text, Size length, bool) {
    key_.assign(text, length);
    return true;
  }

  bool String(const char* text, Size length, bool) {
    const std::string_view value(text, length);
    if (top() == Part::properties) {
      things_.back().feature.properties.emplace_back(key_, value);
    } else if (top() == Part::thing && key_ == "type") {
      things_.back().type = value;
    } else if (top() == Part::thing && key_ == "attribution" && things_.size() == 1) {
      credit_ = value;
    } else {
      return scalar();
    }
    return true;
  }

  bool Null() { return (top() == Part::thing && key_ == "geometry") || scalar(); }
  bool Bool(bool) { return scalar(); }
  bool Int(int value) { return number(value); }
  bool Uint(unsigned value) { return number(value); }
  bool Int64(std::int64_t value) { return number(static_cast<double>(value)); }
  bool Uint64(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool Double(double value) { return number(value); }

  /// What is wrong, and where it begins; empty if RapidJSON found the fault itself.
  [[nodiscard]] const std::string& fault() const { return fault_; }
  [[nodiscard]] std::size_t fault_offset() const { return fault_offset_; }

 private:
  enum class Part { nothing, thing, list, properties, coordinates, other };

  /// An object of GeoJSON: a geometry, a feature, a collection of them.
  struct Thing {
    std::size_t offset = 0;
    std::string type;
    std::size_t depth = 0;     // of its own coordinates
    std::vector<GeoPath> own;  // from them
    GeoFeature feature;
  };

  [[nodiscard]] Part top() const { return parts_.empty() ? Part::nothing : parts_.back(); }

  bool fail(std::string message) { return fail(std::move(message), stream_.Tell()); }
  bool fail(std::string message, std::size_t offset) {
    fault_ = std::move(message);
    fault_offset_ = offset;
    return false;
  }

  bool push_thing() {
    parts_.push_back(Part::thing);
    things_.push_back({.offset = stream_.Tell()});
    return true;
  }

  bool number(double value) {
    if (top() != Part::coordinates) return scalar();
    const auto fault = coordinates_.number(value);
    return fault ? fail(*fault) : true;
  }

  bool scalar() {
    if (top() == Part::nothing || top() == Part::list) {
      return fail("an object of GeoJSON is wanted here");
    }
    if (top() == Part::coordinates || (top() == Part::thing && key_ == "coordinates")) {
      return fail("coordinates are arrays of numbers");
    }
    return true;
  }

  bool end_thing() {
    Thing thing = std::move(things_.back());
    things_.pop_back();
    if (!add_own_paths(thing)) return false;
    const bool collected = thing.type == "FeatureCollection";
    if (thing.type == "Feature" || (things_.empty() && !collected)) {
      use_(std::move(thing.feature));
    } else if (!things_.empty()) {
      auto& paths = things_.back().feature.paths;
      paths.insert(paths.end(), std::make_move_iterator(thing.feature.paths.begin()),
                   std::make_move_iterator(thing.feature.paths.end()));
    }
    return true;
  }

  bool add_own_paths(Thing& thing) {
    if (std::find(holders.begin(), holders.end(), thing.type) != holders.end()) return true;
    const auto* type =
        std::find_if(geometry_types.begin(), geometry_types.end(),
                     [&](const GeometryType& known) { return known.name == thing.type; });
    if (type == geometry_types.end()) {
      return fail(thing.type.empty() ? "this object has no \"type\""
                                     : fmt::format("GeoJSON has no type \"{}\"", thing.type),
                  thing.offset);
    }
    if (thing.depth != 0 && thing.depth != type->depth) {
      return fail(fmt::format("the numbers of a {} are in {} arrays, not in {}", type->name,
                              type->depth, thing.depth),
                  thing.offset);
    }
    if (type->depth == 1 || type->name == "MultiPoint") return true;
    for (GeoPath& path : thing.own) {
      path.area = type->area;
      path.hole = type->area && path.hole;
      thing.feature.paths.push_back(std::move(path));
    }
    return true;
  }

  const rapidjson::MemoryStream& stream_;
  const std::function<void(GeoFeature&&)>& use_;
  std::string& credit_;
  std::vector<Part> parts_;
  std::vector<Thing> things_;
  std::string key_;
  CoordinatesReader coordinates_;
  std::string fault_;
  std::size_t fault_offset_ = 0;
};

}  // namespace

bool read_geojson(const Source& source, const std::function<void(GeoFeature&&)>& use,
                  std::string& credit, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  const std::size_t skipped = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  rapidjson::MemoryStream stream(text.data() + skipped, text.size() - skipped);
  Handler handler(stream, use, credit);
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
  if (!result.IsError()) return true;
  const bool ours = !handler.fault().empty();
  const std::size_t at =
      std::min((ours ? handler.fault_offset() : result.Offset()) + skipped, text.size());
  std::string message = ours ? handler.fault() : rapidjson::GetParseError_En(result.Code());
  if (message.ends_with('.')) message.pop_back();
  diagnostics.push_back(source.error(
      {}, at, std::min(at + 1, text.size()), std::move(message),
      ours ? "GeoJSON (RFC 7946) has longitude and latitude in degrees, in this order" : ""));
  return false;
}

}  // namespace guidebook
