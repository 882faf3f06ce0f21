#include "rows.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <unordered_set>

#include "command.hpp"
#include "guidebook/json.hpp"
#include "loading.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

void drop_repeated(Table& table) {
  std::unordered_set<std::string> seen;
  std::erase_if(table.rows, [&](const std::vector<Value>& row) {
    return !seen.insert(to_json(List(row.begin(), row.end()))).second;
  });
}

std::string with_null_ends(const Table& table, const Settings& settings) {
  std::string out;
  for (const auto& row : table.rows) {
    out += cell_text(row[0], table.columns[0], settings.json_lists);
    out += '\0';
  }
  return out;
}

/// The columns asked for; nothing, with the reason said, if they are wrong.
std::optional<query::Projection> projection(const Settings& settings) {
  std::optional<query::Error> error;
  auto columns = settings.fields
                     ? query::parse_projection(*settings.fields, settings.types, error)
                     : query::default_projection(settings.types, settings.format->columns);
  if (error) fail(query::Mistake{*settings.fields, std::move(*error)});
  if (columns) columns->speak(settings.language);
  return columns;
}

/// "Hotels"
std::string title(const query::Types& types) {
  std::string title(types.size() == 1 ? types.front()->plural : "records");
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::string render(const query::Projection& columns, const std::vector<Row>& rows,
                   const Settings& settings) {
  RowOptions options = row_options(settings);
  const std::string heading = title(settings.types);
  options.title = heading;
  const bool as_table = settings.fields || settings.count || settings.null_ends;
  const auto write_guides = settings.format->write_guides;
  if (write_guides != nullptr && !as_table) return write_guides(rows, options);
  Table table = columns.apply(rows);
  if (settings.distinct) drop_repeated(table);
  if (settings.count) return fmt::format("{}\n", table.rows.size());
  if (settings.null_ends) return with_null_ends(table, settings);
  return settings.format->write(table, options);
}

}  // namespace

RowOptions row_options(const Settings& settings) {
  return {.header = settings.header,
          .width = output_width(settings).value_or(0),
          .color = settings.output == "-" && wants_color(settings, STDOUT_FILENO),
          .bars = writes_to_terminal(settings),
          .dialect = settings.csv_dialect,
          .json_lists = settings.json_lists,
          .language = settings.language};
}

int fail(const query::Mistake& mistake) { return fail(render(mistake.error, mistake.text)); }

RowAnswer answer_rows(const Settings& settings, std::size_t first) {
  const auto columns = projection(settings);
  if (!columns) return {.exit = Exit::failure};
  if (settings.null_ends && columns->items.size() != 1) {
    return {.exit = fail("-0 wants exactly one field", "name it with -f")};
  }
  query::Selection selection{.types = settings.types,
                             .where = settings.where,
                             .sort = settings.sort,
                             .offset = settings.offset,
                             .limit = settings.limit,
                             .today = today(settings),
                             .language = settings.language};
  std::optional<query::Mistake> mistake;
  static_cast<void>(query::select(Library{}, selection, mistake));  // wrong before any file is read
  if (mistake) return {.exit = fail(*mistake)};
  const auto loaded = load(settings, first);
  if (!loaded) return {.exit = Exit::failure};
  const std::vector<Row> rows = query::select(loaded->library, selection, mistake);
  if (mistake) return {.exit = fail(*mistake)};
  RowAnswer answer{.matched = !rows.empty()};
  if (!settings.quiet) answer.exit = write_output(settings, render(*columns, rows, settings));
  if (!loaded->sound) answer.exit = Exit::failure;
  return answer;
}

}  // namespace guidebook::cli
