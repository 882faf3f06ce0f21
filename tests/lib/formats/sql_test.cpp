// What `export sql` writes, executed by SQLite.
#include "catch.hpp"
#include "database.hpp"
#include "folder.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guides.hpp"

using guidebook::Diagnostics;
using guidebook::GuideFormatOptions;
using guidebook::Library;

namespace {

constexpr std::string_view guide =
    "guidebook: 1\nid: fr-quay\nname: \"Quay'); DROP TABLE guides; --\"\nkind: town\ncountry: FR\n"
    "coordinates: {lat: 48.5, lon: -4.25}\npopulation: 212\nlanguages: [fr, br]\nx-open: true\n"
    "hotels:\n"
    "  - {id: inn, name: \"L'Auberge\", stars: 2.5, rooms: 9, price: {from: 40, to: 55, currency: "
    "EUR},\n"
    "     facilities: [sauna, \"bar; \\\"cold\\\"\"], checked: 2026-11, phones: [\"+33 1 99 00 12 "
    "34\"]}\n"
    "  - {id: camp, name: Camp}\n";

std::string script(const GuideFormatOptions& options = {}) {
  const Folder folder;
  put(folder / "fr-quay.yaml", guide);
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  Diagnostics notes;
  return guidebook::written(*guidebook::find_guide_format("sql"), library, library.guides(),
                            options, notes);
}

}  // namespace

TEST_CASE("sql: SQLite reads every value back") {
  Database database;
  CHECK(database.run("PRAGMA foreign_keys = ON;" + script()).empty());
  CHECK(database.run("PRAGMA foreign_key_check").empty());
  CHECK(database.run("SELECT id, name, population, coordinates_lat, extra FROM guides") ==
        "fr-quay|Quay'); DROP TABLE guides; --|212|48.5|{\"x-open\":true}\n");
  CHECK(database.run("SELECT guide, id, name, stars, rooms, price_from, price_currency, checked "
                     "FROM hotels ORDER BY id") ==
        "fr-quay|camp|Camp|NULL|NULL|NULL|NULL|NULL\n"
        "fr-quay|inn|L'Auberge|2.5|9|40.0|EUR|2026-11\n");
  CHECK(database.run("SELECT * FROM hotels_facilities") ==
        "fr-quay|inn|1|sauna\nfr-quay|inn|2|bar; \"cold\"\n");
  CHECK(database.run("SELECT * FROM guides_languages") == "fr-quay|1|fr\nfr-quay|2|br\n");
  CHECK(database.run("SELECT value FROM hotels_phones") == "{\"number\":\"+33199001234\"}\n");
  CHECK(database.run("SELECT count(*) FROM attractions") == "0\n");
  CHECK(database.run("INSERT INTO hotels (guide, id) VALUES ('nowhere', 'x')") ==
        "FOREIGN KEY constraint failed");
}

TEST_CASE("sql: PostgreSQL has comments") {
  const std::string sql = script({.sql_dialect = guidebook::SqlDialect::postgresql});
  CHECK(sql.find("COMMENT ON TABLE \"hotels\" IS ") != std::string::npos);
  CHECK(sql.find("COMMENT ON COLUMN \"hotels\".\"stars\" IS ") != std::string::npos);
  CHECK(sql.find("COMMENT ON TABLE \"hotels_facilities\" IS ") != std::string::npos);
}
