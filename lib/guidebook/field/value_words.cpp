#include "guidebook/field/value_words.hpp"

namespace guidebook {
namespace {

// clang-format off
constexpr std::array value_word_table{
    // Kinds of attractions.
    ValueWords{"museum", {"Museum", "museo", "musée", "museo", "博物館", "박물관", "museu", "музей", "博物馆", "博物館"}},
    ValueWords{"monument", {"Denkmal", "monumento", "monument", "monumento", "記念碑", "기념물", "monumento", "памятник", "纪念碑", "紀念碑"}},
    ValueWords{"historic-site", {"historische Stätte", "sitio histórico", "site historique", "sito storico", "史跡", "사적지", "sítio histórico", "историческое место", "历史遗址", "歷史遺址"}},
    ValueWords{"religious-site", {"religiöse Stätte", "lugar de culto", "lieu de culte", "luogo di culto", "宗教施設", "종교 시설", "local de culto", "культовое место", "宗教场所", "宗教場所"}},
    ValueWords{"square", {"Platz", "plaza", "place", "piazza", "広場", "광장", "praça", "площадь", "广场", "廣場"}},
    ValueWords{"park", {"Park", "parque", "parc", "parco", "公園", "공원", "parque", "парк", "公园", "公園"}},
    ValueWords{"nature", {"Natur", "naturaleza", "nature", "natura", "自然", "자연", "natureza", "природа", "自然", "自然"}},
    ValueWords{"beach", {"Strand", "playa", "plage", "spiaggia", "ビーチ", "해변", "praia", "пляж", "海滩", "海灘"}},
    ValueWords{"viewpoint", {"Aussichtspunkt", "mirador", "point de vue", "belvedere", "展望スポット", "전망대", "miradouro", "смотровая площадка", "观景点", "觀景點"}},
    ValueWords{"market", {"Markt", "mercado", "marché", "mercato", "市場", "시장", "mercado", "рынок", "市场", "市場"}},
    ValueWords{"shop", {"Geschäft", "tienda", "magasin", "negozio", "店", "상점", "loja", "магазин", "商店", "商店"}},
    ValueWords{"restaurant", {"Restaurant", "restaurante", "restaurant", "ristorante", "レストラン", "식당", "restaurante", "ресторан", "餐馆", "餐廳"}},
    ValueWords{"bar", {"Bar", "bar", "bar", "bar", "バー", "바", "bar", "бар", "酒吧", "酒吧"}},
    ValueWords{"theatre", {"Theater", "teatro", "théâtre", "teatro", "劇場", "극장", "teatro", "театр", "剧院", "劇院"}},
    ValueWords{"library", {"Bibliothek", "biblioteca", "bibliothèque", "biblioteca", "図書館", "도서관", "biblioteca", "библиотека", "图书馆", "圖書館"}},
    ValueWords{"school", {"Schule", "escuela", "école", "scuola", "学校", "학교", "escola", "школа", "学校", "學校"}},
    ValueWords{"factory", {"Fabrik", "fábrica", "usine", "fabbrica", "工場", "공장", "fábrica", "завод", "工厂", "工廠"}},
    ValueWords{"transport", {"Verkehr", "transporte", "transport", "trasporti", "交通", "교통", "transporte", "транспорт", "交通", "交通"}},
    ValueWords{"event", {"Veranstaltung", "evento", "événement", "evento", "イベント", "행사", "evento", "событие", "活动", "活動"}},
    ValueWords{"activity", {"Aktivität", "actividad", "activité", "attività", "アクティビティ", "체험", "atividade", "занятие", "体验", "體驗"}},
    // Kinds of hotels.
    ValueWords{"hotel", {"Hotel", "hotel", "hôtel", "hotel", "ホテル", "호텔", "hotel", "гостиница", "酒店", "飯店"}},
    ValueWords{"guesthouse", {"Gästehaus", "casa de huéspedes", "maison d’hôtes", "pensione", "ゲストハウス", "게스트하우스", "casa de hóspedes", "гостевой дом", "宾馆", "民宿"}},
    ValueWords{"hostel", {"Hostel", "albergue", "auberge de jeunesse", "ostello", "ホステル", "호스텔", "hostel", "хостел", "青年旅舍", "青年旅館"}},
    ValueWords{"apartment", {"Ferienwohnung", "apartamento", "appartement", "appartamento", "アパートメント", "아파트", "apartamento", "апартаменты", "公寓", "公寓"}},
    ValueWords{"campsite", {"Campingplatz", "camping", "camping", "campeggio", "キャンプ場", "캠핑장", "parque de campismo", "кемпинг", "露营地", "露營地"}},
    ValueWords{"lodge", {"Lodge", "lodge", "lodge", "lodge", "ロッジ", "산장", "lodge", "лодж", "度假小屋", "度假小屋"}},
    // Roles of contacts.
    ValueWords{"tour-operator", {"Reiseveranstalter", "operador turístico", "voyagiste", "operatore turistico", "旅行会社", "여행사", "operador turístico", "туроператор", "旅行社", "旅行社"}},
    ValueWords{"tourist-office", {"Touristeninformation", "oficina de turismo", "office de tourisme", "ufficio turistico", "観光案内所", "관광안내소", "posto de turismo", "туристический офис", "旅游咨询处", "旅遊服務中心"}},
    ValueWords{"embassy", {"Botschaft", "embajada", "ambassade", "ambasciata", "大使館", "대사관", "embaixada", "посольство", "大使馆", "大使館"}},
    ValueWords{"emergency", {"Notfall", "emergencias", "urgences", "emergenza", "緊急", "긴급", "emergência", "экстренная помощь", "紧急求助", "緊急求助"}},
    // Means of transport.
    ValueWords{"flight", {"Flug", "avión", "avion", "aereo", "飛行機", "항공", "avião", "самолёт", "飞机", "飛機"}},
    ValueWords{"train", {"Zug", "tren", "train", "treno", "列車", "기차", "comboio", "поезд", "火车", "火車"}},
    ValueWords{"bus", {"Bus", "autobús", "bus", "autobus", "バス", "버스", "autocarro", "автобус", "巴士", "巴士"}},
    ValueWords{"shared-taxi", {"Sammeltaxi", "taxi colectivo", "taxi collectif", "taxi collettivo", "乗合タクシー", "합승 택시", "táxi coletivo", "маршрутное такси", "拼座出租车", "共乘計程車"}},
    ValueWords{"ferry", {"Fähre", "ferri", "ferry", "traghetto", "フェリー", "페리", "ferry", "паром", "渡轮", "渡輪"}},
    ValueWords{"road", {"Straße", "carretera", "route", "strada", "道路", "도로", "estrada", "автодорога", "公路", "公路"}},
    ValueWords{"walk", {"zu Fuß", "a pie", "à pied", "a piedi", "徒歩", "도보", "a pé", "пешком", "步行", "步行"}},
    ValueWords{"cycle", {"Fahrrad", "bicicleta", "vélo", "bicicletta", "自転車", "자전거", "bicicleta", "велосипед", "自行车", "自行車"}},
    ValueWords{"trolleybus", {"Oberleitungsbus", "trolebús", "trolleybus", "filobus", "トロリーバス", "무궤도전차", "tróleibus", "троллейбус", "无轨电车", "無軌電車"}},
    // Whether a place is open.
    ValueWords{"open", {"geöffnet", "abierto", "ouvert", "aperto", "営業中", "운영 중", "aberto", "открыто", "开放", "開放"}},
    ValueWords{"closed", {"geschlossen", "cerrado", "fermé", "chiuso", "閉鎖", "폐쇄", "fechado", "закрыто", "关闭", "關閉"}},
    ValueWords{"seasonal", {"nur in der Saison", "solo en temporada", "en saison seulement", "solo in stagione", "季節営業", "계절 운영", "só na época", "в сезон", "季节性开放", "季節性開放"}},
    ValueWords{"suspended", {"vorübergehend geschlossen", "suspendido", "suspendu", "sospeso", "休止中", "운영 중단", "suspenso", "приостановлено", "暂停开放", "暫停開放"}},
    ValueWords{"unknown", {"unbekannt", "desconocido", "inconnu", "sconosciuto", "不明", "알 수 없음", "desconhecido", "неизвестно", "不详", "不詳"}},
    // What one price is for.
    ValueWords{"per-night", {"pro Nacht", "por noche", "par nuit", "a notte", "1泊", "1박", "por noite", "за ночь", "每晚", "每晚"}},
    ValueWords{"per-person", {"pro Person", "por persona", "par personne", "a persona", "1人", "1인", "por pessoa", "с человека", "每人", "每人"}},
    ValueWords{"per-day", {"pro Tag", "por día", "par jour", "al giorno", "1日", "1일", "por dia", "в день", "每天", "每天"}},
    ValueWords{"per-week", {"pro Woche", "por semana", "par semaine", "a settimana", "1週間", "1주", "por semana", "в неделю", "每周", "每週"}},
    ValueWords{"per-vehicle", {"pro Fahrzeug", "por vehículo", "par véhicule", "a veicolo", "1台", "차량 1대", "por veículo", "за машину", "每车", "每車"}},
    ValueWords{"per-group", {"pro Gruppe", "por grupo", "par groupe", "a gruppo", "1グループ", "1그룹", "por grupo", "за группу", "每团", "每團"}},
};
// clang-format on

}  // namespace

std::span<const ValueWords> value_words() { return value_word_table; }

}  // namespace guidebook
