#pragma once

#include <string>
#include <vector>

#include "guidebook/field/field.hpp"
#include "guidebook/hours/holidays.hpp"
#include "guidebook/rules/options.hpp"

namespace guidebook::validation {

/// Levels of rules, as a map of rule to error, warning, note or off.
struct RuleLevels {
  struct Entry {
    const Rule* rule = nullptr;
    std::optional<Level> level;  ///< Nothing: the rule is not asked.
  };
  std::vector<Entry> entries;
};

/// A rule by its id.
struct RuleName {
  const Rule* rule = nullptr;
};

bool read(Reader& reader, const Field& field, const yaml::Node& node, RuleLevels& out);
bool read(Reader& reader, const Field& field, const yaml::Node& node, RuleName& out);
[[nodiscard]] Value to_value(const RuleLevels& levels);
[[nodiscard]] Value to_value(const RuleName& name);

/// What a library's settings file (.guidebook.yaml) says about validating it.
struct Project {
  RuleLevels levels;
  std::vector<RuleName> ignore;
  Distances distances;
  std::optional<std::string> max_age;
  std::optional<std::string> fail_on;
  std::optional<std::string> baseline;
  hours::Holidays holidays;
};

/// Reads a settings file. An empty one is good; what is wrong with it is reported.
[[nodiscard]] Project read_project(const Source& source, Diagnostics& diagnostics);

}  // namespace guidebook::validation

namespace guidebook {

inline constexpr std::array<std::string_view, 3> level_names{"error", "warning", "note"};

template <>
struct Describe<validation::Distances> {
  static const Fields fields;
};

template <>
struct Describe<validation::Project> {
  static const Fields fields;
};

}  // namespace guidebook
