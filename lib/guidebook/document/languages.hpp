#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace guidebook {

/// The languages that tables of translations have words in, in their order: English comes first.
inline constexpr std::array<std::string_view, 11> translated_languages{
    "en", "de", "es", "fr", "it", "ja", "ko", "pt", "ru", "zh", "zh-Hant"};

/// The key under which tables of translations hold a language (BCP 47): the language alone, with
/// its script for Chinese in traditional characters ("zh-HK": zh-Hant).
[[nodiscard]] std::string_view translation_key(std::string_view language);

/// Where in `translated_languages` a language (BCP 47) stands; nothing if there are no words in it.
[[nodiscard]] std::optional<std::size_t> column_of(std::string_view language);

/// The language of the words of a document in `language`: the same where they are translated, else
/// English.
[[nodiscard]] std::string_view words_language(std::string_view language);

}  // namespace guidebook
