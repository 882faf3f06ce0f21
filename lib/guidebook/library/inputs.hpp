#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/hours/holidays.hpp"

namespace guidebook {

/// The name of a file that marks a library's root and holds its settings.
inline constexpr std::string_view settings_file = ".guidebook.yaml";

/// The guide files of what was named, and where what they refer to is looked for.
struct Inputs {
  std::vector<std::string>
      files;  ///< In the order of their paths, none twice; "-" for standard input.
  /// Folders whose guides may be referred to and are not all among `files`.
  std::set<std::string> roots;
  std::vector<std::string> folders;  ///< Those that were named, absolute.
  /// The root folders of the libraries that `files` belong to, absolute.
  std::set<std::string> libraries;
  hours::Holidays holidays;    ///< Where these libraries' guides are.
  bool lenient = false;        ///< Guides with errors are kept without what cannot be read of them.
  bool root_guessed = false;   ///< Nobody said where what standard input refers to can be found.
  Diagnostics diagnostics;     ///< What could not be opened.
  bool named_failure = false;  ///< Some path that was named, not found in a folder, is among these.
};

/// Whether a file of this name is one of those that folders are searched for: .yaml or .yml, and
/// not hidden.
[[nodiscard]] bool is_guide_name(std::string_view name);

/// Finds the guide files (.yaml, .yml; hidden ones skipped) of files and folders, folders read
/// whole. `root` overrides the library root that each path has by itself: the nearest folder above
/// it with a settings file, else the folder named, else the file's own.
[[nodiscard]] Inputs find_inputs(const std::vector<std::string>& paths,
                                 const std::optional<std::string>& root);

/// Which of the library roots (Inputs::libraries) a file belongs to, absolute; its own folder if
/// none.
[[nodiscard]] std::string library_root(const std::set<std::string>& libraries,
                                       const std::string& file);

/// The guide files in a folder and the folders below it, sorted. Links that lead out of `root` are
/// left alone; a folder reached twice through links is read once.
[[nodiscard]] std::vector<std::string> guide_files(const std::string& folder,
                                                   Diagnostics& diagnostics,
                                                   const std::string& root);

/// "kp-chongjin" for "guides/kp-chongjin.yaml": the id a file's name asks for.
[[nodiscard]] std::string_view file_stem(std::string_view path);

/// The guide files below some roots by the ids that their names ask for; of several the first.
using FilesByStem = std::unordered_map<std::string, std::string>;
[[nodiscard]] FilesByStem files_by_stem(const std::set<std::string>& roots);

/// A YAML stream's documents, parted at lines that begin with "---", with the line each begins on.
struct StreamDocument {
  std::string text;
  std::uint32_t first_line = 1;
};
[[nodiscard]] std::vector<StreamDocument> split_stream(std::string_view stream);

}  // namespace guidebook
