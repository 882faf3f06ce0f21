#include "guidebook/rules/rule.hpp"

#include <algorithm>

#include "guidebook/rules/check_rules.hpp"
#include "guidebook/rules/code_rules.hpp"
#include "guidebook/rules/file_rules.hpp"
#include "guidebook/rules/text_rules.hpp"
#include "guidebook/rules/value_rules.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

template <std::size_t A, std::size_t B>
constexpr std::array<Rule, A + B> join(const std::array<Rule, A>& first,
                                       const std::array<Rule, B>& second) {
  std::array<Rule, A + B> all{};
  std::copy(first.begin(), first.end(), all.begin());
  std::copy(second.begin(), second.end(), all.begin() + A);
  return all;
}

constexpr std::array table =
    join(join(file_rules, value_rules), join(join(code_rules, check_rules), text_rules));

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view id) { return text::find_by_name(table, id, &Rule::id); }

}  // namespace guidebook
