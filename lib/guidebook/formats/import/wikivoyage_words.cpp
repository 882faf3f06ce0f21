#include "guidebook/formats/import/wikivoyage_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikivoyage {
namespace {

constexpr std::array listing_words{
    ListingWords{"attraction", "", ",listing,listado,vcard,marker,"},
    ListingWords{"attraction", "", ",see,voir,ver,veja,"},
    ListingWords{"attraction", "activity", ",do,faire,hacer,faça,"},
    ListingWords{"attraction", "shop", ",buy,acheter,comprar,compre,"},
    ListingWords{"attraction", "restaurant", ",eat,manger,comer,coma,"},
    ListingWords{"attraction", "bar", ",drink,sortir,beber,beba,"},
    ListingWords{"attraction", "transport", ",go,aller,circuler,"},
    ListingWords{"hotel", "", ",sleep,se loger,dormir,durma,"},
};

/// Templates and parameters that few languages share.
struct WikiLanguage {
  std::string_view tag;
  std::string_view words;  ///< Between commas.
};
constexpr std::array wiki_languages{
    WikiLanguage{"de", ",vcard,istinkat,subtype,comment,name-local,name-latin,"},
    WikiLanguage{"en", ",name,content,lastedit,directions,"},
    WikiLanguage{"fr",
                 ",voir,faire,acheter,manger,sortir,aller,circuler,se loger,nom,adresse,"
                 "direction,téléphone,horaire,prix,mise à jour,"},
    WikiLanguage{"it", ",nome,sito,indirizzo,indicazioni,orari,prezzo,descrizione,"},
    WikiLanguage{"es",
                 ",listado,ver,hacer,comprar,comer,beber,dormir,nombre,dirección,tlf,horario,"
                 "precio,descripción,"},
    WikiLanguage{"pt",
                 ",veja,faça,compre,coma,beba,durma,nome,endereço,direções,funcionamento,"
                 "preço,sobre,"},
};

using Votes = std::map<std::string_view, std::size_t>;

void vote(Votes& votes, std::string_view name) {
  const std::string word = fmt::format(",{},", text::lower(name));
  for (const WikiLanguage& language : wiki_languages) {
    if (language.words.find(word) != std::string_view::npos) ++votes[language.tag];
  }
}

}  // namespace

const ListingWords* find_listing(std::string_view name) {
  const std::string word = fmt::format(",{},", text::lower(name));
  const auto row = std::ranges::find_if(listing_words, [&](const ListingWords& each) {
    return each.words.find(word) != each.words.npos;
  });
  return row == listing_words.end() ? nullptr : &*row;
}

ListingKind kind_of_listing(const ListingWords& row, std::string_view type_word) {
  const bool is_any = &row == &listing_words.front();
  if (const ListingWords* named = is_any ? find_listing(type_word) : nullptr; named != nullptr)
    return {find_record_type(named->record), named->kind, true};
  const RecordType* type = find_record_type(row.record);
  RecordKind meant =
      is_any ? find_record_kind(type_word) : RecordKind{type, kind_meant(*type, type_word)};
  if (!meant.kind.empty()) return {meant.type, meant.kind, true};
  return {type, row.kind, false};
}

ListingKind emergency_kind(std::string_view section, std::string_view words) {
  constexpr std::string_view emergency = "emergency";
  constexpr std::size_t most_words = 3;  // "vigili del fuoco"
  constexpr std::string_view sections =
      ",stay safe,sicherheit,sécurité,rester en sécurité,sicurezza,seguridad,mantente seguro,"
      "segurança,fique seguro,";
  if (sections.find(fmt::format(",{},", text::lower(section))) == sections.npos) return {};
  const RecordType* contact = find_record_type("contact");
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    for (std::size_t count = 0; count < most_words && end < words.size(); ++count) {
      end = std::min(words.find_first_of(" ,-", end + 1), words.size());
      if (kind_meant(*contact, words.substr(begin, end - begin)) == emergency)
        return {contact, emergency, false};
    }
    begin = std::min(words.find_first_of(" ,-", begin), words.size() - 1) + 1;
  }
  return {};
}

std::string_view kind_of_page(std::string_view name) {
  static constexpr std::array<std::string_view, 5> grades{"stub", "outline", "usable", "guide",
                                                          "star"};
  for (const std::string_view grade : grades) {
    if (!name.starts_with(grade)) continue;
    const auto* kind = std::ranges::find(guide_kinds, name.substr(grade.size()));
    if (kind != guide_kinds.end()) return *kind;
  }
  return {};
}

std::string detected_language(const Source& source, const wikitext::Nodes& nodes) {
  Votes votes;
  for (const wikitext::Node& node : nodes) {
    if (node.kind != wikitext::Node::Kind::call) continue;
    vote(votes, name_of(source, node));
    if (find_listing(name_of(source, node)) == nullptr) continue;
    for (const wikitext::Argument& argument : arguments_of(source, node)) vote(votes, argument.key);
  }
  std::string_view best;
  for (const WikiLanguage& language : wiki_languages) {
    if (votes[language.tag] > votes[best]) best = language.tag;
  }
  return std::string(best.empty() ? "en" : best);
}

}  // namespace guidebook::wikivoyage
