#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

class Replacement;

/// Writing answers with an error code of the system or an `OutputError`, which is empty when every
/// byte is written. A reader that went away is `std::errc::broken_pipe` (SIGPIPE must be ignored),
/// so that a program can tell it from a failure; all else is for `cannot_write` to put in words.

/// Makes `bytes` the content of a file, or leaves everything as it was: the bytes go to a new file
/// in the same folder, to the disk, and under the name of the old one in one step. Who reads the
/// file meanwhile, or writes it at once, sees one content or the other. What is not finished when a
/// signal ends the program is removed by `remove_unfinished`.
///
/// A new file has the permissions the umask gives; an existing one keeps its owner, permissions and
/// extended attributes, and one that can't, or has other names (hard links), is left as it was. A
/// symbolic link stays, and what it points to is written. What is no regular file (a pipe, a
/// device) is written in place, and /dev/stdout, /dev/stderr and /dev/fd/N go to the descriptor
/// that is open already.
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
  std::unique_ptr<Replacement> replacement_;
};

/// Writes all of `bytes` to an open descriptor, however often that takes.
[[nodiscard]] std::error_code write_stream(int descriptor, std::string_view bytes);

/// "cannot write out.pdf: No space left on device"
[[nodiscard]] Diagnostic cannot_write(std::string_view target, std::error_code error);

}  // namespace guidebook
