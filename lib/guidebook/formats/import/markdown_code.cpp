#include "guidebook/formats/import/markdown_code.hpp"

#include <algorithm>

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

/// A line with its line end.
std::string_view first_line(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

/// A fence that ends a block is as long as that which begins it.
bool is_end(std::string_view line, std::string_view fence) {
  const std::string_view whole = text::trimmed(line);
  return whole.starts_with(fence) &&
         whole.find_first_not_of(fence.front()) == std::string_view::npos;
}

}  // namespace

MarkdownCode read_markdown_code(std::string_view text) {
  const std::string_view head = first_line(text);
  const std::string_view whole = text::trimmed(head);
  if (!whole.starts_with("```") && !whole.starts_with("~~~")) return {};
  const std::size_t marks = std::min(whole.find_first_not_of(whole.front()), whole.size());
  const std::string_view fence = whole.substr(0, marks);
  const std::string_view language = text::trimmed(whole.substr(marks));
  if (language.find(fence.front()) != std::string_view::npos) return {};
  MarkdownCode block{.language = language.substr(0, language.find(' ')), .code = {}};
  std::size_t end = head.size();
  while (end < text.size() && !is_end(first_line(text.substr(end)), fence))
    end += first_line(text.substr(end)).size();
  block.code = text.substr(head.size(), end - head.size());
  if (block.code.ends_with('\n')) block.code.remove_suffix(1);
  block.size = end + first_line(text.substr(end)).size();
  return block;
}

}  // namespace guidebook
