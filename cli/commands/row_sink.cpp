#include "commands/row_sink.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook::cli {
namespace {

constexpr std::size_t rows_in_part = 256;

std::string with_null_ends(const Table& table, const Settings& settings) {
  std::string out;
  for (const auto& row : table.rows) {
    out += cell_text(row[0], table.columns[0], settings.json_lists);
    out += '\0';
  }
  return out;
}

bool counts_only(const Settings& settings) { return settings.count || settings.quiet; }

}  // namespace

RowSink::RowSink(const Settings& settings, Table columns, std::string_view title, bool at_end)
    : settings_(settings),
      options_(row_options(settings)),
      ends_early_(settings.distinct && !at_end),
      in_parts_(!at_end && (settings.null_ends || settings.format->in_parts)),
      table_(std::move(columns)),
      output_(settings) {
  options_.title = title;
}

bool RowSink::wants_guides(const Settings& settings) {
  const bool as_table = settings.fields || settings.distinct || settings.null_ends;
  return settings.format->write_guides != nullptr && !as_table && !counts_only(settings);
}

bool RowSink::wants_cells(const Settings& settings) {
  return settings.distinct || !(counts_only(settings) || wants_guides(settings));
}

bool RowSink::is_repeated(const std::vector<Value>& cells) {
  return !seen_.insert(to_json(List(cells.begin(), cells.end()))).second;
}

bool RowSink::take(query::ResultRow&& row) {
  if (settings_.distinct) {  // else those that are skipped or too many do not come here
    if (is_repeated(row.cells) || rows_ == settings_.limit) return true;
    if (skipped_ < settings_.offset) {
      ++skipped_;
      return true;
    }
  }
  ++rows_;
  const bool wants_more = !(ends_early_ && rows_ == settings_.limit);
  if (counts_only(settings_)) return wants_more;
  if (wants_guides(settings_)) {
    guides_.push_back(row.row);
    return wants_more;
  }
  table_.rows.push_back(std::move(row.cells));
  const bool waits = !in_parts_ || table_.rows.size() < rows_in_part;
  return (waits || output_.write(part(false))) && wants_more;
}

/// The rows that wait, as bytes.
std::string RowSink::part(bool last) {
  options_.ends = last;
  std::string bytes = settings_.null_ends ? with_null_ends(table_, settings_)
                                          : settings_.format->write(table_, options_);
  table_.rows.clear();
  options_.begins = false;
  return bytes;
}

int RowSink::finish() {
  if (settings_.quiet) return Exit::success;
  output_.write(settings_.count           ? fmt::format("{}\n", rows_)
                : wants_guides(settings_) ? settings_.format->write_guides(guides_, options_)
                                          : part(true));
  return output_.finish();
}

}  // namespace guidebook::cli
