#include <fmt/core.h>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {

static void check_price_inverted(GuideCheck& check, const RecordSite& site) {
  if (site.record == nullptr || !site.record->price) return;
  const Price& price = *site.record->price;
  const yaml::Node* node = site.find("price");
  if (!price.from || !price.to || *price.from <= *price.to || check.faulty(*node)) return;
  const yaml::Node& from = *node->find("from");
  const yaml::Node& to = *node->find("to");
  check.report(from.begin > to.begin ? from : to,
               fmt::format("the price goes from {} to {}", *price.from, *price.to),
               fmt::format("exchange them: from: {}, to: {}", *price.to, *price.from));
}

extern constinit const Rule price_inverted{
    .id = "price-inverted",
    .level = Level::warning,
    .sentence = "A price's from is not above its to",
    .why = "One of the two was mistyped, or they changed places.",
    .wrong =
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, price: {from: 45, to: 20, currency: EUR}}\n",
    .right =
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, price: {from: 20, to: 45, currency: EUR}}\n",
    .record = check_price_inverted};

}  // namespace guidebook::validation
