#include "guidebook/source/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <deque>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace guidebook {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

/// An open descriptor, or -1; closed at the end.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags, mode_t mode = 0) {
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

  /// Some file systems say only here that the bytes found no room.
  std::error_code close() {
    // Linux has closed it even if a signal came in between.
    if (::close(std::exchange(value_, -1)) == 0 || errno == EINTR) return {};
    return last_error();
  }

 private:
  int value_ = -1;
};

/// A name that is removed at the end, unless the file has got its own.
class TemporaryName {
 public:
  explicit TemporaryName(fs::path path) : path_(std::move(path)) {}
  TemporaryName(const TemporaryName&) = delete;
  TemporaryName& operator=(const TemporaryName&) = delete;
  ~TemporaryName() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }

  std::error_code rename_to(const fs::path& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) return last_error();
    path_.clear();
    return {};
  }

 private:
  fs::path path_;
};

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

fs::path temporary_path(const fs::path& target) {
  std::random_device random;
  return target.parent_path() / (".guidebook-" + std::to_string(random()) + ".tmp");
}

/// Gives a new file the owner and permissions of the one it takes the place of. Only root may give
/// files away; another's file becomes ours, as it does in every editor.
std::error_code take_after(int descriptor, const struct stat& old) {
  const bool same_owner = ::fchown(descriptor, old.st_uid, old.st_gid) == 0;
  const mode_t mode = old.st_mode & (same_owner ? 07777U : 0777U);
  // EPERM: a file system without permissions.
  if (::fchmod(descriptor, mode) != 0 && errno != EPERM) return last_error();
  return {};
}

/// Folders made on the way; gone again at the end unless they are kept.
class NewFolders {
 public:
  NewFolders() = default;
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;
  ~NewFolders() {
    for (; !made_.empty(); made_.pop_back()) ::rmdir(made_.back().c_str());
  }

  std::error_code make(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if ((error = make(folder.parent_path()))) return error;
    if (fs::create_directory(folder, error)) made_.push_back(folder);
    const bool is_other = error == std::errc::file_exists;
    return is_other ? std::make_error_code(std::errc::not_a_directory) : error;
  }

  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

}  // namespace

/// The new content of a file. What is no regular file is written in place, as the content comes.
class NewFile::Replacement {
 public:
  explicit Replacement(const std::string& path) : path_(path) {}

  std::error_code write(std::string_view bytes) {
    if (const auto error = open()) return error;
    return write_stream(descriptor(), bytes);
  }

  /// Whether opening it changes nothing yet.
  [[nodiscard]] bool is_aside() const { return temporary_.has_value(); }

  std::error_code open() {
    if (opened_) return {};
    if (path_.empty()) return std::make_error_code(std::errc::no_such_file_or_directory);
    named_ = named_descriptor(path_);
    if (!named_) {
      const bool exists = ::stat(path_.c_str(), &old_) == 0;
      if (!exists && errno != ENOENT) return last_error();
      const bool in_place = exists && !S_ISREG(old_.st_mode);
      const auto error = in_place ? open_in_place() : open_aside(exists);
      if (error) return error;
    }
    opened_ = true;
    return {};
  }

  /// Brings all of it to the disk, so that only the name is left to be given.
  std::error_code settle() {
    if (const auto error = open()) return error;
    if (!temporary_ || !file_) return {};
    if (replaces_) {
      if (const auto error = take_after(file_->get(), old_)) return error;
    }
    if (::fsync(file_->get()) != 0) return last_error();
    const std::error_code error = file_->close();
    file_.reset();
    return error;
  }

  std::error_code finish() {
    if (const auto error = settle()) return error;
    if (temporary_) return temporary_->rename_to(path_);
    return file_ ? file_->close() : std::error_code{};
  }

 private:
  [[nodiscard]] int descriptor() const { return named_ ? *named_ : file_->get(); }

  std::error_code open_in_place() {
    file_.emplace(path_, O_WRONLY);
    return file_->get() < 0 ? last_error() : std::error_code{};
  }

  std::error_code open_aside(bool exists) {
    // To rename over a file takes no permission to write it; to be asked for it is what people
    // expect.
    if (exists && ::faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) != 0) return last_error();
    std::error_code error;
    path_ = end_of_links(path_, error);
    if (error) return error;
    if (!path_.has_filename()) return std::make_error_code(std::errc::is_a_directory);
    constexpr mode_t anybody = 0666;  // Less what the umask forbids.
    const fs::path beside = temporary_path(path_);
    file_.emplace(beside, O_WRONLY | O_CREAT | O_EXCL, exists ? old_.st_mode & 0700U : anybody);
    if (file_->get() < 0) return last_error();
    temporary_.emplace(beside);
    replaces_ = exists;
    return {};
  }

  fs::path path_;
  struct stat old_ {};
  bool replaces_ = false;  // a file that is there
  bool opened_ = false;
  std::optional<int> named_;  // one that is open already
  std::optional<Descriptor> file_;
  std::optional<TemporaryName> temporary_;  // none where the file is written in place
};

NewFile::NewFile(const std::string& path) : replacement_(std::make_unique<Replacement>(path)) {}
NewFile::~NewFile() = default;

std::error_code NewFile::write(std::string_view bytes) { return replacement_->write(bytes); }
std::error_code NewFile::finish() { return replacement_->finish(); }

std::error_code write_file(const std::string& path, std::string_view bytes) {
  NewFile file(path);
  if (const auto error = file.write(bytes)) return error;
  return file.finish();
}

std::optional<Diagnostic> write_files(std::span<const FileContent> files) {
  NewFolders folders;
  std::deque<NewFile::Replacement> replacements;
  for (const FileContent& file : files) {
    std::error_code error = folders.make(fs::path(file.path).parent_path());
    NewFile::Replacement& replacement = replacements.emplace_back(file.path);
    if (!error) error = replacement.open();
    if (!error && replacement.is_aside()) error = replacement.write(file.bytes);
    if (!error) error = replacement.settle();
    if (error) return cannot_write(file.path, error);
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::error_code error;
    if (!replacements[i].is_aside()) error = replacements[i].write(files[i].bytes);
    if (!error) error = replacements[i].finish();
    if (error && error != std::errc::broken_pipe) {
      return cannot_write(files[i].path, error);
    }
  }
  folders.keep();
  return std::nullopt;
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
  return diagnostic;
}

}  // namespace guidebook
