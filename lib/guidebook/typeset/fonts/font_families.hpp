#pragma once

#include <string>
#include <vector>

namespace guidebook::typeset {

/// Names of families for each kind of text, in the order of preference.
struct FontFamilies {
  std::vector<std::string> title;
  std::vector<std::string> text;
  std::vector<std::string> label;
};

}  // namespace guidebook::typeset
