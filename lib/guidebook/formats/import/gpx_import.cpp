// GPX 1.0 and 1.1 (topografix.com/GPX/1/1/gpx.xsd), with the extensions of OsmAnd.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/formats/import/garmin_contact.hpp"
#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/place_kind.hpp"
#include "guidebook/formats/import/record_builder.hpp"
#include "guidebook/formats/import/xml_importer.hpp"
#include "guidebook/text/ascii.hpp"

namespace guidebook {
namespace {

constexpr std::array gpx_keys{
    ForeignKey{"name", "name"},
    ForeignKey{"desc", "description"},
    ForeignKey{"href", "website"},
    ForeignKey{"url", "website"},
    ForeignKey{"address", "address"},
    ForeignKey{"amenity_opening_hours", "hours"},
    ForeignKey{"osm_tag_opening_hours", "hours"},
    ForeignKey{"osm_tag_phone", "phones"},
    ForeignKey{"phone", "phones"},
    ForeignKey{"Category", "tags"},
    ForeignKey{"osm_tag_email", "emails"},
    ForeignKey{"email", "emails"},
    ForeignKey{"osm_tag_website", "website"},
    ForeignKey{"osm_tag_wikidata", "wikidata"},
};

/// How a waypoint is shown, wherever in it that stands.
struct GpxLook {
  std::string osmand, background, color, garmin, type;

  [[nodiscard]] SymbolNames names() const {
    return {.osmand = osmand, .background = background, .color = color, .garmin = garmin};
  }
};

/// "#10A37E" of that, "#ff10a37e" or "#10a37e".
std::string opaque_color(std::string_view color) {
  constexpr std::size_t digits = 6;
  if (color.size() <= digits) return "#";
  return "#" + text::to_upper(color.substr(color.size() - digits));
}

GpxLook look_of(const XmlElement& element) {
  GpxLook look{.garmin = std::string(element.text_of("sym")),
               .type = std::string(element.text_of("type"))};
  if (const XmlElement* extensions = element.child("extensions")) {
    look.osmand = extensions->text_of("icon");
    look.background = extensions->text_of("background");
    look.color = opaque_color(extensions->text_of("color"));
  }
  return look;
}

/// The track that is being read: what describes it, and its ends.
struct Track {
  XmlElement element;
  std::vector<MapPoint> ends;
};

class GpxImporter : public XmlImporter {
 public:
  GpxImporter(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : XmlImporter(source, options, diagnostics, "gpx") {}

  void open_root(const XmlElement& root) override {
    is_ours_ = root.value_of("creator") == "guidebook";
  }

  XmlStep open_inner(const XmlElement& start) override {
    if (!track_) {
      if (start.name != "trk") return XmlStep::keep;
      track_.emplace(Track{start, {}});
      return XmlStep::enter;
    }
    if (start.name == "trkseg") return XmlStep::enter;
    if (start.name != "trkpt") return XmlStep::keep;
    if (track_->ends.size() == 2) track_->ends.pop_back();
    track_->ends.push_back(point_of(start));
    return XmlStep::skip;
  }

  void finish() override { report(lost_, "not kept of the file itself"); }

  void take(XmlElement element) override {
    if (track_) {
      track_->element.children.push_back(std::move(element));
    } else if (element.name == "wpt") {
      add_waypoint(element);
    } else if (element.name == "rte") {
      add_route(element);
    } else {
      note_loss(element);
    }
  }

  void close(std::string_view name) override {
    if (name != "trk") return;
    const Track track = std::move(*track_);
    track_.reset();
    report("track", {track.element.begin, track.element.end},
           "of a track its ends are kept, the points between them are not", Level::warning);
    add_way(track.element, track.ends);
  }

 private:
  static MapPoint point_of(const XmlElement& element) {
    return {.name = std::string(element.text_of("name")),
            .lat = std::string(element.value_of("lat")),
            .lon = std::string(element.value_of("lon")),
            .place = {element.begin, element.end}};
  }

  /// What describes the file, which is written anew with each export.
  void note_loss(const XmlElement& element) {
    if (is_ours_) return;
    const ByteSpan place{element.begin, element.begin + 1};
    if (element.children.empty()) lost_.add(element.name, place);
    for (const XmlElement& child : element.children) lost_.add(child.name, place);
  }

  void add_waypoint(const XmlElement& element) {
    const OwnReference own = own_reference(element.text_of("src"));
    const GpxLook look = look_of(element);
    const bool is_guide = own.is_known() && own.id.empty() &&
                          meant_symbol(look.names(), guide_type) != nullptr &&
                          look.background == "octagon";
    const RecordType* type = type_of_group(look.type);
    if (type == nullptr) type = options().type;
    const std::array<std::string_view, 2> words{look.garmin, look.type};
    PlaceKind kind = kind_of_place(look.names(), words, type);
    if (is_guide) kind = {&record_types().front(), {}, meant_symbol(look.names(), guide_type), {}};
    const ByteSpan place{element.begin, element.end};
    RecordBuilder record(options(), *kind.type, place);
    const bool is_ours = is_guide || !own.id.empty();
    if (is_ours) record.add("id", "id", own.id, place);
    record.add("kind", kind.type->kind_field, std::string(kind.kind), place);
    if (kind.is_guess) record.mark_guess(std::string(kind.type->kind_field));
    add_children(record, element, {look, kind, is_ours});
    const MapPoint point = point_of(element);
    record.add("coordinates", "coordinates", point.coordinates(), coordinates_place(element));
    if (!record.has("name")) name_by_place(record, point);
    add(record.take());
  }

  static ByteSpan coordinates_place(const XmlElement& element) {
    ByteSpan place{element.end, element.begin};
    for (const XmlAttribute& attribute : element.attributes) {
      place.begin = std::min(place.begin, attribute.begin);
      place.end = std::max(place.end, attribute.end);
    }
    return place.begin < place.end ? place : ByteSpan{element.begin, element.end};
  }

  void name_by_place(RecordBuilder& record, const MapPoint& point) {
    report("nameless", point.place, "a waypoint without a name is called after its coordinates",
           Level::note);
    record.add("name", "name", point.title(), point.place);
  }

  void add_route(const XmlElement& element) {
    std::vector<MapPoint> points;
    for (const XmlElement& child : element.children) {
      if (child.name != "rtept") continue;
      points.push_back(point_of(child));
      const bool has_more = std::ranges::any_of(
          child.children, [](const XmlElement& each) { return each.name != "name"; });
      if (has_more) {
        report("route point", points.back().place,
               "of a point on a route name and place are kept, other values are not",
               Level::warning);
      }
    }
    add_way(element, points);
  }

  void add_way(const XmlElement& element, std::vector<MapPoint> points) {
    const ByteSpan place{element.begin, element.end};
    if (points.size() < 2) {
      report("short route", place, "a route of fewer than two points is left out", Level::warning);
      return;
    }
    const OwnReference own = own_reference(element.text_of("src"));
    const GpxLook look = look_of(element);
    const std::array<std::string_view, 2> words{look.garmin, look.type};
    const PlaceKind kind = kind_of_way(look.names(), words);
    RecordBuilder record(options(), *kind.type, place);
    record.add("id", "id", own.id, place);
    record.add("mode", "mode", std::string(kind.kind), place);
    if (kind.is_guess) record.mark_guess("mode");
    if (add_ways_points(record, std::move(points), element.text_of("name")) > 0) {
      report("unnamed point", place, "the points of a route that have no names are not kept",
             Level::warning);
    }
    add_children(record, element, {look, kind, !own.id.empty()});
    add(record.take());
  }

  /// What is known of a record when its values are read.
  struct Known {
    const GpxLook& look;
    const PlaceKind& kind;
    bool is_ours;  // `export` wrote it
  };

  void add_children(RecordBuilder& record, const XmlElement& element, const Known& known) {
    for (const XmlElement& child : element.children) {
      if (child.name == "rtept" || is_in_record(child, known)) continue;
      const ByteSpan place{child.text_begin, child.text_end};
      if (child.name == "Address" && !child.children.empty()) {
        add_garmin_address(record, child);
        continue;
      }
      if (child.name == "PhoneNumber") {
        add_garmin_phone(record, child);
        continue;
      }
      if (child.name == "type" && child.text == garmin_users) {
        report("user", place, "that a waypoint is one of the user's is not kept", Level::note);
      } else if (child.name == "src") {
        record.add("src", "sources", Map{{"title", child.text}}, place);
      } else if (child.name == "type") {
        record.add("type", "tags", child.text, place);
      } else {
        add_value(record, gpx_keys, child.name, child.text, place, known.is_ours);
      }
      for (const XmlAttribute& attribute : child.attributes) {
        add_value(record, gpx_keys, attribute.name, attribute.value,
                  {attribute.begin, attribute.end}, known.is_ours);
      }
      add_children(record, child, known);
    }
  }

  /// Whether an element says what is in the record already: its type, kind and id.
  [[nodiscard]] static bool is_in_record(const XmlElement& child, const Known& known) {
    const MapSymbol* symbol = known.kind.symbol;
    const bool is_word = !child.text.empty() && child.text == known.kind.word;
    if (child.name == "src") return known.is_ours;
    if (child.name == "type")
      return is_word || known.is_ours || type_of_group(child.text) != nullptr;
    if (child.name == "sym") return is_word || (symbol != nullptr && symbol->garmin == child.text);
    if (symbol == nullptr) return false;
    if (child.name == "icon") return symbol->osmand == child.text;
    if (child.name == "background") return symbol->background == child.text;
    return child.name == "color" && color_code(symbol->color) == known.look.color;
  }

  static constexpr std::string_view garmin_users = "user";  // the type of what people mark

  std::optional<Track> track_;
  Losses lost_;  // of what describes the file itself
  bool is_ours_ = false;
};

}  // namespace

std::vector<ImportedRecord> import_gpx(const Source& source, const ImportOptions& options,
                                       Diagnostics& diagnostics) {
  return GpxImporter(source, options, diagnostics).run();
}

}  // namespace guidebook
