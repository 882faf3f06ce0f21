#include "git.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>

#include "guidebook/library/inputs.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/text/text.hpp"
#include "subprocess.hpp"

namespace guidebook::cli {
namespace {

constexpr std::size_t longest_listing = std::size_t{256} << 20U;

/// A file in a tree of git.
struct Blob {
  std::string name;
  std::string id;
  std::size_t size = 0;
};

/// What git prints; nothing, with its message in `error`, if it fails.
std::optional<std::string> git(std::vector<std::string> arguments, std::string& error,
                               std::size_t most, std::string_view input = {}) {
  arguments.insert(arguments.begin(), "git");
  Finished finished = run_program(arguments, input, most);
  if (finished.status == 0) return std::move(finished.out);
  error = text::trimmed(finished.error);
  return std::nullopt;
}

bool is_guide_path(std::string_view path) {
  const bool is_below_hidden = path.find("/.") != std::string_view::npos;
  return !is_below_hidden && is_guide_name(path);
}

/// The next stretch up to a separator, which is dropped.
std::string_view take(std::string_view& rest, char separator) {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
  return taken;
}

std::size_t to_size(std::string_view digits) {
  std::size_t size = 0;
  const std::size_t begin = std::min(digits.find_first_not_of(' '), digits.size());
  std::from_chars(digits.data() + begin, digits.data() + digits.size(), size);
  return size;
}

/// Lines of `git ls-tree -r -z -l`: "100644 blob ID SIZE<tab>PATH".
std::vector<Blob> read_listing(std::string_view listing, const std::string& folder) {
  const std::string_view slash = folder.ends_with('/') || folder.ends_with(':') ? "" : "/";
  std::vector<Blob> blobs;
  while (!listing.empty()) {
    std::string_view row = take(listing, '\0');
    const std::string_view mode = take(row, ' ');
    take(row, ' ');
    const std::string_view id = take(row, ' ');
    const std::size_t size = to_size(take(row, '\t'));
    const bool is_regular = mode == "100644" || mode == "100755";
    if (is_regular && is_guide_path(row))
      blobs.push_back({fmt::format("{}{}{}", folder, slash, row), std::string(id), size});
  }
  return blobs;
}

/// The files that are meant; none, with a message, if git knows of none.
std::vector<Blob> find_blobs(const std::string& object, std::string& error) {
  // Of these, cat-file has the message that names what is missing.
  const auto type = git({"cat-file", "-t", object}, error, longest_listing);
  const auto id =
      type ? git({"rev-parse", "--verify", object}, error, longest_listing) : std::nullopt;
  if (!id) return {};
  const std::string name(text::trimmed(*id));
  if (text::trimmed(*type) == "blob") {
    const auto size = git({"cat-file", "-s", name}, error, longest_listing);
    return size ? std::vector<Blob>{{object, name, to_size(*size)}} : std::vector<Blob>{};
  }
  const auto listing = git({"ls-tree", "-r", "-z", "-l", name}, error, longest_listing);
  return listing ? read_listing(*listing, object) : std::vector<Blob>{};
}

/// Of `git cat-file --batch`, for each file "ID blob SIZE", a line end, the bytes, a line end.
void read_batch(std::string_view batch, std::span<const Blob> blobs, GitFiles& result) {
  for (const Blob& blob : blobs) {
    const std::string_view heading = take(batch, '\n');
    if (heading != fmt::format("{} blob {}", blob.id, blob.size) || batch.size() <= blob.size) {
      result.error = fmt::format("git: {} cannot be read", blob.name);
      return;
    }
    result.files.push_back({.file = blob.name, .text = std::string(batch.substr(0, blob.size))});
    batch.remove_prefix(blob.size + 1);
  }
}

}  // namespace

GitFiles read_git_files(const std::string& object) {
  GitFiles result;
  std::vector<Blob> blobs = find_blobs(object, result.error);
  std::erase_if(blobs, [&](const Blob& blob) {
    if (blob.size <= max_source_bytes) return false;
    result.faults.push_back(file_error("file-too-large", blob.name, "larger than 4 MiB"));
    return true;
  });
  if (blobs.empty()) return result;
  std::string ids;
  std::size_t most = 0;
  for (const Blob& blob : blobs) {
    ids += blob.id + '\n';
    most += blob.id.size() + blob.size + std::string_view(" blob 4194304\n\n").size();
  }
  const auto batch = git({"cat-file", "--batch"}, result.error, most, ids);
  if (batch) read_batch(*batch, blobs, result);
  return result;
}

}  // namespace guidebook::cli
