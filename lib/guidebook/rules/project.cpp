#include "guidebook/rules/project.hpp"

#include <fmt/core.h>

#include "guidebook/field/field_row.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {
namespace {

using validation::Distances;
constexpr std::array distances_fields{
    field<Distances, &Distances::city_km>("city_km", Type::number,
                                          "How far a record may be from its city, town or village",
                                          {.min = 0, .unit = "km"}),
    field<Distances, &Distances::region_km>("region_km", Type::number,
                                            "How far from its region, area, island or park",
                                            {.min = 0, .unit = "km"}),
    field<Distances, &Distances::duplicate_m>("duplicate_m", Type::number,
                                              "How close two records of one name are taken for one",
                                              {.min = 1, .max = 100'000, .unit = "m"}),
};
static_assert(unique_names(distances_fields));

using validation::Project;
constexpr std::array project_fields{
    field<Project, &Project::levels>("levels", Type::enumeration,
                                     "The levels of rules: error, warning, note or off"),
    field<Project, &Project::ignore>("ignore", Type::string, "Rules that are not checked"),
    field<Project, &Project::distances>("distances", Type::number, "How far is too far"),
    field<Project, &Project::max_age>("max-age", Type::string,
                                      "What was last checked longer ago is stale"),
    field<Project, &Project::fail_on>("fail-on", Type::enumeration,
                                      "The least level that makes validate fail",
                                      {.values = level_names}),
    field<Project, &Project::baseline>("baseline", Type::string,
                                       "File of accepted findings, beside this one"),
    field<Project, &Project::holidays>("holidays", Type::date,
                                       "Public holidays by country, for open() in expressions"),
};
static_assert(unique_names(project_fields));

}  // namespace

constinit const Fields Describe<validation::Distances>::fields{distances_fields};
constinit const Fields Describe<validation::Project>::fields{project_fields};

}  // namespace guidebook

namespace guidebook::validation {
namespace {

constexpr Field document{.name = "the settings file", .type = Type::records};

const Rule* read_rule(Reader& reader, const yaml::Node& node) {
  const Rule* rule = find_rule(node.text);
  if (rule != nullptr) return rule;
  std::vector<std::string_view> ids;
  for (const Rule& row : rules()) ids.push_back(row.id);
  reader.error("unknown-value", node, fmt::format("there is no rule \"{}\"", yaml::shown(node)),
               text::did_you_mean(node.text, ids, "guidebook describe rules lists them"));
  return nullptr;
}

}  // namespace

bool read(Reader& reader, const Field& field, const yaml::Node& node, RuleName& out) {
  if (reader.expect_scalar(field, node)) out.rule = read_rule(reader, node);
  return out.rule != nullptr;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, RuleLevels& out) {
  if (node.kind != yaml::Kind::mapping) {
    return reader.error(
        "wrong-type", node,
        fmt::format("{} wants a map of rules, not {}", field.name, yaml::describe(node)),
        "write, for example, {no-sources: error, orphan: off}");
  }
  bool good = true;
  for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
    const Rule* rule = read_rule(reader, *key);
    const auto level = parse_level(key->next->text);
    const bool known = level || key->next->text == "off";
    if (!known) {
      reader.error("unknown-value", *key->next,
                   fmt::format("a level cannot be \"{}\"", yaml::shown(*key->next)),
                   "one of error, warning, note, off");
    }
    good = good && rule != nullptr && known;
    if (rule != nullptr && known) out.entries.push_back({rule, level});
  }
  return good;
}

Value to_value(const RuleLevels& levels) {
  Map map;
  for (const RuleLevels::Entry& entry : levels.entries) {
    map.push_back(
        {std::string(entry.rule->id), std::string(entry.level ? name(*entry.level) : "off")});
  }
  return map;
}

Value to_value(const RuleName& name) { return std::string(name.rule->id); }

Project read_project(const Source& source, Diagnostics& diagnostics) {
  Project project;
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  if (tree.root() == nullptr) return project;
  Reader reader(source, diagnostics, "en", std::nullopt);
  read_map(reader, document, Describe<Project>::fields, *tree.root(), &project);
  const yaml::Node* max_age = tree.root()->find("max-age");
  if (project.max_age && !parse_age(*project.max_age)) {
    reader.error("unknown-value", *max_age,
                 fmt::format("max-age: \"{}\" is no age", yaml::shown(*max_age)),
                 "write 2y, 6mo, 10w or 90d");
  }
  return project;
}

}  // namespace guidebook::validation
