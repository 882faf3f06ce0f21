#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/selection.hpp"
#include "guides.hpp"

namespace query = guidebook::query;
using guidebook::Library;
using guidebook::RecordType;

namespace {

const char* const library_text = R"(
names: {ko: 청진}
aliases: [City of Iron]
population: 327000
currency: EUR
coordinates: {lat: 41.8, lon: 129.8}
checked: 2025-06
attractions:
  - id: museum
    name: Museum
    names: {ko: 박물관}
    kind: museum
    price: 5
    duration: 1h30m
    tags: [history, politics]
    checked: 2026-01-15
  - {id: square, name: Square, kind: square, price: free, duration: PT45M}
  - {id: bar, name: Émigré Bar, kind: bar, price: {from: 3, to: 9}, website: "https://bar.example/"}
hotels:
  - id: h1
    name: Hotel 10
    kind: hotel
    stars: 4.5
    rooms: 80
    price: {from: 40, to: 60, per: night}
    facilities: [sauna, bar]
    phones: ["+86 10 6416 7544", {number: "+850 2 18 111", label: Fax}]
    near: ["#square", museum]
    status: open
  - {id: h2, name: Hotel 9, stars: 2, rooms: 12, price: {note: ask}, status: closed}
  - {id: h3, name: hotel 9, kind: guesthouse}
routes:
  - {id: train, mode: train, to: kp-other, distance_km: 700, duration: 20h, number: "7"}
  - {id: walk, mode: walk, from: {name: Rail, country: CN}, distance_km: 0.5, duration: 6m}
contacts:
  - {id: agent, name: Agent, role: tour-operator}
)";

/// A folder with one guide, and its library; made once.
const Library& library() {
  static const Library loaded = [] {
    const Folder folder;
    put_guide(folder / "c.yaml", library_text + 1);
    Library library = load_library({(folder / "c.yaml").string()});
    REQUIRE(library.diagnostics().empty());
    return library;
  }();
  return loaded;
}

struct Asked {
  std::string type;
  std::string sort;
  std::size_t offset = 0;
  std::size_t limit = 1000;
};

/// The ids of the rows that `where` selects; else the error as a user sees it.
std::string select(const std::vector<std::string>& where, const Asked& asked = {},
                   const Library& of = library()) {
  query::Selection selection{.where = where,
                             .sort = asked.sort,
                             .offset = asked.offset,
                             .limit = asked.limit,
                             .today = *guidebook::parse_date("2026-02-01")};
  if (!asked.type.empty()) selection.types = {guidebook::find_record_type(asked.type)};
  std::optional<query::Mistake> mistake;
  const auto selected = query::select(of, selection, mistake);
  if (mistake) return render(mistake->error, mistake->text);
  std::string ids;
  for (const guidebook::Row& row : selected) ids += (ids.empty() ? "" : " ") + row.id();
  return ids;
}

std::string rows(const std::string& where, const std::string& type = {}) {
  return select({where}, {.type = type});
}

std::string sorted(const std::string& sort, const std::string& type) {
  return select({}, {.type = type, .sort = sort});
}

/// The error of an expression: message, then the words under the caret, then the hint.
std::string error(const std::string& where, const std::string& type = {}) {
  query::Types types;
  if (!type.empty()) types = {guidebook::find_record_type(type)};
  std::optional<query::Error> found;
  if (query::Expression::compile(where, types, found)) return "";
  return found->message + " <" +
         where.substr(std::min(found->begin, where.size()), found->end - found->begin) + "> " +
         found->hint;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("query: text is equal as written, and ordered by folded form and natural digits") {
  CHECK(rows("name = \"Hotel 9\"") == "h2");
  CHECK(rows("name == 'Hotel 9'") == "h2");
  CHECK(rows("name != \"Hotel 9\"", "hotel") == "h1 h3");
  CHECK(rows("name < \"HOTEL 10\"", "hotel") == "h2 h3");
  CHECK(rows("name >= \"Hotel 10\"", "hotel") == "h1");
  CHECK(rows("id = \"agent\"") == "agent");
}

TEST_CASE("query: contains, whatever case and accents, and in the other names too") {
  CHECK(rows("name : \"emigre\"") == "bar");
  CHECK(rows("name : \"MUSE\"") == "museum");
  CHECK(rows("name : \"박물\"") == "museum");
  CHECK(rows("name : \"iron\"") == "c");
  CHECK(rows("guide.name : \"iron\" and type = \"contact\"") == "agent");
  CHECK(rows("name : \"\"", "hotel") == "h1 h2 h3");
  CHECK(rows("facilities : \"SAU\"") == "h1");
  CHECK(rows("phones : \"86106\"") == "h1");
  CHECK(rows("not name : \"hotel\"", "hotel").empty());
}

TEST_CASE("query: regular expressions") {
  CHECK(rows("name ~ \"^Hotel \\d+$\"", "hotel") == "h1 h2");
  CHECK(rows("name ~ \"(?i)^hotel 9\"", "hotel") == "h2 h3");
  CHECK(rows("name !~ \"^Hotel\"", "hotel") == "h3");
  CHECK(rows("website ~ \"^https\"") == "bar");
  CHECK(rows("website !~ \"^https\"").empty());  // where it is missing, nobody knows
  CHECK(error("name ~ \"(\"") ==
        "this is no regular expression: missing ): ( <\"(\"> its syntax is RE2's");
  CHECK(error("name ~ stars") == "text in quotes should follow \"~\" <stars> ");
  CHECK(error("stars ~ \"4\"") ==
        "\"~\" searches text, and this is a number <stars> compare it "
        "with =, < or >");
}

TEST_CASE("query: numbers and what is computed with them") {
  CHECK(rows("stars = 4.5") == "h1");
  CHECK(rows("stars >= 2 and stars < 4") == "h2");
  CHECK(rows("rooms / 4 = 20") == "h1");
  CHECK(rows("rooms % 5 = 2") == "h2");
  CHECK(rows("-rooms < -50") == "h1");
  CHECK(rows("rooms + 1 * 2 = 82") == "h1");
  CHECK(rows("(rooms + 1) * 2 = 162") == "h1");
  CHECK(rows("rooms - 1 - 1 = 10") == "h2");
  CHECK(rows("rooms / 0 = 1").empty());
  CHECK(rows("not (rooms / 0 = 1)").empty());
  CHECK(rows("population > 300000") == "c");
  CHECK(rows("coordinates.lat > 41") == "c");
  CHECK(rows("line = 1") == "c");
}

TEST_CASE("query: lengths and their units") {
  CHECK(rows("distance_km > 100") == "train");
  CHECK(rows("distance_km > 100km") == "train");
  CHECK(rows("distance_km <= 500m") == "walk");
  CHECK(rows("distance_km * 2 = 1400") == "train");
  CHECK(error("distance_km > 5h") == "a duration cannot be compared with a length <5h> ");
  CHECK(error("stars > 5km") == "a length cannot be compared with a number <5km> ");
  CHECK(error("stars > 5kg") ==
        "\"kg\" is no unit <5kg> units are km, m, min, h, d, and currencies "
        "such as EUR");
}

TEST_CASE("query: durations in all their forms") {
  CHECK(rows("duration = 90m") == "museum");
  CHECK(rows("duration = 90min") == "museum");
  CHECK(rows("duration = 1h30m") == "museum");
  CHECK(rows("duration = PT1H30M") == "museum");
  CHECK(rows("duration = 1.5h") == "museum");
  CHECK(rows("duration <= 45m") == "square walk");
  CHECK(rows("duration > 0.5d") == "train");
  CHECK(rows("duration * 2 = 3h") == "museum");
  CHECK(rows("duration + 15m = 1h") == "square");
  CHECK(rows("duration / 45m = 2") == "museum");
  CHECK(rows("duration < 99999999999999999999999h", "route") == "train walk");
  CHECK(error("duration > 90") ==
        "a number cannot be compared with a duration <90> write its unit: "
        "90min, 2h or 1h30m");
  CHECK(error("duration > 1h30") == "this is no number and no duration <1h30> write 1h30m");
}

TEST_CASE("query: dates, today, and months and years in their place") {
  CHECK(rows("checked = 2026-01-15") == "museum");
  CHECK(rows("checked < 2026") == "c");
  CHECK(rows("checked = 2025-06") == "c");
  CHECK(rows("checked >= 2025-06-01 and checked < 2025-07") == "c");
  CHECK(rows("checked in 2025-01-01..2025-12-31") == "c");
  CHECK(rows("checked > today - 30d") == "museum");
  CHECK(rows("today - checked > 100d") == "c");
  CHECK(rows("checked + 1d = 2026-01-16") == "museum");
  CHECK(error("checked > \"2026\"") ==
        "text cannot be compared with a date <\"2026\"> write a date without quotes: 2026-11-23");
  CHECK(error("checked > 5") ==
        "a number cannot be compared with a date <5> write a date without "
        "quotes: 2026-11-23");
  CHECK(error("checked > 2026-13") != "");
  CHECK(error("checked + checked > today") ==
        "a date + a date has no meaning <checked + checked> ");
}

TEST_CASE("query: prices keep their currency") {
  CHECK(rows("price < 20") == "museum square bar");
  CHECK(rows("price < 20 EUR") == "museum square bar");
  CHECK(rows("price < 20EUR") == "museum square bar");
  CHECK(rows("price < 20 USD").empty());
  CHECK(rows("not (price < 20 USD)").empty());
  CHECK(rows("price = free") == "square");
  CHECK(rows("free = price") == "square");
  CHECK(rows("price in 3 EUR..5 EUR") == "museum bar");
  CHECK(rows("price.to > 8") == "bar h1");
  CHECK(rows("price.currency = \"EUR\"") == "museum square bar h1");
  CHECK(rows("price is null", "hotel") == "h3");
  CHECK(rows("price.from is null", "hotel") == "h2 h3");
  CHECK(error("price.from < 20 EUR") ==
        "this is a plain number: it cannot be compared with a price "
        "<20 EUR> write price < 20 EUR");
  CHECK(error("price + 1 > 2") == "a price has two ends and a currency <price> write price.from");
  CHECK(error("20 EUR < 30 USD") == "prices in two currencies cannot be compared <30 USD> ");
  CHECK(error("price < \"20\"") == "text cannot be compared with a price <\"20\"> ");
}

TEST_CASE("query: prices in several currencies have no order among themselves") {
  const Folder folder;
  put_guide(folder / "a.yaml",
            "hotels:\n  - {id: e, name: E, price: {from: 20, currency: EUR}}\n"
            "  - {id: u, name: U, price: {from: 30, currency: USD}}\n"
            "  - {id: n, name: N, price: 10}\n  - {id: m, name: M}\n");
  const Library mixed = load_library({(folder / "a.yaml").string()});
  CHECK(select({"price < 25 EUR"}, {}, mixed) == "e");
  CHECK(select({"price.from < 25"}, {}, mixed) == "e n");
  CHECK(select({"price < 25"}, {}, mixed) ==
        "the prices are in several currencies (EUR and USD)\n  price < 25\n  ^~~~~\n"
        "  write price < 20 EUR for the prices in one of them, or price.from for the numbers "
        "alone\n");
  CHECK(select({"id != \"u\"", "price < 25"}, {}, mixed) ==
        "the prices are in several currencies (EUR and one not named)\n  price < 25\n  ^~~~~\n"
        "  write price < 20 EUR for the prices in one of them, or price.from for the numbers "
        "alone\n");
  CHECK(select({"id = \"e\" or id = \"m\"", "price < 25"}, {}, mixed) == "e");
  CHECK(select({}, {.sort = "price"}, mixed) ==
        "the prices are in several currencies\n  price\n  ^~~~~\n"
        "  sort by price.from for the numbers alone, or group with -g price.currency\n");
  CHECK(select({}, {.type = "hotel", .sort = "price.from"}, mixed) == "n e u m");
}

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
  CHECK(error("stars in 3") == "the expression ends too early <> write (a, b) or a..b");
  CHECK(error("stars in (1, 2") == "the expression ends too early <> close it with ')'");
  CHECK(error("stars in (\"a\")") ==
        "text cannot be compared with a number <\"a\"> remove the quotes");
  CHECK(error("(stars = 1) in (true, false)") ==
        "a condition cannot stand before \"in\" <stars = 1> a field should");
}

TEST_CASE("query: enumerations know their values") {
  CHECK(rows("kind = \"museum\"") == "museum");
  CHECK(rows("type = \"route\"") == "train walk");
  CHECK(rows("status in (\"open\", \"closed\")") == "h1 h2");
  CHECK(error("kind = \"musuem\"") ==
        "kind is never \"musuem\" <\"musuem\"> did you mean \"museum\"?");
  CHECK(error("kind = \"museum\"", "hotel") ==
        "kind is never \"museum\" <\"museum\"> one of hotel, guesthouse, hostel, apartment, "
        "campsite, lodge, other");
  CHECK(error("type = \"hotels\"") ==
        "type is never \"hotels\" <\"hotels\"> did you mean \"hotel\"?");
  CHECK(error("type = \"hotel\" and kind = \"museum\"") ==
        "kind is never \"museum\" <\"museum\"> one of hotel, guesthouse, hostel, apartment, "
        "campsite, lodge, other");
  CHECK(rows("type = \"hotel\" and kind = \"hotel\"") == "h1");
  CHECK(rows("type = \"hotel\" and kind = \"hotel\" or kind = \"museum\"") == "museum h1");
}

TEST_CASE("query: fields of the row, of its guide, of its parts") {
  CHECK(rows("guide = \"c\" and type = \"contact\"") == "agent");
  CHECK(rows("ref = \"c#h1\"") == "h1");
  CHECK(rows("guide.population > 1 and type = \"hotel\"") == "h1 h2 h3");
  CHECK(rows("from : \"rail\"") == "walk");
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

TEST_CASE("query: symbols for words, and the order in which they bind") {
  CHECK(rows("stars=2||stars=4.5&&rooms=0") == "h2");
  CHECK(rows("(stars=2||stars=4.5)&&rooms=80") == "h1");
  CHECK(rows("!(stars=2)") == "h1");
  CHECK(rows("not not stars = 2") == "h2");
  CHECK(rows("not stars = 2 and rooms > 0") == "h1");
  CHECK(rows("\tstars\n=\r2 ") == "h2");
  CHECK(rows("number = \"7\"") == "train");
  CHECK(rows("2 = stars") == "h2");
  CHECK(rows("name = 'it\\'s'").empty());
}

TEST_CASE("query: what is no expression, and where") {
  CHECK(error("") == "the expression ends too early <> ");
  CHECK(error("   ") == "the expression ends too early <> ");
  CHECK(error("stars >") == "the expression ends too early <> ");
  CHECK(error("(stars > 1") == "the expression ends too early <> close it with ')'");
  CHECK(error("stars > 1)") ==
        "this does not belong here <)> join two conditions with \"and\" or \"or\"");
  CHECK(error("stars > 1 rooms > 2") ==
        "this does not belong here <rooms> join two conditions with \"and\" or \"or\"");
  CHECK(error("1 < stars < 3") ==
        "a comparison cannot be compared <<> write two comparisons joined with \"and\"");
  CHECK(error("stars") ==
        "a number is no condition <stars> compare it: =, !=, <, <=, >, >=, :, ~, "
        "in, has, is null");
  CHECK(error("name = \"x") == "this quote is never closed <\"> ");
  CHECK(error("`name") == "this quote is never closed <`> ");
  CHECK(error("stars = 1 and") == "the expression ends too early <> ");
  CHECK(error("and stars = 1") ==
        "\"and\" is a word of the language <and> a field of that name is written in backquotes");
  CHECK(error("stars not 1") == "\"in\" or \"has\" should follow \"not\" <1> ");
  CHECK(error("stars is 1") == "\"null\" should stand here <1> write \"is null\"");
  CHECK(error("stars = 청진") ==
        "an expression cannot hold this character <청> put text in quotes");
  CHECK(error("stars = 1; x") == "an expression cannot hold this character <;> put text in quotes");
  CHECK(error("stars = " + std::string(400, '9')) == "this number is too large <9> ");
  CHECK(error("near(1)") ==
        "there is no function \"near\" <near> functions are count, exists and "
        "missing");
  CHECK(error("conut(tags) > 1") ==
        "there is no function \"conut\" <conut> did you mean \"count\"?");
  CHECK(error("count() > 1") == "count takes 1 argument, not 0 <count()> write count(list)");
  CHECK(error("count(tags, tags) > 1") ==
        "count takes 1 argument, not 2 <count(tags, tags)> write count(list)");
  CHECK(error("exists(1)") == "a field should stand here <1> ");
  CHECK(error("-name = 1") == "only a number can be negative <name> ");
  CHECK(error("name + 1 = 2") == "text + a number has no meaning <name + 1> ");
  CHECK(error("tags + 1 = 2") == "this cannot be computed with <tags> ");
  CHECK(error("stars = \"4\"") ==
        "text cannot be compared with a number <\"4\"> remove the quotes");
  CHECK(error("name = 4") == "a number cannot be compared with text <4> put it in quotes");
}

TEST_CASE("query: the error as a user sees it") {
  CHECK(rows("name = \"청진\" and naem = 1") ==
        "there is no field \"naem\"\n  name = \"청진\" and naem = 1\n                    ^~~~\n"
        "  did you mean \"name\"?\n");
  const std::string far = repeat("stars = 1 or ", 10'000) + "naem = 1";
  CHECK(rows(far) ==
        "there is no field \"naem\"\n"
        "  …stars = 1 or stars = 1 or stars = 1 or naem = 1\n"
        "                                          ^~~~\n"
        "  did you mean \"name\"?\n");
  CHECK(rows(std::string(100'000, 'x') + " = 1").size() < 1'000);
  CHECK(rows("`\x1b[31m` = 1").find('\x1b') == std::string::npos);
}

TEST_CASE("query: long expressions and deep ones") {
  CHECK(rows(repeat("stars = 2 and ", 100'000) + "rooms = 12") == "h2");
  CHECK(rows(repeat("stars = 3 or ", 100'000) + "rooms = 12") == "h2");
  CHECK(rows(repeat("(", 200) + "stars = 2" + repeat(")", 200)) == "h2");
  CHECK(error(repeat("(", 201) + "stars = 2" + repeat(")", 201)) == "nested too deep <stars> ");
  CHECK(rows(repeat("not ", 200) + "stars = 2") == "h2");
  CHECK(error(repeat("not ", 100'000) + "stars = 2").starts_with("nested too deep <"));
  CHECK(error(repeat("count(", 100'000)).starts_with("nested too deep <"));
  CHECK(error(repeat("-", 100'000) + "1 = 1").starts_with("a field or a value should stand here"));
  CHECK(rows("stars = 2" + repeat(" + 0", 198)) == "h2");
  CHECK(error("stars = 2" + repeat(" + 0", 1000)).starts_with("too many terms <"));
  std::string sums = "1";
  for (int i = 0; i < 150; ++i) sums = "(" + sums + repeat("+1", 150) + ")";
  CHECK(error(sums + " > 0").starts_with("too many terms <"));
  std::string conditions = "stars = 2";
  for (int i = 0; i < 60; ++i)
    conditions = "not ((" + conditions + ") = true and rooms = 12 or false)";
  CHECK(error(conditions).empty());
}

TEST_CASE("query: time grows with the expression, not with its square or its power") {
  std::string nested = "stars in (1, 2)";
  for (int i = 0; i < 60; ++i) nested = "(" + nested + ") in (true, false)";
  CHECK(error(nested).starts_with("a condition cannot stand before \"in\""));
  std::string numbers = "rooms = 12";
  for (int i = 0; i < 100'000; ++i) numbers += " and rooms > 1";
  CHECK(rows(numbers) == "h2");
}

TEST_CASE("query: several conditions must all be true") {
  CHECK(select({"stars > 1", "rooms < 50"}) == "h2");
  CHECK(select({"stars > 1", "naem = 1"}) ==
        "there is no field \"naem\"\n  naem = 1\n  ^~~~\n  did you mean \"name\"?\n");
}

TEST_CASE("query: sorted by value, missing ones last") {
  CHECK(sorted("name", "hotel") == "h2 h3 h1");
  CHECK(sorted("name:desc", "hotel") == "h1 h3 h2");
  CHECK(sorted("stars", "hotel") == "h2 h1 h3");
  CHECK(sorted("stars:desc", "hotel") == "h1 h2 h3");
  CHECK(sorted("kind:asc, stars", "hotel") == "h3 h1 h2");
  CHECK(sorted("price", "attraction") == "square bar museum");
  CHECK(sorted("duration:desc", "attraction") == "museum square bar");
  CHECK(sorted("guide.name,line:desc", "hotel") == "h3 h2 h1");
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
    std::optional<query::Error> found;
    const auto projection =
        query::parse_projection(fields, {guidebook::find_record_type(type)}, found);
    if (found) return render(*found, fields);
    std::string names;
    for (const auto& item : projection->items) {
      names += item.field.name() + '=' + item.heading + ';';
    }
    return names;
  };
  CHECK(columns("name, price.from:Price ,x:y", "hotel") ==
        "there is no field \"x\"\n  name, price.from:Price ,x:y\n                          ^\n"
        "  guidebook describe TYPE lists the fields\n");
  CHECK(columns("name, price.from:Price , stars:a:b", "hotel") ==
        "name=name;price.from=Price;stars=a:b;");
  CHECK(columns("", "hotel") == "a field should stand here");
  CHECK(columns(",", "hotel") == "a field should stand here\n  ,\n  ^\n");
  CHECK(columns("name,", "hotel") == "a field should stand here\n  name,\n       ^\n");
  CHECK(columns(":x", "hotel") == "a field should stand here\n  :x\n  ^\n");
  CHECK(columns("mode", "hotel") ==
        "hotels have no field \"mode\"\n  mode\n  ^~~~\n"
        "  guidebook describe hotel lists theirs\n");
}
