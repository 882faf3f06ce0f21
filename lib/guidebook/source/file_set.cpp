#include "guidebook/source/file_set.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <deque>
#include <filesystem>
#include <system_error>

#include "guidebook/source/descriptor.hpp"
#include "guidebook/source/output.hpp"
#include "guidebook/source/replacement.hpp"
#include "guidebook/source/unfinished.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

/// Folders made on the way; gone again at the end unless they are kept.
class NewFolders {
 public:
  NewFolders() = default;
  NewFolders(const NewFolders&) = delete;
  NewFolders& operator=(const NewFolders&) = delete;
  ~NewFolders() {
    while (!made_.empty()) made_.pop_back();
  }

  std::error_code make(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if ((error = make(folder.parent_path()))) return error;
    const SignalsHeld held;
    if (fs::create_directory(folder, error)) made_.emplace_back(folder);
    const bool is_other = error == std::errc::file_exists;
    return is_other ? std::make_error_code(std::errc::not_a_directory) : error;
  }

  void keep() {
    for (UnfinishedPath& folder : made_) folder.keep();
  }

 private:
  std::deque<UnfinishedPath> made_;
};

/// Makes others who write a set into the folder wait, where its file system can.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& folder)
      : folder_(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY) {
    while (folder_.get() >= 0 && ::flock(folder_.get(), LOCK_EX) != 0 && errno == EINTR) continue;
  }

 private:
  Descriptor folder_;
};

class FileSet {
 public:
  explicit FileSet(std::span<const FileContent> files) : files_(files) {}

  std::optional<Diagnostic> write() {
    for (const FileContent& file : files_) {
      if (const auto error = prepare(file)) return cannot_write(file.path, error);
    }
    const FolderLock lock(fs::path(files_.front().path).parent_path());
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (replacements_[i].is_beside()) continue;
      const std::error_code error = replacements_[i].write(files_[i].bytes);
      if (error && error != std::errc::broken_pipe) return cannot_write(files_[i].path, error);
    }
    return install();
  }

 private:
  /// All that can be done before the first file changes.
  std::error_code prepare(const FileContent& file) {
    if (const auto error = folders_.make(fs::path(file.path).parent_path())) return error;
    Replacement& replacement = replacements_.emplace_back(file.path);
    if (const auto error = replacement.open()) return error;
    if (!replacement.is_beside()) return {};
    if (const auto error = replacement.write(file.bytes)) return error;
    return replacement.settle();
  }

  std::optional<Diagnostic> install() {
    const SignalsHeld held;
    try {
      return install_all();
    } catch (...) {  // no memory: what is not given back now would stay
      for (Replacement& replacement : replacements_) static_cast<void>(replacement.undo());
      throw;
    }
  }

  std::optional<Diagnostic> install_all() {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const std::error_code error = replacements_[i].install(files_[i].before);
      if (error) return undo(cannot_write(files_[i].path, error));
    }
    if (auto fault = remove_old()) return undo(*std::move(fault));
    folders_.keep();
    return std::nullopt;
  }

  /// A set that removes more than one file could not give the first of them back.
  std::optional<Diagnostic> remove_old() {
    for (const FileContent& file : files_) {
      if (file.old_path.empty() || ::unlink(file.old_path.c_str()) == 0) continue;
      return cannot_write(file.old_path, {errno, std::generic_category()});
    }
    return std::nullopt;
  }

  Diagnostic undo(Diagnostic fault) {
    for (std::size_t i = files_.size(); i-- > 0;) {
      const std::error_code error = replacements_[i].undo();
      if (!error) continue;
      fault.message += "\n" + files_[i].path + " stays changed: " + error.message();
    }
    return fault;
  }

  std::span<const FileContent> files_;
  NewFolders folders_;
  std::deque<Replacement> replacements_;
};

}  // namespace

std::optional<Diagnostic> write_files(std::span<const FileContent> files) {
  if (files.empty()) return std::nullopt;
  return FileSet(files).write();
}

}  // namespace guidebook
