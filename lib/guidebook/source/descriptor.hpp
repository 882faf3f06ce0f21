#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace guidebook {

/// Why a system call has just failed.
[[nodiscard]] inline std::error_code last_error() { return {errno, std::generic_category()}; }

/// An open descriptor, or a negative number with the reason in errno; closed at the end.
class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path, int flags, mode_t mode = 0) {
    do {
      value_ = ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, mode);
    } while (value_ < 0 && errno == EINTR);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }

  [[nodiscard]] int get() const { return value_; }

  /// Some file systems find out only here that the bytes have no room.
  [[nodiscard]] std::error_code close() {
    // Linux has closed it even if a signal came in between.
    if (::close(std::exchange(value_, -1)) == 0 || errno == EINTR) return {};
    return last_error();
  }

 private:
  int value_ = -1;
};

}  // namespace guidebook
