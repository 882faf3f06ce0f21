#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "commands/command.hpp"
#include "commands/export_guides.hpp"
#include "commands/loading.hpp"
#include "commands/rows.hpp"
#include "guidebook/query/stream.hpp"
#include "guidebook/text/nearest.hpp"
#include "options/choice.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

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
    const std::string name = fmt::format("{}{}", type.plural, format.ending);
    files.push_back({export_path(settings, name), format.write(table, options)});
  }
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
    return rows != nullptr ? rows->binary
                           : (document != nullptr ? document->binary : guides->binary);
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
  const bool site = format.document != nullptr && format.document->write_folder != nullptr;
  if (whole_guides && !site && !settings.document.title.empty() && is_folder(settings.output)) {
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

extern constinit const Command export_command{
    .name = "export",
    .operands = "FORMAT [PATH...]",
    .doc = "Write guides as {}",
    .options = export_options,
    .examples = export_examples,
    .run = run_export,
    .choices = export_choices,
};

}  // namespace guidebook::cli
