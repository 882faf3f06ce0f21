#include "commands/export_guides.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "commands/command.hpp"
#include "commands/loading.hpp"
#include "commands/progress.hpp"
#include "commands/rows.hpp"
#include "guidebook/document/chapter_order.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/query/stream.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/typeset/theme/theme_file.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

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

using Guides = std::span<const Guide* const>;

/// A file of each guide, in the folder that `-o` names.
std::vector<FileContent> files_of_each(const Settings& settings, std::string_view ending,
                                       Guides guides,
                                       const std::function<std::string(Guides part)>& write) {
  std::vector<FileContent> files;
  for (const Guide* const& guide : guides) {
    const std::string name = fmt::format("{}{}", guide->id, ending);
    files.push_back({export_path(settings, name), write(std::span(&guide, 1))});
  }
  return files;
}

/// The files that a format made, in the folder that `-o` names.
std::vector<FileContent> paths_of(const Settings& settings, std::vector<FormatFile> made) {
  std::vector<FileContent> files;
  for (FormatFile& file : made)
    files.push_back({export_path(settings, file.name), std::move(file.bytes)});
  return files;
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
  return has_level(faults, Level::error) ? std::nullopt : std::optional(theme);
}

}  // namespace

bool is_folder(const std::string& path) {
  std::error_code error;
  return path != "-" && (path.ends_with('/') || std::filesystem::is_directory(path, error));
}

int write_all(const Settings& settings, const std::vector<FileContent>& files) {
  return is_folder(settings.output) ? write_in_place(files)
                                    : write_output(settings, files.front().bytes);
}

std::string export_path(const Settings& settings, const std::string& name) {
  if (!is_folder(settings.output)) return settings.output;
  return (std::filesystem::path(settings.output) / name).string();
}

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
  const auto document_of = [&](Guides part) {
    return build_document(library, part, document_options);
  };
  const std::string& language =
      settings.language.empty() ? guides->front()->language() : settings.language;
  const auto in_order = [&] { return document_of(in_chapter_order(library, *guides, language)); };
  const auto files =
      !is_folder(settings.output)
          ? std::vector<FileContent>{{settings.output, format.write(in_order(), options, warnings)}}
      : format.write_folder != nullptr
          ? paths_of(settings, format.write_folder(in_order(), options, warnings))
          : files_of_each(settings, format.ending, *guides, [&](Guides part) {
              return format.write(document_of(part), options, warnings);
            });
  progress.end();
  report(warnings, settings);
  if (has_level(warnings, Level::error)) return Exit::failure;
  return write_all(settings, files);
}

int export_guides(const Settings& settings, const GuideFormat& format, query::Query& query,
                  const Library& library) {
  const auto guides = chosen(query, library);
  if (!guides) return Exit::failure;
  Progress progress("writing");
  const auto teller =
      writes_to_terminal(settings) ? decltype(progress.teller()){} : progress.teller();
  GuideFormatOptions options{.language = settings.language,
                             .title = settings.document.title,
                             .created = source_date_epoch(),
                             .sql_dialect = settings.document.sql_dialect};
  Diagnostics notes;
  if (!is_folder(settings.output)) {
    options.progress = teller;
    Output output(settings);
    format.write(library, *guides, options, notes,
                 [&](std::string_view bytes) { output.write(bytes); });
    progress.end();
    report(notes, settings);
    return output.finish();
  }
  std::size_t done = 0;
  const auto files = files_of_each(settings, format.ending, *guides, [&](Guides part) {
    if (teller) teller(++done, guides->size());
    return written(format, library, part, options, notes);
  });
  progress.end();
  report(notes, settings);
  return write_in_place(files);
}

}  // namespace guidebook::cli
