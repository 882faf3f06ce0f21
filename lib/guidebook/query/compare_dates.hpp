#pragma once

#include <optional>
#include <string_view>

#include "guidebook/value/value.hpp"

namespace guidebook::query {

/// What a month or a year means beside another date.
enum class DateMeaning {
  some_day,  ///< One of its days, it is not known which: as a record has it.
  span,      ///< All of its days: as an expression writes it.
};

/// Whether `op`, one of = != < <= > >=, holds between a record's date and another. Where `date` may
/// be one of several days it is what holds for all of them; nothing if they differ. A span equals
/// the days in it; what is greater comes after its last day, what is less before its first.
[[nodiscard]] std::optional<bool> date_holds(std::string_view op, const Date& date,
                                             const Date& other, DateMeaning meaning_of_other);

}  // namespace guidebook::query
