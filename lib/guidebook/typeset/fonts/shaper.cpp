#include "guidebook/typeset/fonts/shaper.hpp"

#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

bool is_shared(std::uint32_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/// Whether space between the letters would tear words apart.
bool is_joined(std::uint32_t script) {
  constexpr std::array joined{HB_SCRIPT_ARABIC,     HB_SCRIPT_SYRIAC,          HB_SCRIPT_NKO,
                              HB_SCRIPT_MONGOLIAN,  HB_SCRIPT_PHAGS_PA,        HB_SCRIPT_MANDAIC,
                              HB_SCRIPT_ADLAM,      HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_SOGDIAN,
                              HB_SCRIPT_DEVANAGARI, HB_SCRIPT_BENGALI,         HB_SCRIPT_GURMUKHI};
  return std::ranges::find(joined, static_cast<hb_script_t>(script)) != joined.end();
}

/// The first script that is not shared by all, of a grapheme cluster.
std::uint32_t script_of(std::string_view cluster) {
  auto* functions = hb_unicode_funcs_get_default();
  for (std::size_t at = 0; at < cluster.size();) {
    const hb_script_t script = hb_unicode_script(functions, next_character(cluster, at));
    if (!is_shared(script)) return script;
  }
  return HB_SCRIPT_COMMON;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::int16_t whole(float value) {
  constexpr float most = std::numeric_limits<std::int16_t>::max();
  return static_cast<std::int16_t>(std::lround(std::clamp(value, -most, most)));
}

/// Bytes that differ between styles and languages; sizes and colours do not matter to shaping.
void make_key(std::string& key, const FontStyle& style, std::string_view language,
              std::string_view text, bool is_rtl) {
  key.clear();
  key += static_cast<char>('0' + static_cast<int>(style.family) * 4 + (style.italic ? 2 : 0) +
                           (style.small_caps ? 1 : 0));
  key += static_cast<char>(style.weight / 100 + (style.tabular ? 16 : 0) + (is_rtl ? 32 : 0));
  key += language;
  key += '\n';
  key += text;
}

constexpr unsigned shortest_abbreviation = 3;  // letters

/// Where there are words of capitals only: "UNESCO".
std::vector<hb_feature_t> small_capitals(std::string_view text) {
  std::vector<hb_feature_t> features;
  const auto capital = [&](std::size_t i) {
    return i < text.size() && text[i] >= 'A' && text[i] <= 'Z';
  };
  const auto letter = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                               (text[i] >= 'a' && text[i] <= 'z') || capital(i));
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    while (capital(i)) ++i;
    const bool whole = !letter(i) && (begin == 0 || !letter(begin - 1));
    if (whole && i - begin >= shortest_abbreviation) {
      features.push_back(
          {HB_TAG('c', '2', 's', 'c'), 1, static_cast<unsigned>(begin), static_cast<unsigned>(i)});
    }
  }
  return features;
}

/// Old-style figures for running text, lining ones for labels and columns.
std::vector<hb_feature_t> features_of(const FontStyle& style, std::string_view text) {
  std::vector<hb_feature_t> features;
  if (style.small_caps) features = small_capitals(text);
  const auto add = [&](hb_tag_t tag) {
    features.push_back({tag, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  add(style.family == Family::label ? HB_TAG('l', 'n', 'u', 'm') : HB_TAG('o', 'n', 'u', 'm'));
  add(style.tabular ? HB_TAG('t', 'n', 'u', 'm') : HB_TAG('p', 'n', 'u', 'm'));
  return features;
}

}  // namespace

void Shaper::Destroy::operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }

Shaper::Shaper(FontBook& fonts) : fonts_(fonts), buffer_(hb_buffer_create()) {}

const Shaped& Shaper::shape(const FontStyle& style, std::string_view language,
                            std::string_view text, bool is_rtl) {
  make_key(key_, style, language, text, is_rtl);
  const auto found = memory_->shaped.find(std::string_view(key_));
  if (found != memory_->shaped.end()) return found->second;
  Shaped shaped{std::pmr::vector<Shaped::Piece>(&memory_->resource)};
  for (const Stretch& stretch : split(style, language, text)) {
    const TextId id = shape_stretch(style, language, text, stretch, is_rtl);
    const bool joined = is_joined(stretch.script);
    shaped.pieces.push_back({id, shaped.width, static_cast<std::uint32_t>(stretch.begin), joined});
    shaped.width += texts_[id].width;
    shaped.glyphs += joined ? 0 : static_cast<std::uint32_t>(texts_[id].glyphs.size());
  }
  return memory_->shaped.emplace(key_, std::move(shaped)).first->second;
}

std::vector<Shaper::Stretch> Shaper::split(const FontStyle& style, std::string_view language,
                                           std::string_view text) {
  std::vector<Stretch> stretches;
  if (const auto font = fonts_.choose_for_ascii(style, text)) {
    const bool letters = std::any_of(text.begin(), text.end(), is_ascii_letter);
    return {{*font, letters ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON, 0, text.size()}};
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = cluster_end(text, at);
    const std::string_view cluster = text.substr(at, end - at);
    const std::uint32_t script = script_of(cluster);
    const bool blank = cluster == " " && !stretches.empty();
    const FontId font = blank ? stretches.back().font : fonts_.choose(style, language, cluster);
    const bool joins = !stretches.empty() && stretches.back().font == font &&
                       (is_shared(script) || is_shared(stretches.back().script) ||
                        stretches.back().script == script);
    if (!joins) {
      stretches.push_back({font, script, at, end});
    } else {
      stretches.back().end = end;
      stretches.back().script = is_shared(script) ? stretches.back().script : script;
    }
    at = end;
  }
  return stretches;
}

TextId Shaper::shape_stretch(const FontStyle& style, std::string_view language,
                             std::string_view text, const Stretch& stretch, bool is_rtl) {
  const Face& face = fonts_.face(stretch.font);
  const std::string_view part = text.substr(stretch.begin, stretch.end - stretch.begin);
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, part.data(), static_cast<int>(part.size()), 0, -1);
  const hb_script_t script =
      is_shared(stretch.script) ? HB_SCRIPT_LATIN : static_cast<hb_script_t>(stretch.script);
  hb_buffer_set_script(buffer, script);
  // Letters from the right must each stand for themselves: readers turn round what a glyph stands
  // for.
  hb_buffer_set_cluster_level(buffer, is_rtl ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS
                                             : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  hb_buffer_set_direction(buffer, is_rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(
      buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
  const std::vector<hb_feature_t> features = features_of(style, part);
  hb_shape(face.hb_font(), buffer, features.data(), static_cast<unsigned>(features.size()));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  ShapedText shaped{stretch.font, std::string(part), {}, 0};
  shaped.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const auto id = static_cast<std::uint16_t>(infos[i].codepoint);
    const auto shift = [&](hb_position_t units) { return whole(face.thousandths(units)); };
    shaped.glyphs.push_back({infos[i].cluster, face.thousandths(positions[i].x_advance), id,
                             shift(positions[i].x_offset), shift(positions[i].y_offset)});
    shaped.width += shaped.glyphs.back().advance;
  }
  return add(std::move(shaped));
}

float Shaper::advance_to(const Shaped& shaped, std::size_t offset) const {
  float width = 0;
  for (const Shaped::Piece& piece : shaped.pieces) {
    const ShapedText& text = texts_[piece.text];
    for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
      const std::size_t begin = piece.offset + text.glyphs[i].cluster;
      const std::size_t end =
          piece.offset +
          (i + 1 < text.glyphs.size() ? text.glyphs[i + 1].cluster : text.utf8.size());
      if (begin >= offset) continue;
      // Inside a ligature its width is shared out by bytes.
      const float share = end <= offset || end <= begin ? 1.0F
                                                        : static_cast<float>(offset - begin) /
                                                              static_cast<float>(end - begin);
      width += text.glyphs[i].advance * share;
    }
  }
  return width;
}

}  // namespace guidebook::typeset
