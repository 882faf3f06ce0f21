#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guidebook {

/// A day of the Gregorian calendar, or a month or year where no more is known (ISO 8601). Compares
/// by its first day.
struct Date {
  int year = 0;
  unsigned month = 0;  ///< 1 to 12; 0: only the year is known.
  unsigned day = 0;    ///< 1 to 31; 0: only the month is known.

  /// Days from 1970-01-01 to the first day meant.
  [[nodiscard]] std::int64_t days() const;

  friend std::strong_ordering operator<=>(const Date& a, const Date& b) {
    return a.days() <=> b.days();
  }
  friend bool operator==(const Date& a, const Date& b) { return a.days() == b.days(); }
};

/// "2026-11-23", "2026-11" or "2026"; nothing if the day does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(const Date& date);

/// A length of time by the calendar: what is left out is 0.
struct Age {
  int years = 0;
  int months = 0;
  int days = 0;
};

/// "2y", "6mo", "10w", "90d".
[[nodiscard]] std::optional<Age> parse_age(std::string_view text);

/// The day that was `age` before; the last of its month where that has no such day.
[[nodiscard]] Date before(const Date& date, const Age& age);

/// A length of time; days are 24 hours.
struct Duration {
  std::int64_t seconds = 0;

  friend auto operator<=>(const Duration&, const Duration&) = default;
};

/// ISO 8601 without years and months ("P1DT2H", "PT6H30M"), or units in falling order ("6h30m",
/// "45m", "56min", "2d"). The last unit may have decimals that make whole seconds ("PT1.5H").
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);

/// ISO 8601: "PT6H30M".
[[nodiscard]] std::string to_string(Duration duration);

struct Member;

/// What a field holds, as everything that doesn't know records sees it: rows, expressions, writers.
/// std::monostate is null: the value is missing.
struct Value;
using List = std::vector<Value>;
using Map = std::vector<Member>;  ///< In the field table's order, nothing missing in it.

struct Value : std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Duration,
                            List, Map> {
  using variant::variant;
  // Defined once: they are used in most files, and each is a switch over all types.
  Value();
  Value(const Value& other);
  Value(Value&& other) noexcept;
  Value& operator=(const Value& other);
  Value& operator=(Value&& other) noexcept;
  ~Value();

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(*this); }
  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(this);
  }
};

struct Member {
  std::string key;
  Value value;
};

/// The value of `key`; nullptr where there is none.
[[nodiscard]] const Value* find(const Map& map, std::string_view key);

/// The shortest decimal form that reads back as the same number: "20", "41.79556".
[[nodiscard]] std::string to_string(double number);

}  // namespace guidebook
