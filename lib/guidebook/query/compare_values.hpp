#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/value/value.hpp"

namespace guidebook::query {

/// How two values of one domain stand to each other; nothing if one is missing or they can't be
/// compared. Numbers by size, text by its folded form with digits in natural order, false before
/// true.
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value& a, const Value& b);

/// Below, above or at 0 as a row with `a` stands before, after or beside one with `b`. Missing
/// values come last in both directions.
[[nodiscard]] int compare_for_sort(const Value& a, const Value& b, bool descending);

/// Appends bytes to `key` that stand to those of other values as `compare_for_sort` orders the
/// values, also where more is appended to both.
void append_sort_key(std::string& key, const Value& value, bool descending);

/// Whether two values are the same; text in several languages is the same as a text if one of its
/// variants is. Nothing if one is missing.
[[nodiscard]] std::optional<bool> equal(const Value& a, const Value& b);

/// Calls `use` with every text in a value: itself, the variants, the items, the parts; stops and
/// returns true once `use` does.
template <class F>
bool any_text(const Value& value, F&& use) {
  if (const auto* text = value.as<std::string>()) return use(*text);
  if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) {
      if (any_text(item, use)) return true;
    }
  } else if (const auto* map = value.as<Map>()) {
    for (const Member& member : *map) {
      if (any_text(member.value, use)) return true;
    }
  }
  return false;
}

/// The number in a value that has one.
[[nodiscard]] std::optional<double> number_of(const Value& value);

}  // namespace guidebook::query
