#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/fault_report.hpp"
#include "commands/loading.hpp"
#include "guidebook/canonical/canonical.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/source/parallel.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/unified_diff.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::size_t files_worth_a_thread = 4;

/// A file as it is and as it should be: the same where it cannot be formatted.
struct Formatted {
  std::string file;
  std::string before;
  std::string after;
  Diagnostics faults;

  [[nodiscard]] bool changes() const { return before != after; }
};

Formatted format_file(const std::string& file) {
  const bool is_stream = file == "-";
  Formatted formatted{.file = is_stream ? "<stdin>" : file};
  auto text = is_stream ? read_standard_input(formatted.faults, max_source_bytes)
                        : read_file(file, formatted.faults);
  if (!text) return formatted;
  const Source source(formatted.file, *text);
  formatted.after = canonical_text(source, formatted.faults).value_or(*text);
  formatted.before = std::move(*text);
  return formatted;
}

std::vector<Formatted> format_all(const std::vector<std::string>& files) {
  std::vector<Formatted> formatted(files.size());
  parallel_for(files.size(), files_worth_a_thread,
               [&](std::size_t i) { formatted[i] = format_file(files[i]); });
  return formatted;
}

/// The names of the files that would change, or with --diff their changes.
int print_changes(const Settings& settings, std::span<const Formatted> files) {
  std::string out;
  for (const Formatted& each : files) {
    if (!each.changes()) continue;
    out +=
        settings.diff ? text::unified_diff(each.file, each.before, each.after) : each.file + '\n';
  }
  return write_differences(settings, out);
}

int write_changes(std::vector<Formatted>& files) {
  std::vector<FileContent> contents;
  for (Formatted& each : files) {
    if (each.changes())
      contents.push_back({each.file, std::move(each.after), std::move(each.before)});
  }
  return write_in_place(contents);
}

constexpr std::array<std::string_view, 8> format_options{
    "check", "diff", "max-findings", "output", "files0-from", "color", "width", "help"};
constexpr std::array<std::string_view, 3> format_examples{
    "guidebook format guides/", "guidebook format --diff guides/kp-rason.yaml",
    "guidebook format - < draft.yaml"};

/// What is wrong with the command line, if anything is.
int check(const Settings& settings, const Inputs& inputs) {
  if (settings.check && settings.diff)
    return fail("format: --check names files, --diff shows their changes: choose one");
  const bool has_stream = std::ranges::find(inputs.files, "-") != inputs.files.end();
  if (has_stream && inputs.files.size() > 1)
    return fail("format: standard input goes to standard output", "name it alone");
  if (settings.output != "-" && !has_stream && !settings.check && !settings.diff)
    return fail("format: files are written where they are", "leave out -o");
  return Exit::success;
}

int run_format(const Settings& settings) {
  const auto inputs = named_inputs(settings, 0);
  if (!inputs) return Exit::failure;
  if (const int exit = check(settings, *inputs); exit != Exit::success) return exit;
  std::vector<Formatted> files = format_all(inputs->files);
  FaultReport faults(settings);
  faults.add(inputs->diagnostics);
  for (Formatted& each : files) faults.add(std::move(each.faults));
  faults.finish();
  const bool is_stream = inputs->files == std::vector<std::string>{"-"};
  const int exit = settings.check || settings.diff ? print_changes(settings, files)
                   : !is_stream                    ? write_changes(files)
                   : faults.sound()                ? write_output(settings, files.front().after)
                                                   : Exit::failure;
  return faults.sound() ? exit : Exit::failure;
}

}  // namespace

extern constinit const Command format_command{
    .name = "format",
    .operands = "[PATH...]",
    .doc = "Lay guide files out in the canonical way",
    .options = format_options,
    .examples = format_examples,
    .run = run_format,
};

}  // namespace guidebook::cli
