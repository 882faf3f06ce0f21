// KML 2.2 (OGC 07-147r2), whose elements have a fixed order; colours are aabbggrr.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <set>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/text/xml_writer.hpp"

namespace guidebook {
namespace {

/// Opaque, from 0xRRGGBB.
std::string kml_color(std::uint32_t color) {
  return fmt::format("ff{:02x}{:02x}{:02x}", color & 0xFFU, color >> 8U & 0xFFU,
                     color >> 16U & 0xFFU);
}

class KmlWriter {
 public:
  /// All must stay.
  KmlWriter(const Library& library, const GuideFormatOptions& options, const TakeBytes& take)
      : library_(library), options_(options), take_(take), xml_(out_) {}

  void write(std::span<const GuidePlacemarks> guides) {
    xml_.begin("kml", {{"xmlns", "http://www.opengis.net/kml/2.2"},
                       {"xmlns:atom", "http://www.w3.org/2005/Atom"},
                       {"xmlns:mwm", "https://omaps.app"}});
    const bool several = guides.size() != 1;
    if (several) {
      xml_.begin("Folder");
      xml_.text("name", title_of(guides, options_));
      styles(guides);
    }
    for_each_guide(guides, options_, out_, take_, [&](const GuidePlacemarks& guide) {
      xml_.begin("Document");
      xml_.text("name", several || options_.title.empty() ? guide.name : options_.title);
      if (!several) styles(guides);
      for (const Placemark& mark : guide.places) placemark(guide, mark);
      for (const Placemark& mark : guide.ways) placemark(guide, mark);
      xml_.end();
    });
    if (several) xml_.end();
    xml_.end();
    take_(out_);
  }

 private:
  /// All that are used, once: an id stands once in a file.
  void styles(std::span<const GuidePlacemarks> guides) {
    std::set<std::string_view> done;
    for (const GuidePlacemarks& guide : guides) {
      for (const auto* marks : {&guide.places, &guide.ways}) {
        for (const Placemark& mark : *marks) {
          if (done.insert(mark.symbol->placemark).second) style(*mark.symbol);
        }
      }
    }
  }

  void style(const MapSymbol& symbol) {
    const std::string color = kml_color(symbol.color);
    xml_.begin("Style", {{"id", symbol.placemark}});
    xml_.begin("IconStyle");
    xml_.text("color", color);
    xml_.end();
    xml_.begin("LineStyle");
    xml_.text("color", color);
    xml_.text("width", "3");
    xml_.end();
    xml_.end();
  }

  void placemark(const GuidePlacemarks& guide, const Placemark& mark) {
    const Record* record = mark.record();
    xml_.begin("Placemark");
    xml_.text("name", mark.name);
    if (record != nullptr && record->website) xml_.empty("atom:link", {{"href", *record->website}});
    xml_.text("address", address_of(mark));
    if (record != nullptr && !record->phones.empty())
      xml_.text("phoneNumber", "tel:" + record->phones.front().number.dialled);
    xml_.text("description", description_of(mark, guide, library_));
    xml_.text("styleUrl", fmt::format("#{}", mark.symbol->placemark));
    extended_data(guide, mark);
    geometry(mark);
    xml_.end();
  }

  void data(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    xml_.begin("Data", {{"name", name}});
    xml_.text("value", value);
    xml_.end();
  }

  void extended_data(const GuidePlacemarks& guide, const Placemark& mark) {
    const Record* record = mark.record();
    xml_.begin("ExtendedData");
    data("ref", mark.row.ref());
    data("group", group_of(guide, *mark.row.type));
    data("stops", fmt::format("{}", fmt::join(mark.stops, "\n")));
    if (record != nullptr) {
      if (record->phones.size() > 1) data("phones", phones_of(*record));
      data("hours", record->hours.value_or(""));
      data("wikidata", record->wikidata.value_or(""));
    }
    names(mark);
    xml_.text("mwm:icon", mark.symbol->organic);
    xml_.end();
  }

  /// In every script that there is.
  void names(const Placemark& mark) {
    const auto& names = mark.record() != nullptr ? mark.record()->names : mark.row.guide->names;
    xml_.begin("mwm:name");
    xml_.text("mwm:lang", mark.name, {{"code", "default"}});
    if (names) {
      for (const Localized& name : names->variants)
        xml_.text("mwm:lang", name.text, {{"code", name.language}});
    }
    xml_.end();
  }

  void geometry(const Placemark& mark) {
    std::string coordinates;
    for (const Coordinates& point : mark.points) {
      if (!coordinates.empty()) coordinates += ' ';
      coordinates += degrees(point.lon) + ',' + degrees(point.lat);
    }
    xml_.begin(mark.points.size() > 1 ? "LineString" : "Point");
    xml_.text("coordinates", coordinates);
    xml_.end();
  }

  const Library& library_;
  const GuideFormatOptions& options_;
  const TakeBytes& take_;
  std::string out_;
  XmlWriter xml_;
};

}  // namespace

void write_kml(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take) {
  KmlWriter(library, options, take).write(placemarks_of(library, guides, options, notes));
}

}  // namespace guidebook
