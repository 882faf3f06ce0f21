#include <algorithm>

#include "guidebook/codes/code_list.hpp"

namespace guidebook::codes {
namespace {

/// The part of `line` up to the next `separator`, which is taken off too.
std::string_view take(std::string_view& line, char separator) {
  const std::size_t end = std::min(line.find(separator), line.size());
  const std::string_view part = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return part;
}

bool has_zones(std::string_view text) { return text.find("\nZ ") != std::string_view::npos; }

bool names_zone(std::string_view text, Columns /*columns*/, std::string_view name) {
  return text.find("\nZ " + std::string(name) + ' ') != std::string_view::npos;
}

std::vector<Row> read_zones(std::string& text, Columns /*columns*/) {
  std::vector<Row> rows;
  for (std::string_view rest = text; !rest.empty();) {
    std::string_view line = take(rest, '\n');
    const std::string_view kind = take(line, ' ');
    if (kind == "Z") rows.push_back({take(line, ' '), {}});
    if (kind == "L") {
      const std::string_view target = take(line, ' ');
      rows.push_back({take(line, ' '), {target}});
    }
  }
  return rows;
}

bool has_columns(std::string_view text) { return text.find('\t') != std::string_view::npos; }

bool names_column(std::string_view text, Columns /*columns*/, std::string_view name) {
  return text.find('\t' + std::string(name) + '\n') != std::string_view::npos;
}

std::vector<Row> read_zone_countries(std::string& text, Columns /*columns*/) {
  std::vector<Row> rows;
  for (std::string_view rest = text; !rest.empty();) {
    std::string_view line = take(rest, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view country = take(line, '\t');
    take(line, '\t');  // coordinates
    if (const std::string_view zone = take(line, '\t'); !zone.empty()) {
      rows.push_back({zone, {country}});
    }
  }
  return rows;
}

}  // namespace

const Format zone_format{has_zones, names_zone, read_zones};
const Format zone_country_format{has_columns, names_column, read_zone_countries};

}  // namespace guidebook::codes
