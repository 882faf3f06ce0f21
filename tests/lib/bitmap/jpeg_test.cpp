// JPEG files: what of them is kept, and which are told from sound ones.
#include <string>

#include "catch.hpp"
#include "picture_files.hpp"
#include "read_bitmap.hpp"

using namespace guidebook;

namespace {

/// A colour profile that says of itself what one must, and nothing else.
std::string profile_for(const std::string& space) {
  std::string profile(132, '\0');
  profile[3] = static_cast<char>(profile.size());
  profile.replace(12, 4, "mntr");
  profile.replace(16, 4, space);
  profile.replace(36, 4, "acsp");
  return profile;
}

}  // namespace

TEST_CASE("bitmap: a JPEG file is passed on byte for byte, without what a camera adds") {
  for (const bool progressive : {false, true}) {
    for (const int channels : {1, 3, 4}) {
      INFO(channels << (progressive ? " progressive" : ""));
      const std::string file =
          make(pictures::Jpeg{.channels = channels, .progressive = progressive});
      const std::string comment("\xFF\xFE\0\x06home", 8);
      const std::string by_camera =
          pictures::with_orientation(file, 1) + "a second picture or a film";
      const std::string commented = file.substr(0, 2) + comment + file.substr(2);
      const std::string copy("\xFF\xE0\0\x0BJFXX\0\x13\x01\x01\xAA", 13);
      const std::string with_copy = file.substr(0, 2) + copy + file.substr(2);
      const std::size_t first = 4U + static_cast<unsigned char>(file[5]);  // where a segment ends
      const std::string stray = file.substr(0, first) + std::string(2, '\0') + file.substr(first);
      for (const std::string& variant : {file, by_camera, commented, with_copy, stray}) {
        const Bitmap bitmap = read(variant);
        CHECK(bitmap.jpeg);
        CHECK(bitmap.data == file);
        CHECK(bitmap.width == 64);
        CHECK(bitmap.height == 48);
        CHECK(bitmap.channels == static_cast<std::size_t>(channels));
        CHECK(bitmap.inverted == (channels == 4));
        CHECK(bitmap.orientation == 1);
        CHECK_FALSE(bitmap.reduced);
      }
    }
  }
}

TEST_CASE("bitmap: a JPEG file is passed on without the small copy in its head") {
  const std::string file = make(pictures::Jpeg{});
  REQUIRE(file.substr(2, 4) == std::string("\xFF\xE0\0\x10", 4));
  std::string with_copy = file;
  with_copy[5] = '\x13';
  with_copy.replace(18, 2, "\x01\x01\xAA\xBB\xCC");
  CHECK(read(with_copy).data == file);
}

TEST_CASE("bitmap: a picture knows how the camera was held") {
  const std::string file = make(pictures::Jpeg{});
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool little_endian : {false, true}) {
      const Bitmap bitmap = read(pictures::with_orientation(file, orientation, little_endian));
      CHECK(bitmap.orientation == orientation);
      CHECK(bitmap.upright_width() == (orientation < 5 ? 64U : 48U));
      CHECK(bitmap.upright_height() == (orientation < 5 ? 48U : 64U));
    }
  }
  const std::string xmp("\xFF\xE1\0\x23http://ns.adobe.com/xap/1.0/\0<x/>", 37);
  const std::string turned = pictures::with_orientation(file, 6);
  CHECK(read(turned.substr(0, 2) + xmp + turned.substr(2)).orientation == 6);
  CHECK(read(file.substr(0, 2) + xmp + file.substr(2)).orientation == 1);
  for (const int wrong : {0, 9, 40'000}) {
    CHECK(read(pictures::with_orientation(file, wrong)).orientation == 1);
  }
}

TEST_CASE("bitmap: a colour profile is kept if it is one for the picture's colours") {
  const auto profile_of = [](int channels, const std::string& profile) {
    return read(make(pictures::Jpeg{.channels = channels, .profile = profile})).profile;
  };
  CHECK(profile_of(3, profile_for("RGB ")) == profile_for("RGB "));
  CHECK(profile_of(1, profile_for("GRAY")) == profile_for("GRAY"));
  CHECK(profile_of(4, profile_for("CMYK")) == profile_for("CMYK"));
  CHECK(profile_of(3, profile_for("CMYK")).empty());
  CHECK(profile_of(3, profile_for("RGB ") + "more than it says").empty());
  CHECK(profile_of(3, "short").empty());
}

TEST_CASE("bitmap: a JPEG file without a part between restart markers is not whole") {
  for (const bool progressive : {false, true}) {
    const std::string file = make(pictures::Jpeg{.progressive = progressive, .restart_rows = 1});
    CHECK(read(file).data == file);
    const std::size_t first = file.find("\xFF\xD0");
    const std::size_t second = file.find("\xFF\xD1", first);
    REQUIRE(second != std::string::npos);
    const auto without = [&](std::size_t size) {
      return file.substr(0, first) + file.substr(first + size);
    };
    CHECK(fault_of(without(second - first)) ==
          "Corrupt JPEG data: found marker 0xd1 instead of RST0");
    CHECK(fault_of(without(2)) != "none");
    std::string renumbered = file;
    renumbered[first + 1] = '\xD4';
    CHECK(fault_of(renumbered) == "Corrupt JPEG data: found marker 0xd4 instead of RST0");
  }
}

TEST_CASE("bitmap: a JPEG file of very many segments is not read") {
  const std::string file = make(pictures::Jpeg{});
  std::string segments;
  for (int i = 0; i < 60'000; ++i) segments.append("\xFF\xE1\0\x02", 4);
  const std::string many = file.substr(0, 2) + segments + file.substr(2);
  CHECK(fault_of(many) == "it has more than 2000 segments");
}

TEST_CASE("bitmap: a JPEG file that says the same again and again is not listened to for long") {
  const std::string file = make(pictures::Jpeg{.progressive = true});
  const std::size_t scan = file.rfind("\xFF\xDA");
  const std::size_t end = file.size() - 2;
  std::string longer = file.substr(0, end);
  for (int i = 0; i < 200; ++i) longer += file.substr(scan, end - scan);
  CHECK(fault_of(longer + file.substr(end)) == "it has more than 200 scans");
}
