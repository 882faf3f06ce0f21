#include "guidebook/query/error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "guidebook/diagnostic/render.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::query {
namespace {

/// Names in it are the user's, and may be anything.
std::string shortened(std::string_view message) {
  constexpr std::size_t columns = 200;
  return text::truncate(text::visible(message), columns);
}

}  // namespace

std::string render(const Error& error, std::string_view text) {
  if (text.empty()) return shortened(error.message);
  const std::size_t begin = std::min(error.begin, text.size());
  const std::size_t end = std::clamp(error.end, begin, text.size());
  const MarkedLine line = mark(text, {begin, end});
  const std::size_t under = std::max<std::size_t>(1, text::width(line.marked));
  std::string out =
      fmt::format("{}\n  {}{}{}\n", shortened(error.message), line.before, line.marked, line.after);
  out += fmt::format("  {}^{}\n", std::string(text::width(line.before), ' '),
                     std::string(under - 1, '~'));
  if (!error.hint.empty()) out += fmt::format("  {}\n", shortened(error.hint));
  return out;
}

}  // namespace guidebook::query
