#include <fmt/core.h>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/rules/checks.hpp"

namespace guidebook::validation {

void phone_country(GuideCheck& check, const ValueSite& site) {
  const std::string_view type = site.record.type.name;
  if (site.field.type != Type::phone_number || (type != "attraction" && type != "hotel")) return;
  const std::string& country = check.guide().country;
  const auto here = codes::calling_code_of(country);
  std::string number(site.node.text);
  if (!here || !syntax_of(Type::phone_number)->accept(number)) return;
  const auto there = codes::calling_code_in(number);
  if (!there || *there == *here) return;
  check.report(site.node, fmt::format("a number with +{} is not one of {}", *there, country),
               fmt::format("numbers of {} begin with +{}", country, *here));
}

}  // namespace guidebook::validation
