#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/library/library.hpp"
#include "guidebook/query/value_path.hpp"

namespace guidebook::query {

/// The record types a query is about; empty stands for all.
using Types = std::vector<const RecordType*>;

struct Reading;

/// What must be known of other guides than a row's own to tell a value of the row.
struct Requirements {
  Retention keep = Retention::nothing;  ///< Of guides that others refer to.
  Retention of_own = Retention::place;  ///< Of a row's own guide, beside the row.
  std::size_t references = 0;  ///< How many are followed, one from what the other leads to.
  bool lists_records = false;  ///< Lists of records are read, as in guide.hotels.stars.
  bool may_fail = false;       ///< There may be no answer: prices that must be in one currency.

  void add(const Requirements& more) {
    keep = std::max(keep, more.keep);
    of_own = std::max(of_own, more.of_own);
    references = std::max(references, more.references);
    lists_records = lists_records || more.lists_records;
    may_fail = may_fail || more.may_fail;
  }
};

/// "price.from", "guide.country", "near.name", "type": a field as expressions and columns name it,
/// found in the field tables once and then asked for row by row. What follows a reference is a
/// field of the record it leads to, what follows a text one of its languages, and what follows a
/// field of the user's own a key in its map.
class FieldPath {
 public:
  /// Nothing if none of the types has such a field.
  [[nodiscard]] static std::optional<FieldPath> find(std::string_view dotted, const Types& types);

  /// The same, but what follows a place is a part written there: null where it is a reference.
  [[nodiscard]] static std::optional<FieldPath> find_written(std::string_view dotted,
                                                             const Types& types);

  /// Every name that `find` knows for these types, sub-fields dotted, references not followed: for
  /// "did you mean".
  [[nodiscard]] static std::vector<std::string> names(const Types& types);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Type type() const { return type_; }
  [[nodiscard]] bool is_list() const { return is_list_; }
  [[nodiscard]] std::string_view unit() const { return unit_; }
  /// Of enumerations: what any of the types allows.
  [[nodiscard]] const std::vector<std::string_view>& values() const { return values_; }

  /// Whether it is a field of the user's own, whose values are what each record holds.
  [[nodiscard]] bool is_own() const { return is_own_; }

  /// Whether its values are references, or places that may be.
  [[nodiscard]] bool is_reference() const {
    return of_row_ == nullptr && (type_ == Type::reference || type_ == Type::place);
  }

  [[nodiscard]] Requirements needs() const;

  /// The field's value in a row; null where it is missing, where the row's type has no such field,
  /// and where a reference on the way leads nowhere. Of texts in several languages it is the one
  /// for a reader of `language`, of a name the one among the names in other languages; all of them
  /// where none is given.
  [[nodiscard]] Value get(const RecordRef& row, const Library& library,
                          std::string_view language = {}) const;

 private:
  using Steps = std::vector<const Field*>;
  using RowGetter = Value (*)(const RecordRef&, const Reading&);

  /// From a record to the value; empty where the record has no such field.
  struct Way {
    Steps steps;
    std::shared_ptr<const FieldPath> beyond;  ///< From what the last step refers to, if not null.
    Steps own;                                ///< The same in a place that is no reference.
    ValuePath inside;                         ///< In the value of the last step.
  };
  struct Walk;

  /// `references`: how many may still be followed.
  static std::optional<FieldPath> find(std::string_view dotted, const Types& types,
                                       std::size_t references);
  static std::optional<FieldPath> row_field(std::string_view name, const Types& types);
  bool add(Fields fields, std::string_view dotted, std::size_t type_index, std::size_t references);
  bool add_beyond(Way& way, std::string_view rest, std::size_t references);
  bool take(const Steps& steps);
  void take(const ValuePath& inside);
  bool take(Type type, std::string_view unit, std::span<const std::string_view> values);

  std::string name_;
  Type type_ = Type::string;
  bool is_list_ = false;
  bool is_own_ = false;
  std::string_view unit_;
  std::vector<std::string_view> values_;
  bool of_guide_ = false;       ///< "guide.…": looked up in the guide the row stands in.
  RowGetter of_row_ = nullptr;  ///< "type", "ref" …: what the row itself knows.
  bool derives_ = false;   ///< Some of what the row knows is made of the names of other records.
  std::vector<Way> ways_;  ///< For each record type.
};

}  // namespace guidebook::query
