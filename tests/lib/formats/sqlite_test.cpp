// What `export sqlite` and `export geopackage` write, read by SQLite.
#include <fmt/core.h>

#include "catch.hpp"
#include "database.hpp"
#include "folder.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guides.hpp"

using guidebook::Diagnostics;
using guidebook::GuideFormatOptions;
using guidebook::Library;

namespace {

constexpr std::string_view quay_guide =
    "guidebook: 1\nid: fr-quay\nname: Quay\nnames: {ko: 부두, br: Kae}\nkind: town\ncountry: FR\n"
    "coordinates: {lat: 48.5, lon: -4.25}\nlanguages: [fr, br]\nsummary: {fr: Très calme., br: "
    "Sioul.}\nattractions:\n"
    "  - {id: mill, name: Mill, aliases: [Moulin], images: [{file: a.jpg, alt: A wheel}]}\n"
    "routes:\n"
    "  - {id: boat, mode: ferry, to: {name: Isle, coordinates: {lat: 48.75, lon: -4.5}}}\n"
    "  - {id: far, mode: bus, to: {name: Nowhere}}\n";

/// The file that a format makes of the guide.
std::string database_of(std::string_view format, const GuideFormatOptions& options = {}) {
  const Folder folder;
  put(folder / "fr-quay.yaml", quay_guide);
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  Diagnostics notes;
  return guidebook::written(*guidebook::find_guide_format(format), library, library.guides(),
                            options, notes);
}

/// The answer to a query of a database that is the content of a file.
class Opened {
 public:
  explicit Opened(const std::string& bytes) { put(folder_ / "a.sqlite", bytes); }

  std::string run(const std::string& sql) {
    return Database((folder_ / "a.sqlite").string()).run(sql);
  }

 private:
  Folder folder_;
};

}  // namespace

TEST_CASE("sqlite: a database is sound, and the same bytes each time") {
  for (const std::string_view format : {"sqlite", "geopackage"}) {
    const std::string bytes = database_of(format);
    CAPTURE(format);
    CHECK(bytes == database_of(format));
    Opened database(bytes);
    CHECK(database.run("PRAGMA integrity_check") == "ok\n");
    CHECK(database.run("PRAGMA foreign_key_check").empty());
    CHECK(database.run("SELECT guide, position, value FROM guides_languages") ==
          "fr-quay|1|fr\nfr-quay|2|br\n");
    CHECK(database.run("SELECT id, to_name, to_coordinates_lat FROM routes") ==
          "boat|Isle|48.75\nfar|Nowhere|NULL\n");
  }
}

TEST_CASE("sqlite: holds what the script makes") {
  Database script;
  CHECK(script.run(database_of("sql")).empty());
  Opened database(database_of("sqlite"));
  for (const char* table : {"guides", "attractions", "hotels", "routes", "attractions_images"}) {
    const std::string query = fmt::format("SELECT * FROM {}", table);
    CHECK(database.run(query) == script.run(query));
  }
  const std::string tables =
      "SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'";
  CHECK(database.run(tables) == script.run(tables));
}

TEST_CASE("sqlite: names and texts of all records are found in any language") {
  Opened database(database_of("sqlite"));
  const auto found = [&](const std::string& words) {
    return database.run(fmt::format(
        "SELECT type, guide, id FROM search WHERE search MATCH '{}' ORDER BY id", words));
  };
  CHECK(found("TRES") == "guide|fr-quay|fr-quay\n");
  CHECK(found("부두") == "guide|fr-quay|fr-quay\n");
  CHECK(found("name: moulin") == "attraction|fr-quay|mill\n");
  CHECK(found("text: wheel") == "attraction|fr-quay|mill\n");
  CHECK(found("name: wheel").empty());
  CHECK(found("Isle") == "route|fr-quay|boat\n");
  Opened breton(database_of("sqlite", {.language = "br"}));
  CHECK(breton.run("SELECT name, text FROM search WHERE type = 'guide'") == "Quay\nKae|Sioul.\n");
}

TEST_CASE("geopackage: layers of points and lines") {
  Opened database(database_of("geopackage", {.created = 86'400}));
  CHECK(database.run("PRAGMA application_id") == fmt::format("{}\n", 0x47504B47));
  CHECK(database.run("PRAGMA user_version") == "10300\n");
  CHECK(database.run("SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id") == "-1\n0\n4326\n");
  CHECK(database.run("SELECT table_name, last_change, min_x, min_y, max_x, max_y, srs_id "
                     "FROM gpkg_contents WHERE data_type = 'features'") ==
        "guides|1970-01-02T00:00:00.000Z|-4.25|48.5|-4.25|48.5|4326\n"
        "attractions|1970-01-02T00:00:00.000Z|NULL|NULL|NULL|NULL|4326\n"
        "hotels|1970-01-02T00:00:00.000Z|NULL|NULL|NULL|NULL|4326\n"
        "routes|1970-01-02T00:00:00.000Z|-4.5|48.5|-4.25|48.75|4326\n"
        "contacts|1970-01-02T00:00:00.000Z|NULL|NULL|NULL|NULL|4326\n");
  CHECK(database.run("SELECT count(*) FROM gpkg_contents JOIN sqlite_master ON name = table_name "
                     "WHERE data_type = 'attributes'") ==
        database.run("SELECT count(*) FROM sqlite_master WHERE name LIKE '%s\\_%' ESCAPE '\\' AND "
                     "type = 'table' AND name NOT LIKE 'gpkg%'"));
  CHECK(database.run("SELECT table_name || ' ' || column_name || ' ' || geometry_type_name "
                     "FROM gpkg_geometry_columns") ==
        "guides geom POINT\nattractions geom POINT\nhotels geom POINT\nroutes geom LINESTRING\n"
        "contacts geom POINT\n");
  const std::string head = "47500001E610000001";  // little endian, SRS 4326, no envelope
  CHECK(database.run("SELECT hex(geom) FROM guides") ==
        head + "01000000" + "00000000000011C0" + "0000000000404840\n");
  CHECK(database.run("SELECT id, fid, coalesce(hex(geom), 'NULL') FROM routes") ==
        "boat|1|" + head + "0200000002000000" + "00000000000011C0" + "0000000000404840" +
            "00000000000012C0" + "0000000000604840\nfar|2|\n");
}
