#pragma once

#include <string>
#include <utility>
#include <vector>

#include "folder.hpp"
#include "guidebook/library/library.hpp"

/// "guidebook: 1 …" with what a guide must have, five lines, and `more` below it.
inline std::string guide_text(const std::string& id, const std::string& more = {}) {
  return "guidebook: 1\nid: " + id + "\nname: The " + id + "\nkind: city\ncountry: KP\n" + more;
}

inline void put_guide(const std::filesystem::path& path, const std::string& more = {}) {
  std::filesystem::create_directories(path.parent_path());
  put(path, guide_text(path.stem().string(), more));
}

inline guidebook::Library load_library(const std::vector<std::string>& paths,
                                       const std::optional<std::string>& root = {}) {
  return guidebook::Library::load(guidebook::find_inputs(paths, root));
}

/// The ids of the guides named, in their order.
inline std::vector<std::string> ids(const guidebook::Library& library) {
  std::vector<std::string> all;
  for (const guidebook::Guide* guide : library.guides()) all.push_back(guide->id);
  return all;
}
