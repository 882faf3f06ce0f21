#include "guidebook/text/links.hpp"

#include <cstddef>

#include "guidebook/text/ascii.hpp"

namespace guidebook::text {
namespace {

/// Where the target that begins at `begin` ends: at the ")" of its own, before any white space.
std::size_t target_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest = 2000;  // So that many brackets take no time in their square.
  std::size_t depth = 0;
  for (std::size_t at = begin; at < text.size() && at - begin < longest; ++at) {
    if (is_space(text[at])) break;
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) return at;
  }
  return std::string_view::npos;
}

bool is_blank_line(std::string_view text, std::size_t line_feed) {
  const std::size_t next = text.find_first_not_of(" \t\r", line_feed + 1);
  return next == std::string_view::npos || text[next] == '\n';
}

}  // namespace

std::vector<std::string_view> link_targets(std::string_view text) {
  std::vector<std::string_view> targets;
  std::vector<std::size_t> open;  // Where labels may begin.
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      open.push_back(at + 1);
    } else if (text[at] == '\n' && is_blank_line(text, at)) {
      open.clear();
    } else if (text[at] == ']' && !open.empty()) {
      const bool has_label = at > open.back();
      open.pop_back();
      if (!has_label || at + 1 == text.size() || text[at + 1] != '(') continue;
      const std::size_t end = target_end(text, at + 2);
      if (end == std::string_view::npos || end == at + 2) continue;
      targets.push_back(text.substr(at + 2, end - at - 2));
      at = end;
    }
  }
  return targets;
}

}  // namespace guidebook::text
