#include "guidebook/source/rename.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "guidebook/source/descriptor.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

std::error_code move(const fs::path& from, const fs::path& to, unsigned flags = 0) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? std::error_code()
                                                                               : last_error();
}

bool is_unsupported(const std::error_code& error) {
  return error == std::errc::invalid_argument || error == std::errc::function_not_supported;
}

}  // namespace

std::error_code rename_to_free(const fs::path& from, const fs::path& to) {
  const std::error_code error = move(from, to, RENAME_NOREPLACE);
  if (!is_unsupported(error)) return error;
  if (::access(to.c_str(), F_OK) == 0) return std::make_error_code(std::errc::file_exists);
  return move(from, to);
}

std::error_code exchange(const fs::path& a, const fs::path& b) {
  std::error_code error = move(a, b, RENAME_EXCHANGE);
  if (!is_unsupported(error)) return error;
  const fs::path third = fs::path(a).concat("~");
  // Where there are no links either, the name is free for a moment.
  if (::link(b.c_str(), third.c_str()) != 0 && (error = move(b, third))) return error;
  if (!(error = move(a, b)) && !(error = move(third, a))) return {};
  static_cast<void>(move(third, b));
  return error;
}

}  // namespace guidebook
