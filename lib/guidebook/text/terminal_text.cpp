#include "guidebook/text/terminal_text.hpp"

#include <algorithm>
#include <array>

#include "guidebook/text/text.hpp"

namespace guidebook::text {
namespace {

constexpr std::array obeyed{std::string_view("\n"), std::string_view("\t"),
                            std::string_view("\r\n")};
constexpr std::array paints_known{paint::bold, paint::red,  paint::green, paint::yellow,
                                  paint::blue, paint::cyan, paint::none};

/// How many bytes at the front of the text are for the terminal to obey.
std::size_t command_size(std::string_view text, bool paints) {
  const auto begins = [&](std::string_view command) { return text.starts_with(command); };
  const auto* plain = std::ranges::find_if(obeyed, begins);
  if (plain != obeyed.end()) return plain->size();
  const auto* paint = std::ranges::find_if(paints_known, begins);
  return paints && paint != paints_known.end() ? paint->size() : 0;
}

}  // namespace

std::string painted(std::string_view text, std::string_view paint, bool on) {
  std::string out(on ? paint : "");
  out += text;
  return on ? out.append(paint::none) : out;
}

std::string terminal_text(std::string_view output, bool paints) {
  std::string out;
  while (!output.empty()) {
    const std::size_t command = command_size(output, paints);
    out += output.substr(0, command);
    output.remove_prefix(command);
    if (command > 0 || output.empty()) continue;
    const std::size_t end = std::min(output.find_first_of("\n\t\r\x1b", 1), output.size());
    out += visible(output.substr(0, end));
    output.remove_prefix(end);
  }
  return out;
}

}  // namespace guidebook::text
