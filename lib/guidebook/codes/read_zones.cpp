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

}  // namespace

std::optional<std::vector<Row>> read_zones(std::string& text,
                                           std::span<const std::string_view> /*columns*/) {
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
  if (rows.empty()) return std::nullopt;
  return rows;
}

std::optional<std::vector<Row>> read_zone_countries(std::string& text,
                                                    std::span<const std::string_view> /*columns*/) {
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
  if (rows.empty()) return std::nullopt;
  return rows;
}

}  // namespace guidebook::codes
