#include "guidebook/rules/rule_plan.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using guidebook::Rule;
using guidebook::Type;
using guidebook::validation::Levels;
using guidebook::validation::RulePlan;
using Ids = std::vector<std::string_view>;

RulePlan plan_of(const Ids& ids) {
  Levels levels;
  levels.disable_all();
  for (const auto id : ids) levels.enable(*guidebook::find_rule(id), true);
  return RulePlan(levels);
}

Ids called(const RulePlan& plan, Type type, std::string_view text) {
  Ids ids;
  plan.for_each_of_value(type, text, [&](const Rule& rule) { ids.push_back(rule.id); });
  return ids;
}

}  // namespace

TEST_CASE("rule plan: a value is checked by the rules of its type") {
  const RulePlan plan = plan_of({"country-code", "currency-code", "ambiguous-scalar"});
  CHECK(called(plan, Type::country, "KP") == Ids{"country-code", "ambiguous-scalar"});
  CHECK(called(plan, Type::currency, "KPW") == Ids{"currency-code", "ambiguous-scalar"});
  CHECK(called(plan, Type::coordinates, "1").empty());
}

TEST_CASE("rule plan: rules that look for characters are called where these are") {
  const RulePlan plan = plan_of({"html-in-text", "markup-in-text", "not-nfc"});
  CHECK(called(plan, Type::text, "A harbour").empty());
  CHECK(called(plan, Type::text, "A <b>harbour</b>") == Ids{"html-in-text"});
  CHECK(called(plan, Type::text, "A [[harbour]] &amp;") == Ids{"html-in-text", "markup-in-text"});
  CHECK(called(plan, Type::text, "청진") == Ids{"not-nfc"});
  CHECK(called(plan, Type::url, "<") == Ids{});
}

TEST_CASE("rule plan: what no enabled rule looks at is passed over") {
  CHECK_FALSE(plan_of({"no-sources"}).concerns_records());
  CHECK(plan_of({"no-sources"}).of_guides().size() == 1);
  CHECK(plan_of({"no-sources"}).of_library().empty());
  CHECK(plan_of({"orphan"}).of_library().size() == 1);
  CHECK(plan_of({"price-inverted"}).concerns_records());
}
