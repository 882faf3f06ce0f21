#include "guidebook/formats/import/own_values.hpp"

#include <utility>

namespace guidebook {

void OwnValues::move_to(ImportedRecord& record) {
  for (auto& [key, values] : std::exchange(by_key_, {})) {
    if (values.size() == 1) {
      record.fields.push_back(std::move(values.front()));
      continue;
    }
    List all;
    for (ImportedField& each : values) all.push_back(std::move(each.value));
    record.fields.push_back({key, std::move(all), values.front().begin, values.front().end});
  }
}

}  // namespace guidebook
