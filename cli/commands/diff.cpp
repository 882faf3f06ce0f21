#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/fault_report.hpp"
#include "git.hpp"
#include "guidebook/compare/compare_files.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/source/source.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

using GuideFiles = std::vector<GuideFile>;

/// The documents on standard input.
GuideFiles read_stream(Diagnostics& faults) {
  GuideFiles files;
  const auto stream = read_documents(faults);
  if (!stream) return files;
  for (StreamDocument& document : split_stream(*stream)) {
    if (document.text.size() > max_source_bytes) {
      faults.push_back(file_error("file-too-large", "<stdin>", "a document larger than 4 MiB"));
    } else {
      files.push_back({"<stdin>", std::move(document.text), document.first_line});
    }
  }
  return files;
}

/// The guide files of an operand. Nothing, with the reason said, if git has none of that name.
std::optional<GuideFiles> files_of(const std::string& operand, Diagnostics& faults) {
  if (operand == "-") return read_stream(faults);
  std::error_code error;
  const bool in_git = operand.find(':') != std::string::npos && operand.front() != '-' &&
                      !std::filesystem::exists(operand, error);
  if (in_git) {
    GitFiles found = read_git_files(operand);
    std::ranges::move(found.faults, std::back_inserter(faults));
    if (found.error.empty()) return std::move(found.files);
    fail(fmt::format("diff: {}: {}", operand, found.error));
    return std::nullopt;
  }
  Inputs inputs = find_inputs({operand}, std::nullopt);
  std::ranges::move(inputs.diagnostics, std::back_inserter(faults));
  GuideFiles files;
  for (std::string& file : inputs.files) files.push_back({.file = std::move(file), .text = {}});
  return files;
}

constexpr std::array<std::string_view, 7> diff_options{"changes", "quiet", "max-findings", "output",
                                                       "color",   "width", "help"};
constexpr std::array<std::string_view, 3> diff_examples{
    "guidebook diff HEAD:guides guides/", "guidebook diff -F markdown main:guides HEAD:guides",
    "guidebook diff old.yaml new.yaml"};

int run_diff(const Settings& settings) {
  if (settings.operands.size() != 2)
    return fail("diff: it takes what was and what is", "guidebook diff OLD NEW");
  const std::string& before = settings.operands.front();
  const std::string& after = settings.operands.back();
  if (before == "-" && after == "-") return fail("diff: standard input is only one of the two");
  Diagnostics faults;
  const auto old_files = files_of(before, faults);
  const auto new_files = old_files ? files_of(after, faults) : std::nullopt;
  if (!new_files) return Exit::failure;
  Comparison comparison = compare_files(*old_files, *new_files);
  std::ranges::move(comparison.faults, std::back_inserter(faults));
  if (!faults.empty()) {
    FaultReport report(settings);
    report.add(std::move(faults));
    report.finish();
    return fail("diff: nothing is compared, for some guides cannot be read");
  }
  if (!settings.quiet) {
    const bool color = settings.output == "-" && wants_color(settings, STDOUT_FILENO);
    const int written = write_output(settings, settings.changes->write(comparison.guides, color));
    if (written != Exit::success) return written;
  }
  return comparison.guides.empty() ? Exit::success : Exit::no_match;
}

}  // namespace

extern constinit const Command diff_command{
    .name = "diff",
    .operands = "OLD NEW",
    .doc = "Print how the records of two sets of guides differ",
    .options = diff_options,
    .examples = diff_examples,
    .run = run_diff,
};

}  // namespace guidebook::cli
