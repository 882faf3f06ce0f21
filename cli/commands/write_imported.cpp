#include "commands/write_imported.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "commands/command.hpp"
#include "commands/export_guides.hpp"
#include "commands/fault_report.hpp"
#include "guidebook/formats/import/update_guide.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/unified_diff.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

/// What a guide's file holds; nothing if it is not there.
std::optional<std::string> present_text(const std::string& path, Diagnostics& faults) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  return read_file(path, faults);
}

/// Guides of the folder of --output, for what others refer to; read when first needed.
class OtherGuides {
 public:
  explicit OtherGuides(const Settings& settings) : settings_(settings) {}

  const Guide* find(std::string_view id) {
    const auto [row, is_new] = guides_.try_emplace(std::string(id));
    if (is_new) row->second = read(row->first);
    return row->second ? &*row->second : nullptr;
  }

 private:
  [[nodiscard]] std::optional<Guide> read(const std::string& id) const {
    Diagnostics ignored;
    const std::string path = export_path(settings_, id + ".yaml");
    const auto text = present_text(path, ignored);
    return text ? load_guide(Source(path, *text), id).guide : std::nullopt;
  }

  const Settings& settings_;
  std::map<std::string, std::optional<Guide>> guides_;
};

/// The file of a guide as it is to be; nothing, with the reason among the faults, if it must stay
/// as it is.
std::optional<FileContent> file_of(const Settings& settings, ImportedGuide& guide,
                                   OtherGuides& others, Diagnostics& faults) {
  FileContent file{export_path(settings, guide.id + ".yaml"), std::move(guide.yaml), std::nullopt};
  const std::size_t faults_before = faults.size();
  file.before = present_text(file.path, faults);
  if (!file.before || *file.before == file.bytes)
    return faults.size() > faults_before ? std::nullopt : std::optional(std::move(file));
  if (!settings.update) {
    faults.push_back(file_error({}, file.path, "the file is there already and holds something else",
                                "--update brings in what differs, --update --diff shows it"));
    return std::nullopt;
  }
  const UpdateContext context{[&](std::string_view id) { return others.find(id); },
                              std::move(guide.guesses)};
  auto text = updated_text(Source(file.path, *file.before), Source(guide.id + ".yaml", file.bytes),
                           context, faults);
  if (!text) return std::nullopt;
  file.bytes = std::move(*text);
  return file;
}

int print_changes(const Settings& settings, const std::vector<FileContent>& files) {
  std::string out;
  for (const FileContent& file : files)
    out += text::unified_diff(file.path, file.before.value_or(""), file.bytes);
  Settings shown = settings;
  shown.output = "-";  // that of the settings is where guides are
  return write_differences(shown, out);
}

}  // namespace

std::optional<Guide> present_guide(const Settings& settings, const std::string& id,
                                   Diagnostics& faults) {
  if (id.empty() || settings.output == "-") return std::nullopt;
  const std::string path = export_path(settings, id + ".yaml");
  const auto text = present_text(path, faults);
  if (!text) return std::nullopt;
  LoadedGuide loaded = load_guide(Source(path, *text), id);
  const bool is_sound = loaded.sound();
  std::ranges::move(loaded.diagnostics, std::back_inserter(faults));
  if (!is_sound) return std::nullopt;
  for (const RecordType& type : record_types()) type.clear(*loaded.guide);
  return std::move(loaded.guide);
}

int write_imported(const Settings& settings, std::vector<ImportedGuide> guides) {
  if (settings.output == "-") return write_output(settings, guides.front().yaml);
  FaultReport report(settings);
  OtherGuides others(settings);
  std::vector<FileContent> files;
  for (ImportedGuide& guide : guides) {
    Diagnostics faults;
    auto file = file_of(settings, guide, others, faults);
    report.add(std::move(faults));
    if (file && file->before != file->bytes) files.push_back(std::move(*file));
  }
  report.finish();
  if (!report.sound()) return Exit::failure;
  return settings.diff ? print_changes(settings, files) : write_in_place(files);
}

}  // namespace guidebook::cli
