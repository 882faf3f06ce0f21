#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/formats/import/wikitext.hpp"

namespace guidebook::wikitext {

/// How stretches of a page become text.
struct TextOptions {
  std::string_view language;  ///< Of the wiki, for the addresses of its pages.
  bool marks = true;          ///< With the marks of guide texts; without: words on one line.
  /// Is given what no text holds: calls, comments, pictures, categories. What it gives is written
  /// as plain words where the node stands in a sentence.
  std::function<std::string(const Node& node, bool in_sentence)> aside;
};

/// Paragraphs, items, emphasis and links in the guide format's marks; tables as items, and what
/// has no counterpart as plain words.
[[nodiscard]] std::string to_text(const Source& source, std::span<const Node> nodes,
                                  const TextOptions& options);

}  // namespace guidebook::wikitext
