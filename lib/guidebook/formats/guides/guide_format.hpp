#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/library/library.hpp"

namespace guidebook {

enum class SqlDialect : std::uint8_t { sqlite, postgresql };

struct GuideFormatOptions {
  std::string
      language;  ///< Of names and texts, where they are there in several; empty: the guides' own.
  std::string title;  ///< Empty: made of the guides' names.
  /// Seconds since 1970 that the file says it was made at.
  std::optional<std::int64_t> created;
  SqlDialect sql_dialect = SqlDialect::sqlite;
  /// Called with how many of the guides are written; may be empty.
  std::function<void(std::size_t done, std::size_t total)> progress;
};

/// Takes the bytes of a file, piece by piece in their order.
using TakeBytes = std::function<void(std::string_view bytes)>;

/// Passes on what is in `out`, which is empty then.
inline void pass_on(std::string& out, const TakeBytes& take) {
  take(out);
  out.clear();
}

/// Calls `use` for each of `guides`, and reports the progress.
template <class T, class F>
void for_each_guide(std::span<T> guides, const GuideFormatOptions& options, F use) {
  for (std::size_t i = 0; i < guides.size(); ++i) {
    use(guides[i]);
    if (options.progress) options.progress(i + 1, guides.size());
  }
}

/// The same, and passes on what each has added to `out`.
template <class T, class F>
void for_each_guide(std::span<T> guides, const GuideFormatOptions& options, std::string& out,
                    const TakeBytes& take, F use) {
  for_each_guide(guides, options, [&](T& guide) {
    use(guide);
    pass_on(out, take);
  });
}

/// A way to write whole guides for programs: a row of the table of formats and a file of its own.
/// Help, completion, `export` and `describe formats` walk the table.
struct GuideFormat {
  std::string_view name;
  std::string_view doc;
  std::string_view holds;   ///< Which facts it has and which it loses, in a clause.
  std::string_view ending;  ///< Of its files: ".gpx".
  bool binary = false;      ///< Nothing for a terminal.
  /// Gives `take` the file, in UTF-8 unless it is binary, and keeps no more of it than one guide
  /// makes unless it is a database. What of the guides does not go into it is counted in `notes`.
  void (*write)(const Library& library, std::span<const Guide* const> guides,
                const GuideFormatOptions& options, Diagnostics& notes,
                const TakeBytes& take) = nullptr;
};

/// The whole file.
[[nodiscard]] std::string written(const GuideFormat& format, const Library& library,
                                  std::span<const Guide* const> guides,
                                  const GuideFormatOptions& options, Diagnostics& notes);

[[nodiscard]] std::span<const GuideFormat> guide_formats();
[[nodiscard]] const GuideFormat* find_guide_format(std::string_view name);

/// GPX 1.1 with the extensions of OsmAnd: places as waypoints, ways as routes.
void write_gpx(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

/// KML 2.2 with the extensions of Organic Maps: a Document for each guide.
void write_kml(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

/// GeoJSON (RFC 7946): a feature for each guide and record, its fields as properties; without a
/// geometry where it has no coordinates.
void write_geojson(const Library& library, std::span<const Guide* const> guides,
                   const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

/// An array of guides as their files have them, with all fields, in their own types.
void write_guides_json(const Library& library, std::span<const Guide* const> guides,
                       const GuideFormatOptions& options, Diagnostics& notes,
                       const TakeBytes& take);

/// The same, one guide a line.
void write_guides_ndjson(const Library& library, std::span<const Guide* const> guides,
                         const GuideFormatOptions& options, Diagnostics& notes,
                         const TakeBytes& take);

/// SQL that makes a table for each type of record and one for each of its lists, in one
/// transaction. Items of lists that are maps, texts in several languages and own fields are JSON.
void write_sql(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

/// A database of SQLite with the tables of write_sql, and `search`, an FTS5 index over names and
/// texts of all records.
void write_sqlite(const Library& library, std::span<const Guide* const> guides,
                  const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

/// The same as an OGC GeoPackage 1.3: the tables of records are layers, of points or, for routes,
/// of lines.
void write_geopackage(const Library& library, std::span<const Guide* const> guides,
                      const GuideFormatOptions& options, Diagnostics& notes, const TakeBytes& take);

}  // namespace guidebook
