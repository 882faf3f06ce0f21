#include "guidebook/typeset/flow/gallery.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "guidebook/typeset/flow/art.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr float gap = 8;  // between pictures
constexpr float caption_gap = 3;
constexpr float space_before = 7;
constexpr float foot = 7;
constexpr float most_widening = 1.2F;
constexpr float least_height = 100;           // of pictures side by side
constexpr float note_gap = 8;                 // over and under a note below the band
constexpr float narrowest_note = 90;          // beside a picture
constexpr std::size_t longest_caption = 600;  // bytes, under or beside a picture
// What is longer or narrower than this, width by height, is cut at both ends.
constexpr float narrowest = 0.4F;
constexpr float longest = 6;

Runs caption_of(const Composition& to, const Figure& figure) {
  Runs runs = figure.caption;
  if (figure.credit.empty()) return runs;
  if (!runs.empty()) runs.push_back(plain_run(to, "\u00A0\u00B7 "));
  runs.insert(runs.end(), figure.credit.begin(), figure.credit.end());
  return runs;
}

/// Whether a caption is to be set as a text of its own, which may go on over the page.
bool is_long(const Figure& figure) { return plain(figure.caption).size() > longest_caption; }

std::vector<ChosenPicture> printable(Composition& to, std::span<const Figure> figures,
                                     float longer_side) {
  std::vector<ChosenPicture> chosen;
  for (const Figure& figure : figures) {
    const auto bitmap =
        to.pictures == nullptr ? std::nullopt : to.pictures->find(figure, longer_side);
    if (bitmap) chosen.push_back({&figure, *bitmap, to.pictures->aspect(*bitmap)});
  }
  return chosen;
}

float seen_aspect(const ChosenPicture& picture) {
  return std::clamp(picture.aspect, narrowest, longest);
}

/// How high pictures are that fill a row side by side.
float height_of(std::span<const ChosenPicture> row, float width) {
  float aspects = 0;
  for (const ChosenPicture& picture : row) aspects += seen_aspect(picture);
  return (width - gap * static_cast<float>(row.size() - 1)) / aspects;
}

/// How high a row of pictures is that is `width` wide if that makes it no higher than `most`, and
/// their grain is not seen.
float fitting_height(const Composition& to, std::span<const ChosenPicture> row, float width,
                     float most) {
  float height = std::min(height_of(row, width), most);
  for (const ChosenPicture& picture : row) {
    const float most_width = to.pictures->most_width(picture.bitmap);
    height = std::min(height, most_width / std::max(picture.aspect, narrowest));
  }
  return height;
}

/// A row of pictures of one height on its way to a strip.
class GalleryRow {
 public:
  /// Where `height` leaves little of the width free, pictures are cut above and below to fill it.
  GalleryRow(Composition& to, float x, float width, float height, float full_height)
      : to_(to), x_(x), right_(x + width), height_(height) {
    if (full_height <= height * most_widening) widening_ = full_height / height;
    strip_.space_before = space_before;
    strip_.height = height + foot;
  }

  /// Adds a picture; one that is `alone` in the row has its caption beside it if there is room.
  void add(const ChosenPicture& picture, bool alone) {
    const Rect area{x_, 0, height_ * seen_aspect(picture) * widening_, height_};
    const float beside = area.x + area.width + gap;
    {
      const Structure::Scope figure(to_.structure(), Role::figure, picture.figure->alt);
      strip_.items.emplace_back(filling(area, picture, figure.node()));
    }
    const Runs caption = caption_of(to_, *picture.figure);
    if (alone && is_long(*picture.figure)) {
      below_ = set_runs(to_, caption, to_.design.caption, {.width = right_ - area.x}, area.x);
    } else if (alone && right_ - beside >= narrowest_note) {
      add_beside(set_runs(to_, caption, to_.design.caption, {.width = right_ - beside}, beside));
    } else {
      const float width = alone ? right_ - area.x : area.width;
      add_lines(set_runs(to_, caption, to_.design.caption, {.width = width}, area.x),
                height_ + caption_gap);
    }
    x_ = beside;
  }

  std::vector<Strip> take() {
    strip_.floats = below_.empty();
    strip_.keep_with_next = !below_.empty();
    if (!below_.empty()) below_.back().height += foot;
    std::vector<Strip> column;
    column.push_back(std::move(strip_));
    append(column, std::move(below_));
    return column;
  }

 private:
  void add_beside(std::vector<Strip>&& lines) {
    float height = 0;
    for (const Strip& line : lines) height += line.height;
    add_lines(std::move(lines), std::max(0.0F, height_ - height));
  }

  void add_lines(std::vector<Strip>&& lines, float y) {
    for (Strip& line : lines) {
      const float leading = line.height;
      absorb(strip_, std::move(line), y);
      y += leading;
      strip_.height = std::max(strip_.height, y + foot);
    }
  }

  Composition& to_;
  Strip strip_;
  std::vector<Strip> below_;  // a long caption
  float x_;
  float right_;
  float height_;
  float widening_ = 1;
};

/// How many of the pictures stand side by side: one, or as many as it takes to fill the row.
std::size_t row_size(std::span<const ChosenPicture> pictures, float width, float most_height) {
  const auto fits = [&](const ChosenPicture& picture) { return !is_long(*picture.figure); };
  std::size_t count = 1;
  while (count < pictures.size() && height_of(pictures.first(count), width) > most_height &&
         fits(pictures.front()) && fits(pictures[count])) {
    ++count;
  }
  const bool too_low = height_of(pictures.first(count), width) < least_height;
  return count > 1 && too_low ? count - 1 : count;
}

}  // namespace

std::vector<Strip> set_gallery(Composition& to, std::span<const Figure> figures, float x,
                               float width, float most_height) {
  const std::vector<ChosenPicture> chosen = printable(to, figures, std::max(width, most_height));
  std::vector<Strip> rows;
  for (std::size_t begin = 0; begin < chosen.size();) {
    const std::span<const ChosenPicture> rest = std::span(chosen).subspan(begin);
    const std::size_t count = row_size(rest, width, most_height);
    const auto pictures = rest.first(count);
    GalleryRow row(to, x, width, fitting_height(to, pictures, width, most_height),
                   height_of(pictures, width));
    for (const ChosenPicture& picture : pictures) row.add(picture, count == 1);
    append(rows, row.take());
    begin += count;
  }
  return rows;
}

const Figure* draw_band(Composition& to, Strip& strip, const Chapter& chapter, const Rect& area) {
  const auto chosen =
      to.pictures == nullptr ? std::nullopt : picture_filling(*to.pictures, chapter.figures, area);
  if (!chosen) {
    strip.background = landscape(area, chapter.id);
    return nullptr;
  }
  const Structure::Scope figure(to.structure(), Role::figure, chosen->figure->alt);
  strip.background.emplace_back(filling(area, *chosen, figure.node()));
  strip.background.emplace_back(Picture{to.pictures->veil(), area, area, unstructured});
  return chosen->figure;
}

void add_opening_note(Composition& to, const Figure& figure, float gap_above) {
  std::vector<Strip> note =
      set_runs(to, caption_of(to, figure), to.design.caption, {.width = to.measure()}, 0);
  if (note.empty()) return;
  keep_with_next(note);
  note.back().height += note_gap;
  to.galley.strips.front().height -= gap_above - note_gap;
  append(to.galley.strips, std::move(note));
}

}  // namespace guidebook::typeset
