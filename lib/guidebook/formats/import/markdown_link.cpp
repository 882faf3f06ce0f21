#include "guidebook/formats/import/markdown_link.hpp"

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

MarkdownLink note_link(std::string_view text) {
  const std::size_t close = text.find_first_of("[]\n", 2);
  if (close == std::string_view::npos || !text.substr(close).starts_with("]]")) return {};
  const std::string_view inside = text.substr(2, close - 2);
  const std::size_t bar = inside.find('|');
  return {.label = bar == std::string_view::npos ? inside : inside.substr(bar + 1),
          .target = inside.substr(0, bar),
          .size = close + 2,
          .is_note = true};
}

}  // namespace

MarkdownLink read_markdown_link(std::string_view text) {
  const bool is_picture = text.starts_with('!');
  const std::size_t open = is_picture ? 1 : 0;
  MarkdownLink link;
  if (text.substr(open).starts_with("[[")) {
    link = note_link(text.substr(open));
  } else if (text.substr(open).starts_with('[')) {
    const std::string_view near = text.substr(open);
    const std::size_t middle = near.find_first_of("[]\n", 1);
    if (middle == std::string_view::npos || !near.substr(middle).starts_with("](")) return {};
    const std::size_t close = near.find_first_of("[)\n", middle);
    if (close == std::string_view::npos || near[close] != ')') return {};
    const std::string_view inside = text::trimmed(near.substr(middle + 2, close - middle - 2));
    link = {.label = near.substr(1, middle - 1),
            .target = inside.substr(0, inside.find(' ')),  // a title may follow
            .size = close + 1};
  }
  if (link.size > 0) link.size += open;
  link.is_picture = is_picture;
  return link;
}

}  // namespace guidebook
