#include "guidebook/formats/import/field_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>

#include "guidebook/field/enumeration.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::array field_words{
    FieldWords{"name",
               "name,title,hotel,hotel name,place,titel,bezeichnung,nom,titre,nome,titolo,nombre,"
               "título,naam,имя,название,наименование,名称,名稱,名字,名前,이름,명칭"},
    FieldWords{"kind",
               "kind,type,category,art,typ,kategorie,genre,catégorie,tipo,categoria,soort,тип,вид,"
               "категория,类型,類型,类别,類別,種類,分類,유형,종류"},
    FieldWords{"aliases",
               "aliases,alt,alias,other names,alternative name,also known as,name-local,name-latin,"
               "andere namen,autres noms,altri nomi,otros nombres,outros nomes,"
               "другие названия,别名,別名,다른 이름"},
    FieldWords{"coordinates",
               "coordinates,coords,location,position,latlng,lat lng,latlon,gps,geo,koordinaten,"
               "coordonnées,coordinate,coordenadas,coördinaten,координаты,坐标,座標,좌표"},
    FieldWords{"coordinates.lat",
               "lat,latitude,breite,breitengrad,geo breite,latitudine,latitud,breedtegraad,широта,"
               "纬度,緯度,위도"},
    FieldWords{"coordinates.lon",
               "lon,long,lng,longitude,länge,längengrad,geo länge,longitudine,longitud,lengtegraad,"
               "долгота,经度,經度,経度,경도"},
    FieldWords{"address",
               "address,street address,adresse,anschrift,indirizzo,dirección,endereço,morada,adres,"
               "адрес,地址,住所,주소"},
    FieldWords{"directions",
               "directions,direction,how to get there,anfahrt,wegbeschreibung,accès,indicazioni,"
               "indicaciones,cómo llegar,direções,como chegar,routebeschrijving,как добраться,"
               "проезд,交通,アクセス,行き方,가는 길,오시는 길"},
    FieldWords{
        "hours",
        "hours,opening hours,opening times,öffnungszeiten,horaire,horaires,orari,orario,"
        "horario,horarios,horário,horários,funcionamento,openingstijden,часы работы,"
        "время работы,营业时间,營業時間,開放時間,开放时间,営業時間,영업시간,운영시간,이용시간"},
    FieldWords{
        "price",
        "price,prices,cost,fee,admission,preis,preise,eintritt,prix,tarif,tarifs,prezzo,"
        "prezzi,precio,precios,preço,preços,prijs,prijzen,цена,цены,стоимость,价格,價格,票价,"
        "料金,値段,가격,요금"},
    FieldWords{"phones",
               "phones,phone,phone number,telephone,tel,telefon,telefonnummer,téléphone,telefono,"
               "teléfono,tlf,telefone,telefoon,телефон,电话,電話,電話番号,전화,전화번호"},
    FieldWords{"phones",
               "mobile,mobile phone,cell,handy,mobil,portable,cellulare,móvil,celular,mobiel,"
               "мобильный,手机,手機,携帯,携帯電話,휴대폰",
               "mobile"},
    FieldWords{"phones", "tollfree,toll free,numéro gratuit,numero verde,gratis", "toll-free"},
    FieldWords{"phones", "fax,fax number,факс,传真,傳真,ファックス,팩스", "fax"},
    FieldWords{"emails",
               "emails,email,e-mail,mail,courriel,correo,correo electrónico,почта,"
               "электронная почта,邮箱,电子邮件,電子郵件,メール,メールアドレス,이메일"},
    FieldWords{
        "website",
        "website,url,web,web site,homepage,link,webseite,internet,site,site web,site internet,"
        "sito,sito web,sitio,sitio web,página web,сайт,веб-сайт,网站,網站,网址,"
        "ウェブサイト,ホームページ,웹사이트,홈페이지"},
    FieldWords{"checkin",
               "checkin,check-in,anreise,arrivée,arrivo,hora_entrada,entrada,inchecken,заезд,入住,"
               "チェックイン,체크인"},
    FieldWords{"checkout",
               "checkout,check-out,abreise,départ,partenza,hora_salida,salida,saída,uitchecken,"
               "выезд,退房,チェックアウト,체크아웃"},
    FieldWords{"stars",
               "stars,sterne,étoiles,stelle,estrellas,estrelas,sterren,звёзды,звезды,星级,星級,"
               "星,등급,별"},
    FieldWords{"rooms",
               "rooms,zimmer,zimmerzahl,chambres,camere,habitaciones,quartos,kamers,номера,"
               "номеров,房间,房間,客室,部屋数,객실,객실수"},
    FieldWords{"facilities",
               "facilities,amenities,ausstattung,équipements,servizi,servicios,comodidades,"
               "voorzieningen,удобства,设施,設施,設備,시설,편의시설"},
    FieldWords{"accessibility",
               "accessibility,barrierefreiheit,accessibilité,accessibilità,accesibilidad,"
               "acessibilidade,toegankelijkheid,доступность,无障碍,無障礙,バリアフリー,접근성"},
    FieldWords{"duration",
               "duration,dauer,durée,durata,duración,duração,duur,продолжительность,时长,時長,"
               "所要時間,소요시간"},
    FieldWords{"status", "status,zustand,statut,état,stato,estado,статус,状态,狀態,状態,상태"},
    FieldWords{"tags",
               "tags,tag,keywords,subtype,schlagwörter,stichwörter,mots-clés,etichette,etiquetas,"
               "trefwoorden,метки,теги,标签,標籤,タグ,태그"},
    FieldWords{"wikidata", "wikidata"},
    FieldWords{"country", "country,land,staat,pays,paese,país,страна,国家,國家,国,국가,나라"},
    FieldWords{"region", "region,province,provinz,région,regione,región,região,provincie,регион"},
    FieldWords{"timezone",
               "timezone,time zone,tz,zeitzone,fuseau horaire,fuso orario,zona horaria,"
               "fuso horário,tijdzone,часовой пояс,时区,時區,タイムゾーン,시간대"},
    FieldWords{"population",
               "population,inhabitants,einwohner,habitants,popolazione,población,população,"
               "inwoners,население,人口,인구"},
    FieldWords{"checked",
               "checked,last checked,lastedit,updated,last updated,lastmod,last_modified_at,stand,"
               "geprüft,mise à jour,aggiornato,actualizado,atualizado,bijgewerkt,обновлено,"
               "更新,更新日,更新日期,수정일"},
    FieldWords{"licence", "licence,license,lizenz,licencia,licenza,licença,licentie,лицензия"},
    FieldWords{"sources", "sources,source,quelle,quellen,fonte,fonti,fuente,fuentes,bron,bronnen"},
    FieldWords{"description",
               "description,content,text,beschreibung,descrizione,descripción,descrição,sobre,"
               "omschrijving,beschrijving,описание,描述,介绍,介紹,说明,說明,説明,설명"},
};

/// Words that stand for a field only over a column.
constexpr std::array column_words{
    FieldWords{"address.street",
               "street,road,house number,housenumber,street number,straße,strasse,str.,hausnummer,"
               "hausnr,hausnr.,rue,numéro de rue,via,numero civico,calle,rua,número de puerta,"
               "straat,straatnaam,huisnummer,улица,дом,номер дома,街道,街路,门牌号,門牌號,番地,"
               "도로명,번지"},
    FieldWords{"address.postcode",
               "postcode,post code,postal code,zip,zip code,plz,postleitzahl,code postal,cp,cap,"
               "código postal,cep,индекс,почтовый индекс,邮编,邮政编码,郵遞區號,郵便番号,우편번호"},
    FieldWords{"address.locality",
               "city,town,locality,ort,stadt,wohnort,ville,localité,commune,città,località,comune,"
               "ciudad,localidad,población,cidade,localidade,stad,plaats,woonplaats,город,"
               "населённый пункт,城市,市,市区町村,市町村,都市,도시,시"},
    FieldWords{"address.region", "state,bundesland,kanton,département,provincia,estado,область"},
    FieldWords{"price.from",
               "price from,from price,min price,minimum price,preis ab,preis von,ab preis,ab,"
               "prix à partir de,prix dès,prix min,prezzo da,prezzo minimo,precio desde,desde,"
               "precio mínimo,preço desde,preço a partir de,preço mínimo,prijs vanaf,vanaf,"
               "цена от,最低价,最低價,起价,最低料金,最低価格,최저가,최저 가격"},
    FieldWords{"price.to",
               "price to,max price,maximum price,preis bis,prix jusqu'à,prix max,prezzo fino a,"
               "prezzo massimo,precio hasta,precio máximo,preço até,preço máximo,prijs tot,"
               "цена до,最高价,最高價,最高料金,最高価格,최고가,최고 가격"},
    FieldWords{"price.currency",
               "currency,währung,devise,monnaie,valuta,moneda,divisa,moeda,валюта,货币,貨幣,通貨,"
               "통화"},
    FieldWords{"description",
               "remark,remarks,note,notes,comment,comments,bemerkung,bemerkungen,anmerkung,"
               "anmerkungen,notiz,notizen,kommentar,remarque,remarques,commentaire,nota,"
               "osservazioni,commento,observaciones,comentario,notas,observações,comentário,"
               "opmerking,opmerkingen,notitie,примечание,примечания,заметки,комментарий,备注,"
               "備註,注释,備考,メモ,비고,메모"},
    FieldWords{"checked",
               "checked on,verified,verified on,geprüft am,zuletzt geprüft,stand vom,vérifié,"
               "vérifié le,verificato,verificato il,verificado,verificado el,verificado em,"
               "gecontroleerd,gecontroleerd op,проверено,дата проверки,检查日期,核对日期,確認日,"
               "확인일,확인 날짜"},
};

using Rows = std::unordered_map<std::string, const FieldWords*>;

Rows rows_by_word(std::span<const FieldWords> rows) {
  Rows all;
  for (const FieldWords& row : rows) {
    for (const std::string& each : split_values(row.words, ","))
      all.emplace(text::fold_shifted(each), &row);
  }
  return all;
}

const FieldWords* find_word(const Rows& rows, std::string_view word) {
  const auto row = rows.find(text::fold_shifted(word));
  return row == rows.end() ? nullptr : row->second;
}

}  // namespace

const FieldWords* find_field_words(std::string_view word) {
  static const Rows rows = rows_by_word(field_words);
  return find_word(rows, word);
}

const FieldWords* find_column_words(std::string_view heading) {
  static const Rows rows = rows_by_word(column_words);
  const FieldWords* words = find_field_words(heading);
  return words != nullptr ? words : find_word(rows, heading);
}

std::string_view kind_meant(const RecordType& type, std::string_view word) {
  const auto meant = meant_values(*find(type.fields(), type.kind_field), word);
  return meant.size() == 1 ? meant.front() : std::string_view();
}

RecordKind find_record_kind(std::string_view word) {
  static constexpr std::array<std::string_view, 3> types{"attraction", "hotel", "contact"};
  for (const std::string_view name : types) {
    const RecordType* type = find_record_type(name);
    if (const std::string_view kind = kind_meant(*type, word); !kind.empty()) return {type, kind};
  }
  return {};
}

std::vector<std::string> split_values(std::string_view text, std::string_view separators) {
  std::vector<std::string> values;
  while (!text.empty()) {
    const std::string_view value = text.substr(0, text.find_first_of(separators));
    text.remove_prefix(std::min(value.size() + 1, text.size()));
    if (!text::trimmed(value).empty()) values.emplace_back(text::trimmed(value));
  }
  return values;
}

}  // namespace guidebook
