#include "guidebook/formats/import/record_matcher.hpp"

#include "guidebook/records/sphere.hpp"
#include "guidebook/text/collation.hpp"

namespace guidebook {
namespace {

constexpr double same_place_m = 500;
constexpr std::size_t crowd = 32;  // of records of one name: more are not compared by their places

bool is_same_place(const Record& a, const Record& b) {
  if (!a.coordinates || !b.coordinates) return true;
  return distance_m(*a.coordinates, *b.coordinates) < same_place_m;
}

template <class Map>
std::optional<std::size_t> position(const Map& positions, std::string_view key) {
  const auto found = key.empty() ? positions.end() : positions.find(key);
  return found == positions.end() ? std::nullopt : found->second;
}

}  // namespace

RecordMatcher::RecordMatcher(const RecordType& type, const Guide& guide)
    : type_(type), guide_(guide), taken_(type.count(guide)) {
  const auto add = [](Positions& positions, std::string key, std::size_t at) {
    if (key.empty()) return;
    const auto [row, is_new] = positions.try_emplace(std::move(key), at);
    if (!is_new) row->second = std::nullopt;
  };
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const Record& record = *type.record_at(guide, i);
    add(by_id_, record.id, i);
    add(by_wikidata_, record.wikidata.value_or(""), i);
    if (!record.name.empty()) by_name_[text::fold(record.name)].push_back(i);
  }
}

RecordMatcher::Match RecordMatcher::find(const Record& record) const {
  if (const auto same = position(by_id_, record.id)) return {same, true};
  if (const auto same = position(by_wikidata_, record.wikidata.value_or(""))) return {same, true};
  const auto namesakes = by_name_.find(text::fold(record.name));
  if (namesakes == by_name_.end()) return {};
  if (namesakes->second.size() > crowd) return {namesakes->second.front(), false};
  Match match;
  for (const std::size_t at : namesakes->second) {
    if (!is_same_place(record, *type_.record_at(guide_, at))) continue;
    if (match.at) return {match.at, false};
    match = {at, true};
  }
  return match;
}

RecordMatcher::Match RecordMatcher::take(const Record& record) {
  const Match match = find(record);
  if (!match.is_certain) return match;
  if (taken_[*match.at]) return {};
  taken_[*match.at] = true;
  return match;
}

}  // namespace guidebook
