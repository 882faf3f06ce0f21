#pragma once

#include "guidebook/records/parts.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 5> statuses{"open", "closed", "seasonal", "suspended",
                                                          "unknown"};

/// What attractions, hotels, routes and contacts have in common.
struct Record {
  std::string id;
  std::string name;
  std::optional<Names> names;
  std::vector<std::string> aliases;
  std::optional<std::string> status;
  std::optional<Coordinates> coordinates;
  std::optional<Address> address;
  std::optional<Text> directions;
  std::optional<std::string> hours;
  std::optional<Season> season;
  std::optional<Price> price;
  std::vector<Phone> phones;
  std::vector<std::string> emails;
  std::optional<std::string> website;
  std::optional<Text> description;
  std::vector<std::string> facilities;
  std::optional<Text> accessibility;
  std::vector<std::string> tags;
  std::optional<std::string> wikidata;
  std::vector<Image> images;
  std::vector<SourceReference> sources;
  std::optional<Date> checked;
  Map extra;               ///< The x-… keys.
  std::uint32_t line = 0;  ///< Where the record begins in its file.

  // Defined once: what they do for this many members is much to compile in every file.
  Record();
  Record(const Record& other);
  Record(Record&& other) noexcept;
  Record& operator=(const Record& other);
  Record& operator=(Record&& other) noexcept;
  ~Record();
};

}  // namespace guidebook
