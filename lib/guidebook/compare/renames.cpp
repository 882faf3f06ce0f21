#include "guidebook/compare/renames.hpp"

#include <string_view>
#include <unordered_map>

#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

using Key = std::string Likeness::*;

/// Those that nothing else on their side is like, by what they are like.
using Distinct = std::unordered_map<std::string_view, std::optional<std::size_t>>;

Distinct distinct(std::span<const Likeness> all, const std::vector<bool>& matched, Key key) {
  Distinct found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (matched[i] || (all[i].*key).empty()) continue;
    const auto [at, is_first] = found.emplace(all[i].*key, i);
    if (!is_first) at->second = std::nullopt;
  }
  return found;
}

std::string without_id(Map map) {
  std::erase_if(map, [](const Member& member) { return member.key == "id"; });
  return to_json(map);
}

std::string place_of(const RecordRef& row) {
  if (row.name().empty()) return {};
  const Field* coordinates = find(row.type->fields(), "coordinates");
  return to_json(List{row.name(), coordinates == nullptr ? Value() : coordinates->get(row.object)});
}

}  // namespace

Likeness likeness(const RecordRef& row) {
  Likeness likeness{.whole = without_id(to_map(row.type->fields(), row.object)),
                    .place = place_of(row)};
  if (row.record != nullptr) return likeness;
  for (const RecordType& type : record_types().subspan(1)) {
    for (std::size_t i = 0; i < type.count(*row.guide); ++i)
      likeness.whole += to_json(to_map(type.fields(), type.at(*row.guide, i)));
  }
  return likeness;
}

Renames find_renames(std::span<const Likeness> removed, std::span<const Likeness> added) {
  Renames renames{.former = std::vector<std::optional<std::size_t>>(added.size()), .removed = {}};
  std::vector<bool> matched_old(removed.size());
  std::vector<bool> matched_new(added.size());
  for (const Key key : {&Likeness::whole, &Likeness::place}) {
    const Distinct old_ones = distinct(removed, matched_old, key);
    for (const auto& [like, at] : distinct(added, matched_new, key)) {
      const auto former = old_ones.find(like);
      if (!at || former == old_ones.end() || !former->second) continue;
      renames.former[*at] = former->second;
      matched_new[*at] = matched_old[*former->second] = true;
    }
  }
  for (std::size_t i = 0; i < removed.size(); ++i) {
    if (!matched_old[i]) renames.removed.push_back(i);
  }
  return renames;
}

}  // namespace guidebook
