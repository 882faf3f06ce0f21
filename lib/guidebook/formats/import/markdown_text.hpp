#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "guidebook/formats/import/markdown_link.hpp"

namespace guidebook {

/// A link to a place, [name](geo:lat,lon), and the tags behind it. Places are bytes of the text.
struct PlaceLink {
  std::string name;
  std::string_view coordinates;  ///< "41.38,2.16"
  std::string_view tags;         ///< "#food tag:fish"
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Bytes of a text of Markdown.
struct MarkdownRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What is met in a text of Markdown and is no text of a guide.
struct MarkdownAsides {
  std::function<void(const PlaceLink& place)> place;
  std::function<void(const MarkdownLink& picture, MarkdownRange range)> picture;
  std::function<void(MarkdownRange range)> comment;
  /// A block of code, with its language if it has one, and whether it is kept apart; if not, its
  /// lines become items. The range is that of its first line.
  std::function<bool(std::string_view language, std::string_view code, MarkdownRange range)> code;
  /// A heading of the first level that the text begins with; nothing: it is one as all others.
  std::function<void(std::string title)> title;
  /// A heading of the first two levels; nothing: these are headings within the text.
  std::function<void(std::string title, std::string text_before)> section;
};

/// Markdown, as CommonMark and Obsidian have it, with the guide format's marks: the text behind the
/// last section.
[[nodiscard]] std::string markdown_to_text(std::string_view markdown, const MarkdownAsides& asides);

}  // namespace guidebook
