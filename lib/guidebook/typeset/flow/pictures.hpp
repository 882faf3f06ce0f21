#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// The pictures of one layout, each file once, in the finest grain that is needed. Lengths
/// are units of the design.
class PictureShelf {
 public:
  /// `scale` is how many points of paper a unit of the design takes.
  explicit PictureShelf(float scale) : scale_(scale) {}

  /// The figure's picture, with 300 dots to the inch where its longer side is `longer_side` long,
  /// as far as the file has them. Nothing if there is none to print; a warning is kept then, the
  /// first time.
  [[nodiscard]] std::optional<BitmapId> find(const Figure& figure, float longer_side);

  /// A veil from clear to dark for white letters on a picture.
  [[nodiscard]] BitmapId veil();

  /// Width by height.
  [[nodiscard]] float aspect(BitmapId bitmap) const;

  /// As wide as it can be without its grain being seen.
  [[nodiscard]] float most_width(BitmapId bitmap) const;

  /// Takes over another's pictures and warnings; returns what each of them is called here.
  [[nodiscard]] std::vector<BitmapId> add(PictureShelf&& other);

  [[nodiscard]] std::vector<Bitmap> take_bitmaps() { return std::move(bitmaps_); }
  [[nodiscard]] Diagnostics take_warnings() { return std::move(warnings_); }

 private:
  struct Known {
    std::optional<BitmapId> bitmap;
    std::size_t side = 0;  ///< In pixels, that it was read for.
  };

  void read(const Figure& figure, std::size_t side, Known& known);

  float scale_;
  std::vector<Bitmap> bitmaps_;
  std::map<std::string, Known> by_file_;
  std::optional<BitmapId> veil_;
  Diagnostics warnings_;
};

/// One of a chapter's figures and its picture.
struct ChosenPicture {
  const Figure* figure = nullptr;
  BitmapId bitmap = 0;
  float aspect = 1;  ///< Width by height.
};

/// The first of the figures whose picture fills `window` without losing most of it or showing its
/// grain; nothing if none does.
[[nodiscard]] std::optional<ChosenPicture> picture_filling(PictureShelf& pictures,
                                                           std::span<const Figure> figures,
                                                           const Rect& window);

/// The picture fills `window`, what sticks out being cut off evenly.
[[nodiscard]] Picture filling(const Rect& window, const ChosenPicture& picture, NodeId node);

}  // namespace guidebook::typeset
