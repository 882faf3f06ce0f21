#pragma once

#include <string>
#include <vector>

#include "guidebook/library/inputs.hpp"
#include "guidebook/library/load_files.hpp"
#include "guidebook/rules/baseline.hpp"
#include "guidebook/rules/options.hpp"

namespace guidebook::validation {

struct Finding {
  Diagnostic what;
  Fingerprint fingerprint = 0;
  std::string path_in_library;  ///< Of its file, below the library's root.
};

/// What validating brought to light.
struct Report {
  std::vector<Finding> findings;  ///< By file, in the order of the files; by place in a file.
  std::vector<std::string>
      files;                   ///< All that were looked at, in order; a stream for each document.
  std::size_t suppressed = 0;  ///< Findings that comments or the baseline took away.
};

/// Asks all rules of the files named, on all cores. What comes out does not depend on the threads.
/// Guides are let go as soon as they were looked at. Findings that `baseline` holds are left out;
/// what it holds in vain is reported (baseline-stale). Files are taken to hold what `instead` says
/// of them.
[[nodiscard]] Report validate(const Inputs& inputs, const Options& options, Baseline* baseline,
                              const Texts& instead = {});

}  // namespace guidebook::validation
