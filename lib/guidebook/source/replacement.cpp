#include "guidebook/source/replacement.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <random>
#include <utility>

#include "guidebook/source/attributes.hpp"
#include "guidebook/source/output.hpp"
#include "guidebook/source/output_error.hpp"
#include "guidebook/source/rename.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

/// The N of /dev/fd/N. To open such a name again would start at the beginning of a file that others
/// have written to.
std::optional<int> named_descriptor(const fs::path& path) {
  std::string_view name = path.native();
  if (name == "/dev/stdout") return STDOUT_FILENO;
  if (name == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!name.starts_with(folder)) continue;
    name.remove_prefix(folder.size());
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc() && end == name.data() + name.size() && number >= 0) return number;
    break;
  }
  return std::nullopt;
}

/// Where a chain of symbolic links ends, whether or not something is there.
fs::path end_of_links(fs::path path, std::error_code& error) {
  constexpr int most = 40;  // As in Linux.
  for (int i = 0; i < most; ++i) {
    if (!fs::is_symlink(fs::symlink_status(path, error))) {
      error.clear();
      return path;
    }
    const fs::path next = fs::read_symlink(path, error);
    if (error) return path;
    path = path.parent_path() / next;
  }
  error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
  return path;
}

fs::path name_beside(const fs::path& target) {
  std::random_device random;
  return target.parent_path() / (".guidebook-" + std::to_string(random()) + ".tmp");
}

/// No error if that is what a file holds.
std::error_code compare(const fs::path& path, std::string_view bytes) {
  const Descriptor file(path, O_RDONLY | O_NONBLOCK);
  if (file.get() < 0) {
    return errno == ENOENT ? OutputError::changed : last_error();
  }
  std::string content(bytes.size() + 1, '\0');
  std::size_t size = 0;
  while (size < content.size()) {
    const ssize_t got = ::read(file.get(), content.data() + size, content.size() - size);
    if (got < 0 && errno != EINTR) return last_error();
    if (got == 0) break;
    size += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  }
  content.resize(size);
  return content == bytes ? std::error_code() : OutputError::changed;
}

}  // namespace

std::error_code Replacement::open() {
  if (opened_) return {};
  if (path_.empty()) return std::make_error_code(std::errc::no_such_file_or_directory);
  named_ = named_descriptor(path_);
  if (!named_) {
    const bool exists = ::stat(path_.c_str(), &old_) == 0;
    if (!exists && errno != ENOENT) return last_error();
    const bool in_place = exists && !S_ISREG(old_.st_mode);
    const auto error = in_place ? open_in_place() : open_beside(exists);
    if (error) return error;
  }
  opened_ = true;
  return {};
}

std::error_code Replacement::open_in_place() {
  file_.emplace(path_, O_WRONLY);
  return file_->get() < 0 ? last_error() : std::error_code{};
}

std::error_code Replacement::open_beside(bool exists) {
  // To rename over a file takes no permission to write it; people expect that it does.
  if (exists && ::faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) != 0) return last_error();
  if (exists && old_.st_nlink > 1) return OutputError::hard_links;
  std::error_code error;
  path_ = end_of_links(path_, error);
  if (error) return error;
  if (!path_.has_filename()) return std::make_error_code(std::errc::is_a_directory);
  constexpr mode_t anybody = 0666;  // Less what the umask forbids.
  fs::path beside = name_beside(path_);
  const SignalsHeld held;
  file_.emplace(beside, O_WRONLY | O_CREAT | O_EXCL, exists ? old_.st_mode & 0700U : anybody);
  if (file_->get() < 0) return last_error();
  new_.emplace(std::move(beside));
  replaces_ = exists;
  return {};
}

std::error_code Replacement::write(std::string_view bytes) {
  if (const auto error = open()) return error;
  return write_stream(descriptor(), bytes);
}

std::error_code Replacement::settle() {
  if (const auto error = open()) return error;
  if (!is_beside() || !file_) return {};
  if (replaces_) {
    if (const auto error = copy_attributes(path_, old_, file_->get())) return error;
  }
  if (::fsync(file_->get()) != 0) return last_error();
  const std::error_code error = file_->close();
  file_.reset();
  return error;
}

std::error_code Replacement::finish() {
  if (const auto error = settle()) return error;
  if (!is_beside()) return file_ ? file_->close() : std::error_code{};
  const SignalsHeld held;
  if (::rename(new_->path().c_str(), path_.c_str()) != 0) return last_error();
  new_->keep();
  return {};
}

std::error_code Replacement::install(const std::optional<std::string>& before) {
  if (!is_beside()) return finish();
  const SignalsHeld held;
  std::error_code error = std::make_error_code(std::errc::file_exists);
  if (!replaces_ && !before) error = rename_to_free(new_->path(), path_);
  if (error == std::errc::file_exists) return install_over_old(before);
  installed_ = !error;
  return error;
}

std::error_code Replacement::install_over_old(const std::optional<std::string>& before) {
  const auto check = [&before](const fs::path& path) {
    return before ? compare(path, *before) : std::error_code();
  };
  if (const auto error = check(path_)) return error;
  std::error_code status;
  if (fs::is_directory(path_, status)) return std::make_error_code(std::errc::is_a_directory);
  if (const auto error = exchange(new_->path(), path_)) return error;
  installed_ = replaces_ = true;
  // Somebody may have saved the file in between.
  return check(new_->path());
}

std::error_code Replacement::undo() {
  if (!std::exchange(installed_, false)) return {};
  if (replaces_) return exchange(new_->path(), path_);
  return ::unlink(path_.c_str()) == 0 ? std::error_code() : last_error();
}

}  // namespace guidebook
