#include "process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "guidebook/source/unfinished.hpp"

namespace guidebook {
namespace {

void open_if_missing(int descriptor, int mode) {
  if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) return;
  // The lowest number that is free is the one we want: those below it are open by now.
  if (::open("/dev/null", mode) != descriptor) std::abort();
}

void remove_and_end(int signal) {
  remove_unfinished();
  static_cast<void>(std::raise(signal));
}

/// A signal that the caller ignores, as nohup does, stays ignored.
void clean_up_at(int signal) {
  struct sigaction action {};
  if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = remove_and_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // so that raising it again ends the process
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void prepare_process() {
  // Open the wrong way round, so that using them fails as it would have.
  open_if_missing(STDIN_FILENO, O_WRONLY);
  open_if_missing(STDOUT_FILENO, O_RDONLY);
  open_if_missing(STDERR_FILENO, O_RDONLY);
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) clean_up_at(signal);
}

}  // namespace guidebook
