#include "guidebook/document/headings.hpp"

#include <algorithm>
#include <array>

#include "guidebook/codes/cldr.hpp"

namespace guidebook {
namespace {

struct Translation {
  std::string_view language;
  std::array<std::string_view, 10> headings;  // as Heading has them
};

// clang-format off
constexpr std::array translations{
    Translation{"en", {"Contents", "Highlights", "Where to stay", "Getting there and away", "Contact", "Contacts", "For the driver", "Sources", "Map", "Index"}},
    Translation{"de", {"Inhalt", "Sehenswertes", "Unterkunft", "An- und Abreise", "Kontakt", "Kontakte", "Für den Fahrer", "Quellen", "Karte", "Register"}},
    Translation{"es", {"Contenido", "Qué ver", "Dónde alojarse", "Cómo llegar y salir", "Contacto", "Contactos", "Para el conductor", "Fuentes", "Mapa", "Índice"}},
    Translation{"fr", {"Sommaire", "À voir", "Où dormir", "Arrivée et départ", "Contact", "Contacts", "Pour le chauffeur", "Sources", "Carte", "Index"}},
    Translation{"it", {"Sommario", "Da vedere", "Dove dormire", "Come arrivare e ripartire", "Contatto", "Contatti", "Per il conducente", "Fonti", "Mappa", "Indice"}},
    Translation{"ja", {"目次", "見どころ", "宿泊", "交通", "連絡先", "連絡先", "運転手の方へ", "出典", "地図", "索引"}},
    Translation{"ko", {"차례", "볼거리", "숙박", "교통", "연락처", "연락처", "기사님께", "출처", "지도", "찾아보기"}},
    Translation{"pt", {"Conteúdo", "O que ver", "Onde ficar", "Como chegar e partir", "Contacto", "Contactos", "Para o motorista", "Fontes", "Mapa", "Índice"}},
    Translation{"ru", {"Содержание", "Достопримечательности", "Где остановиться", "Как добраться", "Контакт", "Контакты", "Для водителя", "Источники", "Карта", "Указатель"}},
    Translation{"zh", {"目录", "景点", "住宿", "交通", "联系方式", "联系方式", "给司机看", "资料来源", "地图", "索引"}},
    Translation{"zh-Hant", {"目錄", "景點", "住宿", "交通", "聯絡方式", "聯絡方式", "給司機看", "資料來源", "地圖", "索引"}},
};
// clang-format on

auto translation(std::string_view language) {
  return std::ranges::find(translations, translation_key(language), &Translation::language);
}

}  // namespace

std::string_view words_language(std::string_view language) {
  return translation(language) == translations.end() ? translations.front().language : language;
}

std::string_view translation_key(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "zh" && cldr::likely_script(language) == "Hant" ? "zh-Hant" : primary;
}

std::string_view heading_in(Heading which, std::string_view language) {
  const auto found = translation(language);
  const Translation& entry = found == translations.end() ? translations.front() : *found;
  return entry.headings.at(static_cast<std::size_t>(which));
}

}  // namespace guidebook
