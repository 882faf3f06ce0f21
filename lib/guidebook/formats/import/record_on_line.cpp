#include "guidebook/formats/import/record_on_line.hpp"

#include <algorithm>

namespace guidebook {
namespace {

constexpr std::string_view item_mark = "  - ";  // two spaces a level
constexpr std::size_t indent = item_mark.size();

std::string_view key_in(std::string_view line) { return line.substr(0, line.find(':')); }

}  // namespace

RecordOnLine record_on_line(std::string_view yaml, std::uint32_t line) {
  RecordOnLine found;
  std::size_t items = 0;
  for (; line > 0 && !yaml.empty(); --line) {
    const std::size_t end = std::min(yaml.find('\n'), yaml.size());
    const std::string_view text = yaml.substr(0, end);
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
    if (!text.empty() && text.front() != ' ') {
      found = {.list = key_in(text), .index = 0, .key = {}};
      items = 0;
    } else if (text.starts_with(item_mark)) {
      found.index = items++;
      found.key = key_in(text.substr(indent));
    } else if (items > 0 && text.find_first_not_of(' ') == indent) {
      found.key = key_in(text.substr(indent));
    }
  }
  return found;
}

}  // namespace guidebook
