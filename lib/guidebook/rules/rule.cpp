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

// Each is defined beside the function that checks it; two more are declared where they are used.
extern const Rule duplicate_guide_id, country_code, subdivision_code, language_tag, currency_code,
    timezone_name, within_cycle, dangling_reference, route_to_itself, image_missing, image_outside,
    price_inverted, coordinates_zero, coordinates_swapped, date_in_future, currency_mismatch,
    phone_country, phone_length, url_host, unknown_licence, image_format, image_unlicensed,
    far_from_destination, route_speed, border_mismatch, probable_duplicate, repeated_item, stale,
    no_sources, no_coordinates, no_contact, summary_too_long, orphan, ambiguous_scalar,
    hours_syntax, html_in_text, markup_in_text, mojibake, invisible_character,
    private_use_character, not_nfc, placeholder_text, url_scheme_case, trailing_space;

namespace {

constexpr auto rule_table = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::to_array<RuleRef>({
      load_rules[I]...,
      duplicate_guide_id,
      country_code,
      subdivision_code,
      language_tag,
      currency_code,
      timezone_name,
      within_cycle,
      dangling_reference,
      route_to_itself,
      image_missing,
      image_outside,
      price_inverted,
      coordinates_zero,
      coordinates_swapped,
      date_in_future,
      currency_mismatch,
      phone_country,
      phone_length,
      url_host,
      unknown_licence,
      image_format,
      image_unlicensed,
      far_from_destination,
      route_speed,
      border_mismatch,
      probable_duplicate,
      repeated_item,
      stale,
      unused_ignore,
      baseline_stale,
      no_sources,
      no_coordinates,
      no_contact,
      summary_too_long,
      orphan,
      ambiguous_scalar,
      hours_syntax,
      html_in_text,
      markup_in_text,
      mojibake,
      invisible_character,
      private_use_character,
      not_nfc,
      placeholder_text,
      url_scheme_case,
      trailing_space,
  });
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
