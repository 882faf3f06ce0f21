#include <fmt/core.h>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {

static void check_phone_country(GuideCheck& check, const ValueSite& site) {
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

extern constinit const Rule phone_country{
    .id = "phone-country",
    .level = Level::warning,
    .sentence = "The telephone of an attraction or hotel is in the guide's country",
    .why = "A wrong calling code rings in another country.",
    .wrong =
        "country: KP\n"
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, phones: [+82 2 381 1234]}\n",
    .right =
        "country: KP\n"
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, phones: [+850 2 381 1234]}\n",
    .value = check_phone_country};

}  // namespace guidebook::validation
