#include "guidebook/rules/fix.hpp"

#include <algorithm>

namespace guidebook::validation {

std::string apply_fixes(std::string_view text, const std::vector<const Diagnostic*>& findings) {
  std::vector<const Fix*> fixes;
  for (const Diagnostic* finding : findings) {
    const auto certain = std::find_if(finding->fixes.begin(), finding->fixes.end(),
                                      [](const Fix& fix) { return fix.certain; });
    if (certain != finding->fixes.end()) fixes.push_back(&*certain);
  }
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const Fix* a, const Fix* b) { return a->begin < b->begin; });
  std::string out;
  std::size_t done = 0;
  for (const Fix* fix : fixes) {
    if (fix->begin < done || fix->end > text.size()) continue;
    out += text.substr(done, fix->begin - done);
    out += fix->text;
    done = fix->end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace guidebook::validation
