#include "guidebook/pdf/colour_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace guidebook::pdf {
namespace {

constexpr std::size_t curve_points = 256;
constexpr std::size_t header_size = 128;

using Triple = std::array<double, 3>;

// Of sRGB, adapted to the illuminant D50 as profiles want them.
constexpr Triple red{0.43607, 0.22249, 0.01392};
constexpr Triple green{0.38515, 0.71687, 0.09708};
constexpr Triple blue{0.14307, 0.06061, 0.71410};
constexpr Triple d50{0.96420, 1, 0.82491};

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16U);
  put16(out, value & 0xFFFFU);
}

void put_xyz(std::string& out, const Triple& xyz) {
  constexpr double one = 65536;
  for (const double value : xyz) put32(out, static_cast<std::uint32_t>(std::lround(value * one)));
}

std::string xyz_tag(const Triple& xyz) {
  std::string tag("XYZ \0\0\0\0", 8);
  put_xyz(tag, xyz);
  return tag;
}

/// From what is stored to light.
double linear(double value) {
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::string curve_tag() {
  std::string tag("curv\0\0\0\0", 8);
  put32(tag, curve_points);
  for (std::size_t i = 0; i < curve_points; ++i) {
    const double light = linear(static_cast<double>(i) / (curve_points - 1));
    put16(tag, static_cast<std::uint32_t>(std::lround(light * 65535)));
  }
  return tag;
}

std::string text_tag(std::string_view text) {
  std::string tag("text\0\0\0\0", 8);
  tag.append(text).push_back('\0');
  return tag;
}

std::string description_tag(std::string_view text) {
  std::string tag("desc\0\0\0\0", 8);
  put32(tag, static_cast<std::uint32_t>(text.size() + 1));
  tag += text;
  constexpr std::size_t other_forms = 1 + 4 + 4 + 2 + 1 + 67;  // none in Unicode or ScriptCode
  return tag.append(other_forms, '\0');
}

std::string header(std::size_t size) {
  std::string out;
  put32(out, static_cast<std::uint32_t>(size));
  put32(out, 0);           // no particular colour engine
  put32(out, 0x02100000);  // version
  out += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U}) put16(out, part);  // made on
  out += "acsp";
  out.append(28, '\0');  // platform, flags, device, attributes, rendering intent: any
  put_xyz(out, d50);
  out.resize(header_size, '\0');
  return out;
}

}  // namespace

std::string srgb_profile() {
  const std::string curve = curve_tag();
  const std::string copyright = text_tag("No copyright, use freely");
  const std::vector<std::pair<std::string_view, std::string>> tags{
      {"desc", description_tag("sRGB IEC61966-2.1")},
      {"cprt", copyright},
      {"wtpt", xyz_tag(d50)},
      {"rXYZ", xyz_tag(red)},
      {"gXYZ", xyz_tag(green)},
      {"bXYZ", xyz_tag(blue)},
      {"rTRC", curve},
      {"gTRC", curve},
      {"bTRC", curve}};
  std::string table;
  std::string data;
  put32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t begin = header_size + 4 + 12 * tags.size();
  for (const auto& [name, tag] : tags) {
    table += name;
    put32(table, static_cast<std::uint32_t>(begin + data.size()));
    put32(table, static_cast<std::uint32_t>(tag.size()));
    data += tag;
    while (data.size() % 4 != 0) data += '\0';
  }
  return header(begin + data.size()) + table + data;
}

}  // namespace guidebook::pdf
