#include "guidebook/formats/guides/placemarks.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/record_facts.hpp"

namespace guidebook {
namespace {

constexpr std::string_view group_mark = " · ";  // between a guide's name and a label

/// A point that a way leads through.
struct WayPoint {
  const Waypoint* stop = nullptr;  ///< nullptr: the guide that the route is in.
  Coordinates at;
};

std::optional<Coordinates> point_of(const Waypoint& waypoint, const Guide& guide,
                                    const Library& library) {
  if (waypoint.coordinates || waypoint.reference.empty()) return waypoint.coordinates;
  const RecordRef row = library.resolve(waypoint.reference, guide);
  if (row.guide == nullptr) return std::nullopt;
  return row.record != nullptr && row.record->coordinates ? row.record->coordinates
                                                          : row.guide->coordinates;
}

/// The ends and stops of a route whose places are known; none if that is one alone.
std::vector<WayPoint> way_of(const Route& route, const Guide& guide, const Library& library) {
  std::vector<WayPoint> way;
  const auto add = [&](const Waypoint* stop) {
    const auto at = stop == nullptr ? guide.coordinates : point_of(*stop, guide, library);
    if (at) way.push_back({stop, *at});
  };
  add(route.from ? &*route.from : nullptr);
  for (const Waypoint& stop : route.via) add(&stop);
  add(route.to ? &*route.to : nullptr);
  if (way.size() < 2) way.clear();
  return way;
}

/// Puts the records of one guide on the map.
class Builder {
 public:
  /// Both must stay.
  Builder(const RunBuilder& runs, GuidePlacemarks& out) : runs_(runs), out_(out) {}

  void add(const RecordRef& row) {
    if (row.record == nullptr) return add_guide(row);
    Placemark mark = placemark(row, row.record->name, row.record->names);
    if (mark.points.empty()) {
      ++missing_;
      return;
    }
    const bool is_way = mark.points.size() > 1;
    (is_way ? out_.ways : out_.places).push_back(std::move(mark));
  }

  /// How many had no place.
  [[nodiscard]] std::size_t missing() const { return missing_; }

 private:
  void add_guide(const RecordRef& row) {
    const Guide& guide = *row.guide;
    Placemark mark = placemark(row, guide.name, guide.names);
    out_.name = mark.name;
    if (mark.points.empty()) return;
    out_.places.push_back(std::move(mark));
  }

  [[nodiscard]] Placemark placemark(const RecordRef& row, const std::string& name,
                                    const std::optional<Names>& names) const {
    return {.row = row,
            .symbol = &map_symbol_of(row),
            .name = runs_.name(name, names).text,
            .points = points_of(row, runs_.library()),
            .stops = stops_of(row)};
  }

  [[nodiscard]] std::vector<std::string> stops_of(const RecordRef& row) const {
    std::vector<std::string> stops;
    if (row.type->name != "route") return stops;
    const Guide& guide = *row.guide;
    for (const WayPoint& point :
         way_of(*static_cast<const Route*>(row.object), guide, runs_.library())) {
      stops.push_back(point.stop == nullptr ? runs_.name(guide.name, guide.names).text
                                            : runs_.place(*point.stop).text);
    }
    return stops;
  }

  const RunBuilder& runs_;
  GuidePlacemarks& out_;
  std::size_t missing_ = 0;
};

Label label_of(const RecordType& type) {
  if (type.name == "hotel") return Label::hotels;
  if (type.name == "route") return Label::routes;
  return type.name == "contact" ? Label::contacts : Label::highlights;
}

Diagnostic missing_note(const Guide& guide, std::size_t missing) {
  Diagnostic note;
  note.level = Level::note;
  note.place.file = guide.file;
  note.message = missing == 1 ? "1 record has no coordinates, and is not in the file"
                              : fmt::format(
                                    "{} records have no coordinates, and are not in the "
                                    "file",
                                    missing);
  return note;
}

}  // namespace

std::string plain_text(const Prose& prose) {
  std::string text;
  bool after_item = false;
  for_each_paragraph(prose, [&](const Paragraph& paragraph, bool is_item) {
    if (!text.empty()) text += is_item && after_item ? "\n" : "\n\n";
    text += (is_item ? "• " : "") + plain(paragraph.runs);
    after_item = is_item;
  });
  return text;
}

void Bounds::add(const Coordinates& point) {
  least = {std::min(least.lat, point.lat), std::min(least.lon, point.lon)};
  most = {std::max(most.lat, point.lat), std::max(most.lon, point.lon)};
}

std::vector<GuidePlacemarks> placemarks_of(const Library& library,
                                           std::span<const Guide* const> guides,
                                           const GuideFormatOptions& options, Diagnostics& notes) {
  std::vector<GuidePlacemarks> all;
  for (const Guide* guide : guides) {
    GuidePlacemarks& placemarks = all.emplace_back();
    placemarks.guide = guide;
    placemarks.language = options.language.empty() ? guide->language() : options.language;
    const RunBuilder::Setting setting{
        .library = library, .language = placemarks.language, .chapters = {}};
    const RunBuilder runs(setting, *guide);
    Builder builder(runs, placemarks);
    for_each_row(*guide, [&](const RecordRef& row) { builder.add(row); });
    if (builder.missing() > 0) notes.push_back(missing_note(*guide, builder.missing()));
  }
  return all;
}

std::string description_of(const Placemark& mark, const GuidePlacemarks& guide,
                           const Library& library) {
  const RunBuilder::Setting setting{.library = library, .language = guide.language, .chapters = {}};
  const RunBuilder runs(setting, *guide.guide);
  return plain_text(
      runs.prose(mark.record() != nullptr ? mark.record()->description : guide.guide->summary));
}

std::string phones_of(const Record& record) {
  std::string line;
  for (const Phone& phone : record.phones) line += (line.empty() ? "" : ";") + phone.number.dialled;
  return line;
}

std::string address_of(const Placemark& mark) {
  if (mark.record() == nullptr || !mark.record()->address) return {};
  std::string line;
  const auto addresses = address_lines(*mark.record());
  if (addresses.empty()) return {};
  for (const Runs& part : addresses.front()) line += (line.empty() ? "" : ", ") + plain(part);
  return line;
}

std::vector<Coordinates> points_of(const RecordRef& row, const Library& library) {
  std::vector<Coordinates> points;
  if (row.type->name == "route") {
    for (const WayPoint& point :
         way_of(*static_cast<const Route*>(row.object), *row.guide, library))
      points.push_back(point.at);
    return points;
  }
  const auto& point = row.record != nullptr ? row.record->coordinates : row.guide->coordinates;
  if (point) points.push_back(*point);
  return points;
}

std::string group_of(const GuidePlacemarks& placemarks, const RecordType& type) {
  if (&type == &record_types().front()) return placemarks.name;
  return fmt::format("{}{}{}", placemarks.name, group_mark,
                     label_in(label_of(type), placemarks.language));
}

const RecordType* type_of_group(std::string_view group) {
  const std::size_t mark = group.rfind(group_mark);
  if (mark == std::string_view::npos) return nullptr;
  const std::string_view label = group.substr(mark + group_mark.size());
  for (const RecordType& type : record_types().subspan(1)) {
    for (const std::string_view language : translated_languages) {
      if (label_in(label_of(type), language) == label) return &type;
    }
  }
  return nullptr;
}

std::string title_of(std::span<const GuidePlacemarks> guides, const GuideFormatOptions& options) {
  if (!options.title.empty()) return options.title;
  std::string title;
  for (const GuidePlacemarks& each : guides) title += (title.empty() ? "" : ", ") + each.name;
  return title;
}

std::string degrees(double value) {
  std::string text = fmt::format("{:.7f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

}  // namespace guidebook
