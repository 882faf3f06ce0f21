#include "guidebook/typeset/words.hpp"

#include <algorithm>
#include <array>

namespace guidebook::typeset {
namespace {

struct Translation {
  std::string_view language, contents, index;
};

constexpr std::array<Translation, 10> translations = {{
    {"en", "Contents", "Index"},
    {"de", "Inhalt", "Register"},
    {"es", "Contenido", "Índice"},
    {"fr", "Sommaire", "Index"},
    {"it", "Sommario", "Indice"},
    {"ja", "目次", "索引"},
    {"ko", "차례", "찾아보기"},
    {"pt", "Conteúdo", "Índice"},
    {"ru", "Содержание", "Указатель"},
    {"zh", "目录", "索引"},
}};

}  // namespace

std::string_view word(Word which, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto* found =
      std::find_if(translations.begin(), translations.end(),
                   [&](const Translation& entry) { return entry.language == primary; });
  const Translation& entry = found == translations.end() ? translations.front() : *found;
  return which == Word::contents ? entry.contents : entry.index;
}

}  // namespace guidebook::typeset
