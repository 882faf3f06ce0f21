#include "guidebook/codes/cldr.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook::wording {

std::string country(std::string_view code, std::string_view language) {
  std::string name = cldr::region_name(code, language);
  return name.empty() ? std::string(code) : name;
}

}  // namespace guidebook::wording
