// Foreign files as guides.
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/import/csv_reader.hpp"
#include "guidebook/formats/import/encoding.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/import_guides.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/query/projection.hpp"
#include "guides.hpp"
#include "imported.hpp"

using guidebook::Import;
using guidebook::Library;

namespace {

guidebook::ImportOptions hotels(std::vector<guidebook::KeyMapping> map = {}) {
  return {.map = std::move(map), .type = guidebook::find_record_type("hotels")};
}

/// The guides of a library through a format, as `export ndjson` writes them.
std::string ndjson_of(const Library& library) {
  Diagnostics notes;
  return guidebook::written(*guidebook::find_guide_format("ndjson"), library, library.guides(), {},
                            notes);
}

std::string table_of(const Library& library, const guidebook::RecordType& type,
                     guidebook::CsvDialect dialect) {
  std::vector<guidebook::RecordRef> rows;
  for (const Guide* guide : library.guides()) {
    for_each_row(*guide, [&](const guidebook::RecordRef& row) {
      if (row.type == &type) rows.push_back(row);
    });
  }
  guidebook::query::Context context{.library = library, .today = {}, .language = {}};
  const auto* format = guidebook::find_row_format("csv");
  return format->write(
      guidebook::query::default_projection({&type}, format->columns).apply(rows, context),
      {.dialect = dialect});
}

/// Imports files and loads what came of them.
std::string reloaded(std::string_view format,
                     const std::vector<std::pair<std::string, std::string>>& texts) {
  Diagnostics diagnostics;
  std::vector<std::unique_ptr<Source>> sources;
  std::vector<guidebook::ImportedFile> files;
  for (const auto& [name, text] : texts) {
    sources.push_back(
        std::make_unique<Source>(name, guidebook::to_utf8(text, true, name, diagnostics)));
    files.push_back({sources.back().get(), guidebook::find_import_format(format)->read(
                                               *sources.back(), {}, diagnostics)});
  }
  const Import import = guidebook::import_guides(files, {});
  CHECK(findings_of(diagnostics) + findings_of(import.diagnostics) == "");
  const Folder folder;
  for (const guidebook::ImportedGuide& guide : import.guides)
    put(folder / (guide.id + ".yaml"), guide.yaml);
  return ndjson_of(load_library({(folder / "").string()}));
}

}  // namespace

TEST_CASE("import: what export wrote comes back the same") {
  const Library library = load_library({TEST_DATA "/../guides"});
  const std::string before = ndjson_of(library);
  for (const std::string_view format : {"json", "ndjson", "geojson"}) {
    CAPTURE(format);
    Diagnostics notes;
    const std::string text = guidebook::written(*guidebook::find_guide_format(format), library,
                                                library.guides(), {}, notes);
    CHECK(reloaded(format, {{"x", text}}) == before);
  }
  for (const auto dialect : {guidebook::CsvDialect::plain, guidebook::CsvDialect::rfc4180,
                             guidebook::CsvDialect::excel}) {
    std::vector<std::pair<std::string, std::string>> tables;
    for (const guidebook::RecordType& type : guidebook::record_types())
      tables.emplace_back(std::string(type.plural) + ".csv", table_of(library, type, dialect));
    CHECK(reloaded("csv", tables) == before);
  }
}

TEST_CASE("import: values are read as validate proposes, and others are moved aside") {
  const Imported import =
      imported("csv",
               "Haus;Art;Breite;Länge;Preis;Telefon;Zimmer;Bemerkung\n"
               "Hotel Hansa;Hotel;53,8660;10,6819;EUR 90;+33 1 99 00 12 34;24;ruhig\n"
               "Pension;Pension;;;65;0199;x;\n",
               hotels({{"Haus", "name"},
                       {"Art", "kind"},
                       {"Breite", "coordinates.lat"},
                       {"Länge", "coordinates.lon"},
                       {"Preis", "price"},
                       {"Telefon", "phones"},
                       {"Zimmer", "rooms"}}),
               harbour());
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "hotels:\n"
                           "  - id: hotel-hansa\n"
                           "    name: Hotel Hansa\n"
                           "    kind: hotel\n"
                           "    rooms: 24\n"
                           "    coordinates: {lat: 53.866, lon: 10.6819}\n"
                           "    price: {from: 90, to: 90, currency: EUR}\n"
                           "    phones: [+33 1 99 00 12 34]\n"
                           "    x-bemerkung: ruhig\n"
                           "  - id: pension\n"
                           "    name: Pension\n"
                           "    kind: guesthouse\n"
                           "    price: 65\n"
                           "    x-phones: [\"0199\"]\n"
                           "    x-rooms: x\n");
  CHECK(import.findings ==
        "1:44: warning: \"Bemerkung\" is no field of hotels: kept as x-bemerkung\n"
        "2:35: note: price: \"EUR 90\" is read as {\"from\":90,\"to\":90,\"currency\":\"EUR\"}\n"
        "3:9: note: kind: \"Pension\" is read as guesthouse\n"
        "3:22: warning: number: \"0199\" is not an international phone number: kept as x-phones\n"
        "3:27: warning: rooms wants a number, not \"x\": kept as x-rooms\n");
}

TEST_CASE("import: names that are the same get ids of their own") {
  CHECK(imported("csv", "name,id\nZoë's Inn,\n\"Zoë's, Inn\",\nOther,zoes-inn-2\n항구,\n!,\n",
                 hotels(), harbour())
            .yaml == std::string(harbour_yaml) +
                         "hotels:\n"
                         "  - id: zoes-inn\n    name: Zoë's Inn\n"
                         "  - id: zoes-inn-3\n    name: Zoë's, Inn\n"
                         "  - id: zoes-inn-2\n    name: Other\n"
                         "  - id: hang-gu\n    name: 항구\n"
                         "  - id: hotel\n    name: \"!\"\n");
  CHECK(guidebook::slug_of("Ærø – Москва") == "aero-moskva");
  CHECK(guidebook::slug_of(std::string(300, 'a')).size() == 60);
}

TEST_CASE("import: features of other programs") {
  const Imported import = imported("geojson",
                                   R"({"type":"FeatureCollection","features":[
{"type":"Feature","geometry":{"type":"Point","coordinates":[-4.25,48.5]},"properties":{"name":"A","osm_id":1}},
{"type":"Feature","geometry":null,"properties":{"name":"B","osm_id":2}}]})",
                                   {}, harbour());
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "attractions:\n"
                           "  - id: a\n    name: A\n    coordinates: {lat: 48.5, lon: -4.25}\n"
                           "    x-osm-id: 1\n"
                           "  - id: b\n    name: B\n    x-osm-id: 2\n");
  CHECK(import.findings ==
        "2:108: warning: attractions have no field \"osm_id\": kept as x-osm-id (2 times)\n");
}

TEST_CASE("import: files in other encodings") {
  const auto text = [](std::string bytes) {
    Diagnostics notes;
    std::string utf8 = guidebook::to_utf8(std::move(bytes), true, "x", notes);
    return utf8 + findings_of(notes);
  };
  using namespace std::string_literals;
  CHECK(text("\xEF\xBB\xBFZo\xC3\xAB") == "Zoë");
  CHECK(text("Zo\xEB") == "Zoë0:0: note: no UTF-8: read as Windows-1252\n");
  CHECK(text("\xFF\xFEZ\0o\0\xEB\0"s) == "Zoë");
  CHECK(text("\xFE\xFF\0Z\0o\0\xEB"s) == "Zoë");
  CHECK(text("\0Z\0o\0\xEB"s) == "Zoë");
}

TEST_CASE("import: what is wrong with a file is reported where it stands") {
  const auto findings = [](std::string_view format, const std::string& text) {
    const Imported import = imported(format, text, hotels(), harbour());
    CHECK(import.yaml == "");
    return import.findings;
  };
  using namespace std::string_literals;
  CHECK(findings("json", "{\"id\":") == "1:7: error: no JSON: Invalid value.\n");
  CHECK(findings("json", "{\"id\": \"a\"}\n[1]") == "2:1: error: a guide is an object of JSON\n");
  CHECK(findings("json", std::string(100'000, '[')) ==
        "1:31: error: nested more than 31 levels deep\n");
  CHECK(findings("json", "{\"name\":\"\\ud800\"}") ==
        "1:10: error: no JSON: The surrogate pair in string is invalid.\n");
  CHECK(findings("geojson", "{\"type\": \"Point\"}") ==
        "1:1: error: a Feature or a FeatureCollection is wanted here\n");
  CHECK(findings("csv", std::string(4'000'000, ',')) ==
        "1:4000001: error: more than 4000000 cells\n");
  CHECK(findings("csv", "name\n\"abc\n\n") == "2:1: error: these quotes are not closed\n");
  CHECK(findings("csv", "name\n\"a\"b\n") == "2:4: error: text behind closing quotes\n");
  CHECK(findings("csv", "name\na,b\n") ==
        "2:3: error: the row has 2 cells, the table 1 headings\n");
  CHECK(findings("csv", "name,Name\na,b\n") ==
        "1:6: error: \"Name\" is the second column of name\n");
  CHECK(findings("csv", "stars\n4\n") == "2:1: error: this hotel has no name\n");
  CHECK(findings("csv", "name\na\0b\n"s) == "2:2: error: control character U+0000\n");
  CHECK(findings("csv", "guide,name\nelsewhere,a\n") ==
        "2:1: error: the guide \"elsewhere\" of this record is in none of the files\n");
}

TEST_CASE("import: a record without a guide wants one") {
  CHECK(imported("csv", "name\na\nb\n", hotels()).findings ==
        "2:1: error: nothing says which guide this record belongs to\n");
}

TEST_CASE("import: faults of the guide that is made stand in the source") {
  const auto findings = [](const std::string& text) {
    return imported("csv", text, hotels(), harbour()).findings;
  };
  const std::string long_text(std::size_t{2} << 20, 'a');
  CHECK(findings("name,Views\nInn," + long_text + "\n") ==
        "1:6: warning: \"Views\" is no field of hotels: kept as x-views\n"
        "2:5: error: a value longer than 1 MiB\n");
  CHECK(findings("name,id\nInn,inn\nLodge,lodge\nInn,inn\n") ==
        "4:5: error: the id \"inn\" is taken in this guide\n");
  std::string zeros = "0";
  for (int i = 0; i < 120'000; ++i) zeros += ",0";
  const std::string cell = "\"{\"\"x-a\"\":[" + zeros + "]}\"\n";
  CHECK(findings("name,x-*\nInn," + cell + "Lodge," + cell) ==
        "3:7: error: more than 200000 values\n");
}

TEST_CASE("import: columns fill an address, and words for them are proposed") {
  const std::string table =
      "Name;Straße;Hausnummer;PLZ;Ort;Preis ab;Preis bis;Bemerkung;geprüft am\n"
      "Hansa;Kaistr.;5;23552;Lübeck;80;120;ruhig;2026-01-05\n"
      "Inn;Markt;;;Lübeck;;;;\n";
  const std::string findings = imported("csv", table, hotels(), harbour()).findings;
  CHECK(findings.find("some of these headings are words for fields") != std::string::npos);
  const Imported import = imported("csv", table,
                                   hotels({{"Straße", "address.street"},
                                           {"Hausnummer", "address.street"},
                                           {"PLZ", "address.postcode"},
                                           {"Ort", "address.locality"},
                                           {"Preis ab", "price.from"},
                                           {"Preis bis", "price.to"},
                                           {"Bemerkung", "description"},
                                           {"geprüft am", "checked"}}),
                                   harbour());
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "hotels:\n"
                           "  - id: hansa\n"
                           "    name: Hansa\n"
                           "    address: {street: Kaistr. 5, postcode: \"23552\", locality: "
                           "Lübeck}\n"
                           "    price: {from: 80, to: 120}\n"
                           "    description: ruhig\n"
                           "    checked: \"2026-01-05\"\n"
                           "  - id: inn\n"
                           "    name: Inn\n"
                           "    address: {street: Markt, locality: Lübeck}\n");
  CHECK(import.findings == "");
}
