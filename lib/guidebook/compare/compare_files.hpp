#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "guidebook/compare/guide_change.hpp"
#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// A guide file, or what stands for one.
struct GuideFile {
  std::string file;                 ///< As reports name it.
  std::optional<std::string> text;  ///< To read instead of what the file holds.
  std::uint32_t first_line = 1;     ///< Of the text in the file.
};

/// How two sets of guides differ.
struct Comparison {
  std::vector<GuideChange> guides;  ///< By their ids.
  Diagnostics faults;  ///< Load errors, and ids that a side has twice: what is in `guides` is of
                       ///< no use if there are any.
};

/// Reads two sets of guide files on all cores and compares the guides that have the same id,
/// whatever their files are called. Of what is the same in both only the ids are kept; files with
/// the same bytes are read once.
[[nodiscard]] Comparison compare_files(std::span<const GuideFile> before,
                                       std::span<const GuideFile> after);

}  // namespace guidebook
