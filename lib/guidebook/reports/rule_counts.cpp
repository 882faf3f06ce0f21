#include "guidebook/reports/rule_counts.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

namespace guidebook {

bool RuleCount::is_everywhere(std::size_t all) const {
  constexpr std::size_t many = 20;
  return level != Level::error && findings == files && files >= many && 2 * files >= all;
}

std::vector<RuleCount> count_by_rule(Findings findings) {
  struct Count {
    RuleCount count;
    std::string_view last_file;  // findings of a file stand together
  };
  std::unordered_map<std::string_view, Count> by_rule;
  for (const validation::Finding& finding : findings) {
    auto& [count, last_file] = by_rule[finding.what.rule];
    count.rule = finding.what.rule;
    count.level = std::max(count.level, finding.what.level);
    if (count.findings++ == 0 || last_file != finding.what.place.file) ++count.files;
    last_file = finding.what.place.file;
  }
  std::vector<RuleCount> counts;
  counts.reserve(by_rule.size());
  for (const auto& [rule, each] : by_rule) counts.push_back(each.count);
  std::ranges::sort(counts, [](const RuleCount& a, const RuleCount& b) {
    return std::tie(b.level, b.findings, a.rule) < std::tie(a.level, a.findings, b.rule);
  });
  return counts;
}

}  // namespace guidebook
