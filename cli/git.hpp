#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/compare/compare_files.hpp"

namespace guidebook::cli {

/// Guide files that git keeps, or why there are none to be had.
struct GitFiles {
  std::vector<GuideFile> files;  ///< With their texts; named "HEAD~2:guides/kp-rason.yaml".
  std::string error;             ///< git's own message; empty if there is none.
  Diagnostics faults;            ///< What is wrong with single files.
};

/// Reads "REV:PATH", the way git names files and folders: of a folder all guide files below it, as
/// `find_inputs` would choose them, but no links. Runs git without a shell.
[[nodiscard]] GitFiles read_git_files(const std::string& object);

}  // namespace guidebook::cli
