#include "commands/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <chrono>

#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr double patience = 0.3;  // seconds until there is a line at all
constexpr double pace = 0.1;      // seconds between two of them

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Progress::Progress(std::string_view what)
    : what_(what), seen_(::isatty(STDERR_FILENO) == 1), started_(now()) {}

std::function<void(std::size_t, std::size_t)> Progress::teller() {
  if (!seen_) return {};
  return [this](std::size_t done, std::size_t total) { tell(done, total); };
}

void Progress::tell(std::size_t done, std::size_t total) {
  const double time = now();
  if (time - started_ < patience || time - told_ < pace) return;
  told_ = time;
  shown_ = true;
  say(fmt::format("\r{} {}/{}", what_, done, total));
}

void Progress::end() {
  if (shown_) say("\r\x1b[K");
  shown_ = false;
}

}  // namespace guidebook::cli
