#include "guidebook/pdf/images.hpp"

#include <map>

namespace guidebook::pdf {
namespace {

constexpr int bits = 8;

const char* device_colours(std::size_t channels) {
  return channels == 1 ? "DeviceGray" : channels == 3 ? "DeviceRGB" : "DeviceCMYK";
}

class Embedding {
 public:
  explicit Embedding(PdfFile& file) : file_(file) {}

  Dict add(const Bitmap& bitmap) {
    const Dict image = bitmap.jpeg ? file_.jpeg_stream(bitmap.data) : file_.stream(bitmap.data);
    describe(image, bitmap);
    add_colours(image, bitmap);
    if (!bitmap.alpha.empty()) {
      const Dict mask = file_.stream(bitmap.alpha);
      describe(mask, bitmap);
      file_.add_name(mask, "ColorSpace", "DeviceGray");
      file_.add(image, "SMask", mask);
    }
    return image;
  }

 private:
  void describe(Dict image, const Bitmap& bitmap) {
    file_.add_name(image, "Type", "XObject");
    file_.add_name(image, "Subtype", "Image");
    file_.add_number(image, "Width", static_cast<int>(bitmap.width));
    file_.add_number(image, "Height", static_cast<int>(bitmap.height));
    file_.add_number(image, "BitsPerComponent", bits);
  }

  void add_colours(Dict image, const Bitmap& bitmap) {
    if (bitmap.inverted) {
      const Array decode = file_.array();
      for (std::size_t i = 0; i < 2 * bitmap.channels; ++i)
        file_.add_number(decode, i % 2 == 0 ? 1 : 0);
      file_.add(image, "Decode", decode);
    }
    if (bitmap.profile.empty()) {
      file_.add_name(image, "ColorSpace", device_colours(bitmap.channels));
      return;
    }
    const auto [profile, is_new] = profiles_.try_emplace(bitmap.profile);
    if (is_new) {
      profile->second = file_.stream(bitmap.profile);
      file_.add_number(profile->second, "N", static_cast<int>(bitmap.channels));
    }
    const Array space = file_.array();
    file_.add_name(space, "ICCBased");
    file_.add(space, profile->second);
    file_.add(image, "ColorSpace", space);
  }

  PdfFile& file_;
  std::map<std::string, Dict> profiles_;
};

}  // namespace

Images embed_images(PdfFile& file, std::vector<Bitmap>& bitmaps) {
  Images images;
  Embedding embedding(file);
  for (Bitmap& bitmap : bitmaps) {
    images.images.push_back(embedding.add(bitmap));
    images.digest = md5(images.digest + md5(bitmap.data) + md5(bitmap.alpha) + bitmap.profile);
    images.device_inks = images.device_inks || (bitmap.channels == 4 && bitmap.profile.empty());
    for (std::string* bytes : {&bitmap.data, &bitmap.alpha, &bitmap.profile})
      std::string().swap(*bytes);
  }
  return images;
}

}  // namespace guidebook::pdf
