#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

using WantedName = std::function<bool(std::string_view name)>;

/// The files in a folder and the folders below it whose names are wanted, sorted by their paths;
/// what is hidden is passed over. Links that lead out of `root` are left alone; a folder reached
/// twice through links is read once. A folder that cannot be read is reported.
[[nodiscard]] std::vector<std::string> find_files(const std::string& folder,
                                                  const std::string& root, const WantedName& wanted,
                                                  Diagnostics& diagnostics);

/// Where a path leads through links, whether or not a file is there; nothing if that is outside of
/// `root`.
[[nodiscard]] std::optional<std::string> path_beneath(std::string_view root,
                                                      const std::string& path);

/// What several paths to one file have in common; nothing if there is no such file.
using FileId = std::pair<std::uint64_t, std::uint64_t>;
[[nodiscard]] std::optional<FileId> file_id(const std::string& path);

[[nodiscard]] Diagnostic unreadable_file(const std::string& path, const std::error_code& error);

}  // namespace guidebook
