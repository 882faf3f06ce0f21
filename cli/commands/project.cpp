#include "commands/project.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>

#include "commands/loading.hpp"
#include "guidebook/rules/project.hpp"
#include "guidebook/source/source.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

namespace fs = std::filesystem;
using validation::Project;

/// The settings file of the libraries named; empty if they have none, nothing if several.
std::optional<std::string> settings_path(const Inputs& inputs) {
  std::string found;
  for (std::string& path : settings_files(inputs)) {
    if (!found.empty()) {
      fail(fmt::format("validate: {} and {} may have different settings", found, path),
           "validate one library at a time");
      return std::nullopt;
    }
    found = std::move(path);
  }
  return found;
}

std::optional<Project> load_project(const std::string& path, const Settings& settings) {
  if (path.empty()) return Project{};
  Diagnostics faults;
  std::optional<Project> project;
  if (const auto text = read_regular_file(path, faults)) {
    project = validation::read_project(Source(path, *text), faults);
  }
  if (faults.empty()) return project;
  report(faults, settings);
  return std::nullopt;
}

void apply(const Project& project, validation::Levels& levels) {
  for (const auto& entry : project.levels.entries) {
    if (entry.level) levels.set(*entry.rule, *entry.level);
    if (!entry.level) levels.enable(*entry.rule, false);
  }
  for (const auto& name : project.ignore) levels.enable(*name.rule, false);
}

void apply(const Settings& settings, validation::Levels& levels) {
  if (!settings.validation.select.empty()) levels.disable_all();
  for (const std::string& id : settings.validation.select) levels.enable(*find_rule(id), true);
  for (const std::string& id : settings.validation.ignore) levels.enable(*find_rule(id), false);
  for (const std::string& pair : settings.validation.levels) {
    const std::size_t equals = pair.find('=');
    levels.set(*find_rule(pair.substr(0, equals)), *parse_level(pair.substr(equals + 1)));
  }
}

}  // namespace

std::shared_ptr<const codes::Codes> installed_codes() {
  const char* folders = std::getenv("GUIDEBOOK_CODES_PATH");  // NOLINT(concurrency-mt-unsafe)
  return folders != nullptr && *folders != '\0' ? std::make_shared<const codes::Codes>(folders)
                                                : std::make_shared<const codes::Codes>();
}

std::optional<ValidationPlan> plan_validation(const Settings& settings, const Inputs& inputs) {
  const auto path = settings_path(inputs);
  const auto project = path ? load_project(*path, settings) : std::nullopt;
  if (!project) return std::nullopt;
  ValidationPlan plan;
  apply(*project, plan.options.levels);
  apply(settings, plan.options.levels);
  plan.options.distances = project->distances;
  plan.options.today = today(settings);
  plan.options.codes = installed_codes();
  auto age = settings.validation.max_age;
  if (!age && project->max_age) age = parse_age(*project->max_age);
  if (age) plan.options.oldest = before(plan.options.today, *age);
  plan.fail_on = settings.validation.fail_on.value_or(
      project->fail_on ? *parse_level(*project->fail_on) : Level::error);
  plan.baseline = settings.validation.baseline;
  if (plan.baseline.empty() && project->baseline) {
    plan.baseline = (fs::path(*path).parent_path() / *project->baseline).string();
  }
  return plan;
}

}  // namespace guidebook::cli
