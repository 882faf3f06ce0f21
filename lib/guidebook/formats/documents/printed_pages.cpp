#include "guidebook/formats/documents/printed_pages.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/typeset/pages/book.hpp"

namespace guidebook {
namespace {

/// What begins somewhere in the book.
struct Beginning {
  typeset::Destination at;
  std::string ref;
  std::string section;
};

std::vector<Beginning> beginnings(const Document& document, const typeset::Layout& layout) {
  constexpr int section_level = 2;
  const Places places = places_of(document);
  std::vector<Beginning> found;
  for (const auto& [name, at] : layout.destinations) {
    if (places.contains(name)) found.push_back({at, name, {}});
  }
  for (const typeset::OutlineEntry& entry : layout.outline) {
    if (entry.level == section_level) found.push_back({entry.at, {}, entry.title});
  }
  // A chapter and its first section may begin at one height.
  std::ranges::stable_sort(found, {},
                           [](const Beginning& one) { return std::tuple(one.at.page, one.at.y); });
  return found;
}

/// A point of typography is 1/72 inch.
long millimetres(float points) { return std::lround(points * 25.4F / 72); }

}  // namespace

PrintedPages printed_pages(const Document& document, typeset::BookOptions options) {
  options.booklet = false;
  Diagnostics of_print;
  const typeset::Layout layout = typeset::set_book(document, options, of_print);
  PrintedPages printed;
  printed.edition = fmt::format("{} (PDF, {} × {} mm)", document.title.text,
                                millimetres(layout.width), millimetres(layout.height));
  std::unordered_map<std::string_view, std::size_t> chapters;
  for (std::size_t i = 0; i < document.chapters.size(); ++i)
    chapters.try_emplace(document.chapters[i].id, i);
  std::optional<std::size_t> chapter;
  std::size_t next_page = 0;
  for (Beginning& one : beginnings(document, layout)) {
    // A chapter has records of other guides too, such as their contacts.
    if (const auto at = chapters.find(one.ref); at != chapters.end()) chapter = at->second;
    if (!chapter || one.at.page < next_page) continue;
    next_page = one.at.page + 1;
    printed.pages.push_back(
        {layout.pages[one.at.page].label, *chapter, std::move(one.ref), std::move(one.section)});
  }
  return printed;
}

}  // namespace guidebook
