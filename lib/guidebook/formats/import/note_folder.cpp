#include "guidebook/formats/import/note_folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

fs::path parent_of(const fs::path& file) { return file.lexically_normal().parent_path(); }

}  // namespace

std::string folder_of_note(const std::string& file) {
  if (file.starts_with('<')) return {};
  std::error_code error;
  return parent_of(fs::absolute(file, error)).filename().string();
}

bool is_index_note(const std::string& file) {
  static constexpr std::array<std::string_view, 3> names{"index", "_index", "readme"};
  const std::string stem = fs::path(file).stem().string();
  return std::ranges::find(names, text::lower(stem)) != names.end() || stem == folder_of_note(file);
}

std::set<std::string> folders_with_index(std::span<const std::string> files) {
  std::set<std::string> folders;
  for (const std::string& file : files) {
    if (is_index_note(file)) folders.insert(parent_of(file).string());
  }
  return folders;
}

std::string guide_folder_of_note(const std::string& file, const std::set<std::string>* folders) {
  if (folders == nullptr) return folder_of_note(file);
  fs::path folder = parent_of(file);
  while (!folders->contains(folder.string())) {
    if (folder == folder.parent_path()) return folder_of_note(file);
    folder = folder.parent_path();
  }
  return folder_of_note((folder / "index").string());
}

}  // namespace guidebook
