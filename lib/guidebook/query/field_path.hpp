#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/library.hpp"

namespace guidebook::query {

/// The record types a query is about; empty stands for all.
using Types = std::vector<const RecordType*>;

/// "price.from", "guide.country", "type": a field as expressions and columns name it, found in the
/// field tables once and then asked for row by row.
class FieldPath {
 public:
  /// Nothing if none of the types has such a field.
  [[nodiscard]] static std::optional<FieldPath> find(std::string_view dotted, const Types& types);

  /// Every name that `find` knows for these types, sub-fields dotted: for "did you mean".
  [[nodiscard]] static std::vector<std::string> names(const Types& types);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Type type() const { return type_; }
  [[nodiscard]] bool is_list() const { return is_list_; }
  [[nodiscard]] std::string_view unit() const { return unit_; }
  /// Of enumerations: what any of the types allows.
  [[nodiscard]] const std::vector<std::string_view>& values() const { return values_; }

  /// Of texts in several languages, asks for the one for a reader of `language`; of a name for the
  /// one among the names in other languages. Empty: for all of them.
  void speak(std::string language) { language_ = std::move(language); }

  /// The field's value in a row; null where it is missing or the row's type has no such field.
  [[nodiscard]] Value get(const Row& row) const;

 private:
  using Steps = std::vector<const Field*>;
  using RowGetter = Value (*)(const Row&);

  [[nodiscard]] Value spoken(Value value, const Row& row, const Steps& steps) const;
  bool add(Fields fields, std::string_view dotted, std::size_t type_index);
  void take(const Field& field);

  std::string name_;
  std::string language_;
  Type type_ = Type::string;
  bool is_list_ = false;
  std::string_view unit_;
  std::vector<std::string_view> values_;
  bool of_guide_ = false;       ///< "guide.…": looked up in the guide the row stands in.
  RowGetter of_row_ = nullptr;  ///< "type", "ref" …: what the row itself knows.
  std::vector<Steps> steps_;    ///< For each record type; empty where it has no such field.
};

}  // namespace guidebook::query
