#include <string>

#include "catch.hpp"
#include "guidebook/formats/row_format.hpp"

using guidebook::Column;
using guidebook::CsvDialect;
using guidebook::Date;
using guidebook::Duration;
using guidebook::List;
using guidebook::Map;
using guidebook::RowOptions;
using guidebook::Table;
using guidebook::Type;
using guidebook::Value;
using guidebook::write_csv;
using guidebook::write_json;
using guidebook::write_ndjson;
using guidebook::write_table;
using guidebook::write_tsv;

namespace {

/// One column of strings.
Table column(const std::string& heading, const std::vector<Value>& cells) {
  Table table{.columns = {{.heading = heading}}, .rows = {}};
  for (const Value& cell : cells) table.rows.push_back({cell});
  return table;
}

const Table cities{.columns = {{.heading = "name"},
                               {.heading = "stars", .type = Type::number},
                               {.heading = "tags", .type = Type::string, .is_list = true},
                               {.heading = "checked", .type = Type::date}},
                   .rows = {{"Chongjin", 4.5, List{"steel", "sea"}, Date{2026, 11, 0}},
                            {"청진, \"철\"", {}, List{"a;b", "c\nd"}, {}},
                            {"", std::int64_t{20}, {}, Date{2026, 0, 0}}}};

}  // namespace

TEST_CASE("csv: RFC 4180 quoting, one line a row") {
  CHECK(write_csv(cities, {}) ==
        "name,stars,tags,checked\n"
        "Chongjin,4.5,steel;sea,2026-11\n"
        "\"청진, \"\"철\"\"\",,\"a\\;b;c\nd\",\n"
        "\"\",20,,2026\n");
  CHECK(write_csv(cities, {.header = false, .json_lists = true}) ==
        "Chongjin,4.5,\"[\"\"steel\"\",\"\"sea\"\"]\",2026-11\n"
        "\"청진, \"\"철\"\"\",,\"[\"\"a;b\"\",\"\"c\\nd\"\"]\",\n"
        "\"\",20,,2026\n");
  CHECK(write_csv(column("a,b", {" x ", "\r", "'"}), {}) == "\"a,b\"\n x \n\"\r\"\n'\n");
  CHECK(write_csv(column("", {{}}), {}) == "\"\"\n\n");
}

TEST_CASE("csv: dialects") {
  const Table formulas{.columns = {{.heading = "text"},
                                   {.heading = "number", .type = Type::number},
                                   {.heading = "list", .type = Type::string, .is_list = true}},
                       .rows = {{"=1+1", -5.0, List{"=A1", "b"}},
                                {"-x", {}, {}},
                                {"@x", 1.0, List{"a", "=b"}},
                                {"+86", 1.0, {}},
                                {"\tx", 1.0, {}},
                                {"x=1", 1.0, {}}}};
  CHECK(write_csv(formulas, {.dialect = CsvDialect::excel}) ==
        "\xef\xbb\xbftext,number,list\r\n"
        "'=1+1,-5,'=A1;b\r\n"
        "'-x,,\r\n"
        "'@x,1,a;=b\r\n"
        "'+86,1,\r\n"
        "'\tx,1,\r\n"
        "x=1,1,\r\n");
  CHECK(write_csv(formulas, {.header = false, .dialect = CsvDialect::rfc4180}) ==
        "=1+1,-5,=A1;b\r\n-x,,\r\n@x,1,a;=b\r\n+86,1,\r\n\tx,1,\r\nx=1,1,\r\n");
}

TEST_CASE("csv: no rows leave the header, and maps are JSON") {
  CHECK(write_csv({.columns = {{.heading = "a"}, {.heading = "b"}}, .rows = {}}, {}) == "a,b\n");
  CHECK(write_csv(column("phones", {List{Map{{"number", "+1"}}}, Map{{"ko", "청진"}}}), {}) ==
        "phones\n\"[{\"\"number\"\":\"\"+1\"\"}]\"\n\"{\"\"ko\"\":\"\"청진\"\"}\"\n");
  const Table places{.columns = {{.heading = "to", .type = Type::place}},
                     .rows = {{"kp-chongjin"}, {Map{{"name", "Rail"}, {"country", "CN"}}}}};
  CHECK(write_csv(places, {}) == "to\nkp-chongjin\nRail\n");
}

TEST_CASE("tsv: one line a row, whatever is in it") {
  CHECK(write_tsv(cities, {}) ==
        "name\tstars\ttags\tchecked\n"
        "Chongjin\t4.5\tsteel;sea\t2026-11\n"
        "청진, \"철\"\t\ta\\\\;b;c\\nd\t\n"
        "\t20\t\t2026\n");
  CHECK(write_tsv(column("a", {"b\tc\\n\r\n"}), {.header = false}) == "b\\tc\\\\n\\r\\n\n");
}

TEST_CASE("json: objects without what is missing") {
  CHECK(write_json(cities, {}) == R"([
{
  "name": "Chongjin",
  "stars": 4.5,
  "tags": [
    "steel",
    "sea"
  ],
  "checked": "2026-11"
},
{
  "name": "청진, \"철\"",
  "tags": [
    "a;b",
    "c\nd"
  ]
},
{
  "name": "",
  "stars": 20,
  "checked": "2026"
}
]
)");
  CHECK(
      write_ndjson(cities, {}) ==
      "{\"name\":\"Chongjin\",\"stars\":4.5,\"tags\":[\"steel\",\"sea\"],\"checked\":\"2026-11\"}\n"
      "{\"name\":\"청진, \\\"철\\\"\",\"tags\":[\"a;b\",\"c\\nd\"]}\n"
      "{\"name\":\"\",\"stars\":20,\"checked\":\"2026\"}\n");
  CHECK(write_json({}, {}) == "[]\n");
  CHECK(write_ndjson({}, {}).empty());
  const Table extra{.columns = {{.heading = "id"}, {.heading = "x-*", .type = Type::extra}},
                    .rows = {{"a", Map{{"x-own", "1"}, {"x-more", List{"2"}}}}}};
  CHECK(write_ndjson(extra, {}) == "{\"id\":\"a\",\"x-own\":\"1\",\"x-more\":[\"2\"]}\n");
}

TEST_CASE("table: columns by what a terminal shows") {
  CHECK(write_table(cities, {}) ==
        "name        stars  tags        checked\n"
        "Chongjin      4.5  steel, sea  2026-11\n"
        "청진, \"철\"         a;b, c d\n"
        "               20              2026\n");
  CHECK(write_table(column("n", {"e\u0301", "👩‍👩‍👧x", "淸"}), {}) ==
        "n\ne\u0301\n👩‍👩‍👧x\n淸\n");
  const Table two{
      .columns = {{.heading = "a"}, {.heading = "b"}},
      .rows = {{"e\u0301e\u0301", "1"}, {"청진", "2"}, {"👩‍👩‍👧", "3"}, {"abc", "4"}}};
  CHECK(write_table(two, {.header = false}) ==
        "e\u0301e\u0301    1\n청진  2\n👩‍👩‍👧    3\nabc   4\n");
}

TEST_CASE("table: fits a width by shortening the widest columns") {
  const Table wide{.columns = {{.heading = "name"}, {.heading = "text"}},
                   .rows = {{"청진시 수남구역", "a long text that goes on"}, {"b", "c"}}};
  CHECK(write_table(wide, {.width = 30}) ==
        "name            text\n"
        "청진시 수남구…  a long text t…\n"
        "b               c\n");
  CHECK(write_table(wide, {.width = 20}) ==
        "name       text\n"
        "청진시 …   a long t…\n"
        "b          c\n");
  CHECK(write_table(wide, {.width = 1}) ==
        "name    text\n"
        "청진…   a lon…\n"
        "b       c\n");
  CHECK(write_table(wide, {.width = 1000}) == write_table(wide, {}));
}

TEST_CASE("table: nothing in it that a terminal would obey") {
  CHECK(
      write_table(column("a\x1b[1m", {"\x1b[31mred\x07", "one\ntwo\r\tthree", "\u202eabc", "\xff"}),
                  {}) == "a\\x1b[1m\n\\x1b[31mred\\x07\none two  three\n\\u202eabc\n\uFFFD\n");
}

TEST_CASE("table: prices and places as people write them") {
  const Table prices{
      .columns = {{.heading = "price", .type = Type::price}},
      .rows = {{Map{{"from", 20.0}, {"to", 20.0}, {"currency", "EUR"}, {"per", "night"}}},
               {Map{{"from", 20.0}, {"to", 45.5}}},
               {Map{{"from", 20.0}}},
               {Map{{"from", 0.0}, {"to", 0.0}, {"currency", "EUR"}}},
               {{}}}};
  CHECK(write_table(prices, {.header = false}) == "20 EUR/night\n20–45.5\n20\nfree\n\n");
}

TEST_CASE("table: headings only above rows, and in bold on request") {
  CHECK(write_table(column("a", {}), {}).empty());
  CHECK(write_table({}, {}).empty());
  CHECK(write_table(column("a", {"b"}), {.color = true}) == "\x1b[1ma\x1b[0m\nb\n");
  CHECK(write_table(column("a", {"b"}), {.header = false, .color = true}) == "b\n");
}

TEST_CASE("table: one huge cell does not pad all the others") {
  Table table{.columns = {{.heading = "a"}, {.heading = "b"}}, .rows = {}};
  table.rows.push_back({std::string(1'000'000, 'x'), "end"});
  for (int i = 0; i < 2'000; ++i) table.rows.push_back({"y", "z"});
  const std::string text = write_table(table, {});
  CHECK(text.size() < 3'000'000);
  CHECK(text.find(std::string(1'000'000, 'x') + "  end\n") != std::string::npos);
}

TEST_CASE("formats: known by name") {
  std::string names;
  for (const guidebook::RowFormat& format : guidebook::row_formats()) {
    names += std::string(format.name) + ' ';
    CHECK(guidebook::find_row_format(format.name) == &format);
  }
  CHECK(names == "table csv tsv json ndjson ");
  CHECK(guidebook::find_row_format("xml") == nullptr);
}
