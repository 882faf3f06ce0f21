#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// What other programs, and people, call a field: headings of tables, keys of notes, parameters of
/// templates.
struct FieldWords {
  std::string_view field;  ///< A path such as "coordinates.lat"; "kind" also for modes and roles.
  std::string_view words;  ///< Parted by commas, in English, German, French, Italian, Spanish,
                           ///< Portuguese, Dutch, Russian, Chinese, Japanese and Korean.
  std::string_view label = {};  ///< Of a telephone number that is called so: "fax".
};

/// The row that has a word, whatever its case, accents, spaces and hyphens; nullptr if none has.
[[nodiscard]] const FieldWords* find_field_words(std::string_view word);

/// The same for the heading of a table's column, which also stands for fields of an address or a
/// price, and for what is a remark elsewhere.
[[nodiscard]] const FieldWords* find_column_words(std::string_view heading);

/// A type of record, and a value of its kind, mode or role; empty if it is not known.
struct RecordKind {
  const RecordType* type = nullptr;
  std::string_view kind;
};

/// What a word such as "church", "hostel" or "embassy" is: an attraction, a hotel or a contact, the
/// first of these that has a kind it can only stand for. No type if none has.
[[nodiscard]] RecordKind find_record_kind(std::string_view word);

/// The same among the kinds of one type.
[[nodiscard]] std::string_view kind_meant(const RecordType& type, std::string_view word);

/// Values that stand in one text, parted by any of the separators; empty ones are none.
[[nodiscard]] std::vector<std::string> split_values(std::string_view text,
                                                    std::string_view separators = ",;");

}  // namespace guidebook
