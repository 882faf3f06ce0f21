#include "guidebook/source/file_set.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "process_state.hpp"

namespace fs = std::filesystem;
using guidebook::FileContent;
using guidebook::write_files;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("file set: files in folders that were not there") {
  const Folder folder;
  const std::vector<FileContent> files{{folder / "new/er/one", "1", {}},
                                       {folder / "new/two", "2", {}}};
  CHECK_FALSE(write_files(files).has_value());
  CHECK(content(folder / "new/er/one") == "1");
  CHECK(content(folder / "new/two") == "2");
  CHECK_FALSE(write_files({}).has_value());
}

TEST_CASE("file set: all files stay as they were if one finds no room") {
  const Folder folder;
  put(folder / "old", "old");
  const std::string big(10'000, 'x');
  const std::vector<FileContent> files{{folder / "old", "new", {}},
                                       {folder / "new/er/small", "x", {}},
                                       {folder / "new/big", big, {}}};
  {
    const FileSizeLimit limit(4096);
    const auto fault = write_files(files);
    REQUIRE(fault.has_value());
    CHECK(fault->message == "cannot write " + files[2].path + ": File too large");
  }
  CHECK(content(folder / "old") == "old");
  CHECK(folder.names() == Names{"old"});
}

TEST_CASE("file set: a folder cannot be made below a file") {
  const Folder folder;
  put(folder / "file", "old");
  const std::vector<FileContent> files{{folder / "new/one", "1", {}},
                                       {folder / "file/sub/two", "2", {}}};
  const auto fault = write_files(files);
  REQUIRE(fault.has_value());
  CHECK(fault->message == "cannot write " + files[1].path + ": Not a directory");
  CHECK(content(folder / "file") == "old");
  CHECK(folder.names() == Names{"file"});
}

TEST_CASE("file set: a file that does not hold what it held stays, and so do the others") {
  const Folder folder;
  put(folder / "a", "old");
  put(folder / "b", "of somebody else");
  const std::vector<FileContent> files{
      {folder / "a", "new", "old"}, {folder / "b", "new", "old"}, {folder / "new/c", "new", {}}};
  const auto fault = write_files(files);
  REQUIRE(fault.has_value());
  CHECK(fault->message ==
        "cannot write " + files[1].path + ": it was changed by another program meanwhile");
  CHECK(fault->hint == "try again");
  CHECK(content(folder / "a") == "old");
  CHECK(content(folder / "b") == "of somebody else");
  CHECK(folder.names() == Names{"a", "b"});
}

TEST_CASE("file set: a file that is gone is not made anew") {
  const Folder folder;
  const auto fault = write_files(std::vector<FileContent>{{folder / "a", "new", "old"}});
  REQUIRE(fault.has_value());
  CHECK(fault->hint == "try again");
  CHECK(folder.names().empty());
}

TEST_CASE("file set: a name that is taken by a folder meanwhile gives the others back") {
  const Folder folder;
  put(folder / "a", "old");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  // The pipe is written between the preparation of the files and the first that gets its name. It
  // is given more than it holds: the files wait until the folder is there.
  std::thread other([&] {
    const int pipe = ::open((folder / "pipe").c_str(), O_RDONLY);
    fs::create_directory(folder / "b");
    std::array<char, 4096> bytes{};
    while (::read(pipe, bytes.data(), bytes.size()) > 0) continue;
    ::close(pipe);
  });
  constexpr std::size_t more_than_held = std::size_t{1} << 20U;
  const std::vector<FileContent> files{{folder / "a", "new", "old"},
                                       {folder / "b", "new", {}},
                                       {folder / "pipe", std::string(more_than_held, 'x'), {}}};
  const auto fault = write_files(files);
  other.join();
  REQUIRE(fault.has_value());
  CHECK(fault->message == "cannot write " + files[1].path + ": Is a directory");
  CHECK(content(folder / "a") == "old");
  CHECK(fs::is_directory(folder / "b"));
  CHECK(folder.names() == Names{"a", "b", "pipe"});
}

TEST_CASE("file set: of ten sets written at once into one folder one wins") {
  const Folder folder;
  std::vector<std::thread> writers;
  for (char c = 'a'; c < 'k'; ++c) {
    writers.emplace_back([&folder, c] {
      std::vector<FileContent> files;
      for (int i = 0; i < 20; ++i)
        files.push_back({folder / std::to_string(i), std::string(100, c), {}});
      static_cast<void>(write_files(files));
    });
  }
  for (auto& writer : writers) writer.join();
  const std::string winner = content(folder / "0");
  for (int i = 1; i < 20; ++i) CHECK(content(folder / std::to_string(i)) == winner);
  CHECK(folder.names().size() == 20);
}
