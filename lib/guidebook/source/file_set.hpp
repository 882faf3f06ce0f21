#pragma once

#include <optional>
#include <span>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// A file and what it is to hold.
struct FileContent {
  std::string path;
  std::string bytes;
  std::optional<std::string> before;  ///< What it must hold until then, if that matters.
  std::string old_path = {};          ///< A file that goes once all have their names; empty: none.
};

/// Writes files as `write_file` does, all of them or none, in folders that are made where they are
/// missing. All bytes are on the disk before the first file gets its name; where one then can't get
/// it, or does not hold what it held before, those that have got theirs give it back, and no new
/// folder is left. Signals wait while names are given (SignalsHeld), and so do others who write a
/// set into the same folder. Gives what could not be written, and what stays changed all the same.
[[nodiscard]] std::optional<Diagnostic> write_files(std::span<const FileContent> files);

}  // namespace guidebook
