#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "guidebook/source/descriptor.hpp"
#include "guidebook/source/unfinished.hpp"

namespace guidebook {

/// The new content of a file, in a new file beside it until that takes its name. What is no regular
/// file is written in place, as the content comes. A step that fails may not be taken again.
class Replacement {
 public:
  explicit Replacement(std::filesystem::path path) : path_(std::move(path)) {}

  /// Opens what is to be written, with which that is known; the other steps do it if need be.
  [[nodiscard]] std::error_code open();
  [[nodiscard]] bool is_beside() const { return new_.has_value(); }

  [[nodiscard]] std::error_code write(std::string_view bytes);

  /// Brings all of it to the disk, so that only the name is left to be given.
  [[nodiscard]] std::error_code settle();

  /// Settles it and takes the name.
  [[nodiscard]] std::error_code finish();

  /// Takes the name as `finish`, but keeps the old file beside it until the end, so that it can be
  /// undone, also where it failed halfway. With `before`, only if that is what the old file holds.
  [[nodiscard]] std::error_code install(const std::optional<std::string>& before);
  [[nodiscard]] std::error_code undo();

 private:
  [[nodiscard]] int descriptor() const { return named_ ? *named_ : file_->get(); }
  [[nodiscard]] std::error_code open_in_place();
  [[nodiscard]] std::error_code open_beside(bool exists);
  [[nodiscard]] std::error_code install_over_old(const std::optional<std::string>& before);

  std::filesystem::path path_;
  struct stat old_ {};
  bool replaces_ = false;  // a file that is there
  bool opened_ = false;
  bool installed_ = false;
  std::optional<int> named_;  // one that is open already
  std::optional<Descriptor> file_;
  std::optional<UnfinishedPath> new_;  // holds the old file once that is replaced
};

}  // namespace guidebook
