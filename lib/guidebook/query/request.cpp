#include "guidebook/query/request.hpp"

#include <utility>

namespace guidebook::query {

std::vector<std::string> Request::references() const {
  std::vector<std::string> references = query.references();
  if (!cells) return references;
  for (std::string& each : columns.references()) references.push_back(std::move(each));
  return references;
}

Requirements Request::requirements() const {
  Requirements requirements = query.needs();
  for (const Projection::Item& item : columns.items) {
    if (cells) requirements.add(item.value.needs());
  }
  // Records that are evicted would be missing in their lists.
  const bool lists = requirements.lists_records && requirements.keep != Retention::nothing;
  if (keeps_guides || lists) requirements.keep = Retention::everything;
  return requirements;
}

std::optional<UserError> Request::bind(const Library& library) {
  if (auto error = query.bind(library)) return error;
  auto error = cells ? columns.bind(library) : std::nullopt;
  if (error) error->text = columns_text;
  return error;
}

}  // namespace guidebook::query
