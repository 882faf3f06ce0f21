#include "query_sample.hpp"

TEST_CASE("query: several conditions must all be true") {
  CHECK(select({"stars > 1", "rooms < 50"}) == "h2");
  CHECK(select({"stars > 1", "naem = 1"}) ==
        "there is no field \"naem\"\n  naem = 1\n  ^~~~\n  did you mean \"name\"?\n");
}

TEST_CASE("query: sorted by value, missing ones last") {
  CHECK(sorted("name", "hotel") == "h2 h3 h1");
  CHECK(sorted("name:desc", "hotel") == "h1 h2 h3");
  CHECK(sorted("name,stars:desc", "hotel") == "h2 h3 h1");
  CHECK(sorted("name,id:desc", "hotel") == "h3 h2 h1");
  CHECK(sorted("stars", "hotel") == "h2 h1 h3");
  CHECK(sorted("stars:desc", "hotel") == "h1 h2 h3");
  CHECK(sorted("kind:asc, stars", "hotel") == "h3 h1 h2");
  CHECK(sorted("price", "attraction") == "square bar museum");
  CHECK(sorted("duration:desc", "attraction") == "museum square bar");
  CHECK(sorted("guide.name,line:desc", "hotel") == "h3 h2 h1");
  CHECK(sorted("rooms / stars", "hotel") == "h2 h1 h3");
  CHECK(sorted("count(facilities):desc,id:desc", "hotel") == "h1 h3 h2");
  CHECK(sorted("(stars > 3):desc", "hotel") == "h1 h2 h3");
  CHECK(sorted("stars + naem", "hotel") ==
        "there is no field \"naem\"\n  stars + naem\n          ^~~~\n  did you mean \"name\"?\n");
  CHECK(sorted("stars > 3", "hotel") ==
        "a condition goes in brackets here\n  stars > 3\n        ^\n  as in (stars >= 3)\n");
  CHECK(sorted("naem", "hotel") ==
        "there is no field \"naem\"\n  naem\n  ^~~~\n  did you mean \"name\"?\n");
  CHECK(sorted("stars:up", "hotel") ==
        "\"up\" is no direction\n  stars:up\n        ^~\n  write :asc or :desc\n");
  CHECK(sorted("stars,,name", "hotel") == "a field should stand here\n  stars,,name\n        ^\n");
  CHECK(sorted(",", "hotel") == "a field should stand here\n  ,\n  ^\n");
  CHECK(sorted("stars,", "hotel") == "a field should stand here\n  stars,\n        ^\n");
  CHECK(sorted("facilities", "hotel") ==
        "facilities is a list: it has no order\n  facilities\n  ^~~~~~~~~~\n");
  CHECK(sorted("name, coordinates", "hotel") ==
        "coordinates has parts of its own: it has no order\n  name, coordinates\n"
        "        ^~~~~~~~~~~\n  write coordinates.… for a part\n");
}

TEST_CASE("query: offset and limit") {
  CHECK(select({}, {.type = "hotel", .offset = 1, .limit = 1}) == "h2");
  CHECK(select({}, {.type = "hotel", .offset = 3}).empty());
  CHECK(select({}, {.type = "hotel",
                    .offset = static_cast<std::size_t>(-1),
                    .limit = static_cast<std::size_t>(-1)})
            .empty());
  CHECK(select({}, {.type = "hotel", .limit = 0}).empty());
}

TEST_CASE("query: columns, with their headings") {
  const auto columns = [](const std::string& fields, const std::string& type) {
    std::optional<guidebook::UserError> found;
    const auto projection =
        query::parse_projection(fields, {guidebook::find_record_type(type)}, found);
    if (found) return render(*found);
    std::string names;
    for (const auto& item : projection->items) {
      names += item.value.explain().what + '=' + item.heading + ';';
    }
    return names;
  };
  CHECK(columns("name, price.from:Price ,x:y", "hotel") ==
        "there is no field \"x\"\n  name, price.from:Price ,x:y\n                          ^\n"
        "  guidebook describe TYPE lists the fields\n");
  CHECK(columns("name, price.from:Price , stars:a:b", "hotel") ==
        "name=name;price.from=Price;stars=a:b;");
  CHECK(columns("name:Hotel's name,stars:\"Stars, of five\",x-*", "hotel") ==
        "name=Hotel's name;stars=Stars, of five;x-*=x-*;");
  CHECK(columns("rooms * 2:Beds,count(facilities),(name : \"a,b\"):ab", "hotel") ==
        "*=Beds;count=count(facilities);:=ab;");
  CHECK(columns("", "hotel") == "a field should stand here");
  CHECK(columns(",", "hotel") == "a field should stand here\n  ,\n  ^\n");
  CHECK(columns("name,", "hotel") == "a field should stand here\n  name,\n       ^\n");
  CHECK(columns(":x", "hotel") == "a field should stand here\n  :x\n  ^\n");
  CHECK(columns("mode", "hotel") ==
        "hotels have no field \"mode\"\n  mode\n  ^~~~\n"
        "  guidebook describe hotel lists theirs\n");
  CHECK(columns("name,stars >= 3:good", "hotel") ==
        "a condition goes in brackets here\n  name,stars >= 3:good\n             ^~\n"
        "  as in (stars >= 3)\n");
  CHECK(columns("name,not (stars > 3)", "hotel") ==
        "a condition goes in brackets here\n  name,not (stars > 3)\n       ^~~\n"
        "  as in (stars >= 3)\n");
  CHECK(columns("name stars", "hotel") ==
        "this does not belong here\n  name stars\n       ^~~~~\n  part two columns by a comma\n");
  CHECK(columns("name,\"open", "hotel") == "this quote is never closed\n  name,\"open\n       ^\n");
  CHECK(columns("null", "hotel") == "null is no value to show\n  null\n  ^~~~\n");
}

TEST_CASE("query: computed columns have types and values") {
  std::optional<guidebook::UserError> none;
  const query::Types hotels{guidebook::find_record_type("hotel")};
  const auto projection = query::parse_projection(
      "rooms / 8,(stars > 3):good,today - checked,lower(name),count(phones)", hotels, none);
  REQUIRE(projection);
  std::vector<RecordRef> rows;
  for_each_row(*library().guides()[0], [&](const RecordRef& row) {
    if (row.type->name == "hotel") rows.push_back(row);
  });
  query::Context context{.library = library(), .today = *guidebook::parse_date("2026-02-01")};
  const guidebook::Table table = projection->apply(rows, context);
  std::string types;
  for (const guidebook::Column& column : table.columns) {
    types += std::string(name(column.type)) + ' ';
  }
  CHECK(types == "number string duration string number ");
  std::string text;
  for (const auto& row : table.rows) {
    for (const auto& cell : row) text += guidebook::to_text(cell) + '|';
    text += '\n';
  }
  CHECK(text == "10|true||hotel 10|2|\n1.5|false||hotel 9|0|\n|||hotel 9|0|\n");
}

TEST_CASE("query: a condition on the type narrows the rows to it") {
  const auto types = [](const std::string& where) {
    std::optional<guidebook::UserError> error;
    const auto compiled = query::Query::compile({.where = {where}, .sort = {}, .today = {}}, error);
    REQUIRE(compiled);
    std::string names;
    for (const RecordType* type : compiled->types()) names += std::string(type->name) + ' ';
    return names;
  };
  CHECK(types("type = \"hotel\"") == "hotel ");
  CHECK(types("stars > 3 and type == \"hotel\"") == "hotel ");
  CHECK(types("\"hotel\" = type and stars > 3") == "hotel ");
  CHECK(types("type = \"hotel\" or stars > 3").empty());
  CHECK(types("type != \"hotel\"").empty());
  CHECK(types("not (type = \"hotel\")").empty());
}
