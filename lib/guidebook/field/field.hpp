#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/field/reader.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// The types of the guide format (guidebook.5, "Scalars and types").
enum class Type : std::uint8_t {
  // clang-format off
  string, slug, text, names, number, integer, enumeration,
  date, month_day, time, duration, hours,
  language, country, subdivision, currency, timezone, licence,
  email, url, phone_number, wikidata, path, reference,
  address, extra,
  coordinates, price, phone, season, border, place, section, source, image, records,
  // clang-format on
};

/// "text", "list of phone": what documentation and messages call the type.
[[nodiscard]] std::string_view name(Type type);

struct Field;
using Fields = std::span<const Field>;

/// Other words for a value of an enumeration.
struct Synonyms {
  std::string_view value;  ///< Of a list also several, parted by ", "; empty: the words are those
                           ///< of other things, and no slips of a value.
  std::string_view words;  ///< Parted by commas.
};

/// What only some fields have.
struct Traits {
  bool required = false;
  bool brief = false;                             ///< Shown in tables, where not every column fits.
  std::span<const std::string_view> values = {};  ///< Of an enumeration.
  std::span<const Synonyms> synonyms = {};        ///< Of its values.
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  double step = 0;                  ///< A number must be a multiple of it.
  std::string_view unit = {};       ///< Of a bare number: "km".
  std::string_view refers_to = {};  ///< Of a reference: the one type of record it leads to, if so.
  std::string_view range_rule =
      "value-range";  ///< The rule broken by a number outside `min`, `max`.
};

/// One field of a record: the only place that knows it. Loader, validator, expressions, columns,
/// schema and documentation follow from it.
struct Field {
  std::string_view name;
  Type type = Type::string;
  std::string_view doc;  ///< One sentence without its full stop.
  Traits traits;
  bool is_list = false;
  const Fields* table = nullptr;                  ///< Of a map: its own fields.
  std::span<const std::string_view> any_of = {};  ///< Of a map: of these at least one is there.

  /// The value in `owner`, the record that the table belongs to; null if missing.
  Value (*get)(const void* owner) = nullptr;
  /// Of a map or a list of maps: the map at a position; nullptr past the last.
  const void* (*part)(const void* owner, std::size_t index) = nullptr;
  /// Reads the value that follows `key` into `owner`.
  void (*read)(Reader& reader, const Field& field, const yaml::Node& key, void* owner) = nullptr;

  /// Of a map: its own fields; none of anything else.
  [[nodiscard]] Fields fields() const { return table == nullptr ? Fields{} : *table; }
};

/// Specialised beside each record and each map: `static const Fields fields`, defined with the rows
/// in its own source file (field_row.hpp), and where of some fields at least one must be there,
/// their names: `static constexpr std::array any_of{…}`.
template <class R>
struct Describe;

template <class T>
concept Described = requires {
  Describe<T>::fields;
};

[[nodiscard]] const Field* find(Fields fields, std::string_view name);

/// The field of a key of a map, or the row x-* for a key that begins so; nullptr if there is none.
/// Quick where keys stand in the table's order: the search begins behind `last`, the field of the
/// key before (nullptr at the first).
[[nodiscard]] const Field* find_key(Fields fields, std::string_view key, const Field* last);

/// Reads the map that `field` holds by the table `fields`; true if nothing was wrong with it.
bool read_map(Reader& reader, const Field& field, Fields fields, const yaml::Node& node,
              void* owner);

/// A map of the fields that are there, in the order of the table: what a record is written back as.
/// The keys of x-* are its own.
[[nodiscard]] Map to_map(Fields fields, const void* owner);

/// The same of values that `value_of` gives; null for a field that is to be left out.
[[nodiscard]] Map to_map(Fields fields, const std::function<Value(const Field& field)>& value_of);

/// A list item or a value that may be written in a short form, such as a bare number for a price:
/// overloaded beside the map's struct. True if `node` was in that form, good or bad.
template <class T>
bool read_short(Reader&, const Field&, const yaml::Node&, T&, bool&) {
  return false;
}

/// What a scalar in place of the map means, as YAML in braces; empty if nobody can tell: overloaded
/// beside the map's struct.
template <class T>
std::string meant_map(std::string_view, const T&) {
  return {};
}

template <class T>
requires(!Described<T> && std::constructible_from<Value, T>) Value to_value(const T& value) {
  return value;
}

/// What a map must fulfil beyond its single fields, and what it takes from the guide: overloaded
/// beside the map's struct. False if something was wrong with it.
template <class T>
bool finish_read(Reader&, const yaml::Node&, T&) {
  return true;
}

/// Whether the map has one of the fields of which it must have one.
template <Described T>
bool has_any(const yaml::Node& map) {
  const auto& names = Describe<T>::any_of;
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return map.find(name) != nullptr; });
}

template <Described T>
Value to_value(const T& part) {
  return to_map(Describe<T>::fields, &part);
}

/// Whether no name is there twice: asserted beside each table.
constexpr bool unique_names(Fields fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (fields[i].name == fields[j].name) return false;
    }
  }
  return true;
}

}  // namespace guidebook
