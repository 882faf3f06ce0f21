// Picture files as they are passed on to programs that show such files.
#include "guidebook/bitmap/picture_file.hpp"

#include <string>

#include "catch.hpp"
#include "picture_files.hpp"
#include "read_bitmap.hpp"

using namespace guidebook;

namespace {

PictureFile kept(const std::string& file) {
  std::string fault;
  auto picture = keep_picture(file, fault);
  INFO(fault);
  REQUIRE(picture);
  return *picture;
}

}  // namespace

TEST_CASE("picture file: JPEG as it is, but for what a camera adds") {
  for (const bool progressive : {false, true}) {
    const std::string file = make(pictures::Jpeg{.progressive = progressive});
    const PictureFile picture = kept(pictures::with_orientation(file, 1) + "a film");
    CHECK(picture.bytes == file);
    CHECK(picture.width == 64);
    CHECK(picture.height == 48);
    CHECK(picture.media_type == "image/jpeg");
    CHECK(picture.ending == ".jpg");
  }
}

TEST_CASE("picture file: JPEG with its colours, and how the camera was held") {
  std::string profile(100'000, 'x');
  profile.replace(0, 4, std::string("\0\x01\x86\xA0", 4));
  profile.replace(12, 4, "mntr");
  profile.replace(16, 4, "RGB ");
  profile.replace(36, 4, "acsp");
  const std::string file = make(pictures::Jpeg{.profile = profile});
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const PictureFile picture = kept(pictures::with_orientation(file, orientation, true));
    CHECK(picture.width == (orientation < 5 ? 64U : 48U));
    CHECK(picture.height == (orientation < 5 ? 48U : 64U));
    const Bitmap again = read(picture.bytes);
    CHECK(again.orientation == orientation);
    CHECK(again.profile == profile);
    CHECK(again.data == read(file).data);
    CHECK(picture.bytes.find("abc") == std::string::npos);  // who made the camera
  }
}

TEST_CASE("picture file: PNG as it is, but for what is written into it") {
  using Kind = pictures::Png::Kind;
  for (const Kind kind : {Kind::rgb, Kind::rgba, Kind::grey, Kind::grey_alpha, Kind::palette}) {
    const std::string file = make(pictures::Png{.kind = kind, .interlaced = kind == Kind::rgb});
    const std::string note("\0\0\0\x04tEXtat\0x\x39\x38\x7F\xAC", 16);
    const std::size_t end = file.size() - 12;
    const PictureFile picture = kept(file.substr(0, end) + note + file.substr(end) + note);
    CHECK(picture.bytes == file);
    CHECK(picture.width == 64);
    CHECK(picture.height == 48);
    CHECK(picture.media_type == "image/png");
    CHECK(picture.ending == ".png");
  }
}

TEST_CASE("picture file: nothing of what is no sound picture") {
  const auto fault_of = [](const std::string& file) {
    std::string fault;
    CHECK_FALSE(keep_picture(file, fault));
    return fault;
  };
  CHECK(fault_of("") == "the file is empty");
  CHECK(fault_of("GIF89a") == "it is neither JPEG nor PNG");
  for (const std::string& file : {make(pictures::Jpeg{}), make(pictures::Png{})})
    CHECK_FALSE(fault_of(file.substr(0, file.size() / 2)).empty());
}
