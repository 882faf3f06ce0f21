#include "guidebook/source/attributes.hpp"

#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include "guidebook/source/descriptor.hpp"
#include "guidebook/source/output_error.hpp"

namespace guidebook {
namespace {

/// Labels that the system itself gives each new file.
bool is_of_system(std::string_view name) {
  return name.starts_with("security.") || name.starts_with("trusted.");
}

std::error_code copy_extended(const std::filesystem::path& path, int descriptor) {
  constexpr std::size_t most = 65536;  // Of names and of a value, in Linux.
  std::string names(most, '\0');
  const ssize_t size = ::listxattr(path.c_str(), names.data(), names.size());
  if (size < 0) return errno == ENOTSUP ? std::error_code() : last_error();
  std::string value(size > 0 ? most : 0, '\0');
  for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
    const char* name = names.c_str() + at;
    at += std::strlen(name) + 1;
    const ssize_t length = ::getxattr(path.c_str(), name, value.data(), value.size());
    const bool is_kept = length >= 0 && ::fsetxattr(descriptor, name, value.data(),
                                                    static_cast<std::size_t>(length), 0) == 0;
    if (!is_kept && !is_of_system(name)) return OutputError::attributes;
  }
  return {};
}

}  // namespace

std::error_code copy_attributes(const std::filesystem::path& path, const struct stat& status,
                                int descriptor) {
  struct stat own {};
  if (::fstat(descriptor, &own) != 0) return last_error();
  const bool same_owner = own.st_uid == status.st_uid && own.st_gid == status.st_gid;
  if (!same_owner && ::fchown(descriptor, status.st_uid, status.st_gid) != 0)
    return errno == EPERM ? OutputError::owner : last_error();
  // EPERM: a file system without permissions.
  if (::fchmod(descriptor, status.st_mode & 07777U) != 0 && errno != EPERM) return last_error();
  return copy_extended(path, descriptor);
}

}  // namespace guidebook
