#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "guidebook/records/type.hpp"
#include "guidebook/text/string_hash.hpp"

namespace guidebook {

/// Finds which record of a guide is meant by one from elsewhere.
class RecordMatcher {
 public:
  /// The records of one type. The guide must outlive it.
  RecordMatcher(const RecordType& type, const Guide& guide);

  struct Match {
    std::optional<std::size_t> at;  ///< The position of the record, or of the first of several.
    bool is_certain = false;        ///< Whether that is the only one that would do.
  };

  /// The record with the same id, else the same Wikidata item, else the same name but for case and
  /// accents at the same place: less than 500 m away, or one of the two has no coordinates. Each is
  /// found once.
  [[nodiscard]] Match take(const Record& record);

 private:
  template <class T>
  using ByText = std::unordered_map<std::string, T, text::StringHash, std::equal_to<>>;
  using Positions = ByText<std::optional<std::size_t>>;  ///< Nothing where several are.

  [[nodiscard]] Match find(const Record& record) const;

  const RecordType& type_;
  const Guide& guide_;
  Positions by_id_, by_wikidata_;
  ByText<std::vector<std::size_t>> by_name_;
  std::vector<bool> taken_;
};

}  // namespace guidebook
