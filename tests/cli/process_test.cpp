#include "cli/process.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/source/output.hpp"
#include "guidebook/source/unfinished.hpp"

namespace {

/// The exit status of `work` in a process of its own; 128 and more when a signal ended it.
template <class Work>
int run_apart(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int error_of(ssize_t result) { return result < 0 ? errno : 0; }

}  // namespace

TEST_CASE("process: closed standard streams take no other file's number") {
  const auto closed = GENERATE(std::array{0, -1, -1}, std::array{1, -1, -1}, std::array{2, 0, -1},
                               std::array{0, 1, 2});
  CHECK(run_apart([&] {
          for (const int descriptor : closed) ::close(descriptor);
          guidebook::prepare_process();
          return ::open("/dev/null", O_RDONLY) > STDERR_FILENO ? 0 : 1;
        }) == 0);
}

TEST_CASE("process: a stream that was closed can't be used") {
  CHECK(run_apart([] {
          ::close(STDIN_FILENO);
          guidebook::prepare_process();
          char byte = 0;
          return error_of(::read(STDIN_FILENO, &byte, 1));
        }) == EBADF);
  CHECK(run_apart([] {
          ::close(STDOUT_FILENO);
          guidebook::prepare_process();
          return error_of(::write(STDOUT_FILENO, "x", 1));
        }) == EBADF);
}

TEST_CASE("process: streams that are open stay as they are") {
  CHECK(run_apart([] {
          std::array<int, 2> ends{};
          if (::pipe(ends.data()) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0) return 1;
          guidebook::prepare_process();
          char byte = 0;
          if (::write(STDOUT_FILENO, "x", 1) != 1 || ::read(ends[0], &byte, 1) != 1) return 2;
          return byte == 'x' ? 0 : 3;
        }) == 0);
}

TEST_CASE("process: a reader that goes away is an error, no signal") {
  CHECK(run_apart([] {
          std::signal(SIGPIPE, SIG_DFL);
          guidebook::prepare_process();
          std::array<int, 2> ends{};
          if (::pipe(ends.data()) != 0) return 1;
          ::close(ends[0]);
          return error_of(::write(ends[1], "x", 1));
        }) == EPIPE);
}

TEST_CASE("process: a signal ends it, and what is unfinished is removed") {
  const auto signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
  const Folder folder;
  CHECK(run_apart([&] {
          guidebook::prepare_process();
          guidebook::NewFile file(folder / "report");
          if (file.write("half of it") || folder.names().size() != 1) return 1;
          ::raise(signal);
          return 2;
        }) == 128 + signal);
  CHECK(folder.names().empty());
}

TEST_CASE("process: a signal that the caller ignores stays ignored") {
  CHECK(run_apart([] {
          std::signal(SIGHUP, SIG_IGN);
          guidebook::prepare_process();
          ::raise(SIGHUP);
          return 0;
        }) == 0);
}

TEST_CASE("process: signals that are held come when all holds are over") {
  const Folder folder;
  CHECK(run_apart([&] {
          guidebook::prepare_process();
          {
            const guidebook::SignalsHeld outer;
            {
              const guidebook::SignalsHeld inner;
              ::raise(SIGTERM);
            }
            put(folder / "still here", "");
          }
          put(folder / "too late", "");
          return 0;
        }) == 128 + SIGTERM);
  CHECK(folder.names() == std::vector<std::string>{"still here"});
}

TEST_CASE("process: a file beyond the limit is an error, no signal") {
  const Folder folder;
  CHECK(run_apart([&] {
          std::signal(SIGXFSZ, SIG_DFL);
          guidebook::prepare_process();
          constexpr rlimit nothing{0, 0};
          const int file = ::open((folder / "file").c_str(), O_CREAT | O_WRONLY, 0600);
          if (file < 0 || ::setrlimit(RLIMIT_FSIZE, &nothing) != 0) return 1;
          return error_of(::write(file, "x", 1));
        }) == EFBIG);
}
