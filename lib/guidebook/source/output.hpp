#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// Writing answers with an error code of the generic category, which is empty when every byte is
/// written. A reader that went away is `std::errc::broken_pipe` (SIGPIPE must be ignored), so that
/// a program can tell it from a failure; all else is for `cannot_write` to put in words.

/// Makes `bytes` the content of a file, or leaves everything as it was: the bytes go to a new file
/// in the same folder, to the disk, and under the name of the old one in one step. Who reads the
/// file meanwhile, or writes it at once, sees one content or the other.
///
/// A new file has the permissions the umask gives, an existing one keeps its own. A symbolic link
/// stays, and what it points to is written. What is no regular file (a pipe, a device) is written
/// in place, and /dev/stdout, /dev/stderr and /dev/fd/N go to the descriptor that is open already.
[[nodiscard]] std::error_code write_file(const std::string& path, std::string_view bytes);

/// The same for content that comes piece by piece: the file is as it was until `finish`, and stays
/// so without it.
class NewFile {
 public:
  explicit NewFile(const std::string& path);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  [[nodiscard]] std::error_code write(std::string_view bytes);
  [[nodiscard]] std::error_code finish();

 private:
  class Replacement;
  friend std::optional<Diagnostic> write_files(std::span<const struct FileContent> files);

  std::unique_ptr<Replacement> replacement_;
};

/// A file and what it is to hold.
struct FileContent {
  std::string path;
  std::string bytes;
};

/// Writes files as `write_file` does, in folders that are made where they are missing. All bytes
/// are on the disk before the first file gets its name, so that where one finds no room or may not
/// be written, all stay as they were and no new folder is left. Gives what could not be written.
[[nodiscard]] std::optional<Diagnostic> write_files(std::span<const FileContent> files);

/// Writes all of `bytes` to an open descriptor, however often that takes.
[[nodiscard]] std::error_code write_stream(int descriptor, std::string_view bytes);

/// "cannot write out.pdf: No space left on device"
[[nodiscard]] Diagnostic cannot_write(std::string_view target, std::error_code error);

}  // namespace guidebook
