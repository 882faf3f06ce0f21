#include "guidebook/document/labels.hpp"

#include <array>

#include "guidebook/document/languages.hpp"

namespace guidebook {
namespace {

struct Translations {
  Label label = Label::travel_guide;
  std::array<std::string_view, translated_languages.size()> words;
};

// clang-format off
constexpr std::array translations{
    Translations{Label::travel_guide, {"Travel guide", "Reiseführer", "Guía de viaje", "Guide de voyage", "Guida di viaggio", "旅行ガイド", "여행 안내서", "Guia de viagem", "Путеводитель", "旅行指南", "旅遊指南"}},
    Translations{Label::destinations, {"{} destinations", "{} Reiseziele", "{} destinos", "{} destinations", "{} destinazioni", "目的地：{}", "여행지: {}", "{} destinos", "Направлений: {}", "{}个目的地", "{}個目的地"}},
    Translations{Label::contents, {"Contents", "Inhalt", "Contenido", "Sommaire", "Sommario", "目次", "차례", "Conteúdo", "Содержание", "目录", "目錄"}},
    Translations{Label::highlights, {"Highlights", "Sehenswertes", "Qué ver", "À voir", "Da vedere", "見どころ", "볼거리", "O que ver", "Достопримечательности", "景点", "景點"}},
    Translations{Label::hotels, {"Where to stay", "Unterkunft", "Dónde alojarse", "Où dormir", "Dove dormire", "宿泊", "숙박", "Onde ficar", "Где остановиться", "住宿", "住宿"}},
    Translations{Label::routes, {"Getting there and away", "An- und Abreise", "Cómo llegar y salir", "Arrivée et départ", "Come arrivare e ripartire", "交通", "교통", "Como chegar e partir", "Как добраться", "交通", "交通"}},
    Translations{Label::contact, {"Contact", "Kontakt", "Contacto", "Contact", "Contatto", "連絡先", "연락처", "Contacto", "Контакт", "联系方式", "聯絡方式"}},
    Translations{Label::contacts, {"Contacts", "Kontakte", "Contactos", "Contacts", "Contatti", "連絡先", "연락처", "Contactos", "Контакты", "联系方式", "聯絡方式"}},
    Translations{Label::for_the_driver, {"For the driver", "Für den Fahrer", "Para el conductor", "Pour le chauffeur", "Per il conducente", "運転手の方へ", "기사님께", "Para o motorista", "Для водителя", "给司机看", "給司機看"}},
    Translations{Label::sources, {"Sources", "Quellen", "Fuentes", "Sources", "Fonti", "出典", "출처", "Fontes", "Источники", "资料来源", "資料來源"}},
    Translations{Label::map, {"Map", "Karte", "Mapa", "Carte", "Mappa", "地図", "지도", "Mapa", "Карта", "地图", "地圖"}},
    Translations{Label::index, {"Index", "Register", "Índice", "Index", "Indice", "索引", "찾아보기", "Índice", "Указатель", "索引", "索引"}},
    Translations{Label::population, {"Population", "Einwohner", "Población", "Population", "Popolazione", "人口", "인구", "População", "Население", "人口", "人口"}},
    Translations{Label::time_zone, {"Time zone", "Zeitzone", "Zona horaria", "Fuseau horaire", "Fuso orario", "タイムゾーン", "시간대", "Fuso horário", "Часовой пояс", "时区", "時區"}},
    Translations{Label::currency, {"Currency", "Währung", "Moneda", "Monnaie", "Valuta", "通貨", "통화", "Moeda", "Валюта", "货币", "貨幣"}},
    Translations{Label::status, {"Status", "Status", "Estado", "État", "Stato", "状況", "상태", "Estado", "Статус", "状态", "狀態"}},
    Translations{Label::stars, {"{} stars", "Sterne: {}", "Estrellas: {}", "Étoiles : {}", "Stelle: {}", "星：{}", "별: {}", "Estrelas: {}", "Звёзды: {}", "{}星级", "{}星級"}},
    Translations{Label::rooms, {"Rooms", "Zimmer", "Habitaciones", "Chambres", "Camere", "客室数", "객실 수", "Quartos", "Число номеров", "客房数", "客房數"}},
    Translations{Label::check_in, {"Check-in", "Check-in", "Entrada", "Arrivée", "Check-in", "チェックイン", "체크인", "Check-in", "Заезд", "入住", "入住"}},
    Translations{Label::check_out, {"Check-out", "Check-out", "Salida", "Départ", "Check-out", "チェックアウト", "체크아웃", "Check-out", "Выезд", "退房", "退房"}},
    Translations{Label::near, {"Close to", "Nahe bei", "Cerca de", "Près de", "Vicino a", "近く", "가까운 곳", "Perto de", "Рядом", "附近", "附近"}},
    Translations{Label::hours, {"Opening hours", "Öffnungszeiten", "Horario", "Horaires", "Orari di apertura", "営業時間", "운영 시간", "Horário", "Часы работы", "开放时间", "開放時間"}},
    Translations{Label::season, {"Season", "Saison", "Temporada", "Saison", "Stagione", "シーズン", "시즌", "Época", "Сезон", "季节", "季節"}},
    Translations{Label::visit, {"Time needed", "Zeitbedarf", "Tiempo necesario", "Temps nécessaire", "Tempo necessario", "所要時間", "소요 시간", "Tempo necessário", "Время на посещение", "所需时间", "所需時間"}},
    Translations{Label::price, {"Price", "Preis", "Precio", "Prix", "Prezzo", "料金", "요금", "Preço", "Цена", "价格", "價格"}},
    Translations{Label::address, {"Address", "Adresse", "Dirección", "Adresse", "Indirizzo", "住所", "주소", "Endereço", "Адрес", "地址", "地址"}},
    Translations{Label::directions, {"Directions", "Wegbeschreibung", "Cómo llegar", "Accès", "Come arrivare", "行き方", "찾아가는 길", "Como chegar", "Как добраться", "前往方式", "前往方式"}},
    Translations{Label::phone, {"Phone", "Telefon", "Teléfono", "Téléphone", "Telefono", "電話", "전화", "Telefone", "Телефон", "电话", "電話"}},
    Translations{Label::email, {"Email", "E-Mail", "Correo electrónico", "E-mail", "E-mail", "メール", "이메일", "E-mail", "Эл. почта", "电子邮件", "電子郵件"}},
    Translations{Label::website, {"Website", "Website", "Sitio web", "Site web", "Sito web", "ウェブサイト", "웹사이트", "Site", "Сайт", "网站", "網站"}},
    Translations{Label::facilities, {"Facilities", "Ausstattung", "Servicios", "Équipements", "Servizi", "設備", "시설", "Instalações", "Удобства", "设施", "設施"}},
    Translations{Label::accessibility, {"Accessibility", "Barrierefreiheit", "Accesibilidad", "Accessibilité", "Accessibilità", "バリアフリー", "접근성", "Acessibilidade", "Доступность", "无障碍", "無障礙"}},
    Translations{Label::coordinates, {"Coordinates", "Koordinaten", "Coordenadas", "Coordonnées", "Coordinate", "座標", "좌표", "Coordenadas", "Координаты", "坐标", "座標"}},
    Translations{Label::aliases, {"Also called", "Andere Namen", "Otros nombres", "Autres noms", "Altri nomi", "別名", "다른 이름", "Outros nomes", "Другие названия", "别名", "別名"}},
    Translations{Label::picture, {"Picture", "Bild", "Imagen", "Image", "Immagine", "画像", "이미지", "Imagem", "Изображение", "图片", "圖片"}},
    Translations{Label::checked, {"Last checked", "Zuletzt geprüft", "Última comprobación", "Dernière vérification", "Ultima verifica", "最終確認", "마지막 확인", "Última verificação", "Последняя проверка", "最后核实", "最後核實"}},
    Translations{Label::contact_code, {"QR code of the contact, for an address book", "QR-Code des Kontakts für ein Adressbuch", "Código QR del contacto, para una agenda", "Code QR du contact, pour un carnet d’adresses", "Codice QR del contatto, per una rubrica", "連絡先のQRコード（アドレス帳用）", "연락처 QR 코드(주소록용)", "Código QR do contacto, para uma lista de contactos", "QR-код контакта для адресной книги", "联系人二维码，可存入通讯录", "聯絡人 QR 碼，可存入通訊錄"}},
    Translations{Label::organisation, {"Organisation", "Organisation", "Organización", "Organisation", "Organizzazione", "組織", "기관", "Organização", "Организация", "机构", "機構"}},
    Translations{Label::ask_for, {"Ask for", "Ansprechperson", "Persona de contacto", "Personne à contacter", "Persona di contatto", "担当者", "담당자", "Pessoa de contacto", "Контактное лицо", "联系人", "聯絡人"}},
    Translations{Label::from, {"From", "Von", "Origen", "De", "Da", "出発地", "출발지", "De", "Откуда", "出发地", "出發地"}},
    Translations{Label::to, {"To", "Nach", "Destino", "À", "A", "目的地", "도착지", "Para", "Куда", "目的地", "目的地"}},
    Translations{Label::by, {"By", "Mit", "Transporte", "Transport", "Mezzo", "交通手段", "교통편", "Transporte", "Транспорт", "交通方式", "交通方式"}},
    Translations{Label::time, {"Time", "Dauer", "Duración", "Durée", "Durata", "所要時間", "소요 시간", "Duração", "Время в пути", "时长", "時長"}},
    Translations{Label::distance, {"Distance", "Entfernung", "Distancia", "Distance", "Distanza", "距離", "거리", "Distância", "Расстояние", "距离", "距離"}},
    Translations{Label::frequency, {"How often", "Wie oft", "Frecuencia", "Fréquence", "Frequenza", "頻度", "운행 횟수", "Frequência", "Как часто", "班次", "班次"}},
    Translations{Label::note, {"Note", "Hinweis", "Nota", "Remarque", "Nota", "備考", "비고", "Nota", "Примечание", "备注", "備註"}},
    Translations{Label::via, {"Via", "Über", "Vía", "Via", "Via", "経由", "경유", "Via", "Через", "途经", "途經"}},
    Translations{Label::border, {"Border", "Grenze", "Frontera", "Frontière", "Confine", "国境", "국경", "Fronteira", "Граница", "边境", "邊境"}},
    Translations{Label::free, {"free", "kostenlos", "gratis", "gratuit", "gratuito", "無料", "무료", "gratuito", "бесплатно", "免费", "免費"}},
    Translations{Label::price_from, {"from {}", "ab {}", "desde {}", "à partir de {}", "da {}", "{}から", "{}부터", "desde {}", "от {}", "{}起", "{}起"}},
    Translations{Label::price_to, {"up to {}", "bis {}", "hasta {}", "jusqu’à {}", "fino a {}", "{}まで", "{}까지", "até {}", "до {}", "最高{}", "最高{}"}},
    Translations{Label::time_from, {"from {}", "ab {}", "desde las {}", "à partir de {}", "dalle {}", "{}から", "{}부터", "a partir das {}", "с {}", "{}起", "{}起"}},
    Translations{Label::time_until, {"until {}", "bis {}", "hasta las {}", "jusqu’à {}", "fino alle {}", "{}まで", "{}까지", "até às {}", "до {}", "{}前", "{}前"}},
    Translations{Label::seen, {"seen {}", "abgerufen: {}", "consulta: {}", "consulté : {}", "consultato: {}", "閲覧：{}", "확인: {}", "consulta: {}", "проверено: {}", "查阅：{}", "查閱：{}"}},
    Translations{Label::guide_licence, {"Licence of this guide", "Lizenz dieses Reiseführers", "Licencia de esta guía", "Licence de ce guide", "Licenza di questa guida", "このガイドのライセンス", "이 안내서의 라이선스", "Licença deste guia", "Лицензия этого путеводителя", "本指南的许可协议", "本指南的授權條款"}},
    Translations{Label::skip_to_content, {"Skip to content", "Zum Inhalt springen", "Ir al contenido", "Aller au contenu", "Vai al contenuto", "本文へ移動", "본문으로 이동", "Ir para o conteúdo", "Перейти к содержанию", "跳到正文", "跳至內文"}},
    Translations{Label::find_name, {"Find a name", "Name suchen", "Buscar un nombre", "Chercher un nom", "Cerca un nome", "名前で検索", "이름 찾기", "Procurar um nome", "Найти название", "查找名称", "尋找名稱"}},
    Translations{Label::no_such_name, {"Nothing has that name", "Nichts heißt so", "Nada tiene ese nombre", "Rien ne porte ce nom", "Nulla ha questo nome", "該当する名前はありません", "해당하는 이름이 없습니다", "Nada tem esse nome", "Ничего с таким названием", "没有这样的名称", "沒有這樣的名稱"}},
    Translations{Label::save_contact, {"Save contact", "Kontakt speichern", "Guardar contacto", "Enregistrer le contact", "Salva contatto", "連絡先を保存", "연락처 저장", "Guardar contacto", "Сохранить контакт", "保存联系人", "儲存聯絡人"}},
};
// clang-format on

constexpr bool in_order() {
  for (std::size_t i = 0; i < translations.size(); ++i) {
    if (static_cast<std::size_t>(translations.at(i).label) != i) return false;
  }
  return static_cast<std::size_t>(Label::save_contact) + 1 == translations.size();
}
static_assert(in_order(), "a row for each label, in their order");

}  // namespace

std::string_view label_in(Label which, std::string_view language) {
  const std::size_t column = column_of(language).value_or(0);
  return translations.at(static_cast<std::size_t>(which)).words.at(column);
}

std::string label_in(Label which, std::string_view language, std::string_view number) {
  std::string text(label_in(which, language));
  return text.replace(text.find("{}"), 2, number);
}

}  // namespace guidebook
