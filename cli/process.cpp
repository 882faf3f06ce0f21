#include "process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace guidebook {
namespace {

void open_if_missing(int descriptor, int mode) {
  if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) return;
  // The lowest number that is free is the one we want: those below it are open by now.
  if (::open("/dev/null", mode) != descriptor) std::abort();
}

}  // namespace

void prepare_process() {
  // Open the wrong way round, so that using them fails as it would have.
  open_if_missing(STDIN_FILENO, O_WRONLY);
  open_if_missing(STDOUT_FILENO, O_RDONLY);
  open_if_missing(STDERR_FILENO, O_RDONLY);
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
}

}  // namespace guidebook
