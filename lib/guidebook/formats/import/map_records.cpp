#include "guidebook/formats/import/map_records.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <utility>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/foreign_text.hpp"
#include "guidebook/formats/import/html_text.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

bool is_id(std::string_view text) { return !text.empty() && slug_of(text) == text; }

/// The ends that a way's name gives: "Here – There".
std::pair<std::string_view, std::string_view> ends_in(std::string_view name) {
  for (const std::string_view mark : {" – ", " — ", " - ", " → "}) {
    const std::size_t at = name.find(mark);
    if (at == std::string_view::npos || name.find(mark, at + 1) != std::string_view::npos) continue;
    return {text::trimmed(name.substr(0, at)), text::trimmed(name.substr(at + mark.size()))};
  }
  return {};
}

Value stop_of(const MapPoint& point, std::string_view other_name) {
  std::string name = point.name.empty() ? std::string(other_name) : point.name;
  if (name.empty()) name = point.title();
  Map stop{{"name", std::move(name)}};
  if (Value coordinates = point.coordinates(); !coordinates.is_null())
    stop.push_back({"coordinates", std::move(coordinates)});
  return stop;
}

/// Several addresses of pages in one value: semicolons stand in addresses too.
std::vector<std::string> addresses_in(std::string_view text) {
  std::vector<std::string> all;
  for (std::string& each : split_values(text, ";")) {
    const bool begins = each.starts_with("http") || each.starts_with("www.");
    if (all.empty() || begins) {
      all.push_back(std::move(each));
    } else {
      all.back() += ";" + each;
    }
  }
  return all;
}

}  // namespace

Value MapPoint::coordinates() const {
  Map map;
  if (!lat.empty()) map.push_back({"lat", lat});
  if (!lon.empty()) map.push_back({"lon", lon});
  return map.empty() ? Value{} : Value{std::move(map)};
}

void Losses::add(std::string_view name, ByteSpan place) {
  if (names_.empty()) first_ = place;
  if (!names_.contains(name)) names_.emplace(name);
}

void Losses::report(const Source& source, std::string_view message,
                    Diagnostics& diagnostics) const {
  if (names_.empty()) return;
  Diagnostic note = source.error({}, first_.begin, first_.end,
                                 fmt::format("{}: {}", message, fmt::join(names_, ", ")));
  note.level = Level::note;
  diagnostics.push_back(std::move(note));
}

OwnReference own_reference(std::string_view text) {
  const std::size_t mark = text.find('#');
  const std::string_view guide = text.substr(0, mark);
  if (!is_id(guide)) return {};
  if (mark == std::string_view::npos) return {std::string(guide), {}};
  const std::string_view id = text.substr(mark + 1);
  return is_id(id) ? OwnReference{std::string(guide), std::string(id)} : OwnReference{};
}

void add_value(RecordBuilder& record, std::span<const ForeignKey> keys, std::string_view key,
               std::string_view value, ByteSpan place, bool is_ours) {
  const auto row = std::ranges::find(keys, key, &ForeignKey::foreign);
  if (row == keys.end()) return record.add(key, {}, number_or_text(value), place);
  const Field* known = find(record.type().fields(), row->field);
  const bool is_page = row->field == "website";
  if (is_page || (known != nullptr && known->is_list)) {
    for (std::string& each : is_page ? addresses_in(value) : split_values(value, ";"))
      record.add(key, row->field, std::move(each), place);
    return;
  }
  if (row->field == "description") {
    const bool is_guide = &record.type() == &record_types().front();
    const std::string_view field = is_guide ? "summary" : row->field;
    std::string text =
        !is_ours && has_html(value) ? text_of_html(value) : text_of_plain(value, is_ours);
    return record.add(key, field, std::move(text), place);
  }
  record.add(key, row->field, std::string(value), place);
}

std::size_t add_ways_points(RecordBuilder& record, std::vector<MapPoint> points,
                            std::string_view way) {
  const auto [first, last] = ends_in(way);
  record.add("from", "from", stop_of(points.front(), first), points.front().place);
  std::size_t nameless = 0;
  List stops;
  for (const MapPoint& point : std::span(points).subspan(1, points.size() - 2)) {
    if (point.name.empty()) {
      ++nameless;
    } else {
      stops.push_back(stop_of(point, {}));
    }
  }
  if (!stops.empty())
    record.add("via", "via", std::move(stops), {points[1].place.begin, points.back().place.begin});
  record.add("to", "to", stop_of(points.back(), last), points.back().place);
  return nameless;
}

}  // namespace guidebook
