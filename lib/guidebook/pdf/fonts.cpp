#include "guidebook/pdf/fonts.hpp"

#include <fmt/core.h>
#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "guidebook/pdf/text_string.hpp"
#include "guidebook/typeset/fonts/face.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Face;

constexpr int default_width = 1000;
constexpr int nonsymbolic = 32;  // FontDescriptor /Flags
constexpr int italic = 64;
constexpr int stem_width = 80;  // readers use it only to imitate a font that is missing
constexpr std::size_t entries_in_a_block = 100;

template <auto destroy>
struct Deleter {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
using Blob = std::unique_ptr<hb_blob_t, Deleter<hb_blob_destroy>>;

std::string_view contents(const Blob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

/// The glyphs in use and the tables that draw them; nothing else of the font is needed to show a
/// page.
Blob subset(const Face& face, const FontUse& use) {
  const std::unique_ptr<hb_subset_input_t, Deleter<hb_subset_input_destroy>> input(
      hb_subset_input_create_or_fail());
  if (input == nullptr) throw std::bad_alloc();
  for (const auto& entry : use.glyphs())
    hb_set_add(hb_subset_input_glyph_set(input.get()), entry.first);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag :
       {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
        HB_TAG('O', 'S', '/', '2'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
        HB_TAG('G', 'D', 'E', 'F'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('v', 'h', 'e', 'a'),
        HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('k', 'e', 'r', 'n')}) {
    hb_set_add(dropped, tag);
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  const std::unique_ptr<hb_face_t, Deleter<hb_face_destroy>> made(
      hb_subset_or_fail(face.hb_face(), input.get()));
  if (made == nullptr)
    throw std::runtime_error("a font could not be cut down to the characters in use");
  return Blob(hb_face_reference_blob(made.get()));
}

/// "AAAAAB+PTSerif-Regular", as PDF wants subsets to be called.
std::string subset_name(const Face& face, std::size_t number) {
  std::array<char, 64> name{};
  auto size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face.hb_face(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                      name.data());
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag.insert(tag.begin(), static_cast<char>('A' + number % 26));
    number /= 26;
  }
  std::string result = tag + "+";
  const std::string_view found(name.data(), std::min<std::size_t>(size, name.size() - 1));
  std::copy_if(found.begin(), found.end(), std::back_inserter(result),
               [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
  return result.back() == '+' ? result + "Font" : result;
}

int big_endian(std::string_view table, std::size_t offset) {
  if (table.size() < offset + 2) return 0;
  const auto high = static_cast<unsigned char>(table[offset]);
  const auto low = static_cast<unsigned char>(table[offset + 1]);
  return static_cast<std::int16_t>(high << 8U | low);
}

int metric(const Face& face, hb_ot_metrics_tag_t tag) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(face.hb_font(), tag, &value);
  return static_cast<int>(std::lround(face.thousandths(value)));
}

Dict descriptor(PdfFile& file, const Face& face, const FontUse& use, const std::string& name) {
  const Dict made = file.shared_dict();
  file.add_name(made, "Type", "FontDescriptor");
  file.add_name(made, "FontName", name.c_str());
  const float angle = hb_style_get_value(face.hb_font(), HB_STYLE_TAG_SLANT_ANGLE);
  file.add_number(made, "Flags", nonsymbolic | (angle != 0 ? italic : 0));
  const Blob head(hb_face_reference_table(face.hb_face(), HB_TAG('h', 'e', 'a', 'd')));
  const Array box = file.array();
  for (const std::size_t offset : {36U, 38U, 40U, 42U}) {  // xMin, yMin, xMax, yMax
    const int units = big_endian(contents(head), offset);
    file.add_number(box, static_cast<int>(std::lround(face.thousandths(units))));
  }
  file.add(made, "FontBBox", box);
  file.add_number(made, "ItalicAngle", static_cast<int>(std::lround(angle)));
  file.add_number(made, "Ascent", metric(face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER));
  file.add_number(made, "Descent", metric(face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER));
  file.add_number(made, "CapHeight", static_cast<int>(std::lround(face.cap_height())));
  file.add_number(made, "StemV", stem_width);
  const Blob program = subset(face, use);
  const Dict data = file.stream(contents(program));
  file.add_number(data, "Length1", static_cast<int>(contents(program).size()));
  file.add(made, "FontFile2", data);
  return made;
}

/// Widths that are not the default: runs of neighbours, as "first [width width …]".
Array widths(PdfFile& file, const FontUse& use) {
  const Array made = file.array();
  Array run;
  int next = -1;
  for (const auto& [glyph, entry] : use.glyphs()) {
    if (entry.width == default_width) continue;
    if (glyph != next) {
      file.add_number(made, glyph);
      run = file.array();
      file.add(made, run);
    }
    file.add_number(run, entry.width);
    next = glyph + 1;
  }
  return made;
}

std::string to_unicode(const FontUse& use) {
  std::vector<std::string> lines;
  for (const auto& [glyph, entry] : use.glyphs()) {
    if (entry.unicode.empty()) continue;
    std::string line = fmt::format("<{:04X}> <", glyph);
    for (const char byte : utf16(entry.unicode))
      line += fmt::format("{:02X}", static_cast<unsigned char>(byte));
    lines.push_back(line + ">\n");
  }
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t i = 0; i < lines.size(); i += entries_in_a_block) {
    const std::size_t end = std::min(lines.size(), i + entries_in_a_block);
    map += fmt::format("{} beginbfchar\n", end - i);
    for (std::size_t k = i; k < end; ++k) map += lines[k];
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Dict embed(PdfFile& file, const Face& face, const FontUse& use, std::size_t number) {
  const std::string name = subset_name(face, number);
  const Dict descendant = file.shared_dict();
  file.add_name(descendant, "Type", "Font");
  file.add_name(descendant, "Subtype", "CIDFontType2");
  file.add_name(descendant, "BaseFont", name.c_str());
  const Dict system = file.dict();
  file.add_bytes(system, "Registry", "Adobe");
  file.add_bytes(system, "Ordering", "Identity");
  file.add_number(system, "Supplement", 0);
  file.add(descendant, "CIDSystemInfo", system);
  file.add(descendant, "FontDescriptor", descriptor(file, face, use, name));
  file.add_number(descendant, "DW", default_width);
  file.add(descendant, "W", widths(file, use));
  file.add_name(descendant, "CIDToGIDMap", "Identity");

  const Dict font = file.shared_dict();
  file.add_name(font, "Type", "Font");
  file.add_name(font, "Subtype", "Type0");
  file.add_name(font, "BaseFont", name.c_str());
  file.add_name(font, "Encoding", "Identity-H");
  const Array descendants = file.array();
  file.add(descendants, descendant);
  file.add(font, "DescendantFonts", descendants);
  file.add(font, "ToUnicode", file.stream(to_unicode(use)));
  return font;
}

}  // namespace

Dict embed_fonts(PdfFile& file, const typeset::Layout& layout, const Usage& usage) {
  const Dict fonts = file.shared_dict();
  for (std::size_t i = 0; i < layout.fonts.size(); ++i) {
    if (!usage.fonts()[i].glyphs().empty()) {
      file.add(fonts, fmt::format("F{}", i).c_str(),
               embed(file, *layout.fonts[i], usage.fonts()[i], i));
    }
  }
  return fonts;
}

}  // namespace guidebook::pdf
