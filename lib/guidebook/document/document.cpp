#include "guidebook/document/document.hpp"

namespace guidebook {

std::string plain(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

void for_each_paragraph(const Prose& prose,
                        const std::function<void(const Paragraph&, bool is_item)>& visit) {
  for (const auto& element : prose) {
    if (const auto* list = std::get_if<BulletList>(&element)) {
      for (const Paragraph& item : list->items) visit(item, true);
    } else {
      visit(std::get<Paragraph>(element), false);
    }
  }
}

}  // namespace guidebook
