#include "guidebook/typeset/flow/pictures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace guidebook::typeset {
namespace {

constexpr float dots_in_point = 300.0F / 72;
constexpr float fewest_dots_in_point = 100.0F / 72;
constexpr float least_shown = 0.4F;              // of a picture that is cut to fit
constexpr Colour veil_colour{0x17, 0x33, 0x47};  // as dark as white letters need, in any theme
constexpr std::size_t veil_steps = 128;
constexpr double veil_begin = 0.25;  // of its height
constexpr double veil_darkest = 0.86;

Bitmap make_veil() {
  Bitmap veil;
  veil.width = 1;
  veil.height = veil_steps;
  for (std::size_t i = 0; i < veil_steps; ++i) {
    const double share = static_cast<double>(i) / (veil_steps - 1);
    const double depth = std::max(0.0, (share - veil_begin) / (1 - veil_begin));
    for (const std::uint8_t part : {veil_colour.red, veil_colour.green, veil_colour.blue})
      veil.data += static_cast<char>(part);
    veil.alpha += static_cast<char>(std::lround(255 * veil_darkest * std::sqrt(depth)));
  }
  return veil;
}

/// How much of a picture shows in a window.
float shown(float aspect, const Rect& window) {
  const float wanted = window.width / window.height;
  return std::min(aspect, wanted) / std::max(aspect, wanted);
}

}  // namespace

std::optional<BitmapId> PictureShelf::find(const Figure& figure, float longer_side) {
  const auto side = static_cast<std::size_t>(std::ceil(longer_side * scale_ * dots_in_point));
  const auto [known, is_new] = by_file_.try_emplace(figure.file);
  const bool too_coarse =
      known->second.bitmap && bitmaps_[*known->second.bitmap].reduced && known->second.side < side;
  if (is_new || too_coarse) read(figure, side, known->second);
  return known->second.bitmap;
}

void PictureShelf::read(const Figure& figure, std::size_t side, Known& known) {
  std::string fault;
  auto bitmap = load_bitmap(figure.file, figure.root, side, fault);
  if (!bitmap) {
    if (!known.bitmap) warnings_.push_back(left_out(figure, fault));
    return;
  }
  known.side = side;
  if (known.bitmap) {
    bitmaps_[*known.bitmap] = std::move(*bitmap);
    return;
  }
  known.bitmap = static_cast<BitmapId>(bitmaps_.size());
  bitmaps_.push_back(std::move(*bitmap));
}

BitmapId PictureShelf::veil() {
  if (!veil_) {
    veil_ = static_cast<BitmapId>(bitmaps_.size());
    bitmaps_.push_back(make_veil());
  }
  return *veil_;
}

std::vector<BitmapId> PictureShelf::add(PictureShelf&& other) {
  std::vector<BitmapId> ids(other.bitmaps_.size());
  if (other.veil_) ids[*other.veil_] = veil();
  for (const auto& [file, theirs] : other.by_file_) {
    Known& known = by_file_[file];
    if (!theirs.bitmap) continue;
    Bitmap& bitmap = other.bitmaps_[*theirs.bitmap];
    if (!known.bitmap) {
      known.bitmap = static_cast<BitmapId>(bitmaps_.size());
      bitmaps_.push_back(std::move(bitmap));
    } else if (theirs.side > known.side) {
      bitmaps_[*known.bitmap] = std::move(bitmap);
    }
    known.side = std::max(known.side, theirs.side);
    ids[*theirs.bitmap] = *known.bitmap;
  }
  std::move(other.warnings_.begin(), other.warnings_.end(), std::back_inserter(warnings_));
  return ids;
}

float PictureShelf::aspect(BitmapId bitmap) const {
  return static_cast<float>(bitmaps_[bitmap].upright_width()) /
         static_cast<float>(bitmaps_[bitmap].upright_height());
}

float PictureShelf::most_width(BitmapId bitmap) const {
  return static_cast<float>(bitmaps_[bitmap].upright_width()) / (fewest_dots_in_point * scale_);
}

std::optional<ChosenPicture> picture_filling(PictureShelf& pictures,
                                             std::span<const Figure> figures, const Rect& window) {
  for (const Figure& figure : figures) {
    const float side = std::max(window.width, window.height);
    auto bitmap = pictures.find(figure, side);
    if (!bitmap) continue;
    const float aspect = pictures.aspect(*bitmap);
    if (shown(aspect, window) < least_shown) continue;
    const float width = std::max(window.width, window.height * aspect);
    bitmap = pictures.find(figure, std::max(width, width / aspect));
    if (width <= pictures.most_width(*bitmap)) return ChosenPicture{&figure, *bitmap, aspect};
  }
  return std::nullopt;
}

Picture filling(const Rect& window, const ChosenPicture& picture, NodeId node) {
  Rect area = window;
  if (window.width < window.height * picture.aspect) {
    area.width = window.height * picture.aspect;
    area.x -= (area.width - window.width) / 2;
  } else {
    area.height = window.width / picture.aspect;
    area.y -= (area.height - window.height) / 2;
  }
  return {picture.bitmap, area, window, node};
}

}  // namespace guidebook::typeset
