#include "rows.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
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
std::optional<query::Projection> projection(const Settings& settings, const query::Types& types) {
  if (!settings.fields) return query::default_projection(types, settings.format->columns);
  std::optional<query::Error> error;
  auto columns = query::parse_projection(*settings.fields, types, error);
  if (error) fail(query::Mistake{*settings.fields, std::move(*error)});
  return columns;
}

/// "Hotels"
std::string title(const query::Types& types) {
  std::string title(types.size() == 1 ? types.front()->plural : "records");
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

void cut(Table& table, std::size_t offset, std::size_t limit) {
  const auto skipped = static_cast<std::ptrdiff_t>(std::min(offset, table.rows.size()));
  table.rows.erase(table.rows.begin(), table.rows.begin() + skipped);
  if (table.rows.size() > limit) table.rows.resize(limit);
}

RowAnswer explain(const query::Query& query, const Settings& settings) {
  std::string text;
  for (const query::Explanation& explanation : query.explain()) text += render(explanation);
  if (text.empty()) return {.exit = fail("--explain: there is no expression", "give one with -w")};
  return {.matched = true, .exit = write_output(settings, text)};
}

/// Whether the rows are wanted as whole guides rather than as a table.
bool wants_guides(const Settings& settings) {
  const bool as_table = settings.fields || settings.distinct || settings.null_ends;
  return settings.format->write_guides != nullptr && !as_table;
}

/// The table of the rows. Leaves the mistake if a column has no answer.
Table tabulate(query::Projection& columns, const std::vector<Row>& rows, const Library& library,
               const Settings& settings, std::optional<query::Mistake>& mistake) {
  query::Context context{
      .library = library, .today = today(settings), .language = settings.language};
  context.error = columns.bind(library);
  Table table = context.error ? Table{} : columns.apply(rows, context);
  if (context.error) {
    mistake = query::Mistake{settings.fields.value_or(""), std::move(*context.error)};
  }
  if (settings.distinct) {
    drop_repeated(table);
    cut(table, settings.offset, settings.limit);
  }
  return table;
}

RowAnswer print_table(const Table& table, const Settings& settings, const RowOptions& options) {
  RowAnswer answer{.matched = !table.rows.empty()};
  if (settings.quiet) return answer;
  if (settings.count) {
    answer.exit = write_output(settings, fmt::format("{}\n", table.rows.size()));
  } else if (settings.null_ends) {
    answer.exit = write_output(settings, with_null_ends(table, settings));
  } else {
    answer.exit = write_output(settings, settings.format->write(table, options));
  }
  return answer;
}

RowAnswer print_rows(query::Query& query, query::Projection& columns, const Library& library,
                     const Settings& settings) {
  std::optional<query::Mistake> mistake;
  const std::vector<Row> rows = query.run(library, mistake);
  if (mistake) return {.exit = fail(*mistake)};
  RowAnswer answer{.matched = !rows.empty()};
  const bool whole = !settings.distinct;  // as many rows as there are records
  if (whole && settings.quiet) return answer;
  if (whole && settings.count) {
    answer.exit = write_output(settings, fmt::format("{}\n", rows.size()));
    return answer;
  }
  RowOptions options = row_options(settings);
  const std::string heading = title(query.types());
  options.title = heading;
  if (wants_guides(settings)) {
    answer.exit = write_output(settings, settings.format->write_guides(rows, options));
    return answer;
  }
  const Table table = tabulate(columns, rows, library, settings, mistake);
  if (mistake) return {.exit = fail(*mistake)};
  return print_table(table, settings, options);
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
  query::Selection selection{.types = settings.types,
                             .where = settings.where,
                             .sort = settings.sort,
                             .today = today(settings),
                             .language = settings.language};
  if (!settings.distinct) {  // else rows are counted once those that are repeated are gone
    selection.offset = settings.offset;
    selection.limit = settings.limit;
  }
  std::optional<query::Mistake> mistake;
  auto query = query::Query::compile(std::move(selection), mistake);
  if (!query) return {.exit = fail(*mistake)};
  if (settings.explain) return explain(*query, settings);
  auto columns = projection(settings, query->types());
  if (!columns) return {.exit = Exit::failure};
  if (settings.null_ends && columns->items.size() != 1) {
    return {.exit = fail("-0 wants exactly one field", "name it with -f")};
  }
  std::vector<std::string> references = query->references();
  for (std::string& each : columns->references()) references.push_back(std::move(each));
  const auto loaded = load(settings, first, references);
  if (!loaded) return {.exit = Exit::failure};
  const auto start = std::chrono::steady_clock::now();
  RowAnswer answer = print_rows(*query, *columns, loaded->library, settings);
  if (settings.verbose) {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    say(fmt::format("guidebook: selected and wrote rows in {:.3f} s\n", taken.count()));
  }
  if (!loaded->sound) answer.exit = Exit::failure;
  return answer;
}

}  // namespace guidebook::cli
