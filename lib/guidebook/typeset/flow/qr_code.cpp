#include "guidebook/typeset/flow/qr_code.hpp"

#include <qrencode.h>

#include <memory>
#include <string>
#include <vector>

#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook::typeset {
namespace {

constexpr int quiet_zone = 4;           // modules, as the standard requires
constexpr float finest_module = 0.85F;  // points: 0.3 mm
constexpr unsigned char dark = 1;       // the lowest bit of libqrencode's modules

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, Free>;

/// How wide a module is in `area`; 0 where there is no code.
float module_of(const Code& code, const Rect& area) {
  return code == nullptr ? 0 : area.width / static_cast<float>(code->width + 2 * quiet_zone);
}

}  // namespace

Path qr_code(std::string_view data, const Rect& area) {
  const std::vector<unsigned char> bytes(data.begin(), data.end());
  const auto encode = [&](QRecLevel level) {
    return Code(QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, level));
  };
  Code code = encode(QR_ECLEVEL_M);
  if (module_of(code, area) < finest_module) code = encode(QR_ECLEVEL_L);
  const float module = module_of(code, area);
  if (module < finest_module) return {};
  const int width = code->width;
  Path path;
  for (int row = 0; row < width; ++row) {
    for (int column = 0; column < width;) {
      int end = column;
      while (end < width && (code->data[row * width + end] & dark) != 0) ++end;
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

Path contact_code(const Vcard& card, const Rect& area) {
  Path code;
  if (!card.reachable()) return code;
  for (const VcardDetail detail : {VcardDetail::full, VcardDetail::addresses, VcardDetail::ways}) {
    code = qr_code(to_text(card, VcardVersion::v3, detail), area);
    if (!code.empty()) break;
  }
  return code;
}

}  // namespace guidebook::typeset
