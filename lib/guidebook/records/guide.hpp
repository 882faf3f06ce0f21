#pragma once

#include "guidebook/records/attraction.hpp"
#include "guidebook/records/contact.hpp"
#include "guidebook/records/hotel.hpp"
#include "guidebook/records/route.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 8> guide_kinds{"country", "region", "city", "town",
                                                             "village", "island", "park", "area"};

/// One destination: one file.
struct Guide {
  std::int64_t version = 1;  ///< Of the format.
  std::string id;
  std::string name;
  std::string kind;
  std::string country;
  std::optional<Names> names;
  std::vector<std::string> aliases;
  std::optional<std::string> subdivision;
  std::optional<std::string> region;
  std::optional<std::string> within;
  std::optional<Coordinates> coordinates;
  std::optional<std::int64_t> population;
  std::optional<std::string> timezone;
  std::optional<std::string> currency;
  std::vector<std::string> languages;
  std::optional<Text> summary;
  std::optional<Text> introduction;
  std::vector<TextSection> sections;
  std::vector<Attraction> attractions;
  std::vector<Hotel> hotels;
  std::vector<Route> routes;
  std::vector<Contact> contacts;
  std::vector<Image> images;
  std::vector<SourceReference> sources;
  std::optional<std::string> licence;
  std::optional<Date> checked;
  Map extra;
  std::uint32_t line = 0;
  std::string file;  ///< As named or found.

  // Defined once, as those of Record.
  Guide();
  Guide(const Guide& other);
  Guide(Guide&& other) noexcept;
  Guide& operator=(const Guide& other);
  Guide& operator=(Guide&& other) noexcept;
  ~Guide();

  /// The language of what names none.
  [[nodiscard]] std::string language() const {
    return languages.empty() ? "en" : languages.front();
  }
};

/// Only version 1 of the format is known.
bool finish_read(Reader& reader, const yaml::Node& node, Guide& guide);

template <>
struct Describe<Guide> {
  static const Fields fields;
};

}  // namespace guidebook
