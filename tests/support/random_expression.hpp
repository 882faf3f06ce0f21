#pragma once

#include <cstdint>
#include <random>
#include <string>

/// An expression of the language, and the same question in SQLite's SQL.
struct Twin {
  std::string text;     ///< With no more brackets than the grammar wants, and sometimes more.
  std::string sql;      ///< With all brackets.
  int level = 0;        ///< How tightly `text` binds.
  bool metres = false;  ///< Could be taken for a length, for all its units are `m`.
};

/// Makes expressions about routes, from a seed: the same ones on every machine. The table they ask
/// in SQL has the columns that differential_test.cpp makes.
///
/// What SQL says otherwise is written so that it says the same:
/// - `/` divides integers: every number is a REAL. `%` cuts to integers: mod() does not.
/// - Durations are whole seconds and dates whole days: as_seconds() rounds, as_day() goes down, as
///   each step of computing with them does here.
/// - Text is ordered by bytes: only text of small letters, which folding does not change, is
/// ordered.
/// - `:` folds case and accents: lower() folds ASCII, and there is nothing else in what it
/// searches.
/// - `~ "^…"` is GLOB '…*'.
/// - A list is text with commas around each item, or NULL.
/// - `price < 20 EUR` is unknown in other currencies: a CASE without ELSE.
class RandomExpression {
 public:
  explicit RandomExpression(std::uint64_t seed) : random_(seed) {}

  Twin condition(int depth);
  /// A number, a length in kilometres or a duration in seconds.
  Twin sum(int depth);
  /// "stars:desc, …" and its ORDER BY.
  Twin order();

  /// A whole number from 0 to `limit` - 1.
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint64_t>(limit)); }

 private:
  Twin predicate(int depth);
  Twin compare(const Twin& left, const Twin& right);
  Twin compare_numbers(int depth);
  Twin compare_texts();
  Twin list_test();
  Twin price_test();
  Twin null_test(int depth);
  Twin range(const Twin& value, const Twin& low, const Twin& high);
  Twin one_of(const Twin& value, const Twin& first, const Twin& second);
  Twin join(bool all, const Twin& left, const Twin& right);
  Twin negate(const Twin& condition);
  Twin binary(const std::string& op, const Twin& left, const Twin& right, const std::string& sql);

  Twin number(int depth);
  Twin length(int depth);
  Twin duration(int depth, bool metres_allowed = true);
  Twin date(int depth);
  Twin duration_constant(bool metres_allowed);
  /// One kind of value, twice.
  std::pair<Twin, Twin> two_alike(int depth);

  std::string in_brackets(const Twin& twin, int level);
  bool chance(int percent) { return below(100) < percent; }

  std::mt19937_64 random_;
};
