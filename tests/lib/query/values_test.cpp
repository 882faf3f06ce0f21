#include "query_sample.hpp"

TEST_CASE("query: null is neither true nor false") {
  const std::string below = rows("stars < 3");
  CHECK(below == "h2");
  CHECK(rows("not (stars >= 3)") == below);
  CHECK(rows("not (price >= 5)") == rows("price < 5"));
  CHECK(rows("stars = 2 or stars != 2") == "h1 h2");
  CHECK(rows("stars > 3 or rooms > 0") == "h1 h2");
  CHECK(rows("stars > 3 and rooms > 0") == "h1");
  CHECK(rows("not (stars > 3 and rooms > 20)") == "h2");
  CHECK(rows("stars > 3 or id = \"h3\"") == "h1 h3");
  CHECK(rows("stars is null", "hotel") == "h3");
  CHECK(rows("stars is not null") == "h1 h2");
  CHECK(rows("(stars > 3) is null", "hotel") == "h3");
  CHECK(rows("missing(stars)", "hotel") == "h3");
  CHECK(rows("exists(stars)") == "h1 h2");
  CHECK(rows("null").empty());
  CHECK(rows("not null").empty());
  CHECK(rows("true", "contact") == "agent");
  CHECK(rows("false or true", "contact") == "agent");
  CHECK(error("stars = null") ==
        "nothing is equal to null <null> write \"is null\" or \"is not null\"");
}

TEST_CASE("query: lists have items and a length") {
  CHECK(rows("facilities has \"sauna\"") == "h1");
  CHECK(rows("not (facilities has \"sauna\")").empty());  // a missing list is unknown
  CHECK(rows("facilities not has \"pool\"") == "h1");
  CHECK(rows("phones.number has \"+861064167544\"") == "h1");
  CHECK(rows("near has \"#square\"") == "h1");
  CHECK(rows("near has \"square\"") == "h1");
  CHECK(rows("near has \"c#square\"") == "h1");
  CHECK(rows("near has \"c#museum\"") == "h1");
  CHECK(rows("near has \"c#bar\"").empty());
  CHECK(rows("any(facilities, \"pool\", \"bar\")") == "h1");
  CHECK(rows("any(facilities, \"pool\")").empty());
  CHECK(rows("not any(facilities, \"pool\")") == "h1");  // h2 and h3 have no list
  CHECK(rows("all(facilities, \"bar\", \"sauna\", \"pool\")") == "h1");
  CHECK(rows("not all(facilities, \"bar\", \"pool\")") == "h1");
  CHECK(rows("all(near, \"c#museum\", \"square\")") == "h1");
  CHECK(rows("any(hotels.stars, 2)") == "c");
  CHECK(rows("count(null) = 0", "contact") == "agent");
  CHECK(rows("count(hotels.phones) = 2") == "c");
  CHECK(rows("hotels.phones.number has \"+8502 18111\"") == "c");
  CHECK(rows("lower(name) = \"émigré bar\"") == "bar");
  CHECK(rows("lower(tags) has \"politics\"") == "museum");
  CHECK(error("any(facilities)") ==
        "any takes at least 2 arguments, not 1 <any(facilities)> write any(list, \"x\", ...)");
  CHECK(error("any(name, \"x\")") ==
        "\"any\" looks into a list, and this is none <name> write = or :");
  CHECK(error("all(facilities, 3)") ==
        "a number cannot be compared with text <3> put it in quotes");
  CHECK(error("facilities has tags") == "\"has\" looks for items, and this is a list <tags> ");
  CHECK(error("facilities has null") ==
        "nothing is equal to null <null> write \"is null\" or \"is not null\"");
  CHECK(error("lower(stars) = \"2\"") == "lower wants text, not a number <stars> ");
  CHECK(rows("count(facilities) = 2") == "h1");
  CHECK(rows("count(facilities) = 0", "hotel") == "h2 h3");
  CHECK(rows("count(hotels) = 3") == "c");
  CHECK(rows("hotels.stars has 2") == "c");
  CHECK(error("facilities = \"sauna\"") ==
        "facilities is a list <facilities> write facilities has …, or count(facilities) for its "
        "length");
  CHECK(error("name has \"x\"") ==
        "\"has\" looks into a list, and this is none <name> write = or :");
  CHECK(
      error("phones has \"x\"") ==
      "the items of this list have parts of their own <phones> name the part, as in phones.number "
      "has \"+861064167544\"");
  CHECK(error("hotels.price has 20 EUR") ==
        "the items of this list have parts of their own <hotels.price> name the part, as in "
        "phones.number has \"+861064167544\"");
  CHECK(error("hotels.stars has \"2\"") ==
        "text cannot be compared with a number <\"2\"> remove the quotes");
  CHECK(error("count(name) > 1") == "count wants a list <name> ");
}

TEST_CASE("query: in lists and ranges") {
  CHECK(rows("mode in (\"train\", \"bus\")") == "train");
  CHECK(rows("stars in 2..4.5") == "h1 h2");
  CHECK(rows("stars not in 2..3") == "h1");
  CHECK(rows("stars in (2)") == "h2");
  CHECK(rows("rooms in 10 + 2..80 - 1") == "h2");
  CHECK(rows("rooms in (10 + 1)..(79 + 1)") == "h1 h2");
  CHECK(rows("rooms in (1 + 2) * 4..20") == "h2");
  CHECK(rows("rooms in (12, (1 + 1) * 40)") == "h1 h2");
  CHECK(error("stars in 3") == "the expression ends too early <> write (a, b) or a..b");
  CHECK(error("stars in (1, 2") == "the expression ends too early <> close it with ')'");
  CHECK(error("stars in (\"a\")") ==
        "text cannot be compared with a number <\"a\"> remove the quotes");
  CHECK(error("(stars = 1) in (true, false)") ==
        "a condition cannot stand before \"in\" <stars = 1> a field should");
}

TEST_CASE("query: fields of the row, of its guide, of its parts") {
  CHECK(rows("guide = \"c\" and type = \"contact\"") == "agent");
  CHECK(rows("ref = \"c#h1\"") == "h1");
  CHECK(rows("guide.population > 1 and type = \"hotel\"") == "h1 h2 h3");
  CHECK(rows("from : \"rail\"") == "walk");
  CHECK(rows("from = \"Rail\"") == "walk");
  CHECK(rows("from = \"CN\"").empty());
  CHECK(rows("from.country = \"CN\"") == "walk");
  CHECK(rows("`name` = \"Agent\"") == "agent");
  CHECK(error("naem = 1") == "there is no field \"naem\" <naem> did you mean \"name\"?");
  CHECK(error("stars = 1", "route") ==
        "routes have no field \"stars\" <stars> guidebook describe route lists theirs");
  CHECK(error("coordinates = 1") ==
        "coordinates has parts of its own: it cannot be compared "
        "<coordinates> write coordinates.… for a part, or coordinates "
        "is null");
  CHECK(error("guide.x = 1") != "");
  CHECK(error("price.form = 1") ==
        "there is no field \"price.form\" <price.form> did you mean "
        "\"price.from\"?");
}

TEST_CASE("query: a field is the same in all types that have it") {
  for (const std::string& name : query::FieldPath::names({})) {
    const auto common = query::FieldPath::find(name, {});
    for (const RecordType& type : guidebook::record_types()) {
      const auto own = query::FieldPath::find(name, {&type});
      if (!own) continue;
      INFO(name << " of " << type.plural);
      CHECK(own->type() == common->type());
      CHECK(own->is_list() == common->is_list());
      CHECK(own->unit() == common->unit());
    }
  }
}
