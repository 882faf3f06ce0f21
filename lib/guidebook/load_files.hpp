#pragma once

#include <string>
#include <vector>

#include "guidebook/loader.hpp"

namespace guidebook {

/// Reads guide files side by side on all cores; the results stand in the files' order. "-" is
/// standard input and gives one result for each document in it. A file that can't be read gives a
/// result with nothing but its diagnostic.
[[nodiscard]] std::vector<LoadedGuide> load_files(const std::vector<std::string>& files);

}  // namespace guidebook
