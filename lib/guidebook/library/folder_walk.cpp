#include "guidebook/library/folder_walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include "guidebook/source/source.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

class FolderWalk {
 public:
  FolderWalk(std::string root, const WantedName& wanted, Diagnostics& diagnostics)
      : root_(std::move(root)), wanted_(wanted), diagnostics_(diagnostics) {}

  void read(const fs::path& folder) {
    const auto id = file_id(folder.string());
    if (id && !seen_.insert(*id).second) return;
    // The iterator of libstdc++ 12 ends the process where memory runs out.
    const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
    errno = entries ? 0 : errno;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread reads this stream
    while (const dirent* entry = entries ? ::readdir(entries.get()) : nullptr) {
      visit(folder, entry->d_name, entry->d_type);
      errno = 0;
    }
    if (errno != 0) {
      diagnostics_.push_back(unreadable_file(folder.string(), {errno, std::generic_category()}));
    }
  }

  std::vector<std::string> take_sorted() {
    std::sort(files_.begin(), files_.end());
    return std::move(files_);
  }

 private:
  /// `type` is what the folder knows of the entry (DT_…), mostly enough not to look at the file.
  void visit(const fs::path& folder, std::string_view name, unsigned char type) {
    if (name.starts_with('.')) return;
    const fs::path path = folder / name;
    std::error_code error;
    const bool known = type == DT_REG || type == DT_DIR;
    if (!known && fs::is_symlink(path, error) && !path_beneath(root_, path.string())) return;
    if (known ? type == DT_DIR : fs::is_directory(path, error)) {
      read(path);
      return;
    }
    if (!wanted_(name)) return;
    const bool regular = known || fs::is_regular_file(path, error);
    // One that can't be read is reported when it is opened.
    if (regular || error) files_.push_back(path.string());
  }

  std::string root_;
  const WantedName& wanted_;
  Diagnostics& diagnostics_;
  std::set<FileId> seen_;
  std::vector<std::string> files_;
};

}  // namespace

std::optional<FileId> file_id(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileId{status.st_dev, status.st_ino};
}

Diagnostic unreadable_file(const std::string& path, const std::error_code& error) {
  return file_error("file-unreadable", path, "cannot read: " + error.message());
}

std::vector<std::string> find_files(const std::string& folder, const std::string& root,
                                    const WantedName& wanted, Diagnostics& diagnostics) {
  FolderWalk walk(root, wanted, diagnostics);
  walk.read(folder);
  return walk.take_sorted();
}

std::optional<std::string> path_beneath(std::string_view root, const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  const fs::path leads = fs::weakly_canonical(absolute, error);
  if (error) return absolute.string();  // a loop of links: there is no such file
  const fs::path top = fs::weakly_canonical(fs::path(root), error);
  const fs::path inside = leads.lexically_relative(top);
  return inside.empty() || *inside.begin() == ".." ? std::nullopt : std::optional(leads.string());
}

}  // namespace guidebook
