#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/json.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/selection.hpp"
#include "guides.hpp"

namespace query = guidebook::query;
using guidebook::Library;
using guidebook::RecordType;
using guidebook::Row;

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
  CHECK(rows("distance_km + 300 = 1000km") == "train");
  CHECK(rows("2 * distance_km = 1000m") == "walk");
  CHECK(rows("distance_km / 100m = 5") == "walk");
  CHECK(rows("distance_km = 700000m") == "train");
  CHECK(rows("distance_km in -1..600m") == "walk");
  CHECK(rows("distance_km - 1km < 0m") == "walk");
  CHECK(rows("distance_km % 300 = 100") == "train");
  CHECK(error("distance_km * distance_km > 1") ==
        "a length * a length has no meaning <distance_km * distance_km> ");
  CHECK(error("distance_km + line > 1") ==
        "a length + a number has no meaning <distance_km + line> write a unit: 5km or 500m");
  CHECK(error("1km + 1 > distance_km") ==
        "a length + a number has no meaning <1km + 1> write a unit: 5km or 500m");
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
  CHECK(rows("2 * duration = 3h") == "museum");
  CHECK(rows("duration > 30m + 45m", "attraction") == "museum");
  CHECK(rows("30m + 15m = duration", "attraction") == "square");
  CHECK(rows("duration in 6m..30m + 15m") == "square walk");
  CHECK(rows("duration in (6m, 45m)") == "square walk");
  CHECK(rows("duration = 56min + 34min") == "museum");
  CHECK(rows("duration % 1h = 30m") == "museum");
  CHECK(rows("distance_km / (duration / 1h) = 35") == "train");
  CHECK(rows("duration - 2h < -30min", "attraction") == "square");
  CHECK(error("duration + 5 > 1h") ==
        "a duration + a number has no meaning <duration + 5> write a unit: 90min, 2h or 2d");
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
  CHECK(error("checked > 2026-13") ==
        "2026-13 is no date <2026-13> write a date as in 2026-11-23 or 2026-11; to subtract, put "
        "spaces around -");
  CHECK(error("checked > 2026-02-30").starts_with("2026-02-30 is no date <2026-02-30>"));
  CHECK(error("checked > 2026-11-23T10").starts_with("2026-11-23T10 is no date <2026-11-23T10>"));
  CHECK(error("population = 2026-1").starts_with("2026-1 is no date <2026-1>"));
  CHECK(rows("population = 327026 - 26") == "c");
  CHECK(rows("1d + checked = 2026-01-16") == "museum");
  CHECK(rows("1970-01-01 - 36h = 1969-12-30", "contact") == "agent");
  CHECK(rows("(0000-01-01 - 1d) is null", "contact") == "agent");
  CHECK(rows("(9999-12-31 + 1d) is null", "contact") == "agent");
  CHECK(error("checked - 30 < today") ==
        "a date - a number has no meaning <checked - 30> write days as in 90d");
  CHECK(error("checked > today - 6m") ==
        "a date - a length has no meaning <today - 6m> write min for minutes, d for days");
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
  CHECK(rows("price >= price", "attraction") == "museum square bar");
  CHECK(rows("guide.population > 0 and price <= 3 + 2") == "museum square bar");
  CHECK(error("price < 20 EUX") ==
        "there is no currency EUX <20 EUX> write an ISO 4217 code, such as EUR");
  CHECK(error("price.from = free") ==
        "this is a plain number: it is not free, but 0 <free> write 0");
  CHECK(error("stars = free") == "this is a plain number: it is not free, but 0 <free> write 0");
  CHECK(error("price.currency = \"eur\"") ==
        "price.currency is never \"eur\" <\"eur\"> write an ISO 4217 code, such as EUR");
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

TEST_CASE("query: constants are written as the field has them") {
  CHECK(rows("phones.number has \"+86 10 64167544\"") == "h1");
  CHECK(error("phones.number has \"6416\"") ==
        "phones.number is never \"6416\" <\"6416\"> write an international phone number as in "
        "+861064167544: 7 to 15 digits");
  CHECK(error("guide.country = \"kp\"") ==
        "guide.country is never \"kp\" <\"kp\"> write an ISO 3166-1 code, such as KP");
  CHECK(error("checkin > \"2pm\"") ==
        "checkin is never \"2pm\" <\"2pm\"> write a time of the day as in 14:30");
  CHECK(error("id = \"Museum\"") ==
        "id is never \"Museum\" <\"Museum\"> write an id as in central-square: lower-case letters, "
        "digits, single hyphens");
  CHECK(rows("id >= \"t-\"") == "train walk");
  CHECK(error("type = \"route\"", "hotel") == "type is never \"route\" <\"route\"> one of hotel");
}

TEST_CASE("query: what follows a reference is asked of what it leads to") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "kp.yaml", "names: {ko: 조선}\n");
  put_guide(folder / "a.yaml",
            "within: kp\npopulation: 5\n"
            "attractions:\n  - {id: one, name: One, kind: park, coordinates: {lat: 1, lon: 2}}\n"
            "  - {id: two, name: Two, kind: bar, phones: [+8502381111, +8502382222]}\n"
            "hotels:\n  - {id: inn, name: Inn, near: [one, \"#two\", b#three, gone]}\n"
            "routes:\n  - {id: r, mode: bus, to: b}\n  - {id: s, mode: bus, to: b#three}\n"
            "  - {id: t, mode: bus, to: {name: Far, country: CN, coordinates: {lat: 3, lon: 4}}}\n"
            "  - {id: u, mode: bus, from: gone}\n");
  put_guide(folder / "b.yaml", "within: kp\nattractions:\n  - {id: three, name: Three}\n");
  const Library all = load_library({(folder / "").string()});
  const auto selected = [&](const std::string& where) { return select({where}, {}, all); };
  CHECK(selected("within.name = \"The kp\"") == "a b");
  CHECK(selected("within.names : \"조선\" and within.name : \"조선\"") == "a b");
  CHECK(selected("within is not null") == "a b");
  CHECK(selected("guide.within.id = \"kp\" and type = \"hotel\"") == "inn");
  CHECK(selected("within.within.name is null and type = \"guide\"") == "a b kp");
  CHECK(selected("near.name has \"Three\"") == "inn");
  CHECK(selected("near.kind has \"bar\"") == "inn");
  CHECK(selected("count(near) = 4 and count(near.name) = 3") == "inn");
  CHECK(selected("count(near.phones) = 2") == "inn");
  CHECK(selected("near.guide has \"b\"") == "inn");
  CHECK(selected("hotels.near.name has \"Two\"") == "a");
  CHECK(selected("to.name = \"The b\"") == "r");
  CHECK(selected("to.name = \"Three\"") == "s");
  CHECK(selected("to.name = \"Far\"") == "t");
  CHECK(selected("to.country = \"KP\"") == "r s u");  // an item is in the country of its guide
  CHECK(selected("to.country = \"CN\"") == "t");
  CHECK(selected("to.coordinates.lat = 3") == "t");
  CHECK(selected("to.type = \"attraction\"") == "s");
  CHECK(selected("from.population = 5") == "r s t");
  CHECK(selected("from.name is null and type = \"route\"") == "u");
  CHECK(selected("from = \"gone\"") == "u");
  CHECK(selected("to = \"b#three\"") == "s");
  CHECK(selected("to = guide") == "u");
  CHECK(selected("contacts.phones is null and id = \"a\"") == "a");
  CHECK(error("within.stars = 2") ==
        "there is no field \"within.stars\" <within.stars> did you mean \"within.name\"?");
  CHECK(error("to.nmae = \"x\"") ==
        "there is no field \"to.nmae\" <to.nmae> did you mean \"to.name\"?");
  CHECK(error("within.within.within.within.name = \"x\"").empty());
  CHECK(error("within.within.within.within.within.name = \"x\"") != "");
  CHECK(error(repeat("within.", 100'000) + "name = \"x\"")
            .starts_with("there is no field \"within."));

  const auto cells = [&](const query::Projection& columns) {
    query::Context context{.library = all, .today = {}};
    const Row row = all.resolve("#s", *all.find("a"));
    std::string text;
    for (const auto& cell : columns.cells(row, context)) text += guidebook::to_text(cell) + '|';
    return text;
  };
  std::optional<query::Error> none;
  const query::Types routes{guidebook::find_record_type("route")};
  CHECK(cells(*query::parse_projection("to,to.name,to.kind", routes, none)) == "b#three|Three||");
  // By default columns show what is written: the parts of a place that has no guide.
  const auto written = query::default_projection(routes, query::Columns::flat);
  CHECK(cells(written).starts_with("a|s|The a – Three|bus|a|||||b#three|||||"));
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

TEST_CASE("query: near and distance, on the sphere") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "a.yaml",
            "coordinates: {lat: 0, lon: 0}\n"
            "attractions:\n  - {id: x, name: X, coordinates: {lat: 0, lon: 1}}\n"
            "  - {id: y, name: Y, coordinates: {lat: 1, lon: 0}}\n  - {id: z, name: Z}\n"
            "routes:\n  - {id: r, mode: walk, to: b, coordinates: {lat: 0, lon: 2}}\n"
            "  - {id: s, mode: walk, coordinates: {lat: 0, lon: 2}, "
            "to: {name: P, coordinates: {lat: 0, lon: 3}}}\n");
  put_guide(folder / "b.yaml",
            "coordinates: {lat: 0, lon: 179.5}\nattractions:\n  - {id: z, name: Z}\n");
  const Library all = load_library({(folder / "").string()});
  const auto selected = [&](const std::string& where, const std::string& sort = {}) {
    return select({where}, {.sort = sort}, all);
  };
  // A degree of a great circle of radius 6371.0088 km is 111.195 km.
  CHECK(selected("distance(\"a\") = 111.195km") == "x y");
  CHECK(selected("near(\"a\", 111.195km)") == "a x y");
  CHECK(selected("near(\"a\", 111194m)") == "a");
  CHECK(selected("not near(\"a\", 200km)") == "r s b");  // z is not known to be near or far
  CHECK(selected("near(\"a\", 200km) is null") == "z z");
  CHECK(selected("near(0, -179.5, 112km)") == "b");
  CHECK(selected("near(\"a#x\", 1km)") == "x");
  CHECK(selected("near(\"x\", 1km)") == "x");
  CHECK(selected("near(coordinates.lat, coordinates.lon, 1m)") == "a x y r s b");
  CHECK(selected("distance(guide) > 1km") == "x y r s");
  CHECK(selected("distance(to) < 112km") == "s");
  CHECK(selected("near(to, 112km)") == "s");
  CHECK(selected("distance(\"a\") < 300km", "distance(\"a\"):desc,id") == "r s x y a");
  CHECK(selected("near(\"ab\", 1km)") ==
        "there is no \"ab\"\n  near(\"ab\", 1km)\n       ^~~~\n  did you mean \"a\"?\n");
  CHECK(selected("near(\"a#w\", 1km)") ==
        "there is no \"a#w\"\n  near(\"a#w\", 1km)\n       ^~~~~\n  did you mean \"a#x\"?\n");
  CHECK(selected("near(\"z\", 1km)") ==
        "\"z\" is in several guides\n  near(\"z\", 1km)\n       ^~~\n  write one of a#z, b#z\n");
  CHECK(selected("near(\"a#z\", 1km)") ==
        "\"a#z\" has no coordinates\n  near(\"a#z\", 1km)\n       ^~~~~\n"
        "  write its latitude and longitude instead, as in near(41.8, 129.8, 5km)\n");
  CHECK(error("near(\"a\", 5)") == "a length should stand here <5> write its unit: 5km or 500m");
  CHECK(error("near(\"a\", 5min)") ==
        "a length should stand here <5min> write its unit: 5km or 500m");
  CHECK(error("near(91, 0, 5km)") == "a latitude lies between -90 and 90 <91> ");
  CHECK(error("near(-90 - 1, 0, 5km)") == "a latitude lies between -90 and 90 <-90 - 1> ");
  CHECK(error("near(0, 181, 5km)") == "a longitude lies between -180 and 180 <181> ");
  CHECK(error("near(name, 0, 5km)") == "a latitude in degrees should stand here <name> ");
  CHECK(
      error("distance(name) < 5km") ==
      "a reference should stand here <name> write \"guide-id\" or \"guide-id#item-id\" in quotes, "
      "or two numbers");
  CHECK(error("distance(\"a\") < 5") ==
        "a number cannot be compared with a length <5> write its unit: 5km or 500m");
  CHECK(error("near(\"a\")") ==
        "near takes 2 or 3 arguments, not 1 <near(\"a\")> write near(\"ref\", 5km) near(lat, "
        "lon, 5km)");
}

TEST_CASE("query: how an expression is understood") {
  const auto explained = [](const std::string& where, const std::string& type = {}) {
    std::optional<query::Error> none;
    query::Types types;
    if (!type.empty()) types = {guidebook::find_record_type(type)};
    const auto expression = query::Expression::compile(where, types, none);
    REQUIRE(expression);
    return "\n" + render(expression->explain());
  };
  CHECK(explained("stars >= 3 or facilities has \"sauna\"") == R"(
or              condition
  >=            condition
    stars       number
    3           number
  has           condition
    facilities  list of string
    "sauna"     text
)");
  CHECK(explained("not (duration in 30m..1h30m)") == R"(
not             condition
  and           condition
    >=          condition
      duration  duration
      30m       duration, PT30M
    <=          condition
      duration  duration
      1h30m     duration, PT1H30M
)");
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
  CHECK(error("stars = 1 AND rooms = 2") ==
        "this does not belong here <AND> write \"and\" in small letters");
  CHECK(error("NOT stars = 1") ==
        "this does not belong here <stars> join two conditions with \"and\" or \"or\"");
  CHECK(error("stars > .5") == "a number begins with a digit <.> write 0.5");
  CHECK(error("in = 1") ==
        "\"in\" is a word of the language <in> a field of that name is written in backquotes");
  CHECK(error("`in` = 1").starts_with("there is no field \"in\" <`in`>"));
  CHECK(error("stars = 1; x") == "an expression cannot hold this character <;> put text in quotes");
  CHECK(error("stars = " + std::string(400, '9')) == "this number is too large <9> ");
  CHECK(error("nearer(1)") == "there is no function \"nearer\" <nearer> did you mean \"near\"?");
  CHECK(error("around(1)") ==
        "there is no function \"around\" <around> functions are near, distance, count, exists, "
        "missing, any, all, lower");
  CHECK(error("conut(tags) > 1") ==
        "there is no function \"conut\" <conut> did you mean \"count\"?");
  CHECK(error("count() > 1") == "count takes 1 argument, not 0 <count()> write count(list)");
  CHECK(error("count(tags, tags) > 1") ==
        "count takes 1 argument, not 2 <count(tags, tags)> write count(list)");
  CHECK(error("exists(1)") == "a field should stand here <1> ");
  CHECK(error("-name = 1") == "only a number, a length or a duration can be negative <name> ");
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
    std::optional<query::Error> found;
    const auto projection =
        query::parse_projection(fields, {guidebook::find_record_type(type)}, found);
    if (found) return render(*found, fields);
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
        "\"not\" is a word of the language\n  name,not (stars > 3)\n       ^~~\n"
        "  a field of that name is written in backquotes\n");
  CHECK(columns("name stars", "hotel") ==
        "this does not belong here\n  name stars\n       ^~~~~\n  part two columns by a comma\n");
  CHECK(columns("name,\"open", "hotel") == "this quote is never closed\n  name,\"open\n       ^\n");
  CHECK(columns("null", "hotel") == "null is no value to show\n  null\n  ^~~~\n");
}

TEST_CASE("query: computed columns have types and values") {
  std::optional<query::Error> none;
  const query::Types hotels{guidebook::find_record_type("hotel")};
  const auto projection = query::parse_projection(
      "rooms / 8,(stars > 3):good,today - checked,lower(name),count(phones)", hotels, none);
  REQUIRE(projection);
  std::vector<Row> rows;
  for_each_row(*library().guides()[0], [&](const Row& row) {
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
    std::optional<query::Mistake> mistake;
    const auto compiled =
        query::Query::compile({.where = {where}, .sort = {}, .today = {}}, mistake);
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
