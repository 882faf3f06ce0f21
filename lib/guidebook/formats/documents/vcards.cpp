#include "guidebook/formats/documents/vcards.hpp"

#include <fmt/core.h>

#include <unordered_set>

#include "guidebook/text/text.hpp"

namespace guidebook {

std::string write_vcards(const Document& document, VcardVersion version, Diagnostics& warnings) {
  std::string cards;
  std::unordered_set<std::string_view> seen;  // several chapters may inherit the same contact
  for (const Chapter& chapter : document.chapters) {
    for (const Section& section : chapter.sections) {
      for (const Block& block : section.blocks) {
        const auto* card = std::get_if<ContactCard>(&block);
        if (card == nullptr || !seen.insert(card->ref).second) continue;
        cards += to_text(card->vcard, version, VcardDetail::full);
      }
    }
  }
  if (cards.empty()) {
    Diagnostic warning;
    warning.level = Level::warning;
    warning.message = fmt::format("\"{}\" has no contacts", text::visible(document.title.text));
    warnings.push_back(std::move(warning));
  }
  return cards;
}

}  // namespace guidebook
