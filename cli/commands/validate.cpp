#include "guidebook/rules/validate.hpp"

#include <fmt/core.h>

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/loading.hpp"
#include "commands/project.hpp"
#include "guidebook/reports/summary.hpp"
#include "guidebook/rules/fix.hpp"
#include "guidebook/rules/fix_files.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/unified_diff.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

using validation::Baseline;
using validation::FixResult;
using validation::Report;

// Some millions of findings.
constexpr std::size_t largest_baseline = std::size_t{256} << 20U;

/// Why the options can't be taken together; empty if they can.
std::string contradiction(const Settings& settings) {
  if (settings.validation.fix && settings.diff)
    return "--fix changes files, --diff does not: choose one";
  if (settings.validation.write_baseline && (settings.validation.fix || settings.diff))
    return "--write-baseline accepts what --fix would fix: do one after the other";
  return "";
}

/// Why a rule that was selected can find nothing in a run, and what it needs.
std::optional<UserError> why_idle(const std::string& rule, const ValidationPlan& plan,
                                  const Inputs& inputs) {
  if (rule == "stale" && !plan.options.oldest)
    return UserError{"stale finds nothing without an age", "--max-age 2y says what is old"};
  if (rule == "baseline-stale" && plan.baseline.empty())
    return UserError{"baseline-stale finds nothing without a baseline", "name it with --baseline"};
  if (rule == "orphan" && !inputs.roots.empty())
    return UserError{"orphan finds nothing in a part of a library", "name the library's folder"};
  if (!plan.options.levels.enabled(*find_rule(rule)))
    return UserError{rule + " is selected, and ignored", "choose one"};
  return std::nullopt;
}

/// Whether all rules that were selected can find something; says which cannot.
bool can_find(const Settings& settings, const ValidationPlan& plan, const Inputs& inputs) {
  for (const std::string& rule : settings.validation.select) {
    const auto fault = why_idle(rule, plan, inputs);
    if (!fault) continue;
    fail("validate: " + fault->message, fault->hint);
    return false;
  }
  return true;
}

std::optional<Baseline> load_baseline(const std::string& path, const Settings& settings) {
  Diagnostics faults;
  std::optional<Baseline> baseline;
  if (const auto text = read_regular_file(path, faults, largest_baseline)) {
    baseline = Baseline::read({path, *text}, faults);
  }
  report(faults, settings);
  return baseline;
}

/// Whether all files could be read; reports those that could not.
bool is_complete(const Report& found, const Settings& settings) {
  Diagnostics unread;
  for (const validation::Finding& finding : found.findings) {
    if (finding.unread) unread.push_back(finding.what);
  }
  report(unread, settings);
  return unread.empty();
}

/// What stands where the baseline goes: nothing if there is no file. False, with the reason
/// reported, if that is none that a baseline may replace.
bool find_old_baseline(const std::string& path, std::optional<std::string>& before) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return true;
  Diagnostics faults;
  if (is_regular_file(path)) before = read_file(path, faults, largest_baseline);
  if (before && Baseline::is_replaceable(*before)) return true;
  fail("validate: " + path + " is no baseline, and is not replaced", "name another file");
  return false;
}

int write_baseline(const std::string& path, const Report& found, const Settings& settings) {
  if (!is_complete(found, settings))
    return fail("validate: no baseline is written, for not all could be read");
  std::optional<std::string> before;
  if (!find_old_baseline(path, before)) return Exit::failure;
  Baseline baseline;
  for (const validation::Finding& finding : found.findings) {
    baseline.add({.fingerprint = finding.fingerprint,
                  .block = finding.block,
                  .rule = finding.what.rule,
                  .path = finding.path_in_library});
  }
  const FileContent file{path, baseline.text(), std::move(before)};
  return write_in_place(std::span(&file, 1));
}

/// Writes the fixed files, all of them or none.
bool write_fixed(const std::vector<validation::FixedFile>& files) {
  std::vector<FileContent> contents;
  for (const validation::FixedFile& file : files)
    contents.push_back({file.file, file.after, file.before});
  return write_in_place(contents) == Exit::success;
}

int print_diff(const Settings& settings, const std::vector<validation::FixedFile>& files) {
  std::string diff;
  for (const validation::FixedFile& file : files) {
    diff += text::unified_diff(file.file, file.before, file.after);
  }
  return write_differences(settings, diff);
}

int print_report(const Settings& settings, const ValidationPlan& plan, const Report& found) {
  const ReportOptions options{.color = settings.output == "-" && wants_color(settings, 1),
                              .quiet = settings.quiet,
                              .verbose = settings.verbose,
                              .max_findings = settings.max_findings,
                              .width = output_width(settings).value_or(0),
                              .fail_on = plan.fail_on,
                              .version = GUIDEBOOK_VERSION};
  const ReportFormat& format = *settings.validation.report;
  const int written = write_output(settings, format.write(found, options));
  if (format.most_findings > 0 && found.findings.size() > format.most_findings) {
    say(fmt::format(
        "guidebook: GitHub takes {} results, and these are {}; the gravest come first\n",
        format.most_findings, found.findings.size()));
  }
  if (written != Exit::success) return written;
  return fails(found.findings, plan.fail_on) ? Exit::no_match : Exit::success;
}

constexpr std::array<std::string_view, 20> validate_options{
    "report",         "select", "ignore", "level",        "fail-on", "max-age", "baseline",
    "write-baseline", "fix",    "diff",   "max-findings", "quiet",   "output",  "files0-from",
    "root",           "today",  "color",  "width",        "verbose", "help"};
constexpr std::array<std::string_view, 3> validate_examples{
    "guidebook validate guides/", "guidebook validate - < draft.yaml",
    "guidebook validate --format sarif -o guides.sarif"};

/// What known findings are held against: nothing if there are none, an empty one to begin a new one
/// with. False, with the reason reported, if it can't be read.
bool find_baseline(const Settings& settings, const std::string& path,
                   std::optional<Baseline>& baseline) {
  if (settings.validation.write_baseline) {
    baseline.emplace();  // Nothing is known, and all gets its block.
  } else if (!path.empty()) {
    baseline = load_baseline(path, settings);
    return baseline.has_value();
  }
  return true;
}

/// Fixes and prints; the exit.
int finish(const Settings& settings, const ValidationPlan& plan, const FixResult& result) {
  if (settings.validation.write_baseline)
    return write_baseline(plan.baseline, result.left, settings);
  if (settings.diff) return print_diff(settings, result.files);
  if (settings.validation.fix && !write_fixed(result.files)) return Exit::failure;
  const int exit = print_report(settings, plan, result.left);
  if (exit == Exit::failure && !result.files.empty())
    say(fmt::format("guidebook: the files are fixed all the same: {}\n", result.files.size()));
  return exit;
}

int run_validate(const Settings& settings) {
  if (const std::string why = contradiction(settings); !why.empty())
    return fail("validate: " + why);
  const auto inputs = named_inputs(settings, 0);
  const auto plan = inputs ? plan_validation(settings, *inputs) : std::nullopt;
  if (!plan || !can_find(settings, *plan, *inputs)) return Exit::failure;
  if (settings.validation.write_baseline && plan->baseline.empty())
    return fail("validate: --write-baseline needs a file", "name it with --baseline");
  std::optional<Baseline> baseline;
  if (!find_baseline(settings, plan->baseline, baseline)) return Exit::failure;
  Baseline* known = baseline ? &*baseline : nullptr;
  const bool fixes = settings.validation.fix || settings.diff;
  const FixResult result = fixes ? fix_files(*inputs, plan->options, known)
                                 : FixResult{{}, validate(*inputs, plan->options, known)};
  const int exit = finish(settings, *plan, result);
  return inputs->named_failure ? Exit::failure : exit;
}

}  // namespace

extern constinit const Command validate_command{
    .name = "validate",
    .operands = "[PATH...]",
    .doc = "Find what is wrong in guide files",
    .options = validate_options,
    .examples = validate_examples,
    .run = run_validate,
};

}  // namespace guidebook::cli
