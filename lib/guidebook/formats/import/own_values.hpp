#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/formats/import/imported_record.hpp"

namespace guidebook {

/// Values that no field holds, under names that none has; several of one name become a list.
class OwnValues {
 public:
  void add(ImportedField value) { by_key_[value.key].push_back(std::move(value)); }

  /// How many names there are.
  [[nodiscard]] std::size_t size() const { return by_key_.size(); }

  void move_to(ImportedRecord& record);

 private:
  std::map<std::string, std::vector<ImportedField>> by_key_;
};

}  // namespace guidebook
