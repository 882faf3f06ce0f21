#include "guidebook/document/taxi_card.hpp"

#include <algorithm>
#include <array>

#include "guidebook/codes/cldr.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/record_facts.hpp"
#include "guidebook/document/typography.hpp"

namespace guidebook {
namespace {

struct Request {
  std::string_view language, text;
};

constexpr std::array requests{
    Request{"ar", "من فضلك، خذني إلى هنا."},
    Request{"de", "Bitte bringen Sie mich hierhin."},
    Request{"el", "Παρακαλώ, πηγαίνετέ με εδώ."},
    Request{"en", "Please take me here."},
    Request{"es", "Por favor, lléveme aquí."},
    Request{"fa", "لطفاً مرا به اینجا ببرید."},
    Request{"fr", "Emmenez-moi ici, s’il vous plaît."},
    Request{"he", "בבקשה קח אותי לכאן."},
    Request{"hi", "कृपया मुझे यहाँ ले चलिए।"},
    Request{"it", "Per favore, mi porti qui."},
    Request{"ja", "ここまでお願いします。"},
    Request{"ko", "이곳으로 가 주세요."},
    Request{"pl", "Proszę mnie tu zawieźć."},
    Request{"ru", "Пожалуйста, отвезите меня сюда."},
    Request{"th", "กรุณาพาฉันไปที่นี่"},
    Request{"tr", "Lütfen beni buraya götürün."},
    Request{"uk", "Будь ласка, відвезіть мене сюди."},
    Request{"vi", "Làm ơn đưa tôi đến đây."},
    Request{"zh", "请带我去这里。"},
    Request{"zh-Hant", "請帶我去這裡。"},
};

/// Whether a language is in another script than the readers'.
bool is_foreign(const RunBuilder& builder, const std::string& language) {
  const std::string script = cldr::likely_script(language);
  return !script.empty() && script != cldr::likely_script(builder.language());
}

/// The languages to try: the country's, then those in which there is an address, but for what the
/// guide is written in for its readers.
std::vector<std::string> languages_of(const RunBuilder& builder, const Record& record) {
  std::vector<std::string> languages{cldr::likely_tag(builder.guide().country),
                                     cldr::likely_language(builder.guide().country)};
  if (record.address) {
    for (const Address::Variant& variant : record.address->variants) {
      if (variant.language != builder.guide().language()) languages.push_back(variant.language);
    }
  }
  std::erase_if(languages,
                [&](const std::string& language) { return !is_foreign(builder, language); });
  // Of an address in English and Chinese, a reader of Korean has the English for himself.
  std::stable_partition(languages.begin(), languages.end(), [](const std::string& language) {
    return cldr::likely_script(language) != "Latn";
  });
  return languages;
}

std::vector<Runs> local_address(const Record& record, const std::string& language) {
  for (std::vector<Runs>& lines : address_lines(record)) {
    const std::vector<Localized> own{{lines.front().front().language, {}}};
    if (lookup(own, language) != nullptr) return std::move(lines);
  }
  return {};
}

}  // namespace

std::string_view taxi_request(std::string_view language) {
  const auto found = std::ranges::find(requests, translation_key(language), &Request::language);
  return found == requests.end() ? std::string_view{} : found->text;
}

std::optional<TaxiCard> taxi_card(const RunBuilder& builder, const Record& record) {
  std::vector<Localized> names{{builder.guide().language(), record.name}};
  if (record.names) {
    names.insert(names.end(), record.names->variants.begin(), record.names->variants.end());
  }
  for (const std::string& language : languages_of(builder, record)) {
    const Localized* name = lookup(names, language);
    if (name != nullptr && !is_foreign(builder, name->language)) name = nullptr;  // transliterated
    TaxiCard card;
    card.address = local_address(record, language);
    if (!card.address.empty() && !is_foreign(builder, card.address.front().front().language)) {
      card.address.clear();
    }
    if (name == nullptr && card.address.empty()) continue;
    card.title = {builder.name(record.name, record.names)};
    card.name = card.title;
    if (name != nullptr) {
      card.name = {{.text = typographic(name->text, name->language), .language = name->language}};
    }
    const std::string& found =
        name != nullptr ? name->language : card.address.front().front().language;
    // Who writes "zh" in Taiwan means what is written there.
    const std::string& spoken = language.starts_with(found + '-') ? language : found;
    card.request = {{.text = std::string(taxi_request(spoken)), .language = spoken}};
    if (!record.phones.empty()) {
      card.phone = {RunBuilder::phone(record.phones.front().number)};
    }
    return card;
  }
  return std::nullopt;
}

}  // namespace guidebook
