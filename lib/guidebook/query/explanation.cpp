#include "guidebook/query/explanation.hpp"

#include <algorithm>

#include "guidebook/text/text.hpp"

namespace guidebook::query {
namespace {

struct Line {
  std::string left;
  const std::string* type;
};

void add_lines(const Explanation& node, std::size_t level, std::vector<Line>& lines) {
  lines.push_back({std::string(2 * level, ' ') + text::visible(node.what), &node.type});
  for (const Explanation& part : node.parts) add_lines(part, level + 1, lines);
}

}  // namespace

std::string render(const Explanation& explanation) {
  constexpr std::size_t widest = 60;  // a long text pushes its own type aside, not all of them
  std::vector<Line> lines;
  add_lines(explanation, 0, lines);
  std::size_t column = 0;
  for (const Line& line : lines) {
    const std::size_t width = text::width(line.left);
    if (width <= widest) column = std::max(column, width);
  }
  std::string out;
  for (const Line& line : lines) {
    out += text::pad_right(line.left, column) + "  " + *line.type + '\n';
  }
  return out;
}

}  // namespace guidebook::query
