#include "guidebook/typeset/pages/booklet.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook::typeset {
namespace {

constexpr std::size_t pages_of_a_sheet = 4;
constexpr std::size_t most_in_one = 64;  // pages that can still be folded and stapled as one
constexpr std::size_t signature_pages = 32;

/// A side of a sheet: the pages on its left and on its right.
struct Side {
  std::size_t left = 0;
  std::size_t right = 0;
};

/// The sides of a signature that begins with the page `first`: the outermost sheet's front, its
/// back, the next sheet's front …
void add_signature(std::vector<Side>& sides, std::size_t first, std::size_t count) {
  const std::size_t last = first + count - 1;
  for (std::size_t i = 0; i < count / 2; ++i) {
    const Side outer{last - i, first + i};
    sides.push_back(i % 2 == 0 ? outer : Side{outer.right, outer.left});
  }
}

std::vector<Side> sides_for(std::size_t pages) {
  const std::size_t sheets = (pages + pages_of_a_sheet - 1) / pages_of_a_sheet;
  const std::size_t total = sheets * pages_of_a_sheet;
  const std::size_t size = total <= most_in_one ? total : signature_pages;
  std::vector<Side> sides;
  for (std::size_t first = 0; first < total; first += size)
    add_signature(sides, first, std::min(size, total - first));
  return sides;
}

void move_onto(Page& side, Page&& page, float x) {
  shift(page.items, page.links, x, 0);
  side.items.insert(side.items.end(), std::make_move_iterator(page.items.begin()),
                    std::make_move_iterator(page.items.end()));
  side.links.insert(side.links.end(), std::make_move_iterator(page.links.begin()),
                    std::make_move_iterator(page.links.end()));
}

}  // namespace

Layout impose(Layout layout) {
  std::vector<Page> pages = std::move(layout.pages);
  layout.pages.clear();
  std::vector<std::size_t> side_of(pages.size());
  for (const Side& side : sides_for(pages.size())) {
    Page& made = layout.pages.emplace_back();
    const std::size_t number = layout.pages.size();
    made.label = fmt::format("{} {}", (number + 1) / 2, number % 2 == 1 ? "front" : "back");
    for (const std::size_t page : {side.left, side.right}) {
      if (page < pages.size()) {
        side_of[page] = number - 1;
        move_onto(made, std::move(pages[page]), page == side.left ? 0 : layout.width);
      }
    }
  }
  for (OutlineEntry& entry : layout.outline) entry.at.page = side_of[entry.at.page];
  for (auto& [name, destination] : layout.destinations)
    destination.page = side_of[destination.page];
  layout.width *= 2;
  layout.nodes.clear();
  return layout;
}

}  // namespace guidebook::typeset
