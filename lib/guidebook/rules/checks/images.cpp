#include <fmt/core.h>

#include <filesystem>
#include <fstream>

#include "guidebook/bitmap/format.hpp"
#include "guidebook/library/folder_walk.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

namespace fs = std::filesystem;

/// Where an image is looked for, as the guide's file has it.
std::optional<std::string> image_path(GuideCheck& check, const ValueSite& site) {
  if (site.node.text.empty() || check.library_root().empty()) return std::nullopt;
  return (fs::path(check.source().file()).parent_path() / site.node.text).string();
}

}  // namespace

static void check_image_missing(GuideCheck& check, const ValueSite& site) {
  const auto image = image_path(check, site);
  if (!image) return;
  const auto path = path_beneath(check.library_root(), *image);
  std::error_code error;
  if (!path || fs::is_regular_file(*path, error)) return;
  check.report(site.node, fmt::format("there is no image file {}", yaml::shown(site.node)),
               "the path is relative to the guide's file");
}

extern constinit const Rule image_missing{.id = "image-missing",
                                          .level = Level::error,
                                          .sentence = "An image file is there",
                                          .why = "A printed guide would have a hole there.",
                                          .wrong =
                                              "images:\n"
                                              "  - {file: photos/harbor.jpg, licence: CC0-1.0}\n",
                                          .right =
                                              "images:\n"
                                              "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
                                          .types = {Type::path},
                                          .value = check_image_missing};

static void check_image_outside(GuideCheck& check, const ValueSite& site) {
  const auto image = image_path(check, site);
  if (!image || path_beneath(check.library_root(), *image)) return;
  check.report(site.node, fmt::format("{} is outside the library", yaml::shown(site.node)),
               "move the image into the library's folder");
}

extern constinit const Rule image_outside{
    .id = "image-outside",
    .level = Level::error,
    .sentence = "An image file lies inside the library",
    .why =
        "A library that is copied or published would lose the image, or give away a file "
        "that nobody meant to.",
    .wrong =
        "images:\n"
        "  - {file: ../harbour.jpg, licence: CC0-1.0}\n",
    .right =
        "images:\n"
        "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
    .types = {Type::path},
    .value = check_image_outside};

static void check_image_format(GuideCheck& check, const ValueSite& site) {
  const auto image = image_path(check, site);
  const auto path = image ? path_beneath(check.library_root(), *image) : std::nullopt;
  std::error_code error;
  if (!path || !fs::is_regular_file(*path, error)) return;
  std::string beginning(signature_size, '\0');
  std::ifstream file(*path, std::ios::binary);
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  if (!file && !file.eof()) return;
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  if (picture_format(beginning) != nullptr) return;
  check.report(
      site.node,
      fmt::format("{} is no image to print: {}", yaml::shown(site.node), no_picture_format()),
      "convert it");
}

extern constinit const Rule image_format{
    .id = "image-format",
    .level = Level::warning,
    .sentence = "An image is of a format that can be printed: JPEG or PNG",
    .why = "A printed guide leaves the others out.",
    .wrong =
        "images:\n"
        "  - {file: photos/harbour.webp, licence: CC0-1.0}\n",
    .right =
        "images:\n"
        "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
    .types = {Type::path},
    .value = check_image_format};

static void check_image_unlicensed(GuideCheck& check, const RecordSite& site) {
  const yaml::Node* images = site.find("images");
  if (images == nullptr || images->kind != yaml::Kind::sequence) return;
  for (const yaml::Node* image = images->first; image != nullptr; image = image->next) {
    if (image->kind != yaml::Kind::mapping || image->first == nullptr) continue;
    if (image->find("licence") == nullptr) {
      check.report(*image->first, "the image has no licence", "licence: its SPDX id");
    }
  }
}

extern constinit const Rule image_unlicensed{
    .id = "image-unlicensed",
    .level = Level::warning,
    .sentence = "An image names its licence",
    .why = "An image that nobody may copy cannot be printed.",
    .wrong =
        "images:\n"
        "  - {file: photos/harbour.jpg}\n",
    .right =
        "images:\n"
        "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
    .record = check_image_unlicensed};

}  // namespace guidebook::validation
