#include <fmt/core.h>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {

static void check_date_in_future(GuideCheck& check, const ValueSite& site) {
  const auto date = parse_date(site.node.text);
  if (!date || *date <= check.options().today) return;
  check.report(site.node, fmt::format("{} is after today, {}", site.node.text,
                                      to_string(check.options().today)));
}

extern constinit const Rule date_in_future{
    .id = "date-in-future",
    .level = Level::warning,
    .sentence = "A date on which something was checked is not to come",
    .why = "Nobody can have looked yet: a digit was mistyped.",
    .wrong = "checked: 2206-05-01\n",
    .right = "checked: 2026-05-01\n",
    .types = {Type::date},
    .value = check_date_in_future};

static void check_stale(GuideCheck& check, const ValueSite& site) {
  const auto& oldest = check.options().oldest;
  if (!oldest) return;
  const auto date = parse_date(site.node.text);
  if (!date || *date >= *oldest) return;
  check.report(site.node,
               fmt::format("last checked {}, before {}", site.node.text, to_string(*oldest)),
               "make sure it still holds, and write the day");
}

extern constinit const Rule stale{
    .id = "stale",
    .level = Level::warning,
    .sentence = "What was checked was checked lately enough (with --max-age)",
    .why =
        "Prices rise and hotels close. How old is too old is set by --max-age or by the "
        "library.",
    .wrong = "checked: 2019-05-01\n",
    .right = "checked: 2026-05-01\n",
    .types = {Type::date},
    .value = check_stale};

}  // namespace guidebook::validation
