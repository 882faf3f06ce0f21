#include "guidebook/reports/paths_from_here.hpp"

#include <filesystem>

namespace guidebook {

PathsFromHere::PathsFromHere() {
  std::error_code error;  // the folder may be gone: then paths stay as they are
  here_ = std::filesystem::current_path(error).string();
}

const std::string& PathsFromHere::of(std::string_view file) {
  if (file == file_) return path_;
  file_ = file;
  path_ = file;
  if (file.empty() || file == "<stdin>" || here_.empty()) return path_;
  const auto full = (std::filesystem::path(here_) / file).lexically_normal();
  const auto relative = full.lexically_relative(here_);
  const bool outside = relative.empty() || *relative.begin() == "..";
  path_ = (outside ? full : relative).string();
  return path_;
}

}  // namespace guidebook
