#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <system_error>

namespace guidebook {

/// Gives an open file that nobody else knows yet the owner, permissions, access lists and extended
/// attributes of the file at `path`, whose status is `status`: all of them, or an error.
[[nodiscard]] std::error_code copy_attributes(const std::filesystem::path& path,
                                              const struct stat& status, int descriptor);

}  // namespace guidebook
