#include "guidebook/query/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "guidebook/text.hpp"

namespace guidebook::query {

std::string render(const Error& error, std::string_view text) {
  if (text.empty()) return error.message;
  const std::size_t begin = std::min(error.begin, text.size());
  const std::size_t end = std::clamp(error.end, begin, text.size());
  const std::size_t before = text::width(text::visible(text.substr(0, begin)));
  const std::size_t under =
      std::max<std::size_t>(1, text::width(text::visible(text.substr(begin, end - begin))));
  std::string out = fmt::format("{}\n  {}\n  {}^{}\n", error.message, text::visible(text),
                                std::string(before, ' '), std::string(under - 1, '~'));
  if (!error.hint.empty()) out += fmt::format("  {}\n", error.hint);
  return out;
}

}  // namespace guidebook::query
