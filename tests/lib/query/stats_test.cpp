#include "guidebook/query/stats.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/value/json.hpp"
#include "guides.hpp"

using guidebook::Column;
using guidebook::Duration;
using guidebook::Guide;
using guidebook::RecordRef;
using guidebook::Table;
using guidebook::Type;
using guidebook::UserError;
using guidebook::Value;
using guidebook::query::aggregates;
using guidebook::query::find_aggregate;
using guidebook::query::Stats;
using guidebook::query::StatsRequest;
using guidebook::query::Tally;

namespace {

/// What each function makes of these values where they are all there are.
std::string results(const std::vector<Value>& values) {
  Tally tally;
  for (const Value& value : values) tally.add(value);
  std::string all;
  for (const auto& aggregate : aggregates()) {
    all += std::string(aggregate.name) + ' ' + to_json(aggregate.of(tally, tally)) + ' ';
  }
  return all;
}

const Guide& sample() {
  static const auto loaded = load_guide(guidebook::Source("s.yaml", guide_text("s", R"(currency: EUR
languages: [en]
hotels:
  - {id: a, name: A, kind: hotel, stars: 3, price: 20, tags: [x, y, x], description: {en: one, ko: 하나}}
  - {id: b, name: B, kind: hotel, price: {from: 30, to: 40}, tags: [y], description: {ko: 하나, en: one}}
  - {id: c, name: C, kind: hostel, stars: 1, price: {from: 9, currency: USD}}
  - {id: d, name: D, stars: 2.5, tags: [x], description: one}
routes:
  - {id: r, mode: bus, to: {name: Z}, duration: 1h, distance_km: 0.1}
  - {id: q, mode: bus, to: {name: Z}, duration: 20m, distance_km: 0.2}
)")),
                                        {});
  REQUIRE(loaded.sound());
  return *loaded.guide;
}

/// The result as CSV, or what is wrong.
std::string stats(StatsRequest request, const std::string& type = "hotels",
                  std::string_view language = {}) {
  request.types = {guidebook::find_record_type(type)};
  std::vector<RecordRef> rows;
  guidebook::for_each_row(sample(), [&](const RecordRef& row) {
    if (row.type == request.types[0]) rows.push_back(row);
  });
  std::optional<UserError> error;
  const auto compiled = Stats::compile(request, error);
  if (!compiled) return error->text + ": " + error->message;
  const guidebook::Library none;
  guidebook::query::Context context{.library = none, .today = {}, .language = language};
  guidebook::query::Grouping grouping(*compiled);
  for (const auto& cells : compiled->columns.apply(rows, context).rows) {
    if (const auto mixed = grouping.add(cells))
      return compiled->measures_text + ": " + mixed->message;
  }
  return write_csv(grouping.table(), {});
}

}  // namespace

TEST_CASE("stats: what functions make of values") {
  CHECK(results({1.0, {}, 4.0, 2.5}) ==
        "count 3 sum 7.5 mean 2.5 median 2.5 percentile 2.5 min 1 max 4 share 1 ");
  CHECK(results({std::int64_t{3}, 1.0}) ==
        "count 2 sum 4 mean 2 median 2 percentile 2 min 1 max 3 share 1 ");
  CHECK(results({{}, {}}) ==
        "count 0 sum null mean null median null percentile null min null max null share null ");
  CHECK(results({0.1, 0.2}) ==
        "count 2 sum 0.3 mean 0.15 median 0.15 percentile 0.15 min 0.1 max 0.2 share 1 ");
  CHECK(results({1e15, 1.0, -1e15}) ==
        "count 3 sum 1 mean 0.333333 median 1 percentile 1 min -1000000000000000 max "
        "1000000000000000 share 1 ");
  CHECK(
      results({"Room 10", "room 9", "Ängel"}) ==
      R"(count 3 sum null mean null median null percentile null min "Ängel" max "Room 10" share null )");
  CHECK(results({Duration{60}, Duration{120}}) ==
        R"(count 2 sum 180 mean 90 median 90 percentile 90 min "PT1M" max "PT2M" share 1 )");
  CHECK(results({0.0}) == "count 1 sum 0 mean 0 median 0 percentile 0 min 0 max 0 share null ");
  CHECK(find_aggregate("mode") == nullptr);
}

TEST_CASE("stats: percentiles, and values that count once") {
  CHECK(
      stats({.aggregates = "percentile(stars, 0), percentile(stars,100), percentile(stars, 25)"}) ==
      "\"percentile(stars, 0)\",\"percentile(stars,100)\",\"percentile(stars, 25)\"\n1,3,1.75\n");
  CHECK(stats({.aggregates = "percentile(stars)"}) ==
        "percentile(stars): percentile wants to know which");
  CHECK(stats({.aggregates = "percentile(stars, 101)"}) ==
        "percentile(stars, 101): \"101\" is no number from 0 to 100");
  CHECK(stats({.aggregates = "mean(stars, 3)"}) == "mean(stars, 3): mean takes one value");
  CHECK(stats({.aggregates = "count(distinct kind):k, count(distinct tags):t, count(kind):n"}) ==
        "k,t,n\n2,2,3\n");
}

TEST_CASE("stats: groups by computed values") {
  CHECK(stats({.group = "(stars >= 2):good, length(name)"}) ==
        "good,length(name),count()\ntrue,1,2\nfalse,1,1\n,1,1\n");
  CHECK(stats({.group = "price"}) == "price: price has parts of its own: it makes no groups");
}

TEST_CASE("stats: only groups that fulfil a condition") {
  CHECK(stats({.group = "kind", .having = "count() > 1"}) == "kind,count()\nhotel,2\n");
  CHECK(stats({.group = "kind:K",
               .aggregates = "mean(stars):m",
               .having = "m < 2.7 or K = \"hotel\""}) == "K,m\nhotel,3\n,2.5\nhostel,1\n");
  CHECK(stats({.group = "kind", .having = "kind is null"}) == "kind,count()\n,1\n");
  CHECK(stats({.group = "kind", .having = "mean(stars) > 1"}) ==
        "mean(stars) > 1: the result has no column \"mean(stars)\"");
  CHECK(stats({.group = "kind", .having = "stars > 1"}) ==
        "stars > 1: the result has no column \"stars\"");
  CHECK(stats({.group = "kind", .having = "near(41.8, 129.8, 5km)"}) ==
        "near(41.8, 129.8, 5km): groups have no place");
  CHECK(stats({.group = "kind", .having = "count() > \"1\""}) ==
        "count() > \"1\": text cannot be compared with a number");
}

TEST_CASE("stats: groups by kind, by fields, of all") {
  CHECK(stats({}) == "kind,count(),share()\nhotel,2,0.5\nhostel,1,0.25\n,1,0.25\n");
  CHECK(stats({.group = "kind", .aggregates = "mean(stars):m,min(name)"}) ==
        "kind,m,min(name)\nhotel,3,A\n,2.5,D\nhostel,1,C\n");
  CHECK(stats({.aggregates = "count(),count(stars),sum(stars)"}) ==
        "count(),count(stars),sum(stars)\n4,3,6.5\n");
  CHECK(stats({.group = "guide:G, kind"}) == "G,kind,count()\ns,hotel,2\ns,hostel,1\ns,,1\n");
}

TEST_CASE("stats: a list puts its record into each group once") {
  CHECK(stats({.group = "tags", .aggregates = "count(),share()"}) ==
        "tags,count(),share()\nx,2,0.5\ny,2,0.5\n,1,0.25\n");
  CHECK(stats({.group = "tags,kind"}) ==
        "tags,kind,count()\ny,hotel,2\nx,hotel,1\nx,,1\n,hostel,1\n");
}

TEST_CASE("stats: texts in several languages by one of them") {
  CHECK(stats({.group = "description"}, "hotels", "en") == "description,count()\none,3\n,1\n");
  CHECK(stats({.group = "description"}, "hotels", "ko") ==
        "description,count()\n하나,2\none,1\n,1\n");
}

TEST_CASE("stats: durations stay durations") {
  CHECK(stats({.aggregates = "sum(duration),mean(duration),max(duration),sum(distance_km)"},
              "routes") ==
        "sum(duration),mean(duration),max(duration),sum(distance_km)\nPT1H20M,PT40M,PT1H,0.3\n");
  CHECK(stats({.group = "mode,to"}, "routes") == "mode,to,count()\nbus,Z,2\n");
}

TEST_CASE("stats: functions of sums") {
  CHECK(stats({.aggregates = "sum(price.from * 2),mean((stars + 1) / 2):m,max(-stars)"}) ==
        "sum(price.from * 2),m,max(-stars)\n118,1.583333,-1\n");
  CHECK(stats({.aggregates = "sum(duration * 2),mean(duration + 10min),sum(distance_km * 10)"},
              "routes") ==
        "sum(duration * 2),mean(duration + 10min),sum(distance_km * 10)\nPT2H40M,PT50M,3\n");
  CHECK(stats({.group = "kind", .aggregates = "count(stars * 2)", .sort = "count(stars * 2)"}) ==
        "kind,count(stars * 2)\nhotel,1\nhostel,1\n,1\n");
  CHECK(stats({.aggregates = "min(lower(name)), count((stars >= 2.5))"}) ==
        "min(lower(name)),count((stars >= 2.5))\na,3\n");
  CHECK(stats({.aggregates = "sum(lower(name))"}) ==
        "sum(lower(name)): sum wants numbers or durations, and lower(name) is text");
  CHECK(stats({.aggregates = "mean(stars +)"}) == "mean(stars +): the expression ends too early");
  CHECK(stats({.aggregates = "mean(stars)(2)"}) == "mean(stars)(2): this does not belong here");
}

TEST_CASE("stats: prices keep their currency") {
  CHECK(stats({.aggregates = "max(price)"}) ==
        "max(price): the prices are in several currencies (EUR and USD)");
  CHECK(stats({.group = "kind", .aggregates = "max(price)"}) ==
        "max(price): the prices are in several currencies (EUR and USD)");
  CHECK(stats({.group = "price.currency", .aggregates = "max(price),mean(price),count(price)"}) ==
        "price.currency,max(price),mean(price),count(price)\nEUR,30,25,2\nUSD,9,9,1\n,,,0\n");
  CHECK(stats({.group = "price.currency", .aggregates = "share(price)"}) ==
        "share(price): the prices are in several currencies (EUR and USD)");
  CHECK(stats({.aggregates = "mean(price.from)"}) == "mean(price.from)\n19.666667\n");
}

TEST_CASE("stats: sorted by columns of the result, missing last") {
  CHECK(stats({.group = "kind:K", .aggregates = "max(stars):Best", .sort = "Best"}) ==
        "K,Best\nhostel,1\n,2.5\nhotel,3\n");
  CHECK(
      stats(
          {.group = "kind", .aggregates = "count(rooms),max(stars)", .sort = "max(stars):desc"}) ==
      "kind,count(rooms),max(stars)\nhotel,0,3\n,0,2.5\nhostel,0,1\n");
  CHECK(stats({.group = "kind", .sort = "kind:desc"}) == "kind,count()\nhotel,2\nhostel,1\n,1\n");
  CHECK(stats({.group = "kind", .sort = "count,kind", .offset = 1, .limit = 1}) ==
        "kind,count()\n,1\n");
  CHECK(stats({.sort = "stars"}) == "stars: the result has no column \"stars\"");
}

TEST_CASE("stats: shares and durations for a reader, and bars where there is room") {
  const Table table{
      .columns = {{.heading = "kind"},
                  {.heading = "n", .type = Type::number, .is_share = true},
                  {.heading = "t", .type = Type::duration}},
      .rows = {{"a", 0.5, Duration{5'400}}, {"b", 0.25, {}}, {"c", 0.0001, Duration{90'061}}},
      .bar_column = 1};
  CHECK(write_table(table, {.width = 39, .bars = true}) ==
        "kind      n  t\n"
        "a     50.0%  1h30m     ████████████████\n"
        "b     25.0%            ████████\n"
        "c      0.0%  1d1h1m1s  ▏\n");
  CHECK(write_table(table, {.width = 30, .bars = true}) == write_table(table, {}));
  CHECK(write_table(table, {.bars = true}) == write_table(table, {}));
  CHECK(write_csv(table, {}) == "kind,n,t\na,0.5,PT1H30M\nb,0.25,\nc,0.0001,P1DT1H1M1S\n");
}
