#pragma once

#include <set>
#include <span>
#include <string>

namespace guidebook {

/// The name of the folder that a note is in; empty where nothing says it.
[[nodiscard]] std::string folder_of_note(const std::string& file);

/// Whether a note is about the folder that it is in.
[[nodiscard]] bool is_index_note(const std::string& file);

/// The paths of the folders that one of the files is about.
[[nodiscard]] std::set<std::string> folders_with_index(std::span<const std::string> files);

/// The name of the nearest folder above a note that is in `folders`; of its own, where none is or
/// they are not known.
[[nodiscard]] std::string guide_folder_of_note(const std::string& file,
                                               const std::set<std::string>* folders);

}  // namespace guidebook
