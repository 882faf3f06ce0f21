#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/formats/guides/relations.hpp"

/// What makes a database of SQLite a GeoPackage (OGC 12-128r17, version 1.3).
namespace guidebook::geopackage {

/// SQL that marks the file and makes the tables that every GeoPackage has.
extern const std::string_view schema;

/// The column of geometries, in relations of records.
inline constexpr std::string_view geometry_column = "geom";

/// Definitions of the columns that GeoPackage wants beside the relation's own, each with its comma:
/// a number for each row, and the geometry.
[[nodiscard]] std::string columns(const Relation& relation);

/// SQL that enters the relation into the lists of contents: as a layer, or if it is a list, as
/// attributes. `created` is in seconds since 1970.
[[nodiscard]] std::string entry(const Relation& relation, const std::optional<Bounds>& bounds,
                                std::int64_t created);

/// A point, or a line through several. There must be one.
[[nodiscard]] std::string geometry(std::span<const Coordinates> points);

}  // namespace guidebook::geopackage
