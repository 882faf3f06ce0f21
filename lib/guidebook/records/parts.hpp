#pragma once

#include "guidebook/field/field.hpp"
#include "guidebook/value/localized.hpp"

/// The maps that records hold: each a struct and its field table.
namespace guidebook {

/// WGS 84, in degrees.
struct Coordinates {
  double lat = 0;
  double lon = 0;
};

template <>
struct Describe<Coordinates> {
  static constexpr std::array fields{
      field<Coordinates, &Coordinates::lat>(
          "lat", Type::number, "Latitude in degrees, north positive",
          {.required = true, .min = -90, .max = 90, .range_rule = "coordinates-range"}),
      field<Coordinates, &Coordinates::lon>(
          "lon", Type::number, "Longitude in degrees, east positive",
          {.required = true, .min = -180, .max = 180, .range_rule = "coordinates-range"}),
  };
};

inline constexpr std::array<std::string_view, 6> price_units{"night", "person",  "day",
                                                             "week",  "vehicle", "group"};

/// A price or a range of prices. A bare number is both ends; `free` is 0.
struct Price {
  std::optional<double> from;
  std::optional<double> to;
  std::optional<std::string> currency;  ///< The guide's where the file names none.
  std::optional<std::string> per;
  std::optional<Text> note;
};

template <>
struct Describe<Price> {
  static constexpr std::array<std::string_view, 3> any_of{"from", "to", "note"};
  static constexpr std::array fields{
      field<Price, &Price::from>("from", Type::number, "Lowest price", {.min = 0}),
      field<Price, &Price::to>("to", Type::number, "Highest price", {.min = 0}),
      field<Price, &Price::currency>("currency", Type::currency,
                                     "ISO 4217 code; the guide's where it is left out"),
      field<Price, &Price::per>("per", Type::enumeration, "What one price is for",
                                {.values = price_units}),
      field<Price, &Price::note>("note", Type::text, "What the price depends on or includes"),
  };
};

/// An international telephone number. As a value it is what one dials.
struct PhoneNumber {
  std::string dialled;  ///< ITU-T E.164: "+861064167544".
  std::string written;  ///< As its author groups it for readers (ITU-T E.123): "+86 10 6416 7544".
};

bool read(Reader& reader, const Field& field, const yaml::Node& node, PhoneNumber& out);
[[nodiscard]] Value to_value(const PhoneNumber& number);

/// A telephone. A bare scalar is the number.
struct Phone {
  PhoneNumber number;
  std::optional<std::string> label;
  std::optional<Text> note;
};

template <>
struct Describe<Phone> {
  static constexpr std::array fields{
      field<Phone, &Phone::number>("number", Type::phone_number, "International number with its +",
                                   {.required = true}),
      field<Phone, &Phone::label>("label", Type::string, "What answers there, such as WhatsApp"),
      field<Phone, &Phone::note>("note", Type::text, "When or for what to use it"),
  };
};

struct AddressParts {
  std::optional<std::string> street, locality, region, postcode, country;
};

template <>
struct Describe<AddressParts> {
  static constexpr std::array fields{
      field<AddressParts, &AddressParts::street>("street", Type::string, "Street and number"),
      field<AddressParts, &AddressParts::locality>("locality", Type::string, "Town or city"),
      field<AddressParts, &AddressParts::region>("region", Type::string, "Province or state"),
      field<AddressParts, &AddressParts::postcode>("postcode", Type::string, "Postal code"),
      field<AddressParts, &AddressParts::country>("country", Type::string, "Country"),
  };
};

/// A postal address, in one or several languages, as text or in parts.
struct Address {
  struct Variant {
    std::string language;
    std::string text;  ///< Empty where `parts` holds the address.
    std::optional<AddressParts> parts;
  };
  std::vector<Variant> variants;
  bool plain = false;  ///< Written without naming a language.
};

[[nodiscard]] Value to_value(const Address& address);

/// Whether a map is an address in parts, not one in several languages.
[[nodiscard]] bool has_address_parts(const yaml::Node& map);
[[nodiscard]] bool has_address_parts(const Map& map);

/// Part of a year, by month and day ("05-01"); may run over New Year.
struct Season {
  std::string from;
  std::string to;
};

template <>
struct Describe<Season> {
  static constexpr std::array fields{
      field<Season, &Season::from>("from", Type::month_day, "First day, as month-day",
                                   {.required = true}),
      field<Season, &Season::to>("to", Type::month_day, "Last day, as month-day",
                                 {.required = true}),
  };
};

/// A border crossing on a route.
struct Border {
  std::optional<std::string> name;
  std::optional<std::string> with;
  std::optional<Text> note;
};

template <>
struct Describe<Border> {
  static constexpr std::array fields{
      field<Border, &Border::name>("name", Type::string, "Name of the crossing"),
      field<Border, &Border::with>("with", Type::country, "The country on the other side"),
      field<Border, &Border::note>("note", Type::text, "Formalities and opening times"),
  };
};

/// One end of a route or a stop on it: a reference, or a place that has no guide.
struct Waypoint {
  std::string reference;  ///< Empty for a place without a guide.
  std::string name;
  std::optional<Coordinates> coordinates;
  std::optional<std::string> country;
};

template <>
struct Describe<Waypoint> {
  static constexpr std::array fields{
      field<Waypoint, &Waypoint::name>("name", Type::string, "Name of a place that has no guide",
                                       {.required = true}),
      field<Waypoint, &Waypoint::coordinates>("coordinates", Type::coordinates, "Where it is"),
      field<Waypoint, &Waypoint::country>("country", Type::country, "The country it is in"),
  };
};

/// A reference alone is a string, a place without a guide a map.
[[nodiscard]] Value to_value(const Waypoint& waypoint);

/// A text of its own in a guide: visa, safety, when to go.
struct TextSection {
  Text title;
  Text text;
};

template <>
struct Describe<TextSection> {
  static constexpr std::array fields{
      field<TextSection, &TextSection::title>("title", Type::text, "Heading", {.required = true}),
      field<TextSection, &TextSection::text>("text", Type::text, "Paragraphs", {.required = true}),
  };
};

/// Where facts come from.
struct SourceReference {
  std::string title;
  std::optional<std::string> url;
  std::optional<std::string> licence;
  std::optional<Date> checked;
};

template <>
struct Describe<SourceReference> {
  static constexpr std::array fields{
      field<SourceReference, &SourceReference::title>("title", Type::string, "What it is called",
                                                      {.required = true}),
      field<SourceReference, &SourceReference::url>("url", Type::url, "Where it can be read"),
      field<SourceReference, &SourceReference::licence>("licence", Type::licence,
                                                        "SPDX id of its licence"),
      field<SourceReference, &SourceReference::checked>("checked", Type::date,
                                                        "When it was last looked at"),
  };
};

struct Image {
  std::string file;
  std::optional<Text> caption;
  std::optional<Text> alt;
  std::optional<std::string> credit;
  std::optional<std::string> licence;
  std::optional<std::string> source;
  Position begin;  ///< Where the guide's file names the image file …
  Position end;    ///< … and the position after that.
};

template <>
struct Describe<Image> {
  static constexpr std::array fields{
      field<Image, &Image::file>("file", Type::path, "Image file, relative to the guide's file",
                                 {.required = true}),
      field<Image, &Image::caption>("caption", Type::text, "Printed below it"),
      field<Image, &Image::alt>("alt", Type::text, "What it shows, for who cannot see it"),
      field<Image, &Image::credit>("credit", Type::string, "Who made it"),
      field<Image, &Image::licence>("licence", Type::licence, "SPDX id of its licence"),
      field<Image, &Image::source>("source", Type::url, "Where it comes from"),
  };
};

bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Price& out, bool& good);
bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Phone& out, bool& good);
bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Waypoint& out,
                bool& good);

/// A price without a currency takes the guide's.
bool complete(Reader& reader, const yaml::Node& node, Price& price);

/// An image keeps the place its file is named at, for whoever can't print it.
bool complete(Reader& reader, const yaml::Node& node, Image& image);

}  // namespace guidebook
