// Extracts of OpenStreetMap in XML (OSM API 0.6).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "guidebook/formats/import/foreign_text.hpp"
#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/osm_geometry.hpp"
#include "guidebook/formats/import/osm_kinds.hpp"
#include "guidebook/formats/import/xml_importer.hpp"
#include "guidebook/text/ascii.hpp"

namespace guidebook {
namespace {

constexpr std::array osm_keys{
    ForeignKey{"name", "name"},
    ForeignKey{"opening_hours", "hours"},
    ForeignKey{"phone", "phones"},
    ForeignKey{"mobile", "phones"},
    ForeignKey{"contact:phone", "phones"},
    ForeignKey{"contact:mobile", "phones"},
    ForeignKey{"email", "emails"},
    ForeignKey{"contact:email", "emails"},
    ForeignKey{"website", "website"},
    ForeignKey{"contact:website", "website"},
    ForeignKey{"url", "website"},
    ForeignKey{"wikidata", "wikidata"},
    ForeignKey{"description", "description"},
    ForeignKey{"wheelchair:description", "accessibility"},
    ForeignKey{"stars", "stars"},
    ForeignKey{"rooms", "rooms"},
    ForeignKey{"charge", "price"},
    ForeignKey{"alt_name", "aliases"},
    ForeignKey{"int_name", "aliases"},
    ForeignKey{"official_name", "aliases"},
    ForeignKey{"old_name", "aliases"},
    ForeignKey{"loc_name", "aliases"},
    ForeignKey{"short_name", "aliases"},
    ForeignKey{"cuisine", "tags"},
    ForeignKey{"check_date", "checked"},
    ForeignKey{"survey:date", "checked"},
};

/// Keys of the parts of an address; those of one field stand on one line.
constexpr std::array address_keys{
    ForeignKey{"addr:street", "street"},      ForeignKey{"addr:place", "street"},
    ForeignKey{"addr:housenumber", "street"}, ForeignKey{"addr:city", "locality"},
    ForeignKey{"addr:province", "region"},    ForeignKey{"addr:state", "region"},
    ForeignKey{"addr:postcode", "postcode"},  ForeignKey{"addr:country", "country"},
};

/// Before a key that was, or is to be, one of what is there.
constexpr std::array<std::string_view, 12> lifecycle_prefixes{
    "disused:",   "abandoned:", "was:",    "demolished:", "removed:", "razed:",
    "destroyed:", "ruins:",     "closed:", "proposed:",   "planned:", "construction:"};

bool has_lifecycle_prefix(std::string_view key) {
  return std::ranges::any_of(lifecycle_prefixes,
                             [&](std::string_view prefix) { return key.starts_with(prefix); });
}

/// Tags that say of a whole element that it is not in use.
constexpr std::array<std::string_view, 3> closed_keys{"disused", "abandoned", "closed"};

/// An element's tags.
class Tags {
 public:
  explicit Tags(const XmlElement& element) {
    for (const XmlElement& child : element.children) {
      if (child.name == "tag") all_.push_back(&child);
    }
  }

  [[nodiscard]] const std::vector<const XmlElement*>& all() const { return all_; }

  [[nodiscard]] const XmlElement* find(std::string_view key) const {
    const auto found = std::ranges::find_if(
        all_, [&](const XmlElement* tag) { return tag->value_of("k") == key; });
    return found == all_.end() ? nullptr : *found;
  }

  [[nodiscard]] std::string_view value(std::string_view key) const {
    const XmlElement* tag = find(key);
    return tag == nullptr ? std::string_view() : tag->value_of("v");
  }

 private:
  std::vector<const XmlElement*> all_;
};

ByteSpan place_of(const XmlElement& element) { return {element.begin, element.end}; }

/// Whether a suffix of "name:" is a language, and not what a name comes from or how it is written.
bool is_language(std::string_view suffix) {
  const std::string_view first = suffix.substr(0, suffix.find('-'));
  const bool has_length = first.size() == 2 || first.size() == 3;
  return has_length && std::ranges::all_of(first, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::all_of(suffix, [](char c) { return text::is_alphanumeric(c) || c == '-'; });
}

class OsmImporter : public XmlImporter {
 public:
  OsmImporter(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : XmlImporter(source, options, diagnostics, "osm") {}

  XmlStep open_inner(const XmlElement& start) override {
    const bool is_element = start.name == "node" || start.name == "way" || start.name == "relation";
    return is_element ? XmlStep::keep : XmlStep::skip;
  }

  void finish() override {
    for (const auto& [record, shape] : shapes_) add_centre(records()[record], shape);
  }

  void take(XmlElement element) override {
    const OsmShape shape = geometry_.add(element);
    const Tags tags(element);
    if (tags.all().empty()) return;
    const OsmKind* kind = kind_of(tags);
    const bool is_of_other_times = std::ranges::any_of(
        tags.all(), [](const XmlElement* tag) { return has_lifecycle_prefix(tag->value_of("k")); });
    if (kind == nullptr && is_of_other_times) {
      report("lifecycle", {element.begin, element.begin + 1},
             "what is disused, demolished or only planned is left out", Level::note);
    } else if (kind == nullptr) {
      report("other", {element.begin, element.begin + 1},
             "what a guide does not list is left out: roads, houses, lines", Level::note);
    } else if (name_of(tags) == nullptr) {
      report("nameless", {element.begin, element.begin + 1}, "places without a name are left out",
             Level::note);
    } else {
      shapes_.emplace_back(records().size(), shape);
      add_record(element, tags, *kind);
    }
  }

 private:
  static const OsmKind* kind_of(const Tags& tags) {
    const auto rows = osm_kinds();
    const auto row = std::ranges::find_if(
        rows, [&](const OsmKind& each) { return each.is_of(tags.value(each.key)); });
    return row == rows.end() ? nullptr : &*row;
  }

  static const XmlElement* name_of(const Tags& tags) {
    for (const std::string_view key : {"name", "name:en", "int_name", "official_name"}) {
      if (const XmlElement* tag = tags.find(key); tag != nullptr && !tag->value_of("v").empty())
        return tag;
    }
    return nullptr;
  }

  void add_record(const XmlElement& element, const Tags& tags, const OsmKind& kind) {
    const RecordType& type =
        options().type != nullptr ? *options().type : *find_record_type(kind.type);
    RecordBuilder record(options(), type, place_of(element));
    const XmlElement& name = *name_of(tags);
    record.add("name", "name", std::string(name.value_of("v")), place_of(name));
    if (&type == find_record_type(kind.type)) {
      record.add(kind.key, type.kind_field, std::string(kind.kind), place_of(*tags.find(kind.key)));
    }
    add_names(record, tags);
    add_address(record, tags);
    for (const XmlElement* tag : tags.all()) {
      const bool is_kind = tag->value_of("k") == kind.key && &type == find_record_type(kind.type);
      if (!is_kind && tag != &name) add_tag(record, *tag);
    }
    record.add("source", "sources",
               Map{{"title", std::string("OpenStreetMap")},
                   {"url", fmt::format("https://www.openstreetmap.org/{}/{}", element.name,
                                       element.value_of("id"))},
                   {"licence", std::string("ODbL-1.0")}},
               place_of(element));
    add(record.take());
  }

  static void add_names(RecordBuilder& record, const Tags& tags) {
    Map names;
    ByteSpan place;
    for (const XmlElement* tag : tags.all()) {
      if (!is_name(tag->value_of("k"))) continue;
      if (names.empty()) place = place_of(*tag);
      names.push_back({std::string(tag->value_of("k").substr(name_prefix.size())),
                       std::string(tag->value_of("v"))});
    }
    if (!names.empty()) record.add("names", "names", std::move(names), place);
  }

  static bool is_name(std::string_view key) {
    return key.starts_with(name_prefix) && is_language(key.substr(name_prefix.size()));
  }

  static void add_address(RecordBuilder& record, const Tags& tags) {
    Map address;
    ByteSpan place;
    for (const ForeignKey& row : address_keys) {
      const XmlElement* tag = tags.find(row.foreign);
      if (tag == nullptr || tag->value_of("v").empty()) continue;
      if (address.empty()) place = place_of(*tag);
      const std::string value(tag->value_of("v"));
      if (address.empty() || address.back().key != row.field) {
        address.push_back({std::string(row.field), value});
      } else {
        std::get<std::string>(address.back().value) += " " + value;
      }
    }
    const std::string country = text::to_upper(tags.value("addr:country"));
    if (country.size() == 2) record.set_country(country);
    if (!address.empty()) record.add("addr", "address", std::move(address), place);
  }

  static void add_tag(RecordBuilder& record, const XmlElement& tag) {
    const std::string_view key = tag.value_of("k");
    const std::string_view value = tag.value_of("v");
    const ByteSpan place = place_of(tag);
    const bool is_address =
        std::ranges::find(address_keys, key, &ForeignKey::foreign) != address_keys.end();
    if (is_name(key) || is_address) return;
    if (key == "fax" || key == "contact:fax") {
      record.add(key, "phones", Map{{"number", std::string(value)}, {"label", std::string("Fax")}},
                 place);
    } else if (value == "yes" && std::ranges::find(closed_keys, key) != closed_keys.end()) {
      record.add(key, "status", std::string("closed"), place);
    } else if (key == "fee" && value == "no") {
      record.add(key, "price", std::string("free"), place);
    } else {
      add_value(record, osm_keys, key, value, place, false);
    }
  }

  void add_centre(ImportedRecord& record, const OsmShape& shape) {
    if (auto centre = geometry_.centre(shape)) {
      record.fields.push_back({"coordinates", std::move(*centre), record.begin, record.end});
      return;
    }
    report("place", {record.begin, record.begin + 1},
           "not all nodes of this are in the file: it gets no coordinates", Level::warning,
           "extract ways and relations with their nodes, or their centres");
  }

  static constexpr std::string_view name_prefix = "name:";

  OsmGeometry geometry_;
  std::vector<std::pair<std::size_t, OsmShape>> shapes_;  // of records, by their positions
};

}  // namespace

std::vector<ImportedRecord> import_osm(const Source& source, const ImportOptions& options,
                                       Diagnostics& diagnostics) {
  return OsmImporter(source, options, diagnostics).run();
}

}  // namespace guidebook
