#include "guidebook/typeset/flow/art.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook::typeset {
namespace {

constexpr int ridges = 5;
constexpr int waves = 8;  // of a ridge

struct Palette {
  Colour zenith, horizon, sun, far, near;
};

constexpr std::array<Palette, 4> palettes = {{
    {{0xFC, 0xCC, 0x8C},
     {0xDB, 0x6B, 0x4D},
     {0xFF, 0xED, 0xC7},
     {0xCC, 0x70, 0x5C},
     {0x12, 0x29, 0x3B}},
    {{0xF6, 0xD6, 0xA8},
     {0xC9, 0x70, 0x7A},
     {0xFF, 0xF1, 0xD6},
     {0xA8, 0x63, 0x7C},
     {0x1B, 0x20, 0x40}},
    {{0xF9, 0xDD, 0xA0},
     {0xE0, 0x8E, 0x55},
     {0xFF, 0xF4, 0xD2},
     {0x8C, 0x8B, 0x6E},
     {0x12, 0x33, 0x33}},
    {{0xD9, 0xE4, 0xDE},
     {0xF0, 0xB0, 0x7C},
     {0xFF, 0xF2, 0xDA},
     {0x7C, 0x96, 0xA2},
     {0x14, 0x2C, 0x44}},
}};

/// FNV-1a: the same on every machine, which std::hash does not promise.
std::uint32_t hash(std::string_view text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ value >> 15U;
}

Colour mix(Colour from, Colour to, float share) {
  const auto part = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(
        static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share));
  };
  return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue)};
}

Path ridge(const Rect& area, float base, float height, float phase) {
  const float bottom = area.y + area.height;
  const float step = area.width / waves;
  const auto level = [&](int k) {
    const auto x = static_cast<float>(k);
    return std::min(bottom, base + height * 0.65F * std::sin(x * 1.7F + phase) +
                                height * 0.35F * std::sin(x * 3.1F + phase * 0.7F));
  };
  Path path = {{PathStep::Kind::move, {area.x, bottom}, {}, {}},
               {PathStep::Kind::line, {area.x, level(0)}, {}, {}}};
  for (int k = 1; k <= waves; ++k) {
    const float x = area.x + step * static_cast<float>(k);
    path.push_back({PathStep::Kind::curve,
                    {x, level(k)},
                    {x - step / 2, level(k - 1)},
                    {x - step / 2, level(k)}});
  }
  path.push_back({PathStep::Kind::line, {area.x + area.width, bottom}, {}, {}});
  path.push_back({});
  return path;
}

}  // namespace

std::vector<Item> landscape(const Rect& area, std::string_view seed) {
  const std::uint32_t number = hash(seed);
  const Palette& colours = palettes[number % palettes.size()];
  const bool tall = area.height > area.width;
  const auto unit = [number](unsigned shift) {
    return static_cast<float>(number >> shift & 0xFFU) / 255;
  };
  // A tall picture carries its title in the sky, which must be deep for white letters.
  const Colour zenith = tall ? mix(colours.near, colours.far, 0.25F) : colours.zenith;
  std::vector<Item> items;
  const Rect sky{area.x, area.y, area.width, area.height * 0.66F};  // the rest is behind the hills
  items.emplace_back(Shape{rectangle(sky), Shape::Paint::gradient, zenith, colours.horizon, 0});
  const float radius = std::min(area.width * 0.14F, area.height * 0.10F);
  const Point sun{area.x + area.width * (0.58F + 0.24F * unit(4)),
                  area.y + area.height * (tall ? 0.46F : 0.30F)};
  items.emplace_back(filled(circle(sun, radius), colours.sun));
  for (int i = 0; i < ridges; ++i) {
    const auto layer = static_cast<float>(i);
    const float base = area.y + area.height * ((tall ? 0.52F : 0.48F) + 0.115F * layer);
    items.emplace_back(filled(ridge(area, base, area.height * 0.075F, unit(12) * 6 + layer * 2.1F),
                              mix(colours.far, colours.near, layer / (ridges - 1))));
  }
  return items;
}

}  // namespace guidebook::typeset
