#include "guidebook/geo/basemap.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "guidebook/source/source.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

using Kind = Basemap::Kind;

constexpr std::size_t most_bytes = std::size_t{1} << 30U;

/// Properties whose values say what a feature is.
constexpr std::array<std::string_view, 12> describing_keys{
    "featurecla", "class",    "kind",    "type",    "fclass",  "natural",
    "water",      "waterway", "railway", "highway", "landuse", "boundary"};

struct Word {
  std::string_view word;
  Kind area;
  Kind line;
};

/// What the values say, by the words in them.
constexpr std::array words{
    Word{"ocean", Kind::water, Kind::coast},     Word{"sea", Kind::water, Kind::coast},
    Word{"water", Kind::water, Kind::river},     Word{"lake", Kind::water, Kind::river},
    Word{"bay", Kind::water, Kind::coast},       Word{"reservoir", Kind::water, Kind::coast},
    Word{"river", Kind::water, Kind::river},     Word{"riverbank", Kind::water, Kind::river},
    Word{"stream", Kind::water, Kind::river},    Word{"canal", Kind::water, Kind::river},
    Word{"coastline", Kind::land, Kind::coast},  Word{"boundary", Kind::land, Kind::border},
    Word{"border", Kind::land, Kind::border},    Word{"administrative", Kind::land, Kind::border},
    Word{"rail", Kind::land, Kind::railway},     Word{"railway", Kind::land, Kind::railway},
    Word{"railroad", Kind::land, Kind::railway}, Word{"subway", Kind::land, Kind::railway},
    Word{"tram", Kind::land, Kind::railway},
};

constexpr std::array<std::string_view, 5> country_keys{"iso_a2_eh", "iso_a2", "iso3166-1-alpha-2",
                                                       "iso3166-1", "country_code"};

const Word* first_word(std::string_view value) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  for (std::size_t at = 0; at < value.size();) {
    const auto* begin = std::find_if(value.data() + at, value.data() + value.size(), is_letter);
    const auto* end = std::find_if_not(begin, value.data() + value.size(), is_letter);
    const std::string_view word(begin, static_cast<std::size_t>(end - begin));
    const auto* found =
        std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.word == word; });
    if (found != words.end()) return found;
    at = static_cast<std::size_t>(end - value.data());
  }
  return nullptr;
}

/// What a feature's properties say of it.
struct Description {
  const Word* word = nullptr;
  std::string name;
  std::string country;
};

Description describe(const GeoFeature& feature) {
  Description found;
  for (const auto& [written_key, value] : feature.properties) {
    const std::string key = text::to_lower(written_key);
    const bool describes =
        std::find(describing_keys.begin(), describing_keys.end(), key) != describing_keys.end();
    if (found.word == nullptr && describes) found.word = first_word(text::to_lower(value));
    if (found.word == nullptr && describes) found.word = first_word(key);  // "railway": "yes"
    if (key == "name" && utf8::is_valid(value)) found.name = value;
    const bool names_country =
        std::find(country_keys.begin(), country_keys.end(), key) != country_keys.end();
    if (names_country && value.size() == 2 && found.country.empty()) found.country = value;
  }
  return found;
}

Basemap::Path measured(GeoPath&& path) {
  Basemap::Path result{std::move(path), {}, {}};
  const auto& points = result.path.points;
  const auto [west, east] = std::minmax_element(
      points.begin(), points.end(), [](const auto& a, const auto& b) { return a.lon < b.lon; });
  const auto [south, north] = std::minmax_element(
      points.begin(), points.end(), [](const auto& a, const auto& b) { return a.lat < b.lat; });
  result.least = {west->lon, south->lat};
  result.most = {east->lon, north->lat};
  return result;
}

/// Goes on past the 180th meridian where a path crosses it without being cut there. What goes all
/// the way around, as Antarctica does, stays.
void unwrap(GeoPath& path) {
  constexpr double half = 180;
  constexpr double whole = 360;
  double turn = 0;
  std::vector<GeoPosition>& points = path.points;
  std::vector<GeoPosition> unwrapped = points;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double step = points[i].lon - points[i - 1].lon;
    if (step > half && step < whole) turn -= whole;
    if (step < -half && step > -whole) turn += whole;
    unwrapped[i].lon += turn;
  }
  if (turn == 0 || !path.area) points = std::move(unwrapped);
}

void add(Basemap& map, GeoFeature&& feature) {
  const Description about = describe(feature);
  for (const bool area : {true, false}) {
    Basemap::Feature part{area ? Kind::land : Kind::road, about.name, about.country, {}};
    if (about.word != nullptr) part.kind = area ? about.word->area : about.word->line;
    for (GeoPath& path : feature.paths) {
      if (path.area != area || path.points.size() < (area ? 3 : 2)) continue;
      unwrap(path);
      part.paths.push_back(measured(std::move(path)));
    }
    if (part.paths.empty()) continue;
    map.has_land = map.has_land || part.kind == Kind::land;
    map.features.push_back(std::move(part));
  }
}

}  // namespace

std::shared_ptr<const Basemap> read_basemap(const std::string& file, Diagnostics& diagnostics) {
  std::optional<std::string> text = read_file(file, diagnostics, most_bytes);
  if (!text) {
    diagnostics.back().hint.clear();  // it is about guides
    return nullptr;
  }
  const Source source(file, std::move(*text));
  auto map = std::make_shared<Basemap>();
  const bool sound = read_geojson(
      source, [&](GeoFeature&& feature) { add(*map, std::move(feature)); }, map->credit,
      diagnostics);
  if (!sound) return nullptr;
  return map;
}

}  // namespace guidebook
