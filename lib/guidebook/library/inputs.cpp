#include "guidebook/library/inputs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "guidebook/library/folder_walk.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

/// The nearest folder from `start` upwards that holds a settings file.
std::optional<std::string> marked_root(const fs::path& start) {
  std::error_code error;
  fs::path folder = fs::absolute(start, error).lexically_normal();
  while (!error) {
    if (fs::exists(folder / settings_file, error)) return folder.string();
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

std::string absolute(const fs::path& path) {
  std::error_code error;
  std::string full = fs::absolute(path, error).lexically_normal().string();
  if (full.size() > 1 && full.ends_with('/')) full.pop_back();
  return full;
}

void add_path(Inputs& inputs, const std::string& path, bool own_root) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const bool readable = ::faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) == 0;
  if (!error && !readable) error = {errno, std::generic_category()};
  if (error) {
    inputs.diagnostics.push_back(unreadable_file(path, error));
    inputs.named_failure = true;
    return;
  }
  if (!fs::is_directory(status)) {
    inputs.files.push_back(path);
    const fs::path folder = fs::path(path).parent_path();
    const fs::path start = folder.empty() ? fs::path(".") : folder;
    if (own_root) {
      std::string root = marked_root(start).value_or(start.string());
      inputs.libraries.insert(absolute(root));
      inputs.roots.insert(std::move(root));
    }
    return;
  }
  inputs.folders.push_back(absolute(path));
  const std::size_t before = inputs.diagnostics.size();
  const auto marked = marked_root(path);
  for (std::string& file : guide_files(path, inputs.diagnostics, marked.value_or(path))) {
    inputs.files.push_back(std::move(file));
  }
  if (inputs.diagnostics.size() > before && inputs.diagnostics[before].place.file == path) {
    inputs.named_failure = true;
  }
  const bool reaches_above = marked && file_id(*marked) != file_id(path);
  if (own_root) inputs.libraries.insert(absolute(marked.value_or(path)));
  if (own_root && reaches_above) inputs.roots.insert(*marked);
}

/// Keeps the first of several paths to one file.
void drop_repeated(std::vector<std::string>& files) {
  std::set<FileId> seen;
  std::unordered_set<std::string> seen_names;
  std::erase_if(files, [&](const std::string& file) {
    const auto id = file == "-" ? std::nullopt : file_id(file);
    return id ? !seen.insert(*id).second : !seen_names.insert(file).second;
  });
}

}  // namespace

std::vector<std::string> guide_files(const std::string& folder, Diagnostics& diagnostics,
                                     const std::string& root) {
  return find_files(folder, root, is_guide_name, diagnostics);
}

Inputs find_inputs(const std::vector<std::string>& paths, const std::optional<std::string>& root) {
  Inputs inputs;
  for (const std::string& path : paths) {
    if (path != "-") {
      add_path(inputs, path, !root);
      continue;
    }
    inputs.files.push_back(path);
    if (root) continue;
    const auto marked = marked_root(".");
    inputs.root_guessed = !marked;
    inputs.libraries.insert(absolute(marked.value_or(".")));
    inputs.roots.insert(marked.value_or("."));
  }
  if (root) {
    inputs.libraries.insert(absolute(*root));
    inputs.roots.insert(*root);
  }
  std::stable_sort(inputs.files.begin(), inputs.files.end());
  drop_repeated(inputs.files);
  return inputs;
}

bool is_guide_name(std::string_view name) {
  return !name.starts_with('.') && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

std::string library_root(const std::set<std::string>& libraries, const std::string& file) {
  const fs::path own = fs::path(absolute(file)).parent_path();
  for (fs::path folder = own;; folder = folder.parent_path()) {
    if (libraries.contains(folder.string())) return folder.string();
    if (folder == folder.parent_path()) return own.string();
  }
}

std::string_view file_stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.rfind('.'));
}

FilesByStem files_by_stem(const std::set<std::string>& roots) {
  FilesByStem files;
  Diagnostics unreadable;  // folders nobody named: no fault of the files that were
  for (const std::string& root : roots) {
    for (std::string& file : guide_files(root, unreadable, root)) {
      std::string stem(file_stem(file));
      files.emplace(std::move(stem), std::move(file));
    }
  }
  return files;
}

std::vector<StreamDocument> split_stream(std::string_view stream) {
  std::vector<StreamDocument> documents;
  std::uint32_t line = 1;
  std::uint32_t begin_line = 1;
  std::string text;
  bool has_content = false;
  const auto flush = [&] {
    if (has_content) documents.push_back({std::move(text), begin_line});
    text.clear();
    has_content = false;
    begin_line = line;
  };
  while (!stream.empty()) {
    const std::string_view whole =
        stream.substr(0, std::min(stream.find('\n'), stream.size() - 1) + 1);
    const std::string_view content = whole.substr(0, whole.find_last_not_of("\r\n") + 1);
    const bool marker = content.starts_with("---") &&
                        (content.size() == 3 || content[3] == ' ' || content[3] == '\t');
    if (marker && has_content) flush();
    const std::size_t first = content.find_first_not_of(" \t");
    const bool blank = first == std::string_view::npos || content[first] == '#' ||
                       content.starts_with('%') || content == "---" || content.starts_with("...");
    has_content = has_content || !blank;
    text += whole;
    stream.remove_prefix(whole.size());
    ++line;
    if (content == "...") flush();
  }
  flush();
  return documents;
}

}  // namespace guidebook
