#include "guidebook/formats/rows/row_format.hpp"

#include <string>

#include "catch.hpp"
#include "guidebook/yaml/writer.hpp"

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
using guidebook::write_html;
using guidebook::write_json;
using guidebook::write_markdown;
using guidebook::write_ndjson;
using guidebook::write_table;
using guidebook::write_tsv;
using guidebook::write_yaml;

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

TEST_CASE("csv: a joined list can be parted again") {
  CHECK(write_csv(column("a", {Value{List{"b\\", "c;d", "\\;"}}}), {.header = false}) ==
        "b\\\\;c\\;d;\\\\\\;\n");
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

TEST_CASE("yaml: a list of maps without what is missing") {
  CHECK(write_yaml(cities, {}) ==
        "- name: Chongjin\n"
        "  stars: 4.5\n"
        "  tags:\n"
        "    - steel\n"
        "    - sea\n"
        "  checked: 2026-11\n"
        "- name: 청진, \"철\"\n"
        "  tags:\n"
        "    - a;b\n"
        "    - |-\n"
        "      c\n"
        "      d\n"
        "- name: \"\"\n"
        "  stars: 20\n"
        "  checked: 2026\n");
  CHECK(write_yaml({}, {}) == "[]\n");
  CHECK(write_yaml(column("a", {{}}), {}) == "- {}\n");
}

TEST_CASE("yaml: quotes only where something else would be read") {
  const auto yaml = [](std::vector<Value> cells) {
    std::string text = guidebook::to_yaml(List(cells.begin(), cells.end()));
    return text;
  };
  CHECK(yaml({"NO", "yes", "12:30", "2026-11-24", "5 stars", "a#b", "a:b", "-5 °C", "?why"}) ==
        "- \"NO\"\n- \"yes\"\n- \"12:30\"\n- \"2026-11-24\"\n- 5 stars\n- a#b\n- a:b\n- -5 °C\n- "
        "?why\n");
  CHECK(yaml({"null", "~", "true", "False", "007", "+861064167544", "1e3", ".5", "0x1F", ".inf"}) ==
        "- \"null\"\n- \"~\"\n- \"true\"\n- \"False\"\n- \"007\"\n- \"+861064167544\"\n"
        "- \"1e3\"\n- \".5\"\n- \"0x1F\"\n- \".inf\"\n");
  CHECK(yaml({"", " a", "a ", "a: b", "a #b", "a:", "#item", "- a", "[a]", "*a*", "&a", "@a"}) ==
        "- \"\"\n- \" a\"\n- \"a \"\n- \"a: b\"\n- \"a #b\"\n- \"a:\"\n- \"#item\"\n- \"- a\"\n"
        "- \"[a]\"\n- \"*a*\"\n- \"&a\"\n- \"@a\"\n");
  CHECK(yaml({"\"a\": b", "\"a\": 'b'", "\\: a"}) ==
        "- '\"a\": b'\n- \"\\\"a\\\": 'b'\"\n- '\\: a'\n");
  CHECK(yaml({"a\tb", "a\rb", "\x1b[1m", "a\u2028b", "\u0085", "\xff"}) ==
        "- \"a\\tb\"\n- \"a\\rb\"\n- \"\\x1b[1m\"\n- \"a\\u2028b\"\n- \"\\x85\"\n- \uFFFD\n");
  CHECK(yaml({std::int64_t{7}, 0.5, true, {}, Date{2026, 11, 24}, Duration{5400}, List{}, Map{}}) ==
        "- 7\n- 0.5\n- true\n- null\n- 2026-11-24\n- PT1H30M\n- []\n- {}\n");
}

TEST_CASE("yaml: laid out as guide files are") {
  const Value guide =
      Map{{"names", Map{{"ko", "청진"}, {"no", "true"}}},
          {"coordinates", Map{{"lat", 41.5}, {"lon", 129.25}}},
          {"text", "One.\n\nTwo: three.\n"},
          {"long",
           "A sentence that is too long for a line of a hundred columns, and therefore is folded "
           "at one of its spaces."},
          {"odd", " first\nsecond"},
          {"in", Map{{"en", "First\nsecond"}, {"ko", "하나"}}},
          {"phones", List{Map{{"number", "+86"}, {"label", "a, b"}}, Map{{"number", "1"}}}},
          {"marks", Map{{"a", "x, y"}, {"b", "what?"}, {"c", "{}"}}},
          {"x-own", List{List{"a", List{}}, Map{{"b", Map{{"c", List{"d"}}}}}}}};
  CHECK(guidebook::to_yaml(guide) == R"(names: {ko: 청진, "no": "true"}
coordinates: {lat: 41.5, lon: 129.25}
text: |
  One.

  Two: three.
long: >-
  A sentence that is too long for a line of a hundred columns, and therefore is folded at one of its
  spaces.
odd: " first\nsecond"
in:
  en: |-
    First
    second
  ko: 하나
phones:
  - number: "+86"
    label: a, b
  - number: "1"
marks: {a: "x, y", b: "what?", c: "{}"}
x-own:
  - - a
    - []
  - b:
      c:
        - d
)");
}

TEST_CASE("markdown: a table as on GitHub") {
  CHECK(write_markdown(cities, {}) ==
        "| name       | stars | tags        | checked |\n"
        "| ---------- | ----: | ----------- | ------- |\n"
        "| Chongjin   |   4.5 | steel, sea  | 2026-11 |\n"
        "| 청진, \"철\" |       | a;b, c<br>d |         |\n"
        "|            |    20 |             | 2026    |\n");
  CHECK(write_markdown(column("a|b_c", {"x|y\\z", "*a* _b_ c_d", "<b> [x](y) `c`", "~$&\t\x1b"}),
                       {.header = false}) ==
        "| x\\|y\\\\z              |\n"
        "| \\*a\\* \\_b\\_ c_d      |\n"
        "| \\<b\\> \\[x\\](y) \\`c\\` |\n"
        "| \\~\\$\\& \\\\x1b         |\n");
  CHECK(write_markdown({.columns = {{.heading = "a"}, {.heading = "b"}}, .rows = {}}, {}) ==
        "| a   | b   |\n| --- | --- |\n");
  CHECK(write_markdown({}, {}).empty());
}

TEST_CASE("markdown: addresses are links") {
  const Table links{.columns = {{.heading = "w", .type = Type::url},
                                {.heading = "e", .type = Type::email, .is_list = true},
                                {.heading = "p", .type = Type::phone, .is_list = true},
                                {.heading = "s", .type = Type::source, .is_list = true}},
                    .rows = {{"https://a.example/?a|b_c", List{"a@b.example", "c@d.example"},
                              List{Map{{"number", "+861064167544"}, {"label", "fax"}}},
                              List{Map{{"title", "A [b]"}, {"url", "https://c.example/"}},
                                   Map{{"title", "D"}}}}}};
  CHECK(write_markdown(links, {.header = false}) ==
        "| [https://a.example/?a\\|b_c](<https://a.example/?a%7Cb_c>) | <a@b.example>, "
        "<c@d.example> | +861064167544 (fax) | "
        "[A \\[b\\]](<https://c.example/>), D |\n");
}

TEST_CASE("html: cells are data, whatever is in them") {
  const auto cells = [](const Table& table) {
    const std::string page = write_html(table, {.title = "<T> & \"t\""});
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    CHECK(page.find("<title>&lt;T&gt; &amp; &quot;t&quot;</title>") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.ends_with("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n"));
    const std::size_t begin = page.find("<tr>");
    return page.substr(begin, page.rfind("</tr>") + 5 - begin);
  };
  CHECK(cells(column("<h>", {"<script>&\"'", "a\nb\x1b\u202e"})) ==
        "<tr><th scope=\"col\">&lt;h&gt;</th></tr>\n</thead>\n<tbody lang=\"\">\n"
        "<tr><td>&lt;script&gt;&amp;&quot;'</td></tr>\n"
        "<tr><td>a<br>b\\x1b\\u202e</td></tr>");
  const Table row{
      .columns = {{.heading = "name"},
                  {.heading = "n", .type = Type::integer},
                  {.heading = "w", .type = Type::url},
                  {.heading = "e", .type = Type::email, .is_list = true},
                  {.heading = "p", .type = Type::phone, .is_list = true},
                  {.heading = "t", .type = Type::text},
                  {.heading = "a", .type = Type::address}},
      .rows = {{"A", std::int64_t{7}, "https://a.example/?a&b", List{"a@b.example"},
                List{Map{{"number", "+86"}, {"note", "at \"night\""}}},
                Map{{"en", "One"}, {"ko", "하나"}},
                Map{{"ko", Map{{"street", "길"}, {"locality", "청진"}}}}},
               {"B", {}, {}, {}, {}, {}, Map{{"street", "Street 1"}, {"locality", "C"}}}}};
  CHECK(cells(row) ==
        "<tr><th scope=\"col\">name</th><th scope=\"col\" class=\"number\">n</th>"
        "<th scope=\"col\">w</th><th scope=\"col\">e</th><th scope=\"col\">p</th>"
        "<th scope=\"col\" class=\"prose\">t</th><th scope=\"col\">a</th></tr>\n"
        "</thead>\n<tbody lang=\"\">\n"
        "<tr><th scope=\"row\">A</th><td class=\"number\">7</td>"
        "<td><a href=\"https://a.example/?a&amp;b\">https://a.example/?a&amp;b</a></td>"
        "<td><a href=\"mailto:a@b.example\">a@b.example</a></td>"
        "<td><a href=\"tel:+86\">+86</a> (at &quot;night&quot;)</td>"
        "<td class=\"prose\"><span lang=\"en\">One</span><br><span lang=\"ko\">하나</span></td>"
        "<td><span lang=\"ko\">길, 청진</span></td></tr>\n"
        "<tr><th scope=\"row\">B</th><td class=\"number\"></td><td></td><td></td><td></td>"
        "<td class=\"prose\"></td><td>Street 1, C</td></tr>");
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
  CHECK(write_table(wide, {.width = 14}) ==
        "name    text\n"
        "청진…   a lon…\n"
        "b       c\n");
  CHECK(write_table(wide, {.width = 10}) ==
        "name  text\n"
        "청…   a l…\n"
        "b     c\n");
  CHECK(write_table(wide, {.width = 1}) ==
        "n…  t…\n"
        "…   a…\n"
        "b   c\n");
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
               {Map{{"to", 5.0}, {"currency", "EUR"}}},
               {Map{{"note", "ask"}}},
               {Map{{"from", 0.0}, {"to", 0.0}, {"currency", "EUR"}}},
               {{}}}};
  CHECK(write_table(prices, {.header = false}) ==
        "20 EUR/night\n20–45.5\n20\nup to 5 EUR\nask\nfree\n\n");
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
  const auto begin = text.find(std::string(1'000'000, 'x'));
  REQUIRE(begin != std::string::npos);
  CHECK(text.substr(begin + 1'000'000).starts_with("  end\n"));
}

TEST_CASE("formats: known by name") {
  std::string names;
  for (const guidebook::RowFormat& format : guidebook::row_formats()) {
    names += std::string(format.name) + ' ';
    CHECK(guidebook::find_row_format(format.name) == &format);
  }
  CHECK(names == "table csv tsv json ndjson yaml markdown html ");
  CHECK(guidebook::find_row_format("xml") == nullptr);
}
