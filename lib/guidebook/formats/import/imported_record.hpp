#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/records/type.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// How many values, or cells, may stand in one JSON text or table: what is larger takes many times
/// the file's size in memory.
inline constexpr std::size_t max_imported_values = 4'000'000;

/// A value of a foreign file under the key it is to have in a guide, and the bytes it was read
/// from. The key may be none that the record knows.
struct ImportedField {
  std::string key;
  Value value;
  std::size_t begin = 0;
  std::size_t end = 0;
  /// Of the items of a list that were read one by one; empty where they were not.
  std::vector<std::pair<std::size_t, std::size_t>> places{};
  /// Whether the file does not say it for certain: it takes the place of no value that is there.
  bool is_guess = false;
};

/// The fields of records that hold guesses, by the records' ids.
using Guesses = std::set<std::pair<std::string, std::string>>;

/// A record of a foreign file, its values as they stand there.
struct ImportedRecord {
  const RecordType* type = nullptr;
  std::string guide;  ///< The id of its guide, or of itself; empty: the file names none.
  std::vector<ImportedField> fields;
  std::string country{};  ///< ISO 3166-1 code of where it is; empty: that of its guide.
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A foreign file as an importer has read it.
struct ImportedFile {
  const Source* source = nullptr;
  std::vector<ImportedRecord> records;
};

/// The text of a field; empty where there is none, or it is no text.
[[nodiscard]] std::string text_of(const ImportedRecord& record, std::string_view key);

}  // namespace guidebook
