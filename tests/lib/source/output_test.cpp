#include "guidebook/source/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/source/output_error.hpp"
#include "process_state.hpp"

namespace fs = std::filesystem;
using guidebook::write_file;
using guidebook::write_stream;

namespace {

using Names = std::vector<std::string>;

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
    if (size <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

unsigned mode(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

}  // namespace

TEST_CASE("output: a new file, with the permissions of the umask") {
  const Folder folder;
  {
    const Umask mask(027);
    CHECK(write_file(folder / "new.txt", std::string_view("a\0b\n", 4)) == std::error_code());
  }
  CHECK(content(folder / "new.txt") == std::string("a\0b\n", 4));
  CHECK(mode(folder / "new.txt") == 0640);
  CHECK(write_file(folder / "empty", "") == std::error_code());
  CHECK(content(folder / "empty").empty());
  CHECK(folder.names() == Names{"empty", "new.txt"});
}

TEST_CASE("output: a file is replaced as a whole and keeps its permissions") {
  const Folder folder;
  put(folder / "old.txt", "a much longer text than the new one");
  for (const unsigned permissions : {0600U, 0640U, 0755U, 0666U}) {
    REQUIRE(::chmod((folder / "old.txt").c_str(), permissions) == 0);
    const Umask mask(077);
    CHECK(write_file(folder / "old.txt", "new") == std::error_code());
    CHECK(content(folder / "old.txt") == "new");
    CHECK(mode(folder / "old.txt") == permissions);
  }
  CHECK(folder.names() == Names{"old.txt"});
}

TEST_CASE("output: who reads the old file goes on reading it") {
  const Folder folder;
  put(folder / "file", "old");
  const int reader = ::open((folder / "file").c_str(), O_RDONLY);
  CHECK(write_file(folder / "file", "new") == std::error_code());
  CHECK(read_all(reader) == "old");
  CHECK(content(folder / "file") == "new");
  ::close(reader);
}

TEST_CASE("output: extended attributes and access lists are kept") {
  const Folder folder;
  const std::string path = folder / "old.txt";
  put(path, "old");
  if (::setxattr(path.c_str(), "user.origin", "survey", 6, 0) != 0) return;  // none in this folder
  CHECK(write_file(path, "new") == std::error_code());
  std::array<char, 16> value{};
  REQUIRE(::getxattr(path.c_str(), "user.origin", value.data(), value.size()) == 6);
  CHECK(std::string(value.data()) == "survey");
}

TEST_CASE("output: a file with other names is left as it was") {
  const Folder folder;
  put(folder / "one", "old");
  fs::create_hard_link(folder / "one", folder / "other");
  CHECK(write_file(folder / "one", "new") == guidebook::OutputError::hard_links);
  CHECK(content(folder / "one") == "old");
  CHECK(fs::hard_link_count(folder / "one") == 2);
  CHECK(folder.names() == Names{"one", "other"});
}

TEST_CASE("output: a file whose owner can't be kept is left as it was") {
  const Folder folder;
  put(folder / "file", "old");
  fs::permissions(folder / "", fs::perms::all);
  fs::permissions(folder / "file", fs::perms::all);
  if (::geteuid() != 0) return;  // all files here are our own
  {
    const NotRoot somebody;
    CHECK(write_file(folder / "file", "new") == guidebook::OutputError::owner);
  }
  CHECK(content(folder / "file") == "old");
  CHECK(folder.names() == Names{"file"});
}

TEST_CASE("output: a symbolic link stays and its target is written") {
  const Folder folder;
  fs::create_directory(folder / "sub");
  put(folder / "sub/file", "old");
  fs::create_symlink("sub/file", folder / "link");
  fs::create_symlink("link", folder / "link to link");
  CHECK(write_file(folder / "link to link", "new") == std::error_code());
  CHECK(content(folder / "sub/file") == "new");
  CHECK(fs::read_symlink(folder / "link") == "sub/file");
  CHECK(fs::read_symlink(folder / "link to link") == "link");
  CHECK(folder.names() == Names{"link", "link to link", "sub"});
}

TEST_CASE("output: a link to nothing makes what it points to") {
  const Folder folder;
  fs::create_symlink("missing", folder / "link");
  CHECK(write_file(folder / "link", "new") == std::error_code());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content(folder / "missing") == "new");
}

TEST_CASE("output: links in a circle are an error") {
  const Folder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK(write_file(folder / "a", "x") == std::errc::too_many_symbolic_link_levels);
  CHECK(folder.names() == Names{"a", "b"});
}

TEST_CASE("output: a folder is no file") {
  const Folder folder;
  fs::create_directory(folder / "sub");
  CHECK(write_file(folder / "sub", "x") == std::errc::is_a_directory);
  CHECK(write_file(folder / "sub/", "x") == std::errc::is_a_directory);
  CHECK(write_file(folder / "new/", "x") == std::errc::is_a_directory);
  CHECK(write_file("", "x") == std::errc::no_such_file_or_directory);
  CHECK(folder.names() == Names{"sub"});
}

TEST_CASE("output: no folder is made") {
  const Folder folder;
  CHECK(write_file(folder / "missing/file", "x") == std::errc::no_such_file_or_directory);
  put(folder / "file", "x");
  CHECK(write_file(folder / "file/file", "x") == std::errc::not_a_directory);
  CHECK(folder.names() == Names{"file"});
}

TEST_CASE("output: a name may be as long as the system allows") {
  const Folder folder;
  const std::string longest(255, 'x');
  CHECK(write_file(folder / longest, "x") == std::error_code());
  CHECK(write_file(folder / (longest + "x"), "x") == std::errc::filename_too_long);
  CHECK(folder.names() == Names{longest});
}

TEST_CASE("output: a file without permission to write is left alone") {
  const Folder folder;
  put(folder / "file", "old");
  fs::permissions(folder / "", fs::perms::all);
  fs::permissions(folder / "file", fs::perms::owner_read | fs::perms::others_read);
  {
    const NotRoot somebody;
    CHECK(write_file(folder / "file", "new") == std::errc::permission_denied);
    CHECK(write_file(folder / "another", "new") == std::error_code());
  }
  CHECK(content(folder / "file") == "old");
  CHECK(folder.names() == Names{"another", "file"});
}

TEST_CASE("output: when there is no room the old file stays and nothing else") {
  const Folder folder;
  put(folder / "file", "old");
  const std::string big(10'000, 'x');
  {
    const FileSizeLimit limit(4096);
    CHECK(write_file(folder / "file", big) == std::errc::file_too_large);
    CHECK(write_file(folder / "new", big) == std::errc::file_too_large);
  }
  CHECK(content(folder / "file") == "old");
  CHECK(folder.names() == Names{"file"});
}

TEST_CASE("output: content that comes in pieces takes its place at the end") {
  const Folder folder;
  const auto path = folder / "out";
  put(path, "old");
  {
    guidebook::NewFile left(path);
    CHECK_FALSE(left.write("half of it"));
    CHECK(folder.names().size() == 2);
  }
  CHECK(folder.names() == Names{"out"});
  guidebook::NewFile file(path);
  for (const char* piece : {"one ", "two ", "three"}) CHECK_FALSE(file.write(piece));
  CHECK(content(path) == "old");
  CHECK_FALSE(file.finish());
  CHECK(content(path) == "one two three");
  CHECK_FALSE(guidebook::NewFile(folder / "empty").finish());
  CHECK(content(folder / "empty").empty());
}

TEST_CASE("output: a device is written in place") {
  CHECK(write_file("/dev/null", "x") == std::error_code());
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(write_file("/dev/full", "x") == std::errc::no_space_on_device);
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("output: a named pipe is written in place") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const std::string big(300'000, 'x');  // More than a pipe holds.
  std::string received;
  std::thread reader([&] {
    const int pipe = ::open((folder / "pipe").c_str(), O_RDONLY);
    received = read_all(pipe);
    ::close(pipe);
  });
  const auto error = write_file(folder / "pipe", big);
  reader.join();
  CHECK(error == std::error_code());
  CHECK(received == big);
  CHECK(fs::is_fifo(folder / "pipe"));
  CHECK(folder.names() == Names{"pipe"});
}

TEST_CASE("output: a descriptor by its name is written where it stands") {
  const Folder folder;
  put(folder / "log", "before ");
  const int log = ::open((folder / "log").c_str(), O_WRONLY | O_APPEND);
  CHECK(write_file("/dev/fd/" + std::to_string(log), "one ") == std::error_code());
  CHECK(write_file("/proc/self/fd/" + std::to_string(log), "two") == std::error_code());
  ::close(log);
  CHECK(content(folder / "log") == "before one two");
  CHECK(write_file("/dev/fd/1000000", "x") == std::errc::bad_file_descriptor);
}

TEST_CASE("output: standard output by its name is not replaced") {
  const Folder folder;
  put(folder / "log", "before ");
  const pid_t child = ::fork();
  if (child == 0) {
    const int log = ::open((folder / "log").c_str(), O_WRONLY | O_APPEND);
    ::dup2(log, STDOUT_FILENO);
    ::_exit(write_file("/dev/stdout", "after") ? 1 : 0);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK(content(folder / "log") == "before after");
}

TEST_CASE("output: of thirty writers at once one wins") {
  const Folder folder;
  std::vector<std::thread> writers;
  std::array<std::error_code, 30> errors;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    writers.emplace_back([&folder, &errors, i] {
      errors[i] = write_file(folder / "file", std::string(200'000, static_cast<char>('A' + i)));
    });
  }
  for (auto& writer : writers) writer.join();
  CHECK(errors == std::array<std::error_code, 30>{});
  const std::string winner = content(folder / "file");
  REQUIRE(winner.size() == 200'000);
  CHECK(winner == std::string(200'000, winner.front()));
  CHECK(folder.names() == Names{"file"});
}

TEST_CASE("output: a reader that goes away is told apart") {
  const NoSigpipe no_sigpipe;
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  ::close(ends[0]);
  CHECK(write_stream(ends[1], "x") == std::errc::broken_pipe);
  CHECK(write_stream(ends[1], "") == std::error_code());
  ::close(ends[1]);
  CHECK(write_stream(ends[1], "x") == std::errc::bad_file_descriptor);
}

TEST_CASE("output: a stream is written to the end though it takes a little at a time") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_NONBLOCK) == 0);  // Partial writes, then EAGAIN.
  std::string big;
  while (big.size() < 1'000'000) big += std::to_string(big.size()) + '\n';
  std::string received;
  std::thread reader([&] {
    ::fcntl(ends[0], F_SETFL, 0);
    received = read_all(ends[0]);
  });
  const auto error = write_stream(ends[1], big);
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  CHECK(error == std::error_code());
  CHECK(received == big);
}

TEST_CASE("output: what could not be written, in words") {
  const auto diagnostic = guidebook::cannot_write("out.pdf", write_file("/dev/full", "x"));
  CHECK(diagnostic.level == guidebook::Level::error);
  CHECK(diagnostic.message == "cannot write out.pdf: No space left on device");
}
