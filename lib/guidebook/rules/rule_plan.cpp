#include "guidebook/rules/rule_plan.hpp"

#include <algorithm>
#include <cassert>

namespace guidebook::validation {

RulePlan::RulePlan(const Levels& levels) {
  constexpr std::size_t first_beyond_ascii = 0x80;
  std::fill(sets_.begin() + first_beyond_ascii, sets_.end(), other_than_ascii);
  for (const Rule& rule : rules()) {
    if (!levels.enabled(rule)) continue;
    if (rule.guide != nullptr) of_guides_.push_back(&rule);
    if (rule.record != nullptr) of_records_.push_back(&rule);
    if (rule.library != nullptr) of_library_.push_back(&rule);
    if (rule.value != nullptr || rule.record != nullptr) concerns_records_ = true;
    if (rule.value == nullptr) continue;
    const Characters holding = bit_of(rule);
    for (std::size_t type = 0; type < type_count; ++type) {
      if (!rule.types.contains(static_cast<Type>(type))) continue;
      of_values_.at(type).rows.push_back({&rule, holding});
      of_values_.at(type).look_for |= holding;
    }
  }
}

RulePlan::Characters RulePlan::bit_of(const Rule& rule) {
  if (rule.beyond_ascii) return other_than_ascii;
  if (rule.holding.empty()) return any;
  const Characters bit = next_bit_;
  assert(bit != 0);
  next_bit_ = static_cast<Characters>(bit << 1U);
  for (const char c : rule.holding) sets_.at(static_cast<unsigned char>(c)) |= bit;
  return bit;
}

}  // namespace guidebook::validation
