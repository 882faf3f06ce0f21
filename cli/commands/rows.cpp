#include "commands/rows.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <chrono>

#include "commands/command.hpp"
#include "commands/fault_report.hpp"
#include "commands/loading.hpp"
#include "commands/row_sink.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/query/stream.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

/// The columns named; nothing, with the reason said, if they are wrong.
std::optional<query::Projection> projection(const Settings& settings, const query::Types& types) {
  if (!settings.fields) return query::default_projection(types, settings.format->columns);
  std::optional<UserError> error;
  auto columns = query::parse_projection(*settings.fields, types, error);
  if (error) fail(*error);
  return columns;
}

/// "Hotels"
std::string title(const query::Types& types) {
  std::string title(types.size() == 1 ? types.front()->plural : "records");
  title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

RowsResult explain(const query::Query& query, const Settings& settings) {
  std::string text;
  for (const query::Explanation& explanation : query.explain()) text += render(explanation);
  if (text.empty()) return {.exit = fail("--explain: there is no expression", "give one with -w")};
  return {.matched = true, .exit = write_output(settings, text)};
}

/// Reads the guides, and prints the rows that the query selects.
RowsResult print_rows(query::Query& query, query::Projection& columns, const Inputs& inputs,
                      const Settings& settings) {
  query::Request request{
      .query = query,
      .columns = columns,
      .columns_text = settings.fields ? std::string_view(*settings.fields) : std::string_view(),
      .cells = RowSink::wants_cells(settings),
      .keeps_guides = RowSink::wants_guides(settings),
      .take = {},
      .report = {}};
  const std::string heading = title(query.types());
  RowSink sink(settings, columns.table(), heading, query::may_fail_late(request));
  FaultReport faults(settings);
  request.take = [&](query::ResultRow&& row) { return sink.take(std::move(row)); };
  request.report = [&](Diagnostics&& found) { faults.add(std::move(found)); };
  const query::Result result = query::execute(inputs, request);
  faults.finish();
  if (settings.verbose) say_read(result.guides);
  if (result.error) return {.exit = fail(*result.error)};
  const auto start = std::chrono::steady_clock::now();
  const int exit = sink.finish();
  if (settings.verbose) {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    say(fmt::format("guidebook: selected and wrote rows in {:.3f} s\n",
                    result.seconds + taken.count()));
  }
  return {.matched = sink.rows() > 0, .exit = faults.sound() ? exit : Exit::failure};
}

}  // namespace

query::Selection selected(const Settings& settings) {
  query::Selection selection{.types = settings.types,
                             .where = settings.where,
                             .sort = settings.sort,
                             .today = today(settings),
                             .language = settings.language};
  if (!settings.distinct) {  // else rows are counted once those that are repeated are gone
    selection.offset = settings.offset;
    selection.limit = settings.limit;
  }
  return selection;
}

RowOptions row_options(const Settings& settings) {
  return {.header = settings.header,
          .width = output_width(settings).value_or(0),
          .color = settings.output == "-" && wants_color(settings, STDOUT_FILENO),
          .bars = writes_to_terminal(settings),
          .dialect = settings.csv_dialect,
          .json_lists = settings.json_lists,
          .language = settings.language};
}

int fail(const UserError& error) { return fail(render(error)); }

RowsResult run_query(query::Selection selection, const Settings& settings) {
  std::optional<UserError> error;
  auto query = query::Query::compile(std::move(selection), error);
  if (!query) return {.exit = fail(*error)};
  if (settings.explain) return explain(*query, settings);
  auto columns = projection(settings, query->types());
  if (!columns) return {.exit = Exit::failure};
  if (settings.null_ends && columns->items.size() != 1) {
    return {.exit = fail("-0 wants exactly one field", "name it with -f")};
  }
  const auto inputs = query_inputs(settings, 1);
  if (!inputs) return {.exit = Exit::failure};
  return print_rows(*query, *columns, *inputs, settings);
}

}  // namespace guidebook::cli
