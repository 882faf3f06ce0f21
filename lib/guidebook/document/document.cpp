#include "guidebook/document/document.hpp"

#include "guidebook/document/overload.hpp"

namespace guidebook {

std::string plain(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

void for_each_paragraph(const Prose& prose,
                        const std::function<void(const Paragraph&, bool is_item)>& visit) {
  const Overload each{[&](const Paragraph& paragraph) { visit(paragraph, false); },
                      [&](const BulletList& list) {
                        for (const Paragraph& item : list.items) visit(item, true);
                      }};
  for (const auto& element : prose) std::visit(each, element);
}

Runs words_of(const Figure& figure) {
  if (!figure.caption.empty()) return figure.caption;
  return figure.alt.text.empty() ? Runs{} : Runs{figure.alt};
}

Diagnostic left_out(const Figure& figure, std::string_view why) {
  Diagnostic warning;
  warning.level = Level::warning;
  warning.place = figure.place;
  warning.message = "the picture " + figure.file + " is left out: " + std::string(why);
  return warning;
}

bool has_own_title(const Document& document) {
  return document.chapters.size() != 1 ||
         document.title.text != plain(document.chapters.front().title);
}

}  // namespace guidebook
