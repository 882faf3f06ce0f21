#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidebook::codes {

/// The country calling code (ITU-T E.164) of a country, by ISO 3166-1 alpha-2. From the table that
/// libphonenumber had when this was built.
[[nodiscard]] std::optional<unsigned> calling_code_of(std::string_view country);

/// A number of a country as it is written for readers abroad, "+33 1 23 45 67 89", that nobody has;
/// empty if none is known.
[[nodiscard]] std::string_view example_number_of(std::string_view country);

/// The calling code that a number of the form "+861064167544" begins with. Nothing where it is that
/// of no country: free of charge, or of a satellite.
[[nodiscard]] std::optional<unsigned> calling_code_in(std::string_view number);

/// A number as it is dialled within a country, "01 23 45 67 89", with the calling code: "+33 1 23
/// 45 67 89". Empty for what lacks the trunk prefix or has not as many digits as numbers there.
[[nodiscard]] std::string number_from_abroad(std::string_view local, std::string_view country);

struct NumberLength {
  unsigned code = 0;       ///< That the number begins with; 0: with none.
  std::size_t digits = 0;  ///< After that.
  bool possible = false;   ///< Numbers of the code can have as many.
};

/// Of a number of the form "+861064167544", with calling codes of no country among those known.
[[nodiscard]] NumberLength length_of(std::string_view number);

}  // namespace guidebook::codes
