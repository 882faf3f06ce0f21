#include "guidebook/query/compare_dates.hpp"

#include <chrono>
#include <cstdint>

namespace guidebook::query {
namespace {

/// The days that a date may be, counted from 1970-01-01.
struct Days {
  std::int64_t first;
  std::int64_t last;
};

Days days_of(const Date& date) {
  const std::int64_t first = date.days();
  if (date.day != 0) return {first, first};
  const std::chrono::year year{date.year};
  const unsigned month = date.month == 0 ? 12 : date.month;
  const std::chrono::sys_days last{year / std::chrono::month{month} / std::chrono::last};
  return {first, last.time_since_epoch().count()};
}

/// True or false of all days, or unknown.
std::optional<bool> settled(bool of_all, bool of_none) {
  return of_all ? std::optional(true) : of_none ? std::optional(false) : std::nullopt;
}

std::optional<bool> equals(const Days& a, const Days& b, bool span) {
  const bool one_day = a.first == a.last && b.first == b.last;
  const bool inside = a.first >= b.first && a.last <= b.last;
  return settled(inside && (span || one_day), a.last < b.first || a.first > b.last);
}

std::optional<bool> precedes(const Days& a, const Days& b, bool span) {
  return settled(a.last < b.first, a.first >= (span ? b.first : b.last));
}

std::optional<bool> follows(const Days& a, const Days& b, bool span) {
  return settled(a.first > b.last, a.last <= (span ? b.last : b.first));
}

}  // namespace

std::optional<bool> date_holds(std::string_view op, const Date& date, const Date& other,
                               DateMeaning meaning_of_other) {
  const Days a = days_of(date);
  const Days b = days_of(other);
  const bool span = meaning_of_other == DateMeaning::span;
  const bool negated = op == "!=" || op == "<=" || op == ">=";
  const auto holds = op == "=" || op == "!="   ? equals(a, b, span)
                     : op == "<" || op == ">=" ? precedes(a, b, span)
                                               : follows(a, b, span);
  return holds ? std::optional(*holds != negated) : std::nullopt;
}

}  // namespace guidebook::query
