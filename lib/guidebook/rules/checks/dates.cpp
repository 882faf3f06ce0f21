#include <fmt/core.h>

#include "guidebook/rules/checks.hpp"

namespace guidebook::validation {

void date_in_future(GuideCheck& check, const ValueSite& site) {
  if (site.field.type != Type::date) return;
  const auto date = parse_date(site.node.text);
  if (!date || *date <= check.options().today) return;
  check.report(site.node, fmt::format("{} is after today, {}", site.node.text,
                                      to_string(check.options().today)));
}

void stale(GuideCheck& check, const ValueSite& site) {
  const auto& oldest = check.options().oldest;
  if (site.field.type != Type::date || !oldest) return;
  const auto date = parse_date(site.node.text);
  if (!date || *date >= *oldest) return;
  check.report(site.node,
               fmt::format("last checked {}, before {}", site.node.text, to_string(*oldest)),
               "make sure it still holds, and write the day");
}

}  // namespace guidebook::validation
