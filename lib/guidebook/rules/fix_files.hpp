#pragma once

#include <string>
#include <vector>

#include "guidebook/rules/validate.hpp"

namespace guidebook::validation {

struct FixedFile {
  std::string file;
  std::string before;
  std::string after;
};

/// What fixing all files would result in.
struct FixResult {
  std::vector<FixedFile> files;  ///< Those that change, in the order of their names.
  Report left;                   ///< What is found when they are changed.
};

/// Makes the certain fixes of what is found in the files named, and those of what they bring to
/// light, until there is none. Nothing is written. A stream is left as it is.
[[nodiscard]] FixResult fix_files(const Inputs& inputs, const Options& options,
                                  const Baseline* baseline);

}  // namespace guidebook::validation
