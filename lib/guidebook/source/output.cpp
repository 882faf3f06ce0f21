#include "guidebook/source/output.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "guidebook/source/descriptor.hpp"
#include "guidebook/source/output_error.hpp"
#include "guidebook/source/replacement.hpp"

namespace guidebook {

NewFile::NewFile(const std::string& path) : replacement_(std::make_unique<Replacement>(path)) {}
NewFile::~NewFile() = default;

std::error_code NewFile::write(std::string_view bytes) { return replacement_->write(bytes); }
std::error_code NewFile::finish() { return replacement_->finish(); }

std::error_code write_file(const std::string& path, std::string_view bytes) {
  NewFile file(path);
  if (const auto error = file.write(bytes)) return error;
  return file.finish();
}

std::error_code write_stream(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      // Another process has made the pipe or terminal we share non-blocking.
      pollfd ready{descriptor, POLLOUT, 0};
      if (::poll(&ready, 1, -1) < 0 && errno != EINTR) return last_error();
    } else if (errno != EINTR) {
      return last_error();
    }
  }
  return {};
}

Diagnostic cannot_write(std::string_view target, std::error_code error) {
  Diagnostic diagnostic;
  diagnostic.message = "cannot write ";
  diagnostic.message.append(target).append(": ").append(error.message());
  if (error == OutputError::changed) diagnostic.hint = "try again";
  return diagnostic;
}

}  // namespace guidebook
