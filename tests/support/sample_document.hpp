#pragma once

#include <string>

#include "guidebook/document/document.hpp"

namespace guidebook::sample {

[[nodiscard]] inline Run run(std::string text, std::string language = "en", std::string link = {}) {
  return Run{std::move(text), std::move(language), false, false, std::move(link)};
}

[[nodiscard]] inline Paragraph paragraph(std::string text) { return {{run(std::move(text))}}; }

/// A guide to Chongjin with every kind of block.
[[nodiscard]] Chapter chongjin();

/// A chapter of `entries` attractions with varied texts, made up from `seed`.
[[nodiscard]] Chapter invented(unsigned seed, int entries);

[[nodiscard]] Document document(std::vector<Chapter> chapters);

}  // namespace guidebook::sample
