#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "guidebook/codes/codes.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook::validation {

/// Which rules are asked, and how grave it is to break them.
class Levels {
 public:
  /// All rules, at the levels of the table.
  Levels() : entries_(rules().size()) {}

  [[nodiscard]] bool asked(const Rule& rule) const { return entries_[index(rule)].asked; }

  /// How grave a finding is that calls itself `own`; a level that was set stands above it.
  [[nodiscard]] Level of(const Rule& rule, Level own) const {
    return entries_[index(rule)].level.value_or(own);
  }

  void set(const Rule& rule, Level level) { entries_[index(rule)].level = level; }
  void ask(const Rule& rule, bool asked) { entries_[index(rule)].asked = asked; }
  void disable_all() {
    for (Entry& entry : entries_) entry.asked = false;
  }

 private:
  struct Entry {
    std::optional<Level> level;
    bool asked = true;
  };
  [[nodiscard]] static std::size_t index(const Rule& rule) {
    return static_cast<std::size_t>(&rule - rules().data());
  }
  std::vector<Entry> entries_;
};

/// How far is too far.
struct Distances {
  double city_km = 50;       ///< From a city, town or village.
  double region_km = 300;    ///< From a region, area, island or park.
  double duplicate_m = 100;  ///< Two records of one name and type closer than this are one.
};

/// What rules are asked with.
struct Options {
  Levels levels;
  Distances distances;
  Date today;                  ///< Dates after it are in the future.
  std::optional<Date> oldest;  ///< What was checked before it is stale; nothing asks for none.
  /// What codes there are.
  std::shared_ptr<const codes::Codes> codes = std::make_shared<const codes::Codes>();
};

}  // namespace guidebook::validation
