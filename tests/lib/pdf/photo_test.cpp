// Pictures in PDF: each once, upright, in its colours.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "guidebook/formats/documents/pdf.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "layout_boxes.hpp"
#include "pdf_objects.hpp"
#include "photos.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

/// A page of a PDF as a reader sees it.
class Rendering {
 public:
  Rendering(const std::string& pdf, std::size_t page) {
    const Folder folder;
    put(folder / "a.pdf", pdf);
    const std::string name = (folder / "a").string();
    const std::string number = std::to_string(page + 1);
    const std::string command = "pdftoppm -r 72 -f " + number + " -l " + number + " -singlefile " +
                                name + ".pdf " + name + " 2>" + name + ".err";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(content(folder / "a.err").empty());
    const std::string ppm = content(folder / "a.ppm");
    int height = 0;
    int offset = 0;
    REQUIRE(std::sscanf(ppm.c_str(), "P6 %d %d 255%n", &width_, &height, &offset) == 2);
    pixels_ = ppm.substr(static_cast<std::size_t>(offset) + 1);
  }

  /// The mean difference from a colour at a point.
  [[nodiscard]] int distance(float x, float y, const pictures::Rgb& colour) const {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                     static_cast<std::size_t>(x)) *
                    3;
    int sum = 0;
    for (std::size_t c = 0; c < 3; ++c) {
      sum += std::abs(static_cast<unsigned char>(pixels_.at(at + c)) - colour[c]);
    }
    return sum / 3;
  }

 private:
  int width_ = 0;
  std::string pixels_;
};

/// Which quarter of the stored picture is seen at the upper left, upper right, lower left and lower
/// right, for each orientation (EXIF 2.3, figure of tag 0x0112).
constexpr std::array<std::array<std::size_t, 4>, 8> seen{{{0, 1, 2, 3},
                                                          {1, 0, 3, 2},
                                                          {3, 2, 1, 0},
                                                          {2, 3, 0, 1},
                                                          {0, 2, 1, 3},
                                                          {2, 0, 3, 1},
                                                          {3, 1, 2, 0},
                                                          {1, 3, 0, 2}}};

void check_seen(const Figure& figure, int orientation, int tolerance) {
  Chapter chapter = sample::chongjin();
  std::get<Entry>(chapter.sections[1].blocks[0]).figures = {figure};
  const Document document = sample::document({chapter});
  Diagnostics warnings;
  const Layout layout = set_book(document, {}, warnings);
  const std::vector<Shown> all = pictures_of(layout);
  REQUIRE(all.size() == 1);
  const Rect& area = all.front().picture.area;
  const Rendering page(write_pdf(document, {}, warnings), all.front().page);
  for (std::size_t i = 0; i < 4; ++i) {
    INFO("orientation " << orientation << ", quarter " << i);
    const float x = area.x + area.width * (i % 2 == 0 ? 0.25F : 0.75F);
    const float y = area.y + area.height * (i < 2 ? 0.25F : 0.75F);
    const auto stored = seen[static_cast<std::size_t>(orientation - 1)][i];
    CHECK(page.distance(x, y, pictures::quarters[stored]) <= tolerance);
  }
}

}  // namespace

TEST_CASE("photos: a PDF shows them upright and in their colours") {
  if (std::system("command -v pdftoppm >/dev/null 2>&1") != 0) {
    WARN("skipped: pdftoppm is not installed");
    return;
  }
  Photos photos;
  for (int orientation = 1; orientation <= 8; ++orientation) {
    check_seen(
        photos.add("a.jpg", pictures::with_orientation(
                                make(pictures::Jpeg{.width = 600, .height = 400}), orientation)),
        orientation, 3);
  }
  check_seen(
      photos.add("ink.jpg", make(pictures::Jpeg{.width = 600, .height = 400, .channels = 4})), 1,
      60);
  check_seen(
      photos.add("clear.png", make(pictures::Png{
                                  .width = 600, .height = 400, .kind = pictures::Png::Kind::rgba})),
      1, 6);  // paper shines through the white quarter
}

TEST_CASE("photos: a PDF holds each once, the same bytes every time, and tells what they show") {
  Photos photos;
  const std::string file = make(pictures::Jpeg{.width = 1500, .height = 1000});
  Document document =
      sample::document({chapter_with({photos.add("a.jpg", file)}), sample::chongjin()});
  Diagnostics warnings;
  const std::string pdf = write_pdf(document, {}, warnings);
  CHECK(warnings.empty());
  CHECK(count(pdf, "/DCTDecode") == 1);
  CHECK(pdf.find(file) != std::string::npos);
  CHECK(write_pdf(document, {}, warnings) == pdf);
  CHECK(pdf.find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
  const std::string objects = with_objects(pdf);
  CHECK(count(objects, "/S/Figure") == count(objects, "/O/Layout/BBox["));
  document.chapters.front() = chapter_with(
      {photos.add("b.jpg", make(pictures::Jpeg{.width = 1500, .height = 1000, .channels = 4}))});
  const std::string inks = write_pdf(document, {}, warnings);
  CHECK(inks.find("/DeviceCMYK") != std::string::npos);
  CHECK(inks.find("<pdfaid:part>2</pdfaid:part>") == std::string::npos);
}
