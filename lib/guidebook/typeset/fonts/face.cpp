#include "guidebook/typeset/fonts/face.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <utility>

namespace guidebook::typeset {
namespace {

constexpr unsigned named_instance_shift = 16;
constexpr unsigned fs_type_offset = 8;
constexpr unsigned restricted_licence = 0x0002;
constexpr unsigned bitmap_only = 0x0200;

bool has_table(hb_face_t* face, hb_tag_t tag) {
  hb_blob_t* table = hb_face_reference_table(face, tag);
  const bool found = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return found;
}

bool may_be_embedded(hb_face_t* face) {
  hb_blob_t* table = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
  unsigned length = 0;
  const char* data = hb_blob_get_data(table, &length);
  unsigned type = 0;
  if (length >= fs_type_offset + 2) {
    type = static_cast<unsigned>(static_cast<unsigned char>(data[fs_type_offset])) << 8U |
           static_cast<unsigned char>(data[fs_type_offset + 1]);
  }
  hb_blob_destroy(table);
  return (type & (restricted_licence | bitmap_only)) == 0;
}

bool usable(hb_face_t* face) {
  return hb_face_get_glyph_count(face) > 0 && has_table(face, HB_TAG('g', 'l', 'y', 'f')) &&
         !has_table(face, HB_TAG('f', 'v', 'a', 'r')) && may_be_embedded(face);
}

}  // namespace

void Face::Destroy::operator()(hb_face_t* face) const { hb_face_destroy(face); }
void Face::Destroy::operator()(hb_font_t* font) const { hb_font_destroy(font); }

std::shared_ptr<const Face> Face::open(const std::string& path, unsigned index) {
  if ((index >> named_instance_shift) != 0) return nullptr;
  hb_blob_t* file = hb_blob_create_from_file(path.c_str());
  std::unique_ptr<hb_face_t, Destroy> face(hb_face_create(file, index));
  hb_blob_destroy(file);
  if (!usable(face.get())) return nullptr;
  return std::shared_ptr<const Face>(new Face(std::move(face)));
}

Face::Face(std::unique_ptr<hb_face_t, Destroy> face)
    : face_(std::move(face)),
      font_(hb_font_create(face_.get())),
      scale_(1000.0F / static_cast<float>(hb_face_get_upem(face_.get()))) {
  hb_face_make_immutable(face_.get());
  hb_position_t height = 0;
  hb_ot_metrics_get_position_with_fallback(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
  cap_height_ = thousandths(height);
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font_.get(), U' ', &glyph) != 0)
    space_ = static_cast<std::uint16_t>(glyph);
}

bool Face::has(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0;
}

float Face::advance(std::uint16_t glyph) const {
  return thousandths(hb_font_get_glyph_h_advance(font_.get(), glyph));
}

float Face::depth(std::uint16_t glyph) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_.get(), glyph, &extents) == 0) return 0;
  return -thousandths(extents.y_bearing + extents.height);
}

}  // namespace guidebook::typeset
