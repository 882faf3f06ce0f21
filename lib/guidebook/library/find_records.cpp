#include "guidebook/library/find_records.hpp"

#include <algorithm>

#include "guidebook/records/reference.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {

std::vector<RecordRef> find_records(const Library& library, std::string_view reference,
                                    Among among) {
  const auto& named = library.guides();
  const auto [id, item] = parse_reference(reference);
  const Guide* guide = library.find(id);
  const bool counts =
      among == Among::all || std::find(named.begin(), named.end(), guide) != named.end();
  if (guide != nullptr && counts) {
    const RecordRef exact = library.resolve(reference, *guide);
    return exact.guide == nullptr ? std::vector<RecordRef>{} : std::vector<RecordRef>{exact};
  }
  std::vector<RecordRef> found;
  if (item) return found;
  for (const Guide* each : named) {
    for_each_row(*each, [&](const RecordRef& row) {
      if (row.record != nullptr && row.id() == reference) found.push_back(row);
    });
  }
  return found;
}

std::optional<std::string> nearest_reference(const Library& library, std::string_view reference) {
  std::vector<std::string> references;
  for (const Guide* guide : library.guides()) {
    for_each_row(*guide, [&](const RecordRef& row) {
      references.push_back(row.ref());
      references.push_back(row.id());
    });
  }
  const auto close =
      text::nearest(reference, std::vector<std::string_view>(references.begin(), references.end()));
  return close ? std::optional<std::string>(*close) : std::nullopt;
}

std::string listed_references(const std::vector<RecordRef>& rows) {
  std::string listed;
  for (const RecordRef& row : rows) {
    if (!listed.empty()) listed += ", ";
    listed += row.ref();
  }
  return listed;
}

}  // namespace guidebook
