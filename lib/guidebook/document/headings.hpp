#pragma once

#include <cstdint>
#include <string_view>

namespace guidebook {

/// The headings that a document adds to what the guides say.
enum class Heading : std::uint8_t {
  contents,
  highlights,
  hotels,
  routes,
  contact,
  contacts,
  for_the_driver,
  sources,
  map,
  index
};

/// In a language (BCP 47), Chinese in its script; in English where we have no translation.
[[nodiscard]] std::string_view heading_in(Heading which, std::string_view language);

/// The language of headings and labels for a document in `language`: the same where they are
/// translated, else English.
[[nodiscard]] std::string_view words_language(std::string_view language);

/// The key under which tables of translations hold a language (BCP 47): the language alone, with
/// its script for Chinese in traditional characters ("zh-HK": zh-Hant).
[[nodiscard]] std::string_view translation_key(std::string_view language);

}  // namespace guidebook
