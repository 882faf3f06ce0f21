#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/query/request.hpp"

namespace guidebook::query {

/// Evaluates a request on the rows of one guide after the other, and hands those that are selected
/// on in order.
///
/// A row that more must be known for than is known by then, because something that it refers to is
/// still to come, waits for the end, and so do those behind it.
class RowPipeline {
 public:
  /// The request and the library must stay. `bound`: whether the request's references are looked
  /// up; else all rows wait, and the end does that.
  RowPipeline(Request& request, const Library& library, bool bound);

  /// Evaluates the rows of a guide; the types of those that wait.
  std::vector<const RecordType*> add(const Guide& guide);

  /// The library is complete: hands on the rows that waited, and those that are sorted.
  void finish();

  /// Whether more rows are taken. Not once there are as many as are wanted, unless it may still
  /// turn out that there is no result.
  [[nodiscard]] bool wants_more() const { return wants_more_ && (passed_ < most_ || may_fail_); }

  /// Why there is no result, once that has turned out; after the end also of rows handed on.
  [[nodiscard]] const std::optional<UserError>& error() const { return error_; }

 private:
  /// A row that waits; if it only waits for its turn, its cells are there.
  struct Waiting {
    ResultRow result;
    bool is_ready = false;
    std::size_t position = 0;
  };

  [[nodiscard]] bool sorts() const { return !request_.query.keys().empty(); }
  [[nodiscard]] bool settle(const RecordRef& row, std::size_t position);
  void emit(ResultRow&& result, std::string&& key, std::size_t position);
  void fail(UserError error, std::string_view text);
  void hand_on(ResultRow&& result);

  Request& request_;
  const Library& library_;
  bool bound_;
  bool may_fail_;
  std::size_t most_;  // rows that are wanted, those skipped among them
  RowPredicate predicate_;
  Context keys_context_;
  Context cells_context_;
  Sorter sorter_;
  std::vector<Waiting> waiting_;
  std::size_t next_position_ = 0;
  std::size_t passed_ = 0;  // rows handed on, those skipped among them
  std::size_t ready_ = 0;   // rows that wait for their turn alone
  bool wants_more_ = true;
  std::optional<UserError> error_;
};

}  // namespace guidebook::query
