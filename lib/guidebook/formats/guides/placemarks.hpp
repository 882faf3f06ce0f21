#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/guides/map_symbol.hpp"

namespace guidebook {

/// The least and the greatest coordinates of points.
struct Bounds {
  Coordinates least{90, 180};
  Coordinates most{-90, -180};

  void add(const Coordinates& point);
};

/// A record that map programs can show.
struct Placemark {
  RecordRef row;
  const MapSymbol* symbol = nullptr;
  std::string name;
  std::vector<Coordinates> points;  ///< Of a place one, of a way those that it leads through …
  std::vector<std::string> stops;   ///< … and what these are called; none of a place.

  [[nodiscard]] const Record* record() const { return row.record; }
};

/// Of one guide what is on maps.
struct GuidePlacemarks {
  const Guide* guide = nullptr;
  std::string language;  ///< Of labels.
  std::string name;
  std::vector<Placemark> places;  ///< The guide itself, attractions, hotels, contacts.
  std::vector<Placemark> ways;    ///< Routes.
};

/// Names and texts are chosen by the options' language. Records without coordinates, and routes of
/// which fewer than two points are known, are left out, and counted in a note on their guide.
[[nodiscard]] std::vector<GuidePlacemarks> placemarks_of(const Library& library,
                                                         std::span<const Guide* const> guides,
                                                         const GuideFormatOptions& options,
                                                         Diagnostics& notes);

/// Its paragraphs parted by a blank line, items of lists after bullets.
[[nodiscard]] std::string plain_text(const Prose& prose);

/// Plain text, its paragraphs parted by a blank line.
[[nodiscard]] std::string description_of(const Placemark& mark, const GuidePlacemarks& guide,
                                         const Library& library);

/// All numbers as one dials them, parted by semicolons.
[[nodiscard]] std::string phones_of(const Record& record);

/// On one line; empty if there is none.
[[nodiscard]] std::string address_of(const Placemark& mark);

/// Where a row is: of a route its ends and stops, as far as they are known, in their order; of
/// anything else its coordinates. None where they are not known, or of a route fewer than two.
[[nodiscard]] std::vector<Coordinates> points_of(const RecordRef& row, const Library& library);

/// What the records of a type in a guide are called: "Chongjin · Hotels".
[[nodiscard]] std::string group_of(const GuidePlacemarks& placemarks, const RecordType& type);

/// The type that a group's name says its records have, in any language that labels are in; nullptr
/// where it is no name of a group of ours.
[[nodiscard]] const RecordType* type_of_group(std::string_view group);

/// The options' title, else the guides' names.
[[nodiscard]] std::string title_of(std::span<const GuidePlacemarks> guides,
                                   const GuideFormatOptions& options);

/// Degrees with at most seven decimals, a centimetre: "129.77583".
[[nodiscard]] std::string degrees(double value);

}  // namespace guidebook
