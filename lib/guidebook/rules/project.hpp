#pragma once

#include <string>
#include <vector>

#include "guidebook/field/field.hpp"
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
};

/// Reads a settings file. An empty one is good; what is wrong with it is reported.
[[nodiscard]] Project read_project(const Source& source, Diagnostics& diagnostics);

}  // namespace guidebook::validation

namespace guidebook {

inline constexpr std::array<std::string_view, 3> level_names{"error", "warning", "note"};

template <>
struct Describe<validation::Distances> {
  using Distances = validation::Distances;
  static constexpr std::array fields{
      field<Distances, &Distances::city_km>(
          "city_km", Type::number, "How far a record may be from its city, town or village",
          {.min = 0, .unit = "km"}),
      field<Distances, &Distances::region_km>("region_km", Type::number,
                                              "How far from its region, area, island or park",
                                              {.min = 0, .unit = "km"}),
      field<Distances, &Distances::duplicate_m>(
          "duplicate_m", Type::number, "How close two records of one name are taken for one",
          {.min = 1, .max = 100'000, .unit = "m"}),
  };
};

template <>
struct Describe<validation::Project> {
  using Project = validation::Project;
  static constexpr std::array fields{
      field<Project, &Project::levels>("levels", Type::enumeration,
                                       "The levels of rules: error, warning, note or off"),
      field<Project, &Project::ignore>("ignore", Type::string, "Rules that are not asked"),
      field<Project, &Project::distances>("distances", Type::number, "How far is too far"),
      field<Project, &Project::max_age>("max-age", Type::string,
                                        "What was last checked longer ago is stale"),
      field<Project, &Project::fail_on>("fail-on", Type::enumeration,
                                        "The least level that makes validate fail",
                                        {.values = level_names}),
      field<Project, &Project::baseline>("baseline", Type::string,
                                         "File of accepted findings, beside this one"),
  };
};

}  // namespace guidebook
