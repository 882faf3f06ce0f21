#include "guidebook/query/selection.hpp"

#include <algorithm>

namespace guidebook::query {
namespace {

void append(std::vector<std::string>& all, std::vector<std::string> more) {
  for (std::string& each : more) all.push_back(std::move(each));
}

}  // namespace

std::optional<Query> Query::compile(Selection selection, std::optional<UserError>& error) {
  Query query;
  query.types_ = selection.types;
  for (const std::string& where : selection.where) {
    auto condition = Expression::compile(where, selection.types, error);
    if (!condition) return std::nullopt;
    if (condition->types().size() == 1) query.types_ = condition->types();
    query.conditions_.push_back(std::move(*condition));
  }
  auto keys = parse_sort(selection.sort, query.types_, error);
  if (!keys) return std::nullopt;
  query.keys_ = std::move(*keys);
  query.selection_ = std::move(selection);
  return query;
}

std::vector<std::string> Query::references() const {
  std::vector<std::string> references;
  for (const Expression& condition : conditions_) append(references, condition.references());
  for (const SortKey& key : keys_) append(references, key.value.references());
  return references;
}

std::vector<Explanation> Query::explain() const {
  std::vector<Explanation> explanations;
  for (const Expression& condition : conditions_) explanations.push_back(condition.explain());
  return explanations;
}

std::optional<UserError> Query::bind(const Library& library) {
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (auto error = conditions_[i].bind(library)) {
      error->text = selection_.where[i];
      return error;
    }
  }
  for (SortKey& key : keys_) {
    if (auto error = key.value.bind(library)) {
      error->text = selection_.sort;
      return error;
    }
  }
  return std::nullopt;
}

Requirements Query::needs() const {
  Requirements needs;
  for (const Expression& condition : conditions_) needs.add(condition.needs());
  for (const SortKey& key : keys_) needs.add(key.value.needs());
  return needs;
}

RowPredicate::RowPredicate(const Query& query, const Library& library)
    : query_(query),
      contexts_(query.conditions_.size(),
                Context{.library = library, .today = query.selection_.today}) {}

bool RowPredicate::wants(const RecordType& type) const {
  const Types& types = query_.selection_.types;
  return types.empty() || std::find(types.begin(), types.end(), &type) != types.end();
}

bool RowPredicate::selects(const RecordRef& row) {
  for (std::size_t i = 0; i < contexts_.size(); ++i) {
    if (!query_.conditions_[i].selects(row, contexts_[i])) return false;
  }
  selects_none_ = false;
  return true;
}

std::optional<UserError> RowPredicate::error() const {
  for (std::size_t i = 0; i < contexts_.size(); ++i) {
    auto error = contexts_[i].error;
    for (const auto& [price, met] : contexts_[i].currencies) {
      if (!error && selects_none_) error = price->error(contexts_[i]);
    }
    if (error) {
      error->text = query_.selection_.where[i];
      return error;
    }
  }
  return std::nullopt;
}

}  // namespace guidebook::query
