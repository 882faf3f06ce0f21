#pragma once

#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/geo/basemap.hpp"

namespace guidebook {

/// A map for a screen or a page of this width in points, with links from its signs to what they
/// stand for. `part` is a class for the style sheet. Nothing where it has no places.
void write_map(HtmlWriter& to, const PlaceMap& map, const Basemap* basemap, float width,
               std::string_view part);

/// The sample of a line, or the sign of hotels, that an entry of a map's legend explains.
void write_legend_sign(HtmlWriter& to, const PlaceMap::LegendEntry& entry);

}  // namespace guidebook
