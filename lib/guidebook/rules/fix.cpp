#include "guidebook/rules/fix.hpp"

#include <algorithm>
#include <utility>

#include "guidebook/diagnostic/byte_edit.hpp"

namespace guidebook::validation {

std::string apply_fixes(std::string_view text, const std::vector<const Diagnostic*>& findings) {
  std::vector<ByteEdit> edits;
  for (const Diagnostic* finding : findings) {
    const auto certain = std::ranges::find_if(finding->fixes, &Fix::certain);
    if (certain != finding->fixes.end())
      edits.push_back({{certain->begin, certain->end}, certain->text});
  }
  return apply_edits(text, std::move(edits));
}

}  // namespace guidebook::validation
