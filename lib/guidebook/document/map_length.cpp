#include "guidebook/document/map_length.hpp"

#include <cmath>

#include "guidebook/document/languages.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

Run length(double number, std::string_view unit, std::string_view language) {
  return {.text = wording::number(number, language).append(unit),
          .language = std::string(words_language(language))};
}

}  // namespace

Run scale_length(double metres, std::string_view language) {
  return metres < 1000 ? length(metres, "\u00A0m", language)
                       : length(metres / 1000, "\u00A0km", language);
}

Run distance_away(double metres, std::string_view language) {
  const double km = metres / 1000;
  return length(km < 10 ? std::round(km * 10) / 10 : std::round(km), "\u00A0km", language);
}

}  // namespace guidebook
