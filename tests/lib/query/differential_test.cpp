// Random routes and random expressions: what the language answers, true, false or unknown, is what
// SQLite answers of the same data.
#include <fmt/core.h>
#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <vector>

#include "catch.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/query/expression.hpp"
#include "guidebook/query/sort.hpp"
#include "random_expression.hpp"
#include "sanitized.hpp"

namespace {

namespace query = guidebook::query;
using guidebook::Guide;
using guidebook::RecordRef;
using guidebook::Value;

constexpr int routes_in_set = 40;
constexpr int expressions_in_set = 100;
constexpr int sets = sanitized ? 5 : 200;  // 800,000 answers

/// A sum of seconds that are whole; beyond 1e15 nothing, as here.
void as_seconds(sqlite3_context* context, int, sqlite3_value** arguments) {
  const double seconds = sqlite3_value_double(arguments[0]);
  const bool missing = sqlite3_value_type(arguments[0]) == SQLITE_NULL || std::abs(seconds) > 1e15;
  missing ? sqlite3_result_null(context) : sqlite3_result_double(context, std::round(seconds));
}

/// The day in which the seconds since 1970 end; outside of the years 0 to 9999 nothing, as here.
void as_day(sqlite3_context* context, int, sqlite3_value** arguments) {
  const double day = std::floor(sqlite3_value_double(arguments[0]) / 86'400);
  const auto first = static_cast<double>(guidebook::Date{.year = 0}.days());
  const auto last = static_cast<double>(guidebook::Date{9999, 12, 31}.days());
  const bool missing = sqlite3_value_type(arguments[0]) == SQLITE_NULL || day < first || day > last;
  missing ? sqlite3_result_null(context) : sqlite3_result_double(context, day);
}

class Database {
 public:
  Database() {
    REQUIRE(sqlite3_open(":memory:", &database_) == SQLITE_OK);
    add_function("as_seconds", as_seconds);
    add_function("as_day", as_day);
    run("CREATE TABLE routes (id INTEGER PRIMARY KEY, distance_km REAL, duration REAL, "
        "checked REAL, price_from REAL, price_to REAL, currency TEXT, lat REAL, "
        "operator TEXT COLLATE NOCASE, number TEXT COLLATE NOCASE, status TEXT, days TEXT, "
        "days_count REAL)");
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(database_); }

  void run(const std::string& sql) { static_cast<void>(rows(sql)); }

  /// The first cell of each row: a number, or nothing.
  std::vector<std::optional<double>> rows(const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(database_, sql.c_str(), -1, &raw, nullptr) == SQLITE_OK);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
    std::vector<std::optional<double>> cells;
    int step = SQLITE_DONE;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW) {
      const bool null = sqlite3_column_type(raw, 0) == SQLITE_NULL;
      cells.push_back(null ? std::nullopt : std::optional(sqlite3_column_double(raw, 0)));
    }
    REQUIRE(step == SQLITE_DONE);
    return cells;
  }

 private:
  void add_function(const char* name, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    constexpr int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    REQUIRE(sqlite3_create_function(database_, name, 1, kind, nullptr, function, nullptr,
                                    nullptr) == SQLITE_OK);
  }

  sqlite3* database_ = nullptr;
};

/// A guide with routes that have half of their fields, and the same in the database.
class Routes {
 public:
  Routes(Database& database, std::uint64_t seed) : random_(seed) {
    guide_.id = "g";
    guide_.country = "KP";
    database.run("DELETE FROM routes");
    for (int id = 0; id < routes_in_set; ++id) {
      guide_.routes.push_back(route(id));
      database.run(insert(guide_.routes.back(), id));
    }
    for_each_row(guide_, [&](const RecordRef& row) {
      if (row.type->name == "route") rows_.push_back(row);
    });
  }

  const std::vector<RecordRef>& rows() const { return rows_; }

 private:
  int below(int limit) { return random_.below(limit); }
  bool missing() { return below(3) == 0; }

  guidebook::Route route(int id) {
    constexpr std::array operators{"a", "ab", "abd", "b", "bc"};
    constexpr std::array numbers{"AB", "ab", "Bus 7", "bus 12", "7", "a"};
    constexpr std::array statuses{"open", "closed", "unknown"};
    guidebook::Route route;
    route.id = fmt::format("r{}", id);
    if (!missing()) route.distance_km = below(400) / 8.0;
    if (!missing()) route.duration = guidebook::Duration{below(300) * 60};
    if (!missing()) {
      route.checked = guidebook::Date{.year = 2024 + below(3),
                                      .month = static_cast<unsigned>(1 + below(12)),
                                      .day = static_cast<unsigned>(1 + below(28))};
    }
    if (!missing()) route.coordinates = guidebook::Coordinates{below(100) / 8.0 - 6, 0};
    if (!missing()) route.price = price();
    if (!missing()) route.operator_name = operators.at(static_cast<std::size_t>(below(5)));
    if (!missing()) route.number = numbers.at(static_cast<std::size_t>(below(6)));
    if (!missing()) route.status = statuses.at(static_cast<std::size_t>(below(3)));
    for (const char* day : {"mo", "tu", "sa"}) {
      if (below(2) == 0) route.days.emplace_back(day);
    }
    return route;
  }

  guidebook::Price price() {
    guidebook::Price price;
    if (!missing()) price.from = below(3) == 0 ? 0 : below(80) / 8.0;
    if (!missing()) price.to = below(160) / 8.0;
    if (!missing()) price.currency = below(2) == 0 ? "EUR" : "CNY";
    return price;
  }

  static std::string sql(const std::optional<double>& number) {
    return number ? fmt::format("{:f}", *number) : "NULL";  // eighths: six digits say them
  }
  static std::string sql(const std::optional<std::string>& text) {
    return text ? "'" + *text + "'" : "NULL";
  }

  static std::string insert(const guidebook::Route& route, int id) {
    const auto price = route.price.value_or(guidebook::Price{});
    std::optional<double> lat, duration, checked;
    if (route.coordinates) lat = route.coordinates->lat;
    if (route.duration) duration = static_cast<double>(route.duration->seconds);
    if (route.checked) checked = static_cast<double>(route.checked->days());
    std::optional<std::string> days;
    for (const std::string& day : route.days) days = days.value_or(",") + day + ",";
    return fmt::format(
        "INSERT INTO routes VALUES ({}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}.0)", id,
        sql(route.distance_km), sql(duration), sql(checked), sql(price.from), sql(price.to),
        sql(price.currency), sql(lat), sql(route.operator_name), sql(route.number),
        sql(route.status), sql(days), route.days.size());
  }

  Guide guide_;
  std::vector<RecordRef> rows_;
  RandomExpression random_;
};

std::optional<double> number_of(const Value& value) {
  if (const auto* truth = value.as<bool>()) return *truth ? 1 : 0;
  if (const auto* number = value.as<double>()) return *number;
  if (const auto* number = value.as<std::int64_t>()) return static_cast<double>(*number);
  if (const auto* duration = value.as<guidebook::Duration>()) {
    return static_cast<double>(duration->seconds);
  }
  return std::nullopt;
}

const query::Types& route_type() {
  static const query::Types types{guidebook::find_record_type("route")};
  return types;
}

/// Computed numbers are rounded to 15 significant digits here.
bool same(const std::optional<double>& answer, const std::optional<double>& expected) {
  if (!answer || !expected) return answer == expected;
  return fmt::format("{:.14g}", *answer) == fmt::format("{:.14g}", *expected) ||
         std::abs(*answer - *expected) <= 1e-14 * std::abs(*expected);
}

/// Counts how the answers fall, so that a generator of conditions that never hold is found out.
struct AnswerTally {
  int yes = 0;
  int no = 0;
  int unknown = 0;
};

void compare(const Twin& twin, const query::Expression& expression, const Routes& routes,
             Database& database, AnswerTally& tally) {
  const guidebook::Library library;
  query::Context context{.library = library, .today = *guidebook::parse_date("2026-02-01")};
  const auto expected = database.rows("SELECT " + twin.sql + " FROM routes ORDER BY id");
  REQUIRE(expected.size() == routes.rows().size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto answer = number_of(expression.value(routes.rows()[i], context));
    ++(!answer ? tally.unknown : *answer != 0 ? tally.yes : tally.no);
    if (same(answer, expected[i])) continue;
    FAIL(fmt::format("route {}: {} here, {} in SQLite", i,
                     answer ? fmt::format("{:.17g}", *answer) : "unknown",
                     expected[i] ? fmt::format("{:.17g}", *expected[i]) : "unknown"));
  }
}

}  // namespace

TEST_CASE("differential: conditions and sums say what SQLite says") {
  Database database;
  AnswerTally conditions;
  AnswerTally sums;
  for (int set = 0; set < sets; ++set) {
    const auto seed = static_cast<std::uint64_t>(20'261'123 + set);
    RandomExpression random(seed);
    const Routes routes(database, seed);
    for (int i = 0; i < expressions_in_set; ++i) {
      const bool sum = i % 5 == 4;
      const Twin twin = sum ? random.sum(3) : random.condition(4);
      INFO("seed " << seed << ", expression " << i << ": " << twin.text << "\nSQL: " << twin.sql);
      std::optional<guidebook::UserError> error;
      const auto expression = sum ? query::Expression::compile_value(twin.text, route_type(), error)
                                  : query::Expression::compile(twin.text, route_type(), error);
      if (error) FAIL(render(*error));
      compare(twin, *expression, routes, database, sum ? sums : conditions);
    }
  }
  const int all = conditions.yes + conditions.no + conditions.unknown;
  CHECK(all == sets * expressions_in_set * 4 / 5 * routes_in_set);
  for (const int part : {conditions.yes, conditions.no, conditions.unknown}) {
    CHECK(part > all / 6);
  }
  CHECK(sums.yes > sums.unknown / 2);
}

TEST_CASE("differential: sorting says what SQLite says") {
  Database database;
  for (int set = 0; set < sets; ++set) {
    const auto seed = static_cast<std::uint64_t>(11'231'957 + set);
    RandomExpression random(seed);
    const Routes routes(database, seed);
    for (int i = 0; i < 20; ++i) {
      const Twin order = random.order();
      INFO("seed " << seed << ", order " << i << ": " << order.text << "\nSQL: " << order.sql);
      std::optional<guidebook::UserError> error;
      const auto keys = query::parse_sort(order.text, route_type(), error);
      REQUIRE(keys);
      const guidebook::Library library;
      query::Context context{.library = library, .today = {}};
      query::Sorter sorter(*keys, routes.rows().size());
      for (std::size_t position = 0; position < routes.rows().size(); ++position) {
        const RecordRef& row = routes.rows()[position];
        std::string key;
        REQUIRE_FALSE(sorter.key_of(row, context, key));
        sorter.add({row, {}}, std::move(key), position);
      }
      std::vector<std::optional<double>> ids;
      for (const auto& sorted : sorter.take()) {
        ids.emplace_back(std::stod(sorted.row.id().substr(1)));
      }
      REQUIRE(ids == database.rows("SELECT id FROM routes ORDER BY " + order.sql));
    }
  }
}
