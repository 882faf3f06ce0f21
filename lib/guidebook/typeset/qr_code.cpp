#include "guidebook/typeset/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <string>
#include <vector>

#include "guidebook/typeset/strip.hpp"

namespace guidebook::typeset {
namespace {

constexpr int quiet_zone = 4;           // modules, as the standard asks
constexpr float finest_module = 0.85F;  // points: 0.3 mm
constexpr unsigned char dark = 1;       // the lowest bit of libqrencode's modules

}  // namespace

Path qr_code(std::string_view data, const Rect& area) {
  const std::vector<unsigned char> bytes(data.begin(), data.end());
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M),
      QRcode_free);
  if (code == nullptr) {
    return {};
  }
  const int width = code->width;
  const float module = area.width / static_cast<float>(width + 2 * quiet_zone);
  if (module < finest_module) {
    return {};
  }
  Path path;
  for (int row = 0; row < width; ++row) {
    for (int column = 0; column < width;) {
      int end = column;
      while (end < width && (code->data[row * width + end] & dark) != 0) {
        ++end;
      }
      if (end > column) {
        const Path run = rectangle({area.x + static_cast<float>(column + quiet_zone) * module,
                                    area.y + static_cast<float>(row + quiet_zone) * module,
                                    static_cast<float>(end - column) * module, module});
        path.insert(path.end(), run.begin(), run.end());
      }
      column = end + 1;
    }
  }
  return path;
}

}  // namespace guidebook::typeset
