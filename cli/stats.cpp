#include "guidebook/query/stats.hpp"

#include "command.hpp"
#include "loading.hpp"
#include "rows.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_stats(const Settings& settings) {
  std::optional<query::Mistake> mistake;
  const auto stats = query::Stats::compile({.types = settings.types,
                                            .group = settings.group,
                                            .aggregates = settings.aggregates,
                                            .sort = settings.sort,
                                            .offset = settings.offset,
                                            .limit = settings.limit},
                                           mistake);
  if (!stats) return fail(*mistake);
  const query::Selection selection{
      .types = settings.types, .where = settings.where, .sort = {}, .today = today(settings)};
  auto query = query::Query::compile(selection, mistake);
  if (!query) return fail(*mistake);
  const auto loaded = load(settings, 0, query->references());
  if (!loaded) return Exit::failure;
  const std::vector<Row> rows = query->run(loaded->library, mistake);
  const query::Context context{
      .library = loaded->library, .today = selection.today, .language = settings.language};
  const Table table = mistake ? Table{} : stats->apply(rows, context, mistake);
  if (mistake) return fail(*mistake);
  RowOptions options = row_options(settings);
  options.title = "Statistics";
  const int written = write_output(settings, settings.format->write(table, options));
  return loaded->sound ? written : Exit::failure;
}

}  // namespace guidebook::cli
