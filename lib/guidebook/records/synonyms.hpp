#pragma once

#include <span>

#include "guidebook/field/field.hpp"

/// Other words for the values of enumerations, in the languages of documents and beyond what
/// `value_words` has; and words that are one letter away from a value.
namespace guidebook::synonyms {

inline constexpr std::array guide_kinds{
    Synonyms{"country", "nation,land,pays,país,paese,страна,国,国家,國家,나라,republic,kingdom"},
    Synonyms{"region",
             "county,province,state,prefecture,canton,oblast,governorate,department,département,"
             "Provinz,Bundesland,provincia,regione,região,регион,область,地区,地區,지역,省,県,州"},
    Synonyms{"city",
             "cité,capital,metropolis,municipality,Großstadt,ciudad,ville,città,cidade,город,都市,"
             "市,도시,城市"},
    Synonyms{"town", "Stadt,Kleinstadt,bourg,cittadina,vila,городок,町,읍,镇,鎮"},
    Synonyms{"village", "hamlet,Dorf,pueblo,aldea,villaggio,aldeia,деревня,село,村,마을,村庄,村莊"},
    Synonyms{"island", "isle,islet,archipelago,Insel,isla,île,isola,ilha,остров,島,岛,섬"},
    Synonyms{"park",
             "national park,nature reserve,Nationalpark,parque nacional,parc national,"
             "parco nazionale,национальный парк,国立公園,국립공원,国家公园,國家公園"},
    Synonyms{"area",
             "district,neighbourhood,neighborhood,quarter,suburb,valley,coast,zone,zona,Gebiet,"
             "район,地域,구역,区域,區域"},
    Synonyms{"",
             "part,mark,bark,pack,perk,dark,spark,down,gown,torn,pity,arena,legion,inland,courtly"},
};

inline constexpr std::array attraction_kinds{
    Synonyms{"museum", "gallery,art gallery,exhibition,Galerie,galería,galleria,muzeum"},
    Synonyms{"monument", "memorial,statue,sculpture,obelisk,tower,fountain,marker,arch,mausoleum"},
    Synonyms{"historic-site",
             "castle,palace,fort,fortress,ruin,ruins,archaeological site,old town,heritage,"
             "historic,historical,tomb,cemetery,bridge,building,Schloss,Burg,castillo,château,"
             "castello,palacio,palais,palazzo,замок,城,성"},
    Synonyms{"religious-site",
             "church,cathedral,chapel,mosque,temple,synagogue,monastery,abbey,convent,basilica,"
             "shrine,pagoda,place-of-worship,place of worship,place_of_worship,Kirche,Dom,Kapelle,"
             "Kloster,Tempel,Moschee,iglesia,catedral,capilla,templo,mezquita,monasterio,église,"
             "cathédrale,chapelle,mosquée,abbaye,monastère,chiesa,cattedrale,cappella,tempio,"
             "moschea,monastero,abbazia,igreja,capela,mesquita,mosteiro,церковь,собор,храм,мечеть,"
             "монастырь,教会,教會,教堂,寺,寺院,寺庙,寺廟,神社,교회,성당,절,사찰"},
    Synonyms{"park",
             "garden,gardens,botanical garden,zoo,playground,Garten,jardín,giardino,jardim,"
             "сад,庭園,정원,花园,花園"},
    Synonyms{"nature",
             "waterfall,mountain,lake,river,cave,forest,island,volcano,hill,valley,spring,"
             "hot spring,glacier,canyon,peak,nature reserve,Wasserfall,Berg,See,lago,lac,montaña,"
             "montagne,montagna,montanha,гора,озеро,山,湖,산,호수"},
    Synonyms{"viewpoint", "view,lookout,observation deck,observation tower,panorama,vista"},
    Synonyms{"market", "bazaar,souk,flea market"},
    Synonyms{"shop",
             "store,buy,mall,shopping,shopping mall,shopping centre,boutique,supermarket,"
             "department store,bookshop,bakery,Laden,Kaufhaus"},
    Synonyms{"restaurant",
             "cafe,coffee shop,coffeehouse,teahouse,bistro,brasserie,trattoria,diner,canteen,"
             "eat,food,Gaststätte,Kaffeehaus,cafetería,caffè,кафе,カフェ,카페,咖啡馆,咖啡館"},
    Synonyms{"bar", "pub,club,nightclub,disco,tavern,brewery,drink,Kneipe"},
    Synonyms{"theatre",
             "opera,opera house,concert hall,cinema,circus,Oper,Kino,cine,кино,映画館,"
             "영화관,电影院,電影院"},
    Synonyms{"library", "archive"},
    Synonyms{"school",
             "university,college,kindergarten,academy,Universität,universidad,université,"
             "università,universidade,университет,大学,대학교,大學"},
    Synonyms{"factory", "plant,mill,mine,farm,workshop,winery"},
    Synonyms{"transport",
             "station,train station,railway station,bus station,airport,harbour,port,metro,subway,"
             "tram,ship,Bahnhof,estación,gare,stazione,estação,вокзал,駅,역,车站,車站"},
    Synonyms{"event", "festival,concert,carnival,fair"},
    Synonyms{"activity", "do,sport,sports,hiking,diving,tour,stadium,spa,theme park,casino"},
    Synonyms{"other", "miscellaneous,sonstiges,otro,autre,altro,outro,другое,その他,기타,其他"},
    Synonyms{"",
             "bench,beech,peach,reach,teach,breach,chop,shot,stop,pork,part,mark,bark,dark,spark,"
             "mature,marked,squire,mother,otter,factor,even,vent,scholar,memento,movement"},
};

inline constexpr std::array hotel_kinds{
    Synonyms{"hotel", "motel,resort,palace,boutique hotel,riad"},
    Synonyms{"guesthouse",
             "inn,b&b,bed and breakfast,pension,hostal,homestay,Gasthof,Gasthaus,"
             "chambre d'hôtes,gîte,ryokan,minshuku,pousada"},
    Synonyms{"hostel", "backpackers,youth hostel,dormitory,Jugendherberge"},
    Synonyms{"apartment",
             "flat,condo,condominium,studio,holiday home,holiday flat,vacation rental,villa,"
             "aparthotel,квартира"},
    Synonyms{"campsite", "campground,camp,caravan park,glamping"},
    Synonyms{"lodge", "cabin,chalet,bungalow,hut,mountain hut,cottage,Hütte,refuge,rifugio"},
    Synonyms{"other", "miscellaneous,sonstiges,otro,autre,altro,outro,другое,その他,기타,其他"},
    Synonyms{"", "hovel,ledge,dodge,loge,lodger,mother,otter"},
};

inline constexpr std::array route_modes{
    Synonyms{"flight",
             "plane,airplane,aeroplane,aircraft,air,fly,flying,Flugzeug,vuelo,vol,volo,voo,рейс,"
             "航空,비행기,航班"},
    Synonyms{"train",
             "rail,railway,metro,subway,underground,tram,tramway,streetcar,Bahn,Eisenbahn,U-Bahn,"
             "S-Bahn,ferrocarril,ferrovia,trem,метро,鉄道,電車,전철,지하철,地铁,地鐵,高铁,高鐵"},
    Synonyms{"bus", "coach,minibus,omnibus,shuttle,autocar,ônibus"},
    Synonyms{"shared-taxi", "marshrutka,dolmuş,jeepney,songthaew,matatu,colectivo,minivan"},
    Synonyms{"ferry",
             "boat,ship,sea,hydrofoil,catamaran,cruise,Schiff,Boot,barco,bateau,nave,battello,"
             "navio,корабль,船,배,轮船,輪船"},
    Synonyms{"road",
             "car,drive,driving,taxi,cab,automobile,Auto,coche,voiture,macchina,carro,машина,車,"
             "자동차,汽车,汽車,motorbike,motorcycle"},
    Synonyms{"walk",
             "foot,on foot,walking,hike,hiking,trail,trek,trekking,Wanderung,marche,randonnée,"
             "caminata,senderismo,camminata,caminhada"},
    Synonyms{"cycle", "bike,bicycle,cycling,Rad,bici"},
    Synonyms{"trolleybus", "trolley"},
    Synonyms{"other", "sonstiges,otro,autre,altro,outro,другое,その他,기타,其他"},
    Synonyms{"",
             "brain,drain,grain,strain,trait,wall,talk,work,read,load,toad,broad,berry,merry,light,"
             "fright,slight,mother,otter"},
};

inline constexpr std::array weekdays{
    Synonyms{"mo",
             "monday,mon,Montag,lunes,lundi,lunedì,segunda-feira,понедельник,пн,月曜日,월요일,"
             "星期一,周一,週一"},
    Synonyms{"tu",
             "tuesday,tue,tues,Dienstag,martes,mardi,martedì,terça-feira,вторник,вт,火曜日,화요일,"
             "星期二,周二,週二"},
    Synonyms{"we",
             "wednesday,wed,Mittwoch,miércoles,mercredi,mercoledì,quarta-feira,среда,ср,水曜日,"
             "수요일,星期三,周三,週三"},
    Synonyms{"th",
             "thursday,thu,thur,thurs,Donnerstag,jueves,jeudi,giovedì,quinta-feira,четверг,чт,"
             "木曜日,목요일,星期四,周四,週四"},
    Synonyms{"fr",
             "friday,fri,Freitag,viernes,vendredi,venerdì,sexta-feira,пятница,пт,金曜日,금요일,"
             "星期五,周五,週五"},
    Synonyms{"sa",
             "saturday,sat,Samstag,Sonnabend,sábado,samedi,sabato,суббота,сб,土曜日,토요일,星期六,"
             "周六,週六"},
    Synonyms{"su",
             "sunday,sun,Sonntag,domingo,dimanche,domenica,воскресенье,вс,日曜日,일요일,星期日,"
             "星期天,周日,週日"},
    Synonyms{"mo, tu, we, th, fr, sa, su",
             "daily,every day,everyday,all,all days,täglich,diario,a diario,todos los días,"
             "quotidien,tous les jours,quotidiano,tutti i giorni,ogni giorno,diariamente,"
             "todos os dias,ежедневно,毎日,매일,每天,每日"},
    Synonyms{"mo, tu, we, th, fr", "weekdays,dias úteis,будни,平日,평일,工作日"},
    Synonyms{"sa, su",
             "weekend,weekends,Wochenende,fin de semana,fine settimana,fim de semana,выходные,"
             "週末,주말,周末"},
    Synonyms{"", "di,do"},
};

inline constexpr std::array statuses{
    Synonyms{"open", "operating,active,running,available"},
    Synonyms{"closed", "close,shut,defunct,demolished,permanently closed"},
    Synonyms{"seasonal", "summer,winter"},
    Synonyms{"suspended", "paused,temporarily closed,under renovation,under construction"},
    Synonyms{"", "oven,opera,cloned,closet,seasoned"},
};

inline constexpr std::array contact_roles{
    Synonyms{"tour-operator",
             "agency,travel agency,travel agent,guide,tour guide,Reisebüro,agencia de viajes,"
             "agence de voyages,agenzia viaggi,agência de viagens,турагентство"},
    Synonyms{"tourist-office",
             "information,tourist information,visitor centre,visitor center,tourism board"},
    Synonyms{"embassy",
             "consulate,high commission,Konsulat,consulado,consulat,consolato,консульство,領事館,"
             "영사관,领事馆"},
    Synonyms{"emergency",
             "police,hospital,ambulance,fire brigade,fire station,fire department,doctor,clinic,"
             "pharmacy,Polizei,Krankenhaus,Feuerwehr,policía,bomberos,hôpital,pompiers,gendarmerie,"
             "polizia,carabinieri,vigili del fuoco,ospedale,bombeiros,полиция,больница,警察,경찰,"
             "病院,병원,医院,醫院"},
    Synonyms{"transport", "airline,railway,bus company,station,airport,transporter"},
    Synonyms{"other", "sonstiges,otro,autre,altro,outro,другое,その他,기타,其他"},
    Synonyms{"", "emergence,emergent,mother,otter"},
};

inline constexpr std::array price_units{
    Synonyms{"night", "nights,per night,Nacht,noche,nuit,notte,noite,ночь"},
    Synonyms{"person", "per person,pax,people,adult,head,persona,personne,pessoa,человек"},
    Synonyms{"day", "daily,per day,Tag,día,jour,giorno,день"},
    Synonyms{"week", "weekly,per week,Woche,semana,semaine,settimana,неделя"},
    Synonyms{"vehicle", "car,per car,per vehicle"},
    Synonyms{"group", "party,per group,Gruppe,grupo,groupe,gruppo,группа"},
    Synonyms{"", "light,right,might,sight,eight,knight,parson,weak,weed,peek,seek"},
};

}  // namespace guidebook::synonyms
