#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/rules/guide_check.hpp"

namespace guidebook::validation {

/// Marks of another language than the format's in a text, and what to write instead.
struct ForeignMarkup {
  std::string_view written;  ///< In the text of the node.
  std::string hint;
};

/// Reports the first of the marks, and how many there are; nothing if there are none, or the value
/// is faulty. `language`: "HTML".
void report_markup(GuideCheck& check, const ValueSite& site, std::string_view language,
                   std::vector<ForeignMarkup> found);

}  // namespace guidebook::validation
