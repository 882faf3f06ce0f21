#pragma once

#include <cstddef>
#include <cstdint>
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
  std::uint32_t block = 0;      ///< What it stands in, for a baseline; 0 where none is in use.
  bool unread = false;          ///< It kept a file or a rule from being looked at: never accepted.
};

/// How many findings are left out of a report.
struct Suppressed {
  std::size_t by_comments = 0;
  std::size_t by_baseline = 0;

  [[nodiscard]] std::size_t total() const { return by_comments + by_baseline; }
};

/// What validating brought to light.
struct Report {
  std::vector<Finding> findings;  ///< By file, in the order of the files; by place in a file.
  std::vector<std::string>
      files;  ///< All that were looked at, in order; a stream for each document.
  Suppressed suppressed;
};

/// Asks all rules of the files named, on all cores. What comes out does not depend on the threads.
/// Guides are let go as soon as they were looked at. Why a file could not be read is reported as an
/// error whatever rules are enabled. Findings that `baseline` holds are left out; what it holds in
/// vain is reported (baseline-stale). Files are taken to hold what `instead` says
/// of them.
[[nodiscard]] Report validate(const Inputs& inputs, const Options& options, Baseline* baseline,
                              const Texts& instead = {});

}  // namespace guidebook::validation
