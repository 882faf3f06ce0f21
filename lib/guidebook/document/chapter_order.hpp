#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "guidebook/library/library.hpp"

namespace guidebook {

/// The guides in the order in which a book has them: each before those it holds (by `within`, or
/// a country those of its country that say nothing), and by name, in `language`, among those that
/// are held alike. Each once, also where `within` runs in a circle.
[[nodiscard]] std::vector<const Guide*> in_chapter_order(const Library& library,
                                                         std::span<const Guide* const> guides,
                                                         std::string_view language);

}  // namespace guidebook
