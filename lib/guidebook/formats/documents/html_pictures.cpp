#include "guidebook/formats/documents/html_pictures.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "guidebook/text/digest.hpp"

namespace guidebook {
namespace {

/// What stands for the picture where it is not seen.
Run alternative(const Figure& figure) {
  if (!figure.alt.text.empty()) return figure.alt;
  if (figure.caption.empty()) return figure.label;
  return {.text = plain(figure.caption), .language = figure.caption.front().language};
}

std::string data_uri(const PictureFile& picture) {
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(picture.bytes.data()),
                        picture.bytes.size());
  return fmt::format("data:{};base64,{}", picture.media_type, base64(bytes));
}

}  // namespace

std::string HtmlPictures::source_of(PictureFile picture) {
  if (place_ == Place::page) return data_uri(picture);
  const auto same =
      std::ranges::find(files_, picture.bytes,
                        [](const File& known) -> const std::string& { return known.file.bytes; });
  if (same != files_.end()) return same->file.name;
  std::string name = fmt::format("picture-{}{}", files_.size() + 1, picture.ending);
  files_.push_back({{name, std::move(picture.bytes)}, std::string(picture.media_type)});
  return name;
}

std::optional<HtmlPictures::Shown> HtmlPictures::find(const Figure& figure) {
  const auto known = known_.find(figure.file);
  auto shown = known != known_.end() ? known->second : read(figure);
  if (shown && words_of(figure).empty()) described_ = false;
  return shown;
}

std::optional<HtmlPictures::Shown> HtmlPictures::read(const Figure& figure) {
  std::string fault;
  auto picture = load_picture_file(figure.file, figure.root, fault);
  std::optional<Shown> shown;
  if (picture) {
    shown = Shown{.source = {}, .width = picture->width, .height = picture->height};
    shown->source = source_of(std::move(*picture));
  } else {
    warnings_.push_back(left_out(figure, fault));
  }
  // A page's picture takes more memory than it takes time to read it again.
  if (!shown || place_ == Place::files) known_.emplace(figure.file, shown);
  return shown;
}

void write_picture(HtmlWriter& to, const Figure& figure, const HtmlPictures::Shown& picture) {
  const Run words = alternative(figure);
  to.block("figure", {{"class", "picture"}});
  to.empty("img",
           {{"src", picture.source},
            {"alt", words.text},
            {"width", std::to_string(picture.width)},
            {"height", std::to_string(picture.height)}},
           words.language);
  if (!figure.caption.empty() || !figure.credit.empty()) {
    to.block("figcaption");
    to.block_of("span", figure.caption);
    to.block_of("span", figure.credit, {{"class", "credit"}});
    to.end();
  }
  to.end();
}

}  // namespace guidebook
