#include <fmt/core.h>

#include "guidebook/rules/checks.hpp"

namespace guidebook::validation {

void price_inverted(GuideCheck& check, const RecordSite& site) {
  if (site.record == nullptr || !site.record->price) return;
  const Price& price = *site.record->price;
  const yaml::Node* node = site.find("price");
  if (!price.from || !price.to || *price.from <= *price.to || check.faulty(*node)) return;
  const yaml::Node& from = *node->find("from");
  const yaml::Node& to = *node->find("to");
  check.report(from.begin > to.begin ? from : to,
               fmt::format("the price goes from {} to {}", *price.from, *price.to),
               fmt::format("write {{from: {}, to: {}}}", *price.to, *price.from));
}

}  // namespace guidebook::validation
