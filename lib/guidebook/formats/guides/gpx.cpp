// GPX 1.1 (topografix.com/GPX/1/1/gpx.xsd), whose elements have a fixed order.
#include <fmt/chrono.h>
#include <fmt/core.h>

#include <map>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/text/xml_writer.hpp"

namespace guidebook {
namespace {

std::optional<Bounds> bounds_of(std::span<const GuidePlacemarks> guides) {
  std::optional<Bounds> bounds;
  for (const GuidePlacemarks& guide : guides) {
    for (const auto* marks : {&guide.places, &guide.ways}) {
      for (const Placemark& mark : *marks) {
        for (const Coordinates& point : mark.points) {
          if (!bounds) bounds.emplace();
          bounds->add(point);
        }
      }
    }
  }
  return bounds;
}

class GpxWriter {
 public:
  /// All must stay.
  GpxWriter(const Library& library, const GuideFormatOptions& options, const TakeBytes& take)
      : library_(library), options_(options), take_(take), xml_(out_) {}

  void write(std::span<const GuidePlacemarks> guides) {
    xml_.begin("gpx", {{"version", "1.1"},
                       {"creator", "guidebook"},
                       {"xmlns", "http://www.topografix.com/GPX/1/1"},
                       {"xmlns:osmand", "https://osmand.net"}});
    metadata(guides);
    for_each_guide(guides, options_, out_, take_, [&](const GuidePlacemarks& guide) {
      for (const Placemark& mark : guide.places) waypoint(guide, mark);
    });
    for (const GuidePlacemarks& guide : guides) {
      for (const Placemark& mark : guide.ways) route(guide, mark);
      pass_on(out_, take_);
    }
    groups();
    xml_.end();
    take_(out_);
  }

 private:
  void metadata(std::span<const GuidePlacemarks> guides) {
    xml_.begin("metadata");
    xml_.text("name", title_of(guides, options_));
    if (options_.created) {
      xml_.text("time",
                fmt::format("{:%FT%TZ}", fmt::gmtime(static_cast<std::time_t>(*options_.created))));
    }
    if (const auto bounds = bounds_of(guides)) {
      xml_.empty("bounds", {{"minlat", degrees(bounds->least.lat)},
                            {"minlon", degrees(bounds->least.lon)},
                            {"maxlat", degrees(bounds->most.lat)},
                            {"maxlon", degrees(bounds->most.lon)}});
    }
    xml_.end();
  }

  void waypoint(const GuidePlacemarks& guide, const Placemark& mark) {
    const std::string group = group_of(guide, *mark.row.type);
    groups_.try_emplace(group, mark.symbol);
    const Coordinates& point = mark.points.front();
    xml_.begin("wpt", {{"lat", degrees(point.lat)}, {"lon", degrees(point.lon)}});
    describe(guide, mark);
    xml_.text("sym", mark.symbol->garmin);
    xml_.text("type", group);
    extensions(mark);
    xml_.end();
  }

  void route(const GuidePlacemarks& guide, const Placemark& mark) {
    xml_.begin("rte");
    describe(guide, mark);
    xml_.text("type", group_of(guide, *mark.row.type));
    extensions(mark);
    for (std::size_t i = 0; i < mark.points.size(); ++i) {
      xml_.begin("rtept",
                 {{"lat", degrees(mark.points[i].lat)}, {"lon", degrees(mark.points[i].lon)}});
      xml_.text("name", mark.stops[i]);
      xml_.end();
    }
    xml_.end();
  }

  void describe(const GuidePlacemarks& guide, const Placemark& mark) {
    xml_.text("name", mark.name);
    xml_.text("desc", description_of(mark, guide, library_));
    xml_.text("src", mark.row.ref());
    const Record* record = mark.record();
    if (record != nullptr && record->website) xml_.empty("link", {{"href", *record->website}});
  }

  void extensions(const Placemark& mark) {
    xml_.begin("extensions");
    xml_.text("osmand:icon", mark.symbol->osmand);
    xml_.text("osmand:background", mark.symbol->background);
    xml_.text("osmand:color", color_code(mark.symbol->color));
    xml_.text("osmand:address", address_of(mark));
    if (const Record* record = mark.record(); record != nullptr) {
      xml_.text("osmand:amenity_opening_hours", record->hours.value_or(""));
      xml_.text("osmand:osm_tag_phone", phones_of(*record));
      xml_.text("osmand:osm_tag_website", record->website.value_or(""));
      xml_.text("osmand:osm_tag_wikidata", record->wikidata.value_or(""));
    }
    xml_.end();
  }

  void groups() {
    if (groups_.empty()) return;
    xml_.begin("extensions");
    xml_.begin("osmand:points_groups");
    for (const auto& [name, symbol] : groups_) {
      xml_.empty("group", {{"name", name},
                           {"color", color_code(symbol->color)},
                           {"icon", symbol->osmand},
                           {"background", symbol->background}});
    }
    xml_.end();
    xml_.end();
  }

  const Library& library_;
  const GuideFormatOptions& options_;
  const TakeBytes& take_;
  std::string out_;
  XmlWriter xml_;
  std::map<std::string, const MapSymbol*> groups_;  ///< With the symbol of their first place.
};

}  // namespace

void write_gpx(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take) {
  GpxWriter(library, options, take).write(placemarks_of(library, guides, options, notes));
}

}  // namespace guidebook
