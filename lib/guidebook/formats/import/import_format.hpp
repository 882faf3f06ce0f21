#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/import/imported_record.hpp"

namespace guidebook {

/// What a heading of a table, or a key of another file, stands for.
struct KeyMapping {
  std::string foreign;
  std::string field;  ///< A path such as "coordinates.lat"; empty: the value is left out.
};

struct ImportOptions {
  std::vector<KeyMapping> map;
  const RecordType* type = nullptr;  ///< Of records whose file does not name one; may be missing.
  std::string language;              ///< Of texts; empty: what the file says, or looks like.
  /// The folders of notes that an index is about; may be missing.
  const std::set<std::string>* guide_folders = nullptr;
  const Guide* into = nullptr;  ///< What the command line says of the guide that a file makes.
  /// The ISO 3166-1 code of a country by its English name; empty for none. May be missing.
  std::function<std::string(std::string_view name)> country_code;
};

/// A foreign format that guides are made of: a row of the table of importers and a file of its own.
/// Help, completion, `import` and `describe formats` walk the table.
struct ImportFormat {
  std::string_view name;
  std::string_view doc;
  std::string_view holds;   ///< What becomes of it, in a clause.
  std::string_view ending;  ///< Of its files: ".csv".
  bool other_encodings;     ///< Whether files may be in UTF-16 or Windows-1252.
  /// Reads a file of UTF-8 text; what is wrong with it is reported, and nothing given then.
  std::vector<ImportedRecord> (*read)(const Source& source, const ImportOptions& options,
                                      Diagnostics& diagnostics) = nullptr;
};

[[nodiscard]] std::span<const ImportFormat> import_formats();

/// nullptr if there is none of that name, or of that ending.
[[nodiscard]] const ImportFormat* find_import_format(std::string_view name);
[[nodiscard]] const ImportFormat* import_format_of_file(std::string_view path);

/// Whether a file of that name has the format's ending, in capitals too.
[[nodiscard]] bool has_ending(const ImportFormat& format, std::string_view path);

/// What a foreign key stands for: by the map if it is there, else the key itself.
[[nodiscard]] std::string_view mapped_key(const ImportOptions& options, std::string_view key);

/// Guides as `export json` and `export ndjson` write them: any number of objects, or arrays of
/// these, one after the other.
[[nodiscard]] std::vector<ImportedRecord> import_json(const Source& source,
                                                      const ImportOptions& options,
                                                      Diagnostics& diagnostics);

/// RFC 4180, but for the separator: a comma, a semicolon or a tab, whichever the headings have.
[[nodiscard]] std::vector<ImportedRecord> import_csv(const Source& source,
                                                     const ImportOptions& options,
                                                     Diagnostics& diagnostics);

/// Columns parted by tabs, with \t, \n, \r and \\ in cells, as `list -F tsv` writes them.
[[nodiscard]] std::vector<ImportedRecord> import_tsv(const Source& source,
                                                     const ImportOptions& options,
                                                     Diagnostics& diagnostics);

/// Features of GeoJSON (RFC 7946); those that `export geojson` wrote become what they were.
[[nodiscard]] std::vector<ImportedRecord> import_geojson(const Source& source,
                                                         const ImportOptions& options,
                                                         Diagnostics& diagnostics);

/// Waypoints, routes and the ends of tracks of GPX 1.0 and 1.1; those that `export gpx` wrote
/// become what they were, as far as GPX holds it.
[[nodiscard]] std::vector<ImportedRecord> import_gpx(const Source& source,
                                                     const ImportOptions& options,
                                                     Diagnostics& diagnostics);

/// Placemarks of KML 2.2 with a point or a line; those that `export kml` wrote become what they
/// were, as far as KML holds it.
[[nodiscard]] std::vector<ImportedRecord> import_kml(const Source& source,
                                                     const ImportOptions& options,
                                                     Diagnostics& diagnostics);

/// Cards of address books, of vCard 2.1, 3.0 and 4.0, as contacts; those that `export vcard` wrote
/// become what they were, as far as a card holds it.
[[nodiscard]] std::vector<ImportedRecord> import_vcard(const Source& source,
                                                       const ImportOptions& options,
                                                       Diagnostics& diagnostics);

/// What has a name in an extract of OpenStreetMap, and is of a kind that guides list.
[[nodiscard]] std::vector<ImportedRecord> import_osm(const Source& source,
                                                     const ImportOptions& options,
                                                     Diagnostics& diagnostics);
/// A page of Wikivoyage as wikitext, in English, German, French, Italian, Spanish or Portuguese: a
/// guide with its texts, and a record for each listing.
[[nodiscard]] std::vector<ImportedRecord> import_wikivoyage(const Source& source,
                                                            const ImportOptions& options,
                                                            Diagnostics& diagnostics);

/// A note in Markdown with YAML front matter: a record, or the guide of its folder.
[[nodiscard]] std::vector<ImportedRecord> import_markdown(const Source& source,
                                                          const ImportOptions& options,
                                                          Diagnostics& diagnostics);

}  // namespace guidebook
