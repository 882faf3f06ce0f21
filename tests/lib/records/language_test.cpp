#include <string>

#include "catch.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/value/localized.hpp"
#include "guides.hpp"

using guidebook::Guide;
using guidebook::is_language_tag;
using guidebook::Map;
using guidebook::RecordRef;

namespace {

/// The tag that a reader of `language` is given among `tags`, "" for none.
std::string found(const std::vector<std::string>& tags, std::string_view language) {
  Map map;
  std::vector<guidebook::Localized> variants;
  for (const std::string& tag : tags) {
    map.push_back({tag, "text"});
    variants.push_back({tag, "text"});
  }
  const auto* member = lookup(map, language);
  const auto* variant = lookup(variants, language);
  CHECK((member == nullptr) == (variant == nullptr));
  return member == nullptr ? std::string() : member->key;
}

const std::string koln = guide_text("koln", R"(languages: [de, en]
names: {en: Cologne, ko: 쾰른, zh-Hant: 科隆}
introduction: {en: English, de: Deutsch, zh-Hant: 中文}
summary: nur so
hotels:
  - id: h
    name: Hof
    names: {en: Court}
    description: {ko: 집, en: A house}
    phones: [{number: +49221123456, note: {de: nachts, en: at night}}]
    address: {de: {street: Weg 1, locality: Köln}, ko: 쾰른}
    price: {from: 20, note: {en: with breakfast, ko: 아침}}
    x-note: {en: kept, ko: kept}
)");

class Loaded {
 public:
  Loaded() : loaded_(load_guide(guidebook::Source("koln.yaml", koln), {})) {
    REQUIRE(loaded_.sound());
    guidebook::for_each_row(*loaded_.guide, [&](const RecordRef& row) { rows_.push_back(row); });
  }
  const std::vector<RecordRef>& rows() const { return rows_; }

  /// The hotel's fields for a reader of `language`, as JSON without the brackets.
  std::string hotel(const std::string& fields, const std::string& language) const {
    std::optional<guidebook::UserError> error;
    auto projection = guidebook::query::parse_projection(fields, {}, error);
    REQUIRE(projection);
    const guidebook::Library none;
    guidebook::query::Context context{.library = none, .today = {}, .language = language};
    const auto table = projection->apply({rows_.back()}, context);
    const std::string json = to_json(guidebook::List(table.rows[0].begin(), table.rows[0].end()));
    return json.substr(1, json.size() - 2);
  }

 private:
  guidebook::LoadedGuide loaded_;
  std::vector<RecordRef> rows_;
};

}  // namespace

TEST_CASE("language: lookup as in RFC 4647, then a kind of the language") {
  CHECK(found({"en", "zh", "zh-Hant"}, "zh-Hant-TW") == "zh-Hant");
  CHECK(found({"en", "zh", "zh-Hans"}, "zh-Hant-TW") == "zh");
  CHECK(found({"en", "zh-Hans"}, "zh-Hant-TW").empty());
  CHECK(found({"en", "ZH-hant"}, "zh-Hant") == "ZH-hant");
  CHECK(found({"en", "zh-Hans", "zh-Hant"}, "zh") == "zh-Hans");
  CHECK(found({"en-GB", "en"}, "en") == "en");
  CHECK(found({"enm"}, "en").empty());
  CHECK(found({"en"}, "").empty());
  CHECK(found({}, "en").empty());
}

TEST_CASE("language: tags") {
  for (const char* tag : {"ko", "zh-Hant-TW", "de-1996", "x-own", "art-x-1", "EN-gb"}) {
    INFO(tag);
    CHECK(is_language_tag(tag));
  }
  for (const char* tag :
       {"", "ko_KR", "ko-", "-ko", "k o", "ko--KR", "1a", "toolonglanguage", "한"}) {
    INFO(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("language: every text of a row in one") {
  const Loaded loaded;
  CHECK(loaded.hotel("description,price.note,phones.note,guide.introduction,guide.name", "ko") ==
        R"("집","아침",["nachts"],"Deutsch","쾰른")");
  CHECK(loaded.hotel("description,price.note,phones.note,guide.introduction,guide.name", "en-GB") ==
        R"("A house","with breakfast",["at night"],"English","Cologne")");
  CHECK(loaded.hotel("description,guide.introduction,guide.name,guide.summary", "zh-Hant-TW") ==
        R"("집","中文","科隆","nur so")");
  CHECK(loaded.hotel("address,price,x-*", "de") ==
        R"({"street":"Weg 1","locality":"Köln"},{"from":20,"note":"with breakfast"},)"
        R"({"x-note":{"en":"kept","ko":"kept"}})");
  CHECK(loaded.hotel("address,phones", "ko") ==
        R"("쾰른",[{"number":"+49221123456","note":"nachts"}])");
}

TEST_CASE("language: a name is the one in that language, else the guide's own") {
  const Loaded loaded;
  CHECK(loaded.hotel("name,names", "en") == R"("Court","Court")");
  CHECK(loaded.hotel("name,names", "ko") == R"("Hof","Hof")");
  CHECK(loaded.hotel("name,names", "") == R"("Hof",{"en":"Court"})");
}

TEST_CASE("language: whole guides keep one, under its tag") {
  const Loaded loaded;
  const std::string text = write_guides_yaml(loaded.rows(), {.language = "ko"});
  CHECK(text == guide_text("koln", R"(names: {ko: 쾰른}
languages:
  - de
  - en
summary: nur so
introduction: {de: Deutsch}
hotels:
  - id: h
    name: Hof
    address: {ko: 쾰른}
    price:
      from: 20
      note: {ko: 아침}
    phones:
      - number: "+49221123456"
        note: {de: nachts}
    description: {ko: 집}
    x-note: {en: kept, ko: kept}
)"));
  CHECK(load_guide(guidebook::Source("koln.yaml", text), "koln").sound());
}
