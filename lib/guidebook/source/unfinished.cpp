#include "guidebook/source/unfinished.hpp"

#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <ctime>
#include <utility>

namespace guidebook {
namespace {

// The handler of a signal must reach them.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
constinit std::atomic_flag paths_taken;  // A lock: who has it can't be interrupted by the handler.
constinit UnfinishedPath* newest = nullptr;

constinit thread_local int holds = 0;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

void take_paths() noexcept {
  constexpr timespec moment{0, 1'000'000};
  while (paths_taken.test_and_set(std::memory_order_acquire)) ::nanosleep(&moment, nullptr);
}

}  // namespace

SignalsHeld::SignalsHeld() {
  if (holds++ > 0) return;
  sigset_t ending{};
  ::sigemptyset(&ending);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&ending, signal);
  ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
  take_paths();
}

SignalsHeld::~SignalsHeld() {
  if (--holds > 0) return;
  paths_taken.clear(std::memory_order_release);
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

UnfinishedPath::UnfinishedPath(std::filesystem::path path) : path_(std::move(path)) {
  const SignalsHeld held;
  older_ = std::exchange(newest, this);
  if (older_ != nullptr) older_->newer_ = this;
}

UnfinishedPath::~UnfinishedPath() {
  const SignalsHeld held;
  remove();
  (newer_ == nullptr ? newest : newer_->older_) = older_;
  if (older_ != nullptr) older_->newer_ = newer_;
}

void UnfinishedPath::remove() const noexcept {
  if (!kept_ && ::unlink(path_.c_str()) != 0) ::rmdir(path_.c_str());
}

void remove_unfinished() noexcept {
  take_paths();
  for (const UnfinishedPath* path = newest; path != nullptr; path = path->older_) path->remove();
}

}  // namespace guidebook
