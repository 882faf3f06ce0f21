// A certain fix changes no meaning: an independent reading of the value is the same before and
// after it, whatever stands there.
#include <random>

#include "catch.hpp"
#include "guidebook/records/guide.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/text/normal_form.hpp"
#include "guidebook/text/text.hpp"
#include "mend.hpp"

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

class Random {
 public:
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  const std::string& one_of(const Words& words) { return words[below(words.size())]; }

 private:
  std::mt19937 engine_{20261130};
};

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char c : guidebook::text::fold(text)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

/// The value of the one field in a guide that ends with `prefix` + value + `suffix`.
std::string mended_value(const std::string& prefix, const std::string& value) {
  const std::string line = mended_lines(prefix + '"' + value + "\"}]\n");
  REQUIRE(line.starts_with(prefix));
  const std::string rest = line.substr(prefix.size(), line.size() - prefix.size() - 3);
  return rest.size() > 1 && rest.front() == '"' ? rest.substr(1, rest.size() - 2) : rest;
}

}  // namespace

TEST_CASE("certain fixes: a telephone number keeps its digits, and two stay two") {
  const Words between{"",  " ",      "-", ".",  "(",      ")", "\u2010", "\u200b",
                      " ", "\u00a0", "/", ", ", " ext. ", "x", "; ",     " or "};
  const std::string prefix = "contacts: [{id: a, name: A, phones: [{number: ";
  Random random;
  for (int times = 0; times < 400; ++times) {
    std::string number = "+33";
    for (int digit = 0; digit < 9; ++digit) {
      if (random.below(3) == 0) number += random.one_of(between);
      number += static_cast<char>('0' + random.below(10));
    }
    INFO(number);
    const std::string line = mended_lines(prefix + '"' + number + "\"}]}]\n");
    const std::string after =
        line.substr(prefix.size() + 1, line.find('"', prefix.size() + 1) - prefix.size() - 1);
    if (after == number) continue;
    CHECK(number.find_first_of("/,;x") == std::string::npos);
    CHECK(number.find("or") == std::string::npos);
    CHECK(digits_in(after) == digits_in(number));
  }
}

TEST_CASE("certain fixes: a word that is one of its own stays") {
  Random random;
  const Words letters{"a", "e", "i", "o", "n", "r", "s", "t", "l", "y"};
  const auto mutated = [&](std::string word) {
    const std::size_t at = random.below(word.size());
    switch (random.below(3)) {
      case 0:
        return word.erase(at, 1);
      case 1:
        return word.insert(at, random.one_of(letters));
      default:
        return word.replace(at, 1, random.one_of(letters));
    }
  };
  const auto check = [&](const std::string& prefix, const guidebook::Field& field) {
    std::string own;
    for (const guidebook::Synonyms& row : field.traits.synonyms)
      own += std::string(row.words) + ',';
    for (const std::string_view value : field.traits.values) {
      for (int times = 0; times < 20; ++times) {
        const std::string word = mutated(std::string(value));
        const std::string after = mended_value(prefix, word);
        INFO(word);
        if (after == word) continue;
        CHECK(("," + own).find(',' + word + ',') == std::string::npos);
        CHECK(word.size() >= 4);
      }
    }
  };
  const auto field_of = [](std::string_view type, std::string_view name) {
    return *find(guidebook::find_record_type(type)->fields(), name);
  };
  check("attractions: [{id: a, name: A, kind: ", field_of("attractions", "kind"));
  check("hotels: [{id: a, name: A, kind: ", field_of("hotels", "kind"));
  check("routes: [{id: a, to: b, mode: ", field_of("routes", "mode"));
  CHECK(mended_value("hotels: [{id: a, name: A, kind: ", "hotle") == "hotel");
}

TEST_CASE("certain fixes: hours and times are left to their author") {
  const Words bits{"Mo", "Fri", " - ", "-", "9am", "24h", "5", "17:00", "9:00", ", ", " ", "daily"};
  Random random;
  for (int times = 0; times < 200; ++times) {
    std::string hours = "Mo";
    for (std::size_t count = 1 + random.below(5); count > 0; --count) hours += random.one_of(bits);
    while (hours.ends_with(' ')) hours.pop_back();
    INFO(hours);
    CHECK(mended_value("attractions: [{id: a, name: A, hours: ", hours) == hours);
  }
}

TEST_CASE("certain fixes: what is left of a text says the same without invisible letters") {
  const Words odd{"\u200b", "\u00ad", "e\u0301", "í\u017e\u00a0", " ", "ě", "\u2060", "청", "’"};
  const auto visible = [](std::string text) {
    for (const std::string_view c : {"\u200b", "\u00ad", "\u2060"}) {
      for (std::size_t at = text.find(c); at != std::string::npos; at = text.find(c))
        text.erase(at, c.size());
    }
    return guidebook::text::normalized(guidebook::text::trimmed(text));
  };
  Random random;
  for (int times = 0; times < 300; ++times) {
    std::string text = "Krom";
    for (std::size_t count = 1 + random.below(6); count > 0; --count) text += random.one_of(odd);
    text += "je";
    INFO(text);
    const std::string line = mended_lines("region: \"" + text + "\"\n");
    CHECK(visible(line.substr(9, line.size() - 11)) == visible(text));
  }
}
