#include "guidebook/text/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

bool is_word_byte(char c) {
  return text::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the mark at `at` would be taken for Markdown's own. Within a word "_" never is.
bool is_mark(std::string_view text, std::size_t at) {
  if (text[at] != '_')
    return std::string_view("\\`*[]<>|~&$").find(text[at]) != std::string_view::npos;
  const bool inside = at > 0 && at + 1 < text.size();
  return !inside || !is_word_byte(text[at - 1]) || !is_word_byte(text[at + 1]);
}

}  // namespace

std::string markdown_text(std::string_view line) {
  const std::string visible = text::visible(line);
  std::string out;
  for (std::size_t at = 0; at < visible.size(); ++at) {
    if (is_mark(visible, at)) out += '\\';
    out += visible[at];
  }
  return out;
}

std::string markdown_block(std::string_view line) {
  std::string out = markdown_text(line);
  const std::size_t digits =
      std::min(out.find_first_not_of("0123456789"), out.size());  // "1." and "1)" begin lists
  const bool numbered =
      digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')');
  if (numbered) {
    out.insert(digits, 1, '\\');
  } else if (!out.empty() && std::string_view("-+#=").find(out.front()) != std::string_view::npos) {
    out.insert(0, 1, '\\');
  }
  return out;
}

std::string markdown_target(std::string_view link) {
  std::string out = "<";
  while (!link.empty()) {
    const auto [value, size] = utf8::decode(link);
    const std::string_view character = link.substr(0, size);
    const bool encoded =
        text::visible(character) != character ||
        (size == 1 && std::string_view(" \"'<>[]\\`{|}").find(link[0]) != std::string_view::npos);
    for (const char byte : character) {
      out +=
          encoded ? fmt::format("%{:02X}", static_cast<unsigned char>(byte)) : std::string(1, byte);
    }
    link.remove_prefix(size);
  }
  return out + '>';
}

}  // namespace guidebook
