#include "guidebook/bitmap/bitmap.hpp"

#include <sys/stat.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/bitmap/format.hpp"
#include "picture_files.hpp"
#include "read_bitmap.hpp"

using namespace guidebook;

namespace fs = std::filesystem;

namespace {

/// The colour in the middle of each quarter, of samples without compression.
void check_quarters(const Bitmap& bitmap, bool grey = false) {
  REQUIRE_FALSE(bitmap.jpeg);
  REQUIRE(bitmap.channels == (grey ? 1 : 3));
  REQUIRE(bitmap.data.size() == bitmap.width * bitmap.height * bitmap.channels);
  for (std::size_t quarter = 0; quarter < (bitmap.alpha.empty() ? 4 : 3); ++quarter) {
    const std::size_t x = bitmap.width * (quarter % 2 == 0 ? 1 : 3) / 4;
    const std::size_t y = bitmap.height * (quarter < 2 ? 1 : 3) / 4;
    const auto& colour = pictures::quarters[quarter];
    for (std::size_t c = 0; c < bitmap.channels; ++c) {
      INFO("quarter " << quarter << ", channel " << c);
      const std::size_t at = (y * bitmap.width + x) * bitmap.channels + c;
      const int wanted = grey ? (colour[0] * 3 + colour[1] * 6 + colour[2]) / 10 : colour[c];
      CHECK(std::abs(static_cast<unsigned char>(bitmap.data[at]) - wanted) <= 1);
    }
  }
}

}  // namespace

TEST_CASE("bitmap: a large picture is made as small as print needs it") {
  for (const int channels : {1, 3, 4}) {
    const std::string file =
        make(pictures::Jpeg{.width = 1600, .height = 1200, .channels = channels});
    const Bitmap bitmap = read(pictures::with_orientation(file, 6), 200);
    CHECK(bitmap.jpeg);
    CHECK(bitmap.reduced);
    CHECK(bitmap.width == 200);
    CHECK(bitmap.height == 150);
    CHECK(bitmap.channels == static_cast<std::size_t>(channels));
    CHECK(bitmap.inverted == (channels == 4));
    CHECK(bitmap.orientation == 6);
    CHECK(bitmap.data.size() < 10'000);
    const Bitmap again = read(bitmap.data, 200);
    CHECK(again.data == bitmap.data);
  }
  CHECK_FALSE(read(make(pictures::Jpeg{.width = 240, .height = 100}), 200).reduced);
  const Bitmap drawn = read(make(pictures::Png{.width = 701, .height = 502}), 100);
  CHECK(drawn.reduced);
  CHECK(drawn.width == 100);
  CHECK(drawn.height == 71);
  check_quarters(drawn);
}

TEST_CASE("bitmap: PNG files of every kind") {
  using Kind = pictures::Png::Kind;
  for (const bool interlaced : {false, true}) {
    for (const Kind kind : {Kind::rgb, Kind::rgba, Kind::grey, Kind::grey_alpha, Kind::palette}) {
      const std::vector<int> depths =
          kind == Kind::palette ? std::vector{2, 4, 8} : std::vector{8, 16};
      for (const int depth : depths) {
        INFO("kind " << static_cast<int>(kind) << ", depth " << depth);
        const bool grey = kind == Kind::grey || kind == Kind::grey_alpha;
        const bool alpha = kind == Kind::rgba || kind == Kind::grey_alpha;
        const Bitmap bitmap =
            read(make(pictures::Png{.kind = kind, .depth = depth, .interlaced = interlaced}));
        CHECK(bitmap.width == 64);
        CHECK(bitmap.height == 48);
        CHECK(bitmap.orientation == 1);
        check_quarters(bitmap, grey);
        REQUIRE(bitmap.alpha.size() == (alpha ? 64U * 48U : 0U));
        if (alpha) {
          CHECK(bitmap.alpha[12 * 64 + 16] == '\xFF');
          CHECK(bitmap.alpha[36 * 64 + 48] == '\0');
        }
      }
    }
  }
}

TEST_CASE("bitmap: a photograph in a PNG file becomes JPEG, a drawing does not") {
  using Kind = pictures::Png::Kind;
  for (const Kind kind : {Kind::rgb, Kind::grey}) {
    INFO("kind " << static_cast<int>(kind));
    pictures::Png png{.width = 256, .height = 256, .kind = kind, .shaded = true};
    const Bitmap photograph = read(make(png));
    CHECK(photograph.jpeg);
    CHECK(photograph.channels == (kind == Kind::grey ? 1 : 3));
    CHECK(photograph.data.size() < 256U * 256U * photograph.channels / 4);
    const Bitmap again = read(photograph.data);
    CHECK(again.channels == photograph.channels);
    CHECK(again.width == 256);
    png.shaded = false;
    CHECK_FALSE(read(make(png)).jpeg);
  }
}

TEST_CASE("bitmap: what shines through has no part in the colours of a smaller picture") {
  const Bitmap bitmap =
      read(make(pictures::Png{.width = 99, .height = 99, .kind = pictures::Png::Kind::rgba}), 33);
  REQUIRE(bitmap.width == 33);
  check_quarters(bitmap);
  CHECK(bitmap.alpha[8 * 33 + 8] == '\xFF');
  CHECK(bitmap.alpha[25 * 33 + 25] == '\0');
}

TEST_CASE("bitmap: a file that is cut short or none is told from a picture") {
  CHECK(fault_of("") == "the file is empty");
  CHECK(fault_of("GIF89a") == "it is neither JPEG nor PNG");
  CHECK(no_picture_format() == "it is neither JPEG nor PNG");
  for (const std::string& file :
       {make(pictures::Jpeg{.width = 24, .height = 20}),
        make(pictures::Jpeg{.width = 24, .height = 20, .progressive = true}),
        make(pictures::Png{.width = 24, .height = 20})}) {
    REQUIRE(fault_of(file) == "none");
    for (std::size_t size = 0; size + 12 < file.size(); ++size) {  // a PNG file's end says nothing
      INFO(size << " of " << file.size());
      const std::string fault = fault_of(file.substr(0, size));
      REQUIRE(fault != "none");
      REQUIRE_FALSE(fault.empty());
    }
  }
}

TEST_CASE("bitmap: damaged files do no harm") {
  for (std::string file : {make(pictures::Jpeg{.width = 40, .height = 20}),
                           make(pictures::Jpeg{.width = 40, .height = 20, .progressive = true}),
                           pictures::with_orientation(make(pictures::Jpeg{.channels = 4}), 5),
                           make(pictures::Png{.width = 20, .height = 20, .interlaced = true})}) {
    for (char& byte : file) {
      const char kept = byte;
      for (const char wrong : {'\0', '\xFF', static_cast<char>(kept ^ 1)}) {
        byte = wrong;
        std::string fault;
        const auto bitmap = decode_bitmap(file, 30, fault);
        REQUIRE((bitmap.has_value() || !fault.empty()));
      }
      byte = kept;
    }
  }
}

TEST_CASE("bitmap: a small file that claims to be a huge picture is not unpacked") {
  std::string jpeg = make(pictures::Jpeg{.progressive = true});
  const std::size_t frame = jpeg.find("\xFF\xC2");
  REQUIRE(frame != std::string::npos);
  jpeg.replace(frame + 5, 4, "\xFF\x00\xFF\x00", 4);
  CHECK(fault_of(jpeg) == "65280 × 65280 pixels, and no more than 100 million are read");
  jpeg.replace(frame + 5, 4, "\x27\x00\x26\x00", 4);
  CHECK(fault_of(jpeg) == "it takes more than 256 MiB of memory");
  const std::string wide = make(pictures::Png{.width = 70'000, .height = 1});
  CHECK(fault_of(wide) == "70000 × 1 pixels, and no side of more than 65500 is read");
  std::string fault;
  CHECK_FALSE(is_sane_size(0, 9, fault));
  CHECK(fault == "it has no pixels");
  const std::string heavy =
      make(pictures::Png{.width = 9'000, .height = 11'000, .cut_short = true});
  CHECK(fault_of(heavy) == "it takes 283 MiB of memory; 256 are the most");
}

TEST_CASE("bitmap: nothing is opened outside the library, nor what is no file") {
  const Folder folder;
  const fs::path library = folder / "library";
  fs::create_directories(library / "sub");
  put(folder / "secret.jpg", make(pictures::Jpeg{}));
  put(library / "a.jpg", make(pictures::Jpeg{}));
  fs::create_symlink("../secret.jpg", library / "out.jpg");
  fs::create_symlink("a.jpg", library / "in.jpg");
  fs::create_symlink("loop.jpg", library / "loop.jpg");
  fs::create_directory_symlink("..", library / "up");
  REQUIRE(mkfifo((library / "pipe.jpg").c_str(), 0600) == 0);
  const auto fault = [&](const std::string& file) {
    std::string why;
    return load_bitmap((library / file).string(), library.string(), 100, why) ? "" : why;
  };
  CHECK(fault("a.jpg").empty());
  CHECK(fault("in.jpg").empty());
  CHECK(fault("sub/../a.jpg").empty());
  CHECK(fault("out.jpg") == "it is outside the library");
  CHECK(fault("../secret.jpg") == "it is outside the library");
  CHECK(fault("up/secret.jpg") == "it is outside the library");
  CHECK(fault("/etc/passwd") == "it is outside the library");

  for (const char* none :
       {"missing.jpg", "loop.jpg", "sub", "pipe.jpg", "https://example.org/a.jpg"}) {
    INFO(none);
    CHECK(fault(none) == "there is no such file");
  }
}
