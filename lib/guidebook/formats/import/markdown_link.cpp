#include "guidebook/formats/import/markdown_link.hpp"

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

/// Whether a file of that name is no note.
bool has_other_ending(std::string_view file) {
  constexpr std::size_t longest = 5;  // "avif", with the dot
  const std::size_t dot = file.find_last_of("./ ");
  if (dot == std::string_view::npos || file[dot] != '.' || file.size() - dot > longest)
    return false;
  const std::string_view ending = file.substr(dot + 1);
  return !ending.empty() && ending != "md" && std::ranges::all_of(ending, text::is_alphanumeric);
}

/// Whether a label is how large a picture is: "300", "300x200".
bool is_size(std::string_view label) {
  return label.find_first_not_of("0123456789x") == std::string_view::npos;
}

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

bool is_web(std::string_view target) {
  static constexpr std::array<std::string_view, 4> schemes{"https://", "http://",
                                                           "mailto:", "tel:"};
  return std::ranges::any_of(schemes,
                             [&](std::string_view each) { return target.starts_with(each); });
}

std::size_t tags_size(std::string_view text) {
  constexpr std::string_view ends = " \t\r\n.,;:!?#()[]{}<>\"'*`|";
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
    const std::string_view rest = text.substr(word);
    const std::size_t mark = rest.starts_with('#') ? 1 : rest.starts_with("tag:") ? 4 : 0;
    const std::size_t size = std::min(mark == 0 ? 0 : rest.find_first_of(ends, mark), rest.size());
    if (size <= mark) break;
    at = end = word + size;
  }
  return end;
}

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
    const std::size_t space = std::min(inside.find(' '), inside.size());
    std::string_view title = text::trimmed(inside.substr(space));
    if (title.size() > 1) title = title.substr(1, title.size() - 2);
    link = {.label = near.substr(1, middle - 1),
            .target = inside.substr(0, space),
            .title = title,
            .size = close + 1};
  }
  if (link.size > 0) link.size += open;
  link.is_picture = is_picture && (!link.is_note || has_other_ending(link.target));
  if (link.is_picture && link.is_note && is_size(link.label)) link.label = link.target;
  return link;
}

}  // namespace guidebook
