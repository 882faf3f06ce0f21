#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/projection.hpp"
#include "guidebook/records/type.hpp"

namespace guidebook {

/// A table of a relational database: of one type of record, or of one of its lists.
struct Relation {
  struct Column {
    std::string name;  ///< "price_from"
    Type type = Type::string;
    std::string_view doc;  ///< May be empty.
  };
  std::string name;      ///< "hotels", "hotels_facilities"
  std::string_view doc;  ///< May be empty.
  const RecordType* type = nullptr;
  bool is_list = false;
  std::vector<Column> columns;
  std::vector<std::string> key;  ///< The names of its columns.
  /// The relation whose key a part of its own is; empty where there is none.
  std::string parent;
  std::vector<std::string> foreign_key;
  std::vector<std::string> parent_key;

  [[nodiscard]] bool is_key_part(const Column& column) const;
};

/// Guides as relations. Each field has a column, and each field of a map its own; lists of scalars
/// and of maps are relations, lists of records those of their types. What has no fixed
/// form, such as a text in several languages and the own fields, is JSON.
class RelationalSchema {
 public:
  RelationalSchema();

  /// A parent comes before its children.
  [[nodiscard]] std::span<const Relation> relations() const { return relations_; }

  /// A row of a relation, its cells in the order of the columns.
  using UseTuple = std::function<void(std::size_t relation, std::span<const Value> tuple)>;

  /// The rows that a record makes; that of a parent comes before those of its children.
  void for_each_tuple(const RecordRef& row, query::Context& context, const UseTuple& use) const;

 private:
  struct TypeRelations {
    query::Projection projection;
    std::size_t records = 0;           // which relation
    std::vector<std::size_t> scalars;  // which cells of the projection
    std::vector<std::size_t> lists;    // which others: a relation each, after `records`
  };
  void add(const RecordType& type);

  std::vector<Relation> relations_;
  std::vector<TypeRelations> types_;  // as record_types()
};

}  // namespace guidebook
