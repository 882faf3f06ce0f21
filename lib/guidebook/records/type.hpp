#pragma once

#include <memory>
#include <span>

#include "guidebook/records/guide.hpp"

namespace guidebook {

/// What rows are made of: the guides themselves and the four kinds of record in them.
struct RecordType {
  std::string_view name;    ///< "hotel"
  std::string_view plural;  ///< "hotels"
  std::string_view doc;
  const Fields* table;
  std::string_view kind_field;  ///< Which of them says what kind it is: kind, mode or role.

  /// A record without values, of the type the fields belong to.
  std::shared_ptr<void> (*make)();
  std::size_t (*count)(const Guide& guide);
  /// The record at a position; a Guide for guides, else an object of the type the fields belong to.
  const void* (*at)(const Guide& guide, std::size_t index);
  /// The same as what all but guides have in common; nullptr for guides.
  const Record* (*record_at)(const Guide& guide, std::size_t index);
  /// Lets go of all of them; does nothing for guides.
  void (*clear)(Guide& guide);
  /// Removes those of no use for what could not be read of them: without an id, without a name
  /// where the type requires one, routes with an end lost. Does nothing for guides.
  void (*clear_unusable)(Guide& guide);

  [[nodiscard]] Fields fields() const { return *table; }
};

/// guide, attraction, hotel, route, contact: the order of rows within a guide.
[[nodiscard]] std::span<const RecordType> record_types();

/// By its name or its plural; nullptr if there is none.
[[nodiscard]] const RecordType* find_record_type(std::string_view name);

/// One record and where it stands.
struct RecordRef {
  const Guide* guide = nullptr;
  const RecordType* type = nullptr;
  const void* object = nullptr;
  const Record* record = nullptr;  ///< nullptr for a guide.

  [[nodiscard]] const std::string& id() const { return record == nullptr ? guide->id : record->id; }
  [[nodiscard]] const std::string& name() const {
    return record == nullptr ? guide->name : record->name;
  }
  [[nodiscard]] std::uint32_t line() const {
    return record == nullptr ? guide->line : record->line;
  }
  /// "kp-chongjin" or "kp-chongjin#e-library".
  [[nodiscard]] std::string ref() const;
};

/// All rows of a guide: itself, then its records as written.
template <class F>
void for_each_row(const Guide& guide, F&& use) {
  for (const RecordType& type : record_types()) {
    const std::size_t count = type.count(guide);
    for (std::size_t i = 0; i < count; ++i) {
      use(RecordRef{&guide, &type, type.at(guide, i), type.record_at(guide, i)});
    }
  }
}

}  // namespace guidebook
