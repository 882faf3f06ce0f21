#pragma once

#include <string>
#include <string_view>

#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/guides/relations.hpp"

namespace guidebook::sql {

/// The name of a table or a column in quotes. Ours hold none.
[[nodiscard]] std::string identifier(std::string_view name);

/// A text in single quotes.
[[nodiscard]] std::string literal(std::string_view text);
[[nodiscard]] std::string literal(const Value& value);

/// CREATE TABLE with keys and a foreign key. `first_columns` are definitions that stand before the
/// relation's own columns, each with its comma; one of them is then the primary key, and the
/// relation's own is unique.
[[nodiscard]] std::string create_table(const Relation& relation, SqlDialect dialect,
                                       std::string_view first_columns = {});

}  // namespace guidebook::sql
