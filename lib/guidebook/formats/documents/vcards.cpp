#include "guidebook/formats/documents/vcards.hpp"

#include <fmt/core.h>

#include <unordered_set>

#include "guidebook/document/overload.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {

std::string write_vcards(const Document& document, VcardVersion version, Diagnostics& warnings) {
  std::string cards;
  std::unordered_set<std::string_view> seen;  // several chapters may inherit the same contact
  const auto add = [&](const ContactCard& card) {
    if (seen.insert(card.ref).second) cards += to_text(card.vcard, version, VcardDetail::full);
  };
  const Overload each{add,
                      [](const Prose&) {},
                      [](const Entry&) {},
                      [](const RouteTable&) {},
                      [](const TaxiCard&) {},
                      [](const SourceNote&) {},
                      [](const PlaceMap&) {}};
  for (const Chapter& chapter : document.chapters) {
    for (const Section& section : chapter.sections) {
      for (const Block& block : section.blocks) std::visit(each, block);
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
