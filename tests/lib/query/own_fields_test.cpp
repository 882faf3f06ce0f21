#include "query_sample.hpp"

namespace {

const Library& with_own_fields() {
  static const Library loaded = [] {
    const Folder folder;
    put_guide(folder / "o.yaml",
              "languages: [en]\nx-rating: 4.5\n"
              "hotels:\n"
              "  - {id: a, name: A, x-rating: 5, x-open: true, x-tags: [sea, quiet],\n"
              "     x-hours: {monday: late}, x-seen: 2020-07-03, description: one}\n"
              "  - {id: b, name: B, x-rating: high, x-open: false,\n"
              "     description: {de: eins, zh-Hant: 一}, names: {zh-Hant: 乙}}\n"
              "  - {id: c, name: C, x-rating: 3, x-rooms: [{bed: 2}, {bed: 3}]}\n");
    Library library = load_library({(folder / "o.yaml").string()});
    REQUIRE(library.diagnostics().empty());
    return library;
  }();
  return loaded;
}

std::string hotels(const std::string& where) {
  return select({where}, {.type = "hotel"}, with_own_fields());
}

}  // namespace

TEST_CASE("query: fields of one's own by their names") {
  CHECK(hotels("x-rating > 4") == "a");
  CHECK(hotels("x-rating - 1 = 2") == "c");
  CHECK(hotels("not (x-rating > 4)") == "c");  // b holds a text
  CHECK(hotels("x-rating = \"HIGH\"") == "b");
  CHECK(hotels("x-open") == "a");
  CHECK(hotels("x-open = false") == "b");
  CHECK(hotels("x-tags has \"sea\"") == "a");
  CHECK(hotels("count(x-tags) = 2") == "a");
  CHECK(hotels("x-hours.monday : \"LATE\"") == "a");
  CHECK(hotels("x-rooms.bed has 3") == "c");
  CHECK(hotels("exists(x-hours)") == "a");
  CHECK(hotels("missing(x-hours.friday)") == "a b c");
  CHECK(hotels("x-seen = 2020-07") == "a");
  CHECK(hotels("guide.x-rating = 4.5 and x-rating < 4") == "c");
  CHECK(hotels("exists(`x-*`)") == "a b c");
  CHECK(error("x - rating > 1").starts_with("there is no field \"x\" <x>"));
  CHECK(error("x-price < 5 EUR") == "a price cannot be compared with a field of your own <5 EUR> ");
}

TEST_CASE("query: one language of a text") {
  CHECK(hotels("description.en = \"one\"") == "a");
  CHECK(hotels("missing(description.en)") == "b c");
  CHECK(hotels("description.de : \"ein\"") == "b");
  CHECK(hotels("exists(description.zh)") == "b");
  CHECK(hotels("names.zh-Hant = \"乙\"") == "b");
  CHECK(error("description.english1234 = \"x\"").starts_with("there is no field"));
}
