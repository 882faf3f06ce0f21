#pragma once

#include <csignal>
#include <filesystem>

namespace guidebook {

/// Makes SIGINT, SIGTERM and SIGHUP wait for as long as it lives, so that steps that belong
/// together are all taken: they are blocked in this thread, and `remove_unfinished` in another one
/// waits. One may live within another.
class SignalsHeld {
 public:
  SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld();

 private:
  sigset_t before_{};
};

/// A file, or an empty folder, that is removed at the end of its life unless it is kept.
class UnfinishedPath {
 public:
  /// To be made while signals are held in which the path itself is made.
  explicit UnfinishedPath(std::filesystem::path path);
  UnfinishedPath(const UnfinishedPath&) = delete;
  UnfinishedPath& operator=(const UnfinishedPath&) = delete;
  ~UnfinishedPath();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  friend void remove_unfinished() noexcept;
  void remove() const noexcept;

  std::filesystem::path path_;
  bool kept_ = false;
  UnfinishedPath* older_;
  UnfinishedPath* newer_ = nullptr;
};

/// Removes every unfinished path of the process, the newest first. For the handler of a signal that
/// ends the process, in which none can be made afterwards; async-signal-safe.
void remove_unfinished() noexcept;

}  // namespace guidebook
