#include "guidebook/text/direction.hpp"

#include <unicode/uloc.h>

#include <string>

namespace guidebook {

std::string_view text_direction(std::string_view language) {
  return uloc_isRightToLeft(std::string(language).c_str()) != 0 ? "rtl" : "ltr";
}

}  // namespace guidebook
