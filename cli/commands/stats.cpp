#include "guidebook/query/stats.hpp"

#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "commands/fault_report.hpp"
#include "commands/loading.hpp"
#include "commands/rows.hpp"
#include "guidebook/query/stream.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

/// The groups of the rows; nothing, with the reason said, if they cannot be computed.
std::optional<Table> grouped(query::Stats& stats, query::Query& query, const Inputs& inputs,
                             const Settings& settings, FaultReport& faults) {
  query::Grouping grouping(stats);
  std::optional<UserError> group_error;
  query::Request request{.query = query,
                         .columns = stats.columns,
                         .columns_text = stats.measures_text,
                         .take =
                             [&](query::ResultRow&& row) {
                               if (!group_error) group_error = grouping.add(row.cells);
                               return true;
                             },
                         .report = [&](Diagnostics&& found) { faults.add(std::move(found)); }};
  query::Result result = query::execute(inputs, request);
  faults.finish();
  if (settings.verbose) say_read(result.guides);
  if (!result.error && group_error) {
    result.error = std::move(group_error);
    result.error->text = stats.measures_text;
  }
  if (!result.error) return grouping.table();
  fail(*result.error);
  return std::nullopt;
}

constexpr std::array<std::string_view, 23> stats_options{
    "type",   "where",   "group",        "aggregate",   "having", "sort",
    "limit",  "offset",  "format",       "csv-dialect", "lists",  "no-header",
    "output", "lenient", "max-findings", "files0-from", "root",   "lang",
    "today",  "color",   "width",        "verbose",     "help"};
constexpr std::array<std::string_view, 3> stats_examples{
    "guidebook stats guides/", "guidebook stats guides/ -t hotels",
    "guidebook stats guides/ -t attractions -g guide -a 'count(), count(website)'"};

int run_stats(const Settings& settings) {
  std::optional<UserError> error;
  auto stats = query::Stats::compile({.types = settings.types,
                                      .group = settings.group,
                                      .aggregates = settings.aggregates,
                                      .having = settings.having,
                                      .sort = settings.sort,
                                      .offset = settings.offset,
                                      .limit = settings.limit,
                                      .today = today(settings)},
                                     error);
  if (!stats) return fail(*error);
  auto query = query::Query::compile({.types = settings.types,
                                      .where = settings.where,
                                      .sort = {},
                                      .today = today(settings),
                                      .language = settings.language},
                                     error);
  if (!query) return fail(*error);
  const auto inputs = query_inputs(settings, 0);
  if (!inputs) return Exit::failure;
  FaultReport faults(settings);
  const auto table = grouped(*stats, *query, *inputs, settings, faults);
  if (!table) return Exit::failure;
  RowOptions options = row_options(settings);
  options.title = "Statistics";
  const int written = write_output(settings, settings.format->write(*table, options));
  return faults.sound() ? written : Exit::failure;
}

}  // namespace

extern constinit const Command stats_command{
    .name = "stats",
    .operands = "[PATH...]",
    .doc = "Count records in groups, and sum up what they hold",
    .options = stats_options,
    .examples = stats_examples,
    .run = run_stats,
};

}  // namespace guidebook::cli
