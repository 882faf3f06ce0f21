#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "guidebook/formats/import/import_format.hpp"

namespace guidebook {

/// Bytes of a source.
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Puts the values of one foreign record together; none is lost.
class RecordBuilder {
 public:
  /// `options` must outlive this.
  RecordBuilder(const ImportOptions& options, const RecordType& type, ByteSpan place);

  /// A value under the field that `key` is mapped to by the options; else under `field`, if that is
  /// not empty; else under the key itself. An empty value is none, the same value twice is one. Of
  /// a field that is no list, further values are kept under a key that no record has.
  void add(std::string_view key, std::string_view field, Value value, ByteSpan place);

  /// Says that the value under a key, if there is one, is a guess.
  void mark_guess(const std::string& key);

  /// Whether there is a value under a key.
  [[nodiscard]] bool has(const std::string& key) const { return positions_.contains(key); }

  [[nodiscard]] const RecordType& type() const { return *record_.type; }

  /// Where it is: what numbers without a calling code are of.
  void set_country(std::string code) { record_.country = std::move(code); }

  [[nodiscard]] ImportedRecord take() { return std::move(record_); }

 private:
  void put(const std::string& key, Value value, ByteSpan place);

  const ImportOptions& options_;
  ImportedRecord record_;
  std::unordered_map<std::string, std::size_t> positions_;  // of fields, by their keys
};

}  // namespace guidebook
