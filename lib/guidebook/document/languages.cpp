#include "guidebook/document/languages.hpp"

#include <algorithm>

#include "guidebook/codes/cldr.hpp"

namespace guidebook {

std::string_view translation_key(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "zh" && cldr::likely_script(language) == "Hant" ? "zh-Hant" : primary;
}

std::optional<std::size_t> column_of(std::string_view language) {
  const auto* const found = std::ranges::find(translated_languages, translation_key(language));
  if (found == translated_languages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - translated_languages.begin());
}

std::string_view words_language(std::string_view language) {
  return column_of(language) ? language : translated_languages.front();
}

}  // namespace guidebook
