#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "guidebook/codes/codes.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook::validation {

/// Which rules are enabled, and the levels of their findings.
class Levels {
 public:
  /// All rules, at the levels of the table.
  Levels() : entries_(rules().size()) {}

  [[nodiscard]] bool enabled(const Rule& rule) const { return entries_[index_of(rule)].enabled; }

  /// The level that was set for the rule; else the finding's `own`.
  [[nodiscard]] Level of(const Rule& rule, Level own) const {
    return entries_[index_of(rule)].level.value_or(own);
  }

  void set(const Rule& rule, Level level) { entries_[index_of(rule)].level = level; }
  void enable(const Rule& rule, bool enabled) { entries_[index_of(rule)].enabled = enabled; }
  void disable_all() {
    for (Entry& entry : entries_) entry.enabled = false;
  }

 private:
  struct Entry {
    std::optional<Level> level;
    bool enabled = true;
  };
  std::vector<Entry> entries_;
};

/// How far is too far.
struct Distances {
  double city_km = 50;       ///< From a city, town or village.
  double region_km = 300;    ///< From a region, area, island or park.
  double duplicate_m = 100;  ///< Two records of one name and type closer than this are one.
};

/// What rules are checked with.
struct Options {
  Levels levels;
  Distances distances;
  Date today;                  ///< Dates after it are in the future.
  std::optional<Date> oldest;  ///< What was checked before it is stale; nothing: no date is.
  /// What codes there are.
  std::shared_ptr<const codes::Codes> codes = std::make_shared<const codes::Codes>();
};

}  // namespace guidebook::validation
