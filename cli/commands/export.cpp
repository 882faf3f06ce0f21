#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>

#include "commands/command.hpp"
#include "commands/loading.hpp"
#include "commands/progress.hpp"
#include "commands/rows.hpp"
#include "guidebook/document/chapter_order.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/query/stream.hpp"
#include "guidebook/source/file_set.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/typeset/theme/theme_file.hpp"
#include "options/choice.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

bool is_folder(const std::string& path) {
  std::error_code error;
  return path != "-" && (path.ends_with('/') || std::filesystem::is_directory(path, error));
}

int write_all(const Settings& settings, const std::vector<FileContent>& files) {
  if (!is_folder(settings.output)) return write_output(settings, files.front().bytes);
  const auto fault = write_files(files);
  return fault ? fail(fault->message, fault->hint) : Exit::success;
}

/// What the conditions select: records for a row format, whole guides for a document.
query::Selection selection(const Settings& settings, bool documents) {
  return {.types = documents ? query::Types{&record_types().front()} : settings.types,
          .where = settings.where,
          .sort = {},
          .today = today(settings)};
}

/// The rows of each type asked for, as files in a folder or one of them on its own.
int export_rows(const Settings& settings, const RowFormat& format, query::Query& query,
                const Library& library) {
  const RowOptions options{.header = settings.header,
                           .dialect = settings.csv_dialect,
                           .json_lists = settings.json_lists};
  std::optional<UserError> error;
  const auto rows = query::execute(library, query, error);
  if (error) return fail(*error);
  std::vector<FileContent> files;
  for (const RecordType& type : record_types()) {
    if (!settings.types.empty() && settings.types.front() != &type) continue;
    std::vector<RecordRef> of_type;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(of_type),
                 [&](const RecordRef& row) { return row.type == &type; });
    query::Context context{
        .library = library, .today = today(settings), .language = settings.language};
    const Table table = query::default_projection({&type}, format.columns).apply(of_type, context);
    const std::string path = is_folder(settings.output)
                                 ? (std::filesystem::path(settings.output) /
                                    fmt::format("{}{}", type.plural, format.ending))
                                       .string()
                                 : settings.output;
    files.push_back({path, format.write(table, options)});
  }
  return write_all(settings, files);
}

/// The guides that fulfil the conditions; nothing, with the reason said, if these are wrong.
std::optional<std::vector<const Guide*>> chosen(query::Query& query, const Library& library) {
  std::optional<UserError> error;
  const auto rows = query::execute(library, query, error);
  if (error) {
    fail(*error);
    return std::nullopt;
  }
  std::vector<const Guide*> guides;
  for (const RecordRef& row : rows) guides.push_back(row.guide);
  return guides;
}

typeset::Paper chosen_paper(const Settings& settings) {
  return settings.document.paper.value_or(settings.document.large_print ? typeset::Paper::a4
                                                                        : typeset::Paper::a5);
}

/// What the theme file says; nothing, with the reason said, if there is something wrong with it.
std::optional<typeset::Theme> chosen_theme(const Settings& settings) {
  if (settings.document.theme.empty()) return typeset::Theme{};
  typeset::Theme theme;
  Diagnostics faults;
  if (const auto text = read_file(settings.document.theme, faults)) {
    theme =
        typeset::read_theme(Source(settings.document.theme, *text), chosen_paper(settings), faults);
  }
  report(faults, settings);
  const bool usable = std::ranges::none_of(
      faults, [](const Diagnostic& fault) { return fault.level == Level::error; });
  return usable ? std::optional(theme) : std::nullopt;
}

/// What goes into documents beside the guides.
struct Material {
  std::shared_ptr<const Basemap> basemap;
  typeset::Theme theme;
};

/// Nothing, with the reason said, if there is something wrong with it.
std::optional<Material> read_material(const Settings& settings) {
  Material material;
  if (!settings.document.basemap.empty()) {
    Diagnostics faults;
    material.basemap = read_basemap(settings.document.basemap, faults);
    report(faults, settings);
    if (!material.basemap) return std::nullopt;
  }
  auto theme = chosen_theme(settings);
  if (!theme) return std::nullopt;
  material.theme = std::move(*theme);
  return material;
}

int export_documents(const Settings& settings, const DocumentFormat& format, query::Query& query,
                     const Library& library, const Material& material) {
  const auto guides = chosen(query, library);
  if (!guides) return Exit::failure;
  if (guides->empty())
    return fail(fmt::format("export {}: there is no guide to write", format.name));
  const DocumentOptions document_options{.language = settings.language,
                                         .title = settings.document.title,
                                         .sections = settings.document.sections};
  Progress progress("typesetting");
  const DocumentFormatOptions options{.width = output_width(settings).value_or(80),
                                      .book = {.paper = chosen_paper(settings),
                                               .large_print = settings.document.large_print,
                                               .booklet = settings.document.booklet,
                                               .theme = material.theme,
                                               .basemap = material.basemap,
                                               .progress = progress.teller()},
                                      .vcard_version = settings.document.vcard_version,
                                      .created = source_date_epoch()};
  Diagnostics warnings;
  const auto write = [&](std::span<const Guide* const> part) {
    return format.write(build_document(library, part, document_options), options, warnings);
  };
  std::vector<FileContent> files;
  if (is_folder(settings.output)) {
    for (const Guide* const& guide : *guides) {
      const std::string name = guide->id + std::string(format.ending);
      files.push_back(
          {(std::filesystem::path(settings.output) / name).string(), write(std::span(&guide, 1))});
    }
  } else {
    const std::string& language =
        settings.language.empty() ? guides->front()->language() : settings.language;
    files.push_back({settings.output, write(in_chapter_order(library, *guides, language))});
  }
  progress.end();
  report(warnings, settings);
  const bool impossible =
      std::any_of(warnings.begin(), warnings.end(),
                  [](const Diagnostic& warning) { return warning.level == Level::error; });
  if (impossible) return Exit::failure;
  return write_all(settings, files);
}

int export_guides(const Settings& settings, const GuideFormat& format, query::Query& query,
                  const Library& library) {
  const auto guides = chosen(query, library);
  if (!guides) return Exit::failure;
  const GuideFormatOptions options{.language = settings.language,
                                   .title = settings.document.title,
                                   .created = source_date_epoch(),
                                   .sql_dialect = settings.document.sql_dialect};
  Diagnostics notes;
  std::vector<FileContent> files;
  if (is_folder(settings.output)) {
    for (const Guide* const& guide : *guides) {
      const std::string name = guide->id + std::string(format.ending);
      files.push_back({(std::filesystem::path(settings.output) / name).string(),
                       format.write(library, std::span(&guide, 1), options, notes)});
    }
  } else {
    files.push_back({settings.output, format.write(library, *guides, options, notes)});
  }
  report(notes, settings);
  return write_all(settings, files);
}

int unknown_format(const std::string& name) {
  return fail(fmt::format("export: there is no format \"{}\"", name),
              text::did_you_mean(name, names_of(export_choices()),
                                 "guidebook describe formats lists them"));
}

/// What `export` writes: one of these.
struct ExportFormat {
  const RowFormat* rows = nullptr;
  const DocumentFormat* document = nullptr;
  const GuideFormat* guides = nullptr;

  [[nodiscard]] bool binary() const {
    return rows != nullptr ? rows->binary : document != nullptr && document->binary;
  }
};

std::optional<ExportFormat> find_format(std::string_view name) {
  if (const DocumentFormat* document = find_document_format(name)) return {{.document = document}};
  if (const GuideFormat* guides = find_guide_format(name)) return {{.guides = guides}};
  const RowFormat* rows = find_row_format(name);
  if (rows == nullptr || rows->ending.empty()) return std::nullopt;
  return {{.rows = rows}};
}

/// What is wrong whatever the guides hold: said before they are read.
int check(const Settings& settings, const std::string& name, const ExportFormat& format) {
  if (format.binary() && writes_to_terminal(settings)) {
    return fail(fmt::format("export {}: not for a terminal", name), "write -o FILE");
  }
  const bool whole_guides = format.rows == nullptr;
  if (whole_guides && !settings.types.empty()) {
    return fail(
        fmt::format("export {}: this format has whole guides, not records of one type", name),
        "leave out -t");
  }
  if (whole_guides && !settings.document.title.empty() && is_folder(settings.output)) {
    return fail(fmt::format("export {}: each guide in a folder has its own title", name),
                "leave out --title, or write -o FILE for one document");
  }
  if (!whole_guides && !is_folder(settings.output) && settings.types.size() != 1) {
    return fail(fmt::format("export {}: one type goes into one file", name),
                "write -t hotels for one of them, or -o DIR/ for all");
  }
  return Exit::success;
}

constexpr std::array<std::string_view, 26> export_options{
    "type",        "where",   "output",       "title",       "paper",         "theme",
    "large-print", "booklet", "basemap",      "sections",    "vcard-version", "dialect",
    "keep-going",  "lenient", "max-findings", "csv-dialect", "lists",         "no-header",
    "files0-from", "root",    "lang",         "today",       "color",         "width",
    "verbose",     "help"};
constexpr std::array<std::string_view, 3> export_examples{
    "guidebook export pdf guides/kp-chongjin.yaml -o chongjin.pdf",
    "guidebook export text guides/kp-chongjin.yaml --width 72",
    "guidebook export csv guides/ -o tables/"};

int run_export(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("export: FORMAT is missing", "guidebook describe formats lists them");
  }
  const std::string& name = settings.operands.front();
  const auto format = find_format(name);
  if (!format) return unknown_format(name);
  if (const int exit = check(settings, name, *format); exit != Exit::success) return exit;
  const DocumentFormat* document = format->document;
  std::optional<UserError> error;
  auto query = query::Query::compile(selection(settings, format->rows == nullptr), error);
  if (!query) return fail(*error);
  std::optional<Material> material;
  if (document != nullptr) {
    material = read_material(settings);
    if (!material) return Exit::failure;
  }
  const auto loaded = load(settings, 1, query->references(), query->needs().references + 1);
  if (!loaded) return Exit::failure;
  if (!loaded->sound && !settings.keep_going) {
    return fail("export: nothing is written, for some guides have errors",
                "--keep-going exports the others, --lenient what can be read of them");
  }
  const Library& library = loaded->library;
  const int exit =
      document != nullptr ? export_documents(settings, *document, *query, library, *material)
      : format->guides != nullptr ? export_guides(settings, *format->guides, *query, library)
                                  : export_rows(settings, *format->rows, *query, library);
  return loaded->sound ? exit : Exit::failure;
}

}  // namespace

constinit const Command export_command{
    .name = "export",
    .operands = "FORMAT [PATH...]",
    .doc = "Write guides as {}",
    .options = export_options,
    .examples = export_examples,
    .run = run_export,
    .choices = export_choices,
};

}  // namespace guidebook::cli
