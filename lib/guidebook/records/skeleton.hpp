#pragma once

#include <string>
#include <vector>

#include "guidebook/codes/codes.hpp"
#include "guidebook/records/guide.hpp"

namespace guidebook {

/// What a country has one of, as far as the lists of codes and CLDR know it.
struct CountryFacts {
  std::string code;                     ///< ISO 3166-1 alpha-2; empty: no country is meant.
  std::vector<std::string> timezones;   ///< IANA's names.
  std::vector<std::string> currencies;  ///< ISO 4217, the main one first.
  std::string language;                 ///< The one most used, BCP 47; empty if it is not known.
};

/// Of the country with this code or name, in English; without a code where there is none.
[[nodiscard]] CountryFacts facts_of_country(const codes::Codes& codes, std::string_view country);

/// Fills in the country's code, and its time zone and currency where it has one of them.
void fill_in(Guide& guide, const CountryFacts& country);

/// The file of a guide that is to be written: its fields in the order of their table, each that
/// `guide` holds and each that is required, "TODO" where its value is not known, and the others as
/// comments that say what they are for. Time zone and currency are filled in where the country has
/// one, else named in a comment. Ends in a line feed.
[[nodiscard]] std::string guide_skeleton(const Guide& guide, const CountryFacts& country);

}  // namespace guidebook
