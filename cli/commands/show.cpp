#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "commands/command.hpp"
#include "commands/loading.hpp"
#include "commands/one_record.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/formats/documents/text_document.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/json.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::size_t page_width = 80;

/// A part of a value on one line: "number: +447822014058, label: WhatsApp".
std::string one_line(const Value& value) {
  const auto* map = value.as<Map>();
  if (map == nullptr) return to_text(value);
  std::string line;
  for (const Member& member : *map) {
    line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", member.key, to_text(member.value));
  }
  return line;
}

/// A value as lines: each item of a list, each part of a map.
std::string outline(const Value& value) {
  std::string lines;
  if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) lines += one_line(item) + '\n';
  } else if (const auto* map = value.as<Map>()) {
    for (const Member& member : *map) {
      lines += fmt::format("{}: {}\n", member.key, one_line(member.value));
    }
  } else {
    return to_text(value);
  }
  lines.pop_back();
  return lines;
}

/// Every field that is there, by the name that expressions know.
std::string fields_page(const RecordRef& row, const Library& library, const std::string& language,
                        std::size_t width) {
  const auto projection = query::default_projection({row.type}, query::Columns::flat);
  query::Context context{.library = library, .today = {}, .language = language};
  const Table table = projection.apply({row}, context);
  std::size_t margin = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.rows[0][i].is_null()) margin = std::max(margin, table.columns[i].heading.size() + 2);
  }
  const std::size_t measure = std::max<std::size_t>(width - std::min(width, margin), 20);
  std::string page;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.rows[0][i].is_null()) continue;
    std::string head = table.columns[i].heading;
    for (const std::string& line : text::wrap(outline(table.rows[0][i]), measure)) {
      std::string whole = text::pad_right(head, margin) + text::visible(line);
      whole.resize(whole.find_last_not_of(' ') + 1);
      page += whole + '\n';
      head.clear();
    }
  }
  return page;
}

constexpr std::array<std::string_view, 10> show_options{
    "output", "lenient", "max-findings", "files0-from", "root",
    "lang",   "color",   "width",        "verbose",     "help"};
constexpr std::array<std::string_view, 2> show_examples{
    "guidebook show kp-chongjin", "guidebook show kp-chongjin#e-library guides/"};

int run_show(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("show: REF is missing", "a guide's id, guide#item, or an item's id");
  }
  const auto loaded = load(settings, 1);
  if (!loaded) return Exit::failure;
  const std::string& reference = settings.operands.front();
  int exit = Exit::success;
  const auto found = one_record(loaded->library, reference, "show", exit);
  if (!found) return loaded->sound ? exit : Exit::failure;
  const RecordRef& row = *found;
  const std::size_t width = output_width(settings).value_or(page_width);
  std::string page;
  if (row.record == nullptr) {
    const Document document =
        build_document(loaded->library, std::span(&row.guide, 1), {.language = settings.language});
    page = write_text(document, {.width = width});
  } else {
    page = fields_page(row, loaded->library, settings.language, width);
  }
  const int written = write_output(settings, page);
  return loaded->sound ? written : Exit::failure;
}

}  // namespace

extern constinit const Command show_command{
    .name = "show",
    .operands = "REF [PATH...]",
    .doc = "Print one guide or record in full",
    .options = show_options,
    .examples = show_examples,
    .run = run_show,
};

}  // namespace guidebook::cli
