#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/export_guides.hpp"
#include "commands/fault_report.hpp"
#include "commands/new_guide.hpp"
#include "commands/project.hpp"
#include "commands/write_imported.hpp"
#include "guidebook/formats/import/encoding.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/import_guides.hpp"
#include "guidebook/formats/import/note_folder.hpp"
#include "guidebook/library/folder_walk.hpp"
#include "guidebook/records/skeleton.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 13> import_options{
    "record-type", "map",    "into",         "kind",  "from",  "lang", "update",
    "diff",        "output", "max-findings", "color", "width", "help"};
constexpr std::array<std::string_view, 5> import_examples{
    "guidebook import ndjson copy.ndjson -o guides/",
    "guidebook import wikivoyage pages/*.wiki --kind city --from Ireland -o guides/",
    "guidebook import markdown notes/ -o guides/", "guidebook import csv tables/*.csv -o guides/",
    "guidebook import csv hotels.csv --map \"Hotel "
    "name=name,Lat=coordinates.lat,Lon=coordinates.lon\"\n"
    "    --into lubeck --kind city --from \"Lubeck, Germany\" -o guides/"};

/// What is to be read, and how.
struct Request {
  const ImportFormat* format = nullptr;  ///< nullptr: by the ending of each file.
  std::vector<std::string> files;
  std::set<std::string> guide_folders;  ///< Of notes.
  std::optional<Guide> into;
};

/// Puts the files of folders in these folders' places, where the format is known; false, with the
/// reason reported, if a folder has none.
bool read_folders(Request& request, Diagnostics& found) {
  if (request.format == nullptr) return true;
  std::vector<std::string> files;
  for (std::string& each : request.files) {
    std::error_code error;
    if (!std::filesystem::is_directory(each, error)) {
      files.push_back(std::move(each));
      continue;
    }
    const auto wanted = [&](std::string_view name) { return has_ending(*request.format, name); };
    std::vector<std::string> below = find_files(each, each, wanted, found);
    if (below.empty() && found.empty()) {
      fail(fmt::format("import: there is no {} file in {}", request.format->ending,
                       text::visible(each)),
           "name the files, whatever they are called");
      return false;
    }
    std::ranges::move(below, std::back_inserter(files));
  }
  request.files = std::move(files);
  return found.empty();
}

/// The first operand is a format if one has its name.
std::optional<Request> read_request(const Settings& settings, Diagnostics& found) {
  Request request;
  std::span<const std::string> operands = settings.operands;
  if (!operands.empty()) request.format = find_import_format(operands.front());
  if (request.format != nullptr) operands = operands.subspan(1);
  request.files.assign(operands.begin(), operands.end());
  if (!read_folders(request, found)) return std::nullopt;
  request.guide_folders = folders_with_index(request.files);
  if (request.files.empty()) {
    fail("import: it takes a format and files", "guidebook import csv tables/*.csv -o guides/");
    return std::nullopt;
  }
  const auto unknown = std::ranges::find_if(request.files, [&](const std::string& file) {
    return request.format == nullptr && import_format_of_file(file) == nullptr;
  });
  if (unknown != request.files.end()) {
    fail(fmt::format("import: nothing says which format \"{}\" has", text::visible(*unknown)),
         unknown->ends_with(".kmz")
             ? "unzip it, and import its doc.kml"
             : text::did_you_mean(*unknown, names_of(import_choices()),
                                  "guidebook describe formats lists the formats of imports"));
    return std::nullopt;
  }
  return request;
}

/// What the command line says of a guide: of that which --into names all but its records, else of
/// each whose file does not say it.
bool read_into(const Settings& settings, Request& request, FaultReport& faults) {
  if (settings.update && settings.kind.empty() && settings.from.empty()) {
    Diagnostics found;
    request.into = present_guide(settings, settings.into, found);
    faults.add(std::move(found));
    if (request.into || !faults.sound()) return faults.sound();
  }
  if (settings.into.empty() && settings.kind.empty() && settings.from.empty()) return true;
  Settings named = settings;
  if (settings.into.empty() && settings.from.find(',') == std::string::npos)
    named.from = "," + settings.from;  // a country alone
  auto begun = new_guide(named, settings.into.empty() ? "guide" : settings.into);
  if (!begun) return false;
  Guide& guide = begun->guide;
  if (!settings.into.empty() &&
      (guide.kind.empty() || guide.name.empty() || begun->country.code.empty())) {
    fail("import: a guide has a name, a kind and a country",
         "write --into ID --kind KIND --from \"NAME, COUNTRY\"");
    return false;
  }
  guide.id = settings.into;
  fill_in(guide, begun->country);
  request.into = std::move(guide);
  return true;
}

/// Reads a file; what is wrong with it is added to `faults`.
std::vector<ImportedRecord> read_records(const Settings& settings, const Request& request,
                                         const std::string& file,
                                         std::vector<std::unique_ptr<Source>>& sources,
                                         Diagnostics& faults) {
  constexpr std::size_t most = std::size_t{64} << 20;
  constexpr std::string_view zip_begin = "PK\x03\x04";
  const bool is_stream = file == "-";
  auto bytes = is_stream ? read_standard_input(faults, most) : read_file(file, faults, most);
  if (!bytes) return {};
  const ImportFormat& format =
      request.format != nullptr ? *request.format : *import_format_of_file(file);
  const std::string name = is_stream ? "<stdin>" : file;
  if (bytes->starts_with(zip_begin)) {
    faults.push_back(file_error({}, name, fmt::format("a ZIP archive, no file of {}", format.name),
                                "unzip it, and import what is in it: of a KMZ, doc.kml"));
    return {};
  }
  std::string text = to_utf8(std::move(*bytes), format.other_encodings, name, faults);
  sources.push_back(std::make_unique<Source>(name, std::move(text)));
  if (!check_encoding(*sources.back(), faults)) return {};
  ImportOptions options = settings.import;
  options.language = settings.language;
  options.country_code = [](std::string_view country) {
    return facts_of_country(*installed_codes(), country).code;
  };
  options.guide_folders = &request.guide_folders;
  if (request.into) options.into = &*request.into;
  return format.read(*sources.back(), options, faults);
}

int run_import(const Settings& settings) {
  if ((settings.update || settings.diff) && settings.output == "-")
    return fail("import: --update and --diff are about guides in a folder", "write -o DIR/");
  FaultReport faults(settings);
  Diagnostics unreadable;
  auto request = read_request(settings, unreadable);
  faults.add(std::move(unreadable));
  if (!request || !read_into(settings, *request, faults)) {
    faults.finish();
    return Exit::failure;
  }
  std::vector<std::unique_ptr<Source>> sources;
  std::vector<ImportedFile> files;
  bool moved = false;  // values aside
  for (const std::string& file : request->files) {
    Diagnostics found;
    auto records = read_records(settings, *request, file, sources, found);
    if (!records.empty()) files.push_back({sources.back().get(), std::move(records)});
    moved = moved || has_level(found, Level::warning);
    faults.add(std::move(found));
  }
  Import import;
  if (faults.sound()) import = import_guides(files, request->into);
  moved = moved || has_level(import.diagnostics, Level::warning);
  faults.add(std::move(import.diagnostics));
  faults.finish();
  if (!faults.sound()) return Exit::failure;
  if (import.guides.empty()) return Exit::no_match;
  if (import.guides.size() > 1 && !is_folder(settings.output)) {
    return fail(fmt::format("import: {0} guides make {0} files", import.guides.size()),
                "write -o DIR/");
  }
  const int exit = write_imported(settings, std::move(import.guides));
  return exit == Exit::success && moved ? Exit::no_match : exit;
}

}  // namespace

extern constinit const Command import_command{
    .name = "import",
    .operands = "[FORMAT] FILE...",
    .doc = "Make guide files of {} files",
    .options = import_options,
    .examples = import_examples,
    .run = run_import,
    .choices = import_choices,
};

}  // namespace guidebook::cli
