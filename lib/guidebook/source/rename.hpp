#pragma once

#include <filesystem>
#include <system_error>

namespace guidebook {

/// Gives a file a name that is free, in one step; `file_exists` if it is not.
[[nodiscard]] std::error_code rename_to_free(const std::filesystem::path& from,
                                             const std::filesystem::path& to);

/// Lets two files of one folder change names, so that `b` is there all the time. A file system that
/// can't do it in one step does it in three, with a third name beside `a`.
[[nodiscard]] std::error_code exchange(const std::filesystem::path& a,
                                       const std::filesystem::path& b);

}  // namespace guidebook
