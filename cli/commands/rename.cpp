#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/fault_report.hpp"
#include "commands/loading.hpp"
#include "commands/new_guide.hpp"
#include "commands/one_record.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/rules/rename_id.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/unified_diff.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

namespace fs = std::filesystem;
using validation::FixedFile;

constexpr std::array<std::string_view, 7> rename_options{
    "diff", "max-findings", "root", "files0-from", "color", "width", "help"};
constexpr std::array<std::string_view, 3> rename_examples{
    "guidebook rename kp-chongjin#e-library library guides/",
    "guidebook rename kp-rason kp-rason-city guides/",
    "guidebook rename --diff kp-rason kp-rason-city guides/"};

/// The files named, and all others of their libraries.
std::vector<std::string> library_files(const Inputs& inputs, Diagnostics& faults) {
  std::vector<std::string> files = inputs.files;
  std::set<fs::path> known;
  std::error_code error;
  for (const std::string& file : files) known.insert(fs::weakly_canonical(file, error));
  for (const std::string& root : inputs.roots) {
    for (std::string& file : guide_files(root, faults, root)) {
      if (known.insert(fs::weakly_canonical(file, error)).second) files.push_back(std::move(file));
    }
  }
  return files;
}

/// The library's files as text; nothing, with the reasons reported, if one cannot be read.
std::optional<std::vector<std::unique_ptr<Source>>> read_library(const Inputs& inputs,
                                                                 FaultReport& report) {
  Diagnostics faults;
  std::vector<std::unique_ptr<Source>> sources;
  for (const std::string& file : library_files(inputs, faults)) {
    if (auto text = read_file(file, faults))
      sources.push_back(std::make_unique<Source>(file, std::move(*text)));
  }
  report.add(std::move(faults));
  if (!report.sound()) return std::nullopt;
  return sources;
}

/// Whether another guide, or another record of the guide, has the id; if so, that is reported.
bool is_taken(const RecordRef& row, const std::string& id, const Library& library) {
  bool taken = row.record == nullptr && library.find(id) != nullptr;
  if (row.record != nullptr) {
    for_each_row(*row.guide, [&](const RecordRef& other) {
      taken = taken || (other.record != nullptr && other.id() == id);
    });
  }
  if (taken) fail(fmt::format("rename: there is a \"{}\" already", id), "choose another id");
  return taken;
}

/// The name of a guide's file by its new id; empty where it keeps its name.
std::string new_path(const RecordRef& row, const std::string& id) {
  const fs::path path(row.guide->file);
  if (row.record != nullptr || file_stem(row.guide->file) != row.guide->id) return {};
  return (path.parent_path() / (id + path.extension().string())).string();
}

int print_differences(const Settings& settings, const std::vector<FixedFile>& files,
                      const std::string& old_path, const std::string& path) {
  std::string out;
  for (const FixedFile& each : files) {
    if (!path.empty() && each.file == old_path)
      out += fmt::format("rename from {}\nrename to {}\n", old_path, path);
    out += text::unified_diff(each.file, each.before, each.after);
  }
  return write_differences(settings, out);
}

int write_renamed(std::vector<FixedFile> files, const std::string& old_path,
                  const std::string& path) {
  std::vector<FileContent> contents;
  for (FixedFile& each : files) {
    if (!path.empty() && each.file == old_path) {
      contents.push_back({path, std::move(each.after), std::nullopt, old_path});
    } else {
      contents.push_back({each.file, std::move(each.after), std::move(each.before)});
    }
  }
  return write_in_place(contents);
}

int rename_record(const Settings& settings, const Inputs& inputs, const RecordRef& row) {
  const std::string& id = settings.operands[1];
  const std::string path = new_path(row, id);
  std::error_code error;
  if (!path.empty() && fs::exists(path, error))
    return fail(fmt::format("rename: {} is there already", text::visible(path)), "move it away");
  FaultReport faults(settings);
  const auto sources = read_library(inputs, faults);
  std::vector<FixedFile> files;
  if (sources) {
    Diagnostics found;
    const auto item = row.record == nullptr ? std::nullopt : std::optional(row.record->id);
    files = validation::rename_id(*sources, {row.guide->id, item, id}, found);
    faults.add(std::move(found));
  }
  faults.finish();
  if (!faults.sound()) return Exit::failure;
  if (settings.diff) return print_differences(settings, files, row.guide->file, path);
  return write_renamed(std::move(files), row.guide->file, path);
}

int run_rename(const Settings& settings) {
  if (settings.operands.size() < 2) {
    return fail("rename: it takes a reference and a new id",
                "guidebook rename kp-chongjin#e-library library guides/");
  }
  const std::string& id = settings.operands[1];
  if (!check_id(id)) return Exit::failure;
  const auto inputs = named_inputs(settings, 2);
  if (!inputs) return Exit::failure;
  const auto loaded = load(settings, 2);
  if (!loaded || !loaded->sound) return Exit::failure;
  int exit = Exit::success;
  const auto row = one_record(loaded->library, settings.operands.front(), "rename", exit);
  if (!row) return Exit::failure;
  if (row->id() == id) return Exit::success;
  if (is_taken(*row, id, loaded->library)) return Exit::failure;
  return rename_record(settings, *inputs, *row);
}

}  // namespace

extern constinit const Command rename_command{
    .name = "rename",
    .operands = "REF ID [PATH...]",
    .doc = "Give a guide or record another id, wherever it is referred to",
    .options = rename_options,
    .examples = rename_examples,
    .run = run_rename,
};

}  // namespace guidebook::cli
