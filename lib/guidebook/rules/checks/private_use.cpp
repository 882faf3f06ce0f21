#include <fmt/core.h>

#include <algorithm>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

/// The three areas of Unicode (section 23.5) to which anybody may give a meaning.
bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) ||
         (c >= 0x100000 && c <= 0x10FFFD);
}

/// Whether a character of a private-use area may begin with the byte.
bool begins_private_use(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value == 0xEE || value == 0xEF || value == 0xF3 || value == 0xF4;
}

}  // namespace

static void check_private_use_character(GuideCheck& check, const ValueSite& site) {
  if (check.faulty(site.node)) return;
  const std::string_view text = site.node.text;
  std::string_view first;
  std::size_t count = 0;
  for (auto at = std::find_if(text.begin(), text.end(), begins_private_use); at != text.end();
       at = std::find_if(at + 1, text.end(), begins_private_use)) {
    const std::string_view rest = text.substr(static_cast<std::size_t>(at - text.begin()));
    const auto [c, size] = utf8::decode(rest);
    if (!is_private_use(c)) continue;
    if (count == 0) first = rest.substr(0, size);
    ++count;
  }
  if (count == 0) return;
  std::string message = fmt::format("{} holds a private-use character, U+{:04X}", site.field.name,
                                    static_cast<std::uint32_t>(utf8::decode(first).value));
  if (count > 1) message += fmt::format(", and {} more", count - 1);
  check.report(check.span_of(site.node, first), std::move(message),
               "write the letter or sign that it stands for, or remove it");
}

extern constinit const Rule private_use_character{
    .id = "private-use-character",
    .level = Level::warning,
    .sentence = "No text holds characters for private use",
    .why =
        "Each has a meaning in one font only: a sign from an icon font or an old encoding. Other "
        "fonts show a box.",
    .wrong = "summary: \"Call \\ue0be from the harbour.\"\n",
    .right = "summary: \"Call \\u260e from the harbour.\"\n",
    .beyond_ascii = true,
    .value = check_private_use_character};

}  // namespace guidebook::validation
