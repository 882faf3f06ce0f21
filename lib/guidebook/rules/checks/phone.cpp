#include <fmt/core.h>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

/// The number as output has it, "+861064167544"; nothing where the value is none.
std::optional<std::string> number_of(const ValueSite& site) {
  std::string number(site.node.text);
  if (!syntax_of(Type::phone_number)->accept(number)) return std::nullopt;
  return number;
}

}  // namespace

static void check_phone_length(GuideCheck& check, const ValueSite& site) {
  const auto number = number_of(site);
  if (!number) return;
  const codes::NumberLength length = codes::length_of(*number);
  if (length.possible) return;
  if (length.code == 0) {
    check.report(site.node, fmt::format("{} begins with no calling code", *number));
    return;
  }
  check.report(site.node, fmt::format("no number with +{} has {} digits after that", length.code,
                                      length.digits));
}

extern constinit const Rule phone_length{
    .id = "phone-length",
    .level = Level::warning,
    .sentence = "A telephone number has as many digits as numbers of its country",
    .why = "A digit was lost or typed twice, or the 0 of calls within the country was kept.",
    .wrong =
        "country: FR\n"
        "contacts:\n"
        "  - {id: desk, name: Desk, phones: [+33 1 99 00 12]}\n",
    .right =
        "country: FR\n"
        "contacts:\n"
        "  - {id: desk, name: Desk, phones: [+33 1 99 00 12 34]}\n",
    .types = {Type::phone_number},
    .value = check_phone_length};

static void check_phone_country(GuideCheck& check, const ValueSite& site) {
  const std::string_view type = site.record.type.name;
  const auto number = number_of(site);
  if (!number || (type != "attraction" && type != "hotel")) return;
  if (!codes::length_of(*number).possible) return;
  const std::string& country = check.guide().country;
  const auto here = codes::calling_code_of(country);
  if (!here) return;
  const auto there = codes::calling_code_in(*number);
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
    .types = {Type::phone_number},
    .value = check_phone_country};

}  // namespace guidebook::validation
