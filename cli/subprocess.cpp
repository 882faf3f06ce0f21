#include "subprocess.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>
#include <system_error>

namespace guidebook::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

constexpr std::size_t longest_message = 4096;

/// What the program is given as its standard streams, and with which signals.
class Streams {
 public:
  Streams(int input, int output, int error) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, error, STDERR_FILENO);
    ::posix_spawnattr_init(&attributes_);
    sigset_t signals{};
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGXFSZ);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  /// 0, or why it did not start.
  int spawn(pid_t& process, const std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): posix_spawn does not write to them
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    return ::posix_spawnp(&process, arguments.front(), &actions_, &attributes_, arguments.data(),
                          environ);
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Up to the end or beyond `most` bytes.
std::string read_all(int descriptor, std::size_t most) {
  std::string all;
  std::array<char, std::size_t{64} << 10U> buffer{};
  while (all.size() <= most) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    all.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return all;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}

Finished not_started(const std::string& program, int error) {
  return {.error = fmt::format("{}: {}", program, std::generic_category().message(error))};
}

}  // namespace

Finished run_program(const std::vector<std::string>& words, std::string_view input,
                     std::size_t most) {
  // Files, for a program that has to be written to while it is read from could wait for ever.
  const TemporaryFile in(std::tmpfile());
  const TemporaryFile error(std::tmpfile());
  std::array<int, 2> output{};
  if (!in || !error || std::fwrite(input.data(), 1, input.size(), in.get()) != input.size() ||
      std::fflush(in.get()) != 0 || ::lseek(fileno(in.get()), 0, SEEK_SET) != 0 ||
      ::pipe2(output.data(), O_CLOEXEC) != 0)
    return not_started(words.front(), errno);
  pid_t process = 0;
  const Streams streams(fileno(in.get()), output[1], fileno(error.get()));
  const int fault = streams.spawn(process, words);
  ::close(output[1]);
  Finished finished;
  if (fault == 0) finished.out = read_all(output[0], most);
  ::close(output[0]);
  if (fault != 0) return not_started(words.front(), fault);
  finished.status = wait_for(process);
  ::lseek(fileno(error.get()), 0, SEEK_SET);
  finished.error = read_all(fileno(error.get()), longest_message);
  if (finished.out.size() <= most) return finished;
  return {.error = fmt::format("{}: more than {} bytes of output", words.front(), most)};
}

}  // namespace guidebook::cli
