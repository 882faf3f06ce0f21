#include <fmt/format.h>

#include <filesystem>

#include "guidebook/rules/checks.hpp"

namespace guidebook::validation {
namespace {

namespace fs = std::filesystem;

/// An image reference, followed: through links, and whether or not a file is there.
struct ImagePath {
  fs::path path;
  bool outside = false;
};

std::optional<ImagePath> image_path(const GuideCheck& check, const ValueSite& site) {
  if (site.field.type != Type::path || site.node.text.empty() || check.library_root().empty()) {
    return std::nullopt;
  }
  std::error_code error;
  const fs::path beside = fs::path(check.source().file()).parent_path() / site.node.text;
  const fs::path absolute = fs::absolute(beside, error);
  const fs::path path = fs::weakly_canonical(absolute, error);
  const fs::path root = fs::weakly_canonical(fs::path(check.library_root()), error);
  if (error) return ImagePath{absolute, false};  // a loop of links: there is no such file
  const fs::path inside = path.lexically_relative(root);
  return ImagePath{path, inside.empty() || *inside.begin() == ".."};
}

}  // namespace

void image_missing(GuideCheck& check, const ValueSite& site) {
  const auto image = image_path(check, site);
  std::error_code error;
  if (!image || image->outside || fs::is_regular_file(image->path, error)) return;
  check.report(site.node, fmt::format("there is no image file {}", yaml::shown(site.node)),
               "the path is relative to the guide's file");
}

void image_outside(GuideCheck& check, const ValueSite& site) {
  const auto image = image_path(check, site);
  if (!image || !image->outside) return;
  check.report(site.node, fmt::format("{} is outside the library", yaml::shown(site.node)),
               "move the image into the library's folder");
}

void image_unlicensed(GuideCheck& check, const RecordSite& site) {
  const yaml::Node* images = site.find("images");
  if (images == nullptr || images->kind != yaml::Kind::sequence) return;
  for (const yaml::Node* image = images->first; image != nullptr; image = image->next) {
    if (image->kind != yaml::Kind::mapping || image->first == nullptr) continue;
    if (image->find("licence") == nullptr) {
      check.report(*image->first, "the image has no licence", "licence: its SPDX id");
    }
  }
}

}  // namespace guidebook::validation
