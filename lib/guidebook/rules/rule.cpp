#include "guidebook/rules/rule.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "guidebook/rules/baseline.hpp"
#include "guidebook/rules/ignore_comment.hpp"
#include "guidebook/rules/load_rules.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace validation {

// The rules that are not the loader's, in the order of the documentation; each is defined beside
// the function that checks it.
#define GUIDEBOOK_RULES(RULE) \
  RULE(duplicate_guide_id)    \
  RULE(country_code)          \
  RULE(subdivision_code)      \
  RULE(language_tag)          \
  RULE(currency_code)         \
  RULE(timezone_name)         \
  RULE(within_cycle)          \
  RULE(dangling_reference)    \
  RULE(route_to_itself)       \
  RULE(image_missing)         \
  RULE(image_outside)         \
  RULE(price_inverted)        \
  RULE(coordinates_zero)      \
  RULE(coordinates_swapped)   \
  RULE(date_in_future)        \
  RULE(currency_mismatch)     \
  RULE(phone_country)         \
  RULE(phone_length)          \
  RULE(url_host)              \
  RULE(unknown_licence)       \
  RULE(image_format)          \
  RULE(image_unlicensed)      \
  RULE(far_from_destination)  \
  RULE(route_speed)           \
  RULE(border_mismatch)       \
  RULE(probable_duplicate)    \
  RULE(repeated_item)         \
  RULE(stale)                 \
  RULE(unused_ignore)         \
  RULE(baseline_stale)        \
  RULE(no_sources)            \
  RULE(no_coordinates)        \
  RULE(no_contact)            \
  RULE(summary_too_long)      \
  RULE(orphan)                \
  RULE(ambiguous_scalar)      \
  RULE(hours_syntax)          \
  RULE(html_in_text)          \
  RULE(markup_in_text)        \
  RULE(mojibake)              \
  RULE(invisible_character)   \
  RULE(private_use_character) \
  RULE(not_nfc)               \
  RULE(placeholder_text)      \
  RULE(url_scheme_case)       \
  RULE(trailing_space)

#define DECLARE(rule) extern const Rule rule;
GUIDEBOOK_RULES(DECLARE)
#undef DECLARE

namespace {

constexpr auto rule_table = []<std::size_t... I>(std::index_sequence<I...>) {
#define REFER(rule) rule,
  return std::to_array<RuleRef>({load_rules[I]..., GUIDEBOOK_RULES(REFER)});
#undef REFER
}
(std::make_index_sequence<load_rules.size()>());

}  // namespace
}  // namespace validation

using validation::rule_table;

std::span<const RuleRef> rules() { return rule_table; }

std::size_t index_of(const Rule& rule) {
  return static_cast<std::size_t>(std::find_if(rule_table.begin(), rule_table.end(),
                                               [&](const Rule& row) { return &row == &rule; }) -
                                  rule_table.begin());
}

const Rule* find_rule(std::string_view id) {
  const auto index = find_rule_index(id);
  return index ? &rule_table[*index].get() : nullptr;
}

std::optional<std::size_t> find_rule_index(std::string_view id) {
  const auto* row = text::find_by_name(rule_table, id, [](const Rule& rule) { return rule.id; });
  if (row == nullptr) return std::nullopt;
  return static_cast<std::size_t>(row - rule_table.data());
}

}  // namespace guidebook
