#include "guidebook/formats/import/kml_icons.hpp"

namespace guidebook {

std::string_view google_icon(const XmlElement& style) {
  const XmlElement* look = style.child("IconStyle");
  const XmlElement* icon = look == nullptr ? nullptr : look->child("Icon");
  if (icon == nullptr) return {};
  std::string_view file = icon->text_of("href");
  file.remove_prefix(file.rfind('/') + 1);  // 0 where there is none
  return file.substr(0, file.rfind('.'));
}

void KmlIcons::add(const XmlElement& element) {
  const std::string id(element.value_of("id"));
  if (const XmlElement* pair = element.child("Pair")) {
    std::string_view style = pair->text_of("styleUrl");
    if (style.starts_with('#')) style.remove_prefix(1);
    styles_.try_emplace(id, style);
  } else if (const std::string_view icon = google_icon(element); !icon.empty()) {
    icons_.try_emplace(id, icon);
  }
}

std::string_view KmlIcons::icon_of(std::string_view style) const {
  if (const auto meant = styles_.find(style); meant != styles_.end()) style = meant->second;
  const auto icon = icons_.find(style);
  return icon == icons_.end() ? std::string_view() : std::string_view(icon->second);
}

}  // namespace guidebook
