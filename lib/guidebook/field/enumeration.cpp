#include "guidebook/field/enumeration.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>

#include "guidebook/field/value_words.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

bool holds(std::span<const std::string_view> values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    parts.push_back(text::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Whether `words`, parted by commas, has one that folds to `folded`.
bool has_word(std::string_view words, std::string_view folded) {
  const auto all = split(words, ",");
  return std::any_of(all.begin(), all.end(),
                     [&](std::string_view word) { return text::fold(word) == folded; });
}

/// The value that a folded word of another language stands for; empty if none or several.
std::string_view translated(const Field& field, std::string_view folded) {
  constexpr std::string_view per = "per-";
  std::string_view found;
  for (const ValueWords& row : value_words()) {
    std::string_view value = row.value;
    if (value.starts_with(per)) value.remove_prefix(per.size());
    const bool is_it = holds(field.traits.values, value) &&
                       std::any_of(row.words.begin(), row.words.end(), [&](std::string_view word) {
                         return text::fold(word) == folded;
                       });
    if (!is_it || value == found) continue;
    if (!found.empty()) return {};
    found = value;
  }
  return found;
}

/// What a folded word stands for in the tables; empty if it is another thing's, nothing if in none.
std::optional<std::string_view> known_word(const Field& field, std::string_view folded) {
  for (const Synonyms& row : field.traits.synonyms) {
    if (has_word(row.words, folded)) return row.value;
  }
  const std::string_view value = translated(field, folded);
  return value.empty() ? std::nullopt : std::optional(value);
}

/// The values that a word stands for: of a synonym perhaps several.
std::vector<std::string_view> values_of(const Field& field, std::string_view word) {
  const std::string folded = text::fold(word);
  for (const std::string_view value : field.traits.values) {
    if (text::fold(value) == folded) return {value};
  }
  const auto known = known_word(field, folded);
  return known ? split(*known, ",") : std::vector<std::string_view>{};
}

/// From the one end of a range to the other, perhaps past the last value.
std::vector<std::string_view> values_between(const Field& field, std::string_view first,
                                             std::string_view last) {
  const auto& values = field.traits.values;
  const auto from = values_of(field, first);
  const auto to = values_of(field, last);
  if (from.size() != 1 || to.size() != 1) return {};
  std::vector<std::string_view> range;
  auto at = std::find(values.begin(), values.end(), from.front());
  for (; *at != to.front(); at = at + 1 == values.end() ? values.begin() : at + 1) {
    range.push_back(*at);
  }
  range.push_back(*at);
  return range;
}

}  // namespace

std::vector<std::string_view> meant_values(const Field& field, std::string_view text) {
  if (field.type != Type::enumeration) return {};
  std::vector<std::string_view> all;
  for (const std::string_view part : split(text, ",;/&")) {
    const auto ends = split(part, "-");
    auto values = values_of(field, part);
    if (values.empty() && ends.size() == 2) values = values_between(field, ends[0], ends[1]);
    if (values.empty()) return {};
    for (const std::string_view value : values) {
      if (!holds(all, value)) all.push_back(value);
    }
  }
  return all;
}

Correction meant_value(const Field& field, std::string_view word) {
  const auto& values = field.traits.values;
  if (!may_be_meant(word)) return {};
  const std::string folded = text::fold(text::trimmed(word));
  for (const std::string_view value : values) {
    if (text::fold(value) == folded) return {std::string(value), true, {}};
  }
  const auto several = field.is_list ? meant_values(field, word) : std::vector<std::string_view>{};
  if (several.size() > 1)
    return {{}, false, fmt::format("one entry for each: {}", fmt::join(several, ", "))};
  if (const auto known = known_word(field, folded)) return {std::string(*known), false, {}};
  const auto close = text::nearest(word, values);
  if (!close) return {};
  return {std::string(*close), text::is_misspelt(word, *close, values), {}};
}

}  // namespace guidebook
