// KML 2.2 (OGC 07-147r2), with what Organic Maps adds.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/formats/import/kml_geometry.hpp"
#include "guidebook/formats/import/kml_icons.hpp"
#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/place_kind.hpp"
#include "guidebook/formats/import/xml_importer.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::array kml_keys{
    ForeignKey{"name", "name"},         ForeignKey{"description", "description"},
    ForeignKey{"address", "address"},   ForeignKey{"phoneNumber", "phones"},
    ForeignKey{"phone", "phones"},      ForeignKey{"href", "website"},
    ForeignKey{"website", "website"},   ForeignKey{"url", "website"},
    ForeignKey{"email", "emails"},      ForeignKey{"hours", "hours"},
    ForeignKey{"wikidata", "wikidata"}, ForeignKey{"opening_hours", "hours"},
    ForeignKey{"phones", "phones"},
};

/// How a placemark is shown, and what is closed when a file is opened.
constexpr std::array<std::string_view, 16> shown_as{
    "styleUrl",     "Style",   "StyleMap",   "visibility",  "open",  "LookAt",
    "Camera",       "Region",  "snippet",    "displayName", "scale", "lastModified",
    "altitudeMode", "extrude", "tessellate", "drawOrder"};

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// What `export` and Organic Maps note about a placemark.
struct Notes {
  std::string reference, group, stops, icon, style;
  std::string_view google;  ///< File of an icon, without its ending.

  [[nodiscard]] SymbolNames names() const { return {.organic = icon, .placemark = style}; }
};

Notes notes_of(const XmlElement& placemark) {
  Notes notes;
  std::string_view style = placemark.text_of("styleUrl");
  if (style.starts_with('#')) style.remove_prefix(1);
  notes.style = style;
  if (const XmlElement* own = placemark.child("Style")) notes.google = google_icon(*own);
  const XmlElement* extended = placemark.child("ExtendedData");
  if (extended == nullptr) return notes;
  notes.icon = extended->text_of("icon");
  for (const XmlElement& data : extended->children) {
    const std::string_view name = data.value_of("name");
    if (name == "ref") notes.reference = data.text_of("value");
    if (name == "group") notes.group = data.text_of("value");
    if (name == "stops") notes.stops = data.text_of("value");
  }
  return notes;
}

class KmlImporter : public XmlImporter {
 public:
  KmlImporter(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : XmlImporter(source, options, diagnostics, "kml") {}

  void open_root(const XmlElement& /*root*/) override { folders_.emplace_back(); }

  XmlStep open_inner(const XmlElement& start) override {
    if (start.name != "Document" && start.name != "Folder") return XmlStep::keep;
    folders_.emplace_back();
    return XmlStep::enter;
  }

  void finish() override {
    report(lost_, "not kept of the file itself");
    report(looks_, "how placemarks are shown is not kept");
  }

  void take(XmlElement element) override {
    if (element.name == "Placemark") {
      add_placemark(element);
    } else if (element.name == "name") {
      folders_.back() = std::move(element.text);
    } else if (element.name == "Style" || element.name == "StyleMap") {
      icons_.add(element);
    } else if (!is_one_of(shown_as, element.name)) {
      lost_.add(element.name, start_of(element));
    }
  }

  void close(std::string_view /*name*/) override { folders_.pop_back(); }

 private:
  /// What is known of a record when its values are read.
  struct Known {
    const Notes& notes;
    const PlaceKind& kind;
    bool is_ours;  // `export` wrote it
  };

  static ByteSpan start_of(const XmlElement& element) { return {element.begin, element.begin + 1}; }

  /// The kml element, and the document in it, are no folders.
  [[nodiscard]] std::span<const std::string> folders() const {
    constexpr std::size_t no_folders = 2;
    return std::span(folders_).subspan(std::min(folders_.size(), no_folders));
  }

  /// Words for what a placemark is: those of its group or its folders, the innermost first, and the
  /// file of its icon.
  [[nodiscard]] std::vector<std::string_view> words_of(const Notes& notes) const {
    std::vector<std::string_view> words{notes.google};
    words.push_back(icons_.icon_of(notes.style));
    if (!notes.group.empty()) {
      words.push_back(notes.group);
    } else {
      words.insert(words.end(), folders().rbegin(), folders().rend());
    }
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    return words;
  }

  void add_placemark(const XmlElement& element) {
    const Notes notes = notes_of(element);
    const OwnReference own = own_reference(notes.reference);
    const KmlGeometry geometry = kml_geometry(element);
    const bool is_way = geometry.points.size() > 1;
    if (geometry.has_other && geometry.points.empty())
      return report_other(element, "what is an area or another shape is left out");
    const std::vector<std::string_view> words = words_of(notes);
    const bool is_guide =
        own.is_known() && own.id.empty() && !is_way && type_of_group(notes.group) == nullptr;
    const RecordType* type = type_of_group(notes.group);
    for (const std::string& folder : folders())
      type = type == nullptr && notes.group.empty() ? type_of_group(folder) : type;
    if (type == nullptr) type = options().type;
    PlaceKind kind =
        is_way ? kind_of_way(notes.names(), words) : kind_of_place(notes.names(), words, type);
    if (is_guide) kind = {&record_types().front(), {}, meant_symbol(notes.names(), guide_type), {}};
    const ByteSpan place{element.begin, element.end};
    RecordBuilder record(options(), *kind.type, place);
    record.add("ref", "id", own.id, place);
    record.add("kind", kind.type->kind_field, std::string(kind.kind), place);
    if (kind.is_guess) record.mark_guess(std::string(kind.type->kind_field));
    add_children(record, element, {notes, kind, own.is_known()});
    if (notes.group.empty()) add_folders(record, kind, place);
    add_geometry(record, element, geometry, notes);
    if (!record.has("name") && !is_way) add_name(record, element, geometry);
    add(record.take());
  }

  void add_folders(RecordBuilder& record, const PlaceKind& kind, ByteSpan place) const {
    for (const std::string& folder : folders()) {
      if (folder != kind.word && type_of_group(folder) == nullptr)
        record.add("folder", "tags", folder, place);
    }
  }

  void report_other(const XmlElement& element, const std::string& message) {
    report(message, start_of(element), message, Level::warning);
  }

  void add_name(RecordBuilder& record, const XmlElement& element, const KmlGeometry& geometry) {
    report("nameless", start_of(element),
           "a placemark without a name is called after its coordinates", Level::note);
    if (!geometry.points.empty())
      record.add("name", "name", geometry.points.front().title(), geometry.place);
  }

  void add_geometry(RecordBuilder& record, const XmlElement& element, const KmlGeometry& geometry,
                    const Notes& notes) {
    if (geometry.has_other)
      report_other(element, "areas and other shapes are not kept, only points and lines");
    if (geometry.points.empty()) return;
    std::vector<MapPoint> points = geometry.points;
    if (points.size() == 1) {
      record.add("coordinates", "coordinates", points.front().coordinates(), geometry.place);
      record.add("altitude", {}, geometry.altitude, geometry.place);
      return;
    }
    std::string_view stops = notes.stops;
    for (MapPoint& point : points) {
      point.name = stops.substr(0, stops.find('\n'));
      stops.remove_prefix(std::min(point.name.size() + 1, stops.size()));
    }
    if (add_ways_points(record, std::move(points), element.text_of("name")) > 0) {
      report("line", start_of(element),
             "of a line its ends are kept, the points between them are not", Level::warning);
    }
  }

  void add_children(RecordBuilder& record, const XmlElement& element, const Known& known) {
    for (const XmlElement& child : element.children) {
      if (is_geometry(child.name) || is_in_record(child, known)) continue;
      if (is_one_of(shown_as, child.name)) {
        looks_.add(child.name, start_of(child));
      } else if (child.name == "Data" || child.name == "SimpleData") {
        add_data(record, child, known);
      } else if (child.name == "name" && !child.children.empty()) {
        add_names(record, child);
      } else {
        add_leaf(record, child, known);
        add_children(record, child, known);
      }
    }
  }

  static void add_leaf(RecordBuilder& record, const XmlElement& leaf, const Known& known) {
    std::string_view text = leaf.text;
    if (leaf.name == "phoneNumber" && text.starts_with("tel:")) text.remove_prefix(4);
    add_value(record, kml_keys, leaf.name, text, {leaf.text_begin, leaf.text_end}, known.is_ours);
    if (leaf.name != "link") return;
    if (const XmlAttribute* href = leaf.attribute("href")) {
      add_value(record, kml_keys, "href", href->value, {href->begin, href->end}, known.is_ours);
    }
  }

  /// Data holds its value in an element, SimpleData as text.
  static void add_data(RecordBuilder& record, const XmlElement& data, const Known& known) {
    const std::string_view name = data.value_of("name");
    const XmlElement* value = data.child("value");
    const XmlElement& holder = value == nullptr ? data : *value;
    const bool is_own_note = known.is_ours && (name == "ref" || name == "group" || name == "stops");
    if (is_own_note) return;
    add_value(record, kml_keys, name, holder.text, {holder.text_begin, holder.text_end},
              known.is_ours);
  }

  /// Names in several languages; the one for all others is the placemark's name.
  static void add_names(RecordBuilder& record, const XmlElement& names) {
    Map variants;
    for (const XmlElement& name : names.children) {
      const std::string_view code = name.value_of("code");
      if (code == "default") {
        if (!record.has("name"))
          record.add("name", "name", name.text, {name.text_begin, name.text_end});
      } else if (!code.empty() && find(variants, code) == nullptr) {
        variants.push_back({std::string(code), name.text});
      }
    }
    if (!variants.empty())
      record.add("names", "names", std::move(variants), {names.begin, names.end});
  }

  /// Whether an element says what is in the record already: its kind.
  static bool is_in_record(const XmlElement& child, const Known& known) {
    const MapSymbol* symbol = known.kind.symbol;
    if (symbol == nullptr) return false;
    if (child.name == "icon") return symbol->organic == child.text;
    return child.name == "styleUrl" && symbol->placemark == known.notes.style;
  }

  std::vector<std::string> folders_;  // names of what is open
  KmlIcons icons_;
  Losses lost_;
  Losses looks_;
};

}  // namespace

std::vector<ImportedRecord> import_kml(const Source& source, const ImportOptions& options,
                                       Diagnostics& diagnostics) {
  return KmlImporter(source, options, diagnostics).run();
}

}  // namespace guidebook
