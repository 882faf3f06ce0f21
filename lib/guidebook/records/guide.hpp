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

  /// The language of what names none.
  [[nodiscard]] std::string language() const {
    return languages.empty() ? "en" : languages.front();
  }
};

/// Only version 1 of the format is known.
bool complete(Reader& reader, const yaml::Node& node, Guide& guide);

template <>
struct Describe<Guide> {
  static constexpr std::array fields{
      field<Guide, &Guide::version>("guidebook", Type::integer, "Version of the format: 1",
                                    {.required = true}),
      field<Guide, &Guide::id>("id", Type::slug, "The file's name without .yaml",
                               {.required = true, .brief = true}),
      field<Guide, &Guide::name>("name", Type::string, "Name in the guide's first language",
                                 {.required = true, .brief = true}),
      field<Guide, &Guide::kind>("kind", Type::enumeration, "What kind of destination it is",
                                 {.required = true, .brief = true, .values = guide_kinds}),
      field<Guide, &Guide::country>("country", Type::country, "ISO 3166-1 alpha-2 code",
                                    {.required = true, .brief = true}),
      field<Guide, &Guide::names>("names", Type::names, "The name in other languages and scripts"),
      field<Guide, &Guide::aliases>("aliases", Type::string, "Other names it goes by"),
      field<Guide, &Guide::subdivision>("subdivision", Type::subdivision, "ISO 3166-2 code"),
      field<Guide, &Guide::region>("region", Type::string, "Province or state, for a reader"),
      field<Guide, &Guide::within>("within", Type::reference,
                                   "The guide that holds this one; its contacts are inherited",
                                   {.brief = true, .refers_to = "guide"}),
      field<Guide, &Guide::coordinates>("coordinates", Type::coordinates,
                                        "The middle of it, WGS 84"),
      field<Guide, &Guide::population>("population", Type::integer, "Inhabitants", {.min = 0}),
      field<Guide, &Guide::timezone>("timezone", Type::timezone, "IANA name"),
      field<Guide, &Guide::currency>("currency", Type::currency,
                                     "ISO 4217 code of prices that name none"),
      field<Guide, &Guide::languages>("languages", Type::language,
                                      "Languages the file is written in, the main one first"),
      field<Guide, &Guide::summary>("summary", Type::text, "The guide in at most 300 characters"),
      field<Guide, &Guide::introduction>("introduction", Type::text, "The opening text"),
      field<Guide, &Guide::sections>("sections", Type::section,
                                     "Further texts: visa, safety, when to go"),
      field<Guide, &Guide::attractions>("attractions", Type::records, "What to see and do"),
      field<Guide, &Guide::hotels>("hotels", Type::records, "Where to stay"),
      field<Guide, &Guide::routes>("routes", Type::records, "Ways in and out"),
      field<Guide, &Guide::contacts>("contacts", Type::records, "Whom to ask"),
      field<Guide, &Guide::images>("images", Type::image, "Pictures"),
      field<Guide, &Guide::sources>("sources", Type::source, "Where the facts come from"),
      field<Guide, &Guide::licence>("licence", Type::licence, "SPDX id of the guide's own licence"),
      field<Guide, &Guide::checked>("checked", Type::date, "When somebody last made sure"),
      field<Guide, &Guide::extra>("x-*", Type::extra,
                                  "Keys of your own: kept and exported, never checked"),
  };
  static_assert(unique_names(fields));
};

}  // namespace guidebook
