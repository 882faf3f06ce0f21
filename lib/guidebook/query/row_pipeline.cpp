#include "guidebook/query/row_pipeline.hpp"

#include <limits>
#include <utility>

namespace guidebook::query {
namespace {

std::size_t most_wanted(const Selection& selection) {
  const std::size_t most = std::numeric_limits<std::size_t>::max();
  return selection.limit > most - selection.offset ? most : selection.offset + selection.limit;
}

Context context_of(const Request& request, const Library& library) {
  const Selection& selection = request.query.selection();
  return {.library = library, .today = selection.today, .language = selection.language};
}

}  // namespace

RowPipeline::RowPipeline(Request& request, const Library& library, bool bound)
    : request_(request),
      library_(library),
      bound_(bound),
      may_fail_(request.requirements().may_fail),
      most_(most_wanted(request.query.selection())),
      predicate_(request.query, library),
      keys_context_(context_of(request, library)),
      cells_context_(context_of(request, library)),
      sorter_(request.query.keys(), most_) {}

std::vector<const RecordType*> RowPipeline::add(const Guide& guide) {
  std::vector<const RecordType*> types_waiting;
  for_each_row(guide, [&](const RecordRef& row) {
    if (!predicate_.wants(*row.type) || error_) return;
    const std::size_t position = next_position_++;
    if (bound_ && settle(row, position)) return;
    waiting_.push_back({{row, {}}, false, position});
    if (types_waiting.empty() || types_waiting.back() != row.type) {
      types_waiting.push_back(row.type);
    }
  });
  return types_waiting;
}

/// Decides on a row and hands it on if it is selected; false if more must be known for that.
bool RowPipeline::settle(const RecordRef& row, std::size_t position) {
  static_cast<void>(library_.take_unresolved());
  const bool selected = predicate_.selects(row);
  if (library_.take_unresolved()) return false;
  if (!selected) return true;
  ResultRow result{row, {}};
  std::string key;
  if (sorts()) {
    if (auto error = sorter_.key_of(row, keys_context_, key)) {
      fail(std::move(*error), request_.query.selection().sort);
      return true;
    }
    if (library_.take_unresolved()) return false;
  }
  if (sorts() ? sorter_.drops(key) : passed_ + ready_ >= most_) return true;
  if (request_.cells) result.cells = request_.columns.cells(row, cells_context_);
  if (library_.take_unresolved()) return false;
  if (cells_context_.error) {
    fail(std::move(*cells_context_.error), request_.columns_text);
    return true;
  }
  emit(std::move(result), std::move(key), position);
  return true;
}

void RowPipeline::emit(ResultRow&& result, std::string&& key, std::size_t position) {
  if (sorts()) {
    sorter_.add(std::move(result), std::move(key), position);
  } else if (waiting_.empty()) {
    hand_on(std::move(result));
  } else {
    waiting_.push_back({std::move(result), true, position});
    ++ready_;
  }
}

void RowPipeline::fail(UserError error, std::string_view text) {
  if (error_) return;
  error_ = std::move(error);
  error_->text = text;
}

void RowPipeline::hand_on(ResultRow&& result) {
  if (passed_ == most_) return;
  if (passed_++ < request_.query.selection().offset) return;
  wants_more_ = wants_more_ && request_.take(std::move(result));
}

void RowPipeline::finish() {
  if (!bound_) error_ = request_.bind(library_);
  std::vector<Waiting> waiting = std::exchange(waiting_, {});
  ready_ = 0;
  for (Waiting& each : waiting) {
    if (error_ || !wants_more_) break;
    if (each.is_ready) {
      hand_on(std::move(each.result));
    } else {
      static_cast<void>(settle(each.result.row, each.position));
    }
  }
  if (auto error = predicate_.error()) error_ = std::move(error);
  if (!sorts() || error_) return;
  for (ResultRow& result : sorter_.take()) hand_on(std::move(result));
}

}  // namespace guidebook::query
