#pragma once

#include <functional>
#include <vector>

#include "guidebook/library/load_files.hpp"
#include "guidebook/rules/library_check.hpp"

namespace guidebook::validation {

/// Gives the findings of library rules their places and lines, and hands each over with the guide
/// it is about. For that the files are read again, each once where findings are about one guide, or
/// taken to hold what `instead` says of them.
void place_findings(
    std::vector<LibraryFinding> findings, const Texts& instead,
    const std::function<void(const GuideDigest& guide, Diagnostic&& finding)>& take);

}  // namespace guidebook::validation
