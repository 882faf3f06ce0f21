#pragma once

#include "guidebook/field/field.hpp"
#include "guidebook/records/parts_correction.hpp"
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
  static const Fields fields;
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
  static const Fields fields;
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
  static const Fields fields;
};

struct AddressParts {
  std::optional<std::string> street, locality, region, postcode, country;
};

template <>
struct Describe<AddressParts> {
  static const Fields fields;
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
  static const Fields fields;
};

/// A border crossing on a route.
struct Border {
  std::optional<std::string> name;
  std::optional<std::string> with;
  std::optional<Text> note;
};

template <>
struct Describe<Border> {
  static const Fields fields;
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
  static const Fields fields;
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
  static const Fields fields;
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
  static const Fields fields;
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
  static const Fields fields;
};

bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Price& out, bool& good);
bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Phone& out, bool& good);
bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Waypoint& out,
                bool& good);

/// A price without a currency takes the guide's.
bool finish_read(Reader& reader, const yaml::Node& node, Price& price);

/// An image keeps the place its file is named at, for whoever can't print it.
bool finish_read(Reader& reader, const yaml::Node& node, Image& image);

}  // namespace guidebook
