// A certain fix changes no meaning: an independent reading of the value is the same before and
// after it, whatever stands there.
#include <random>

#include "catch.hpp"
#include "guidebook/records/guide.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/text/collation.hpp"
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

TEST_CASE("certain fixes: of the guides at hand with slips in them, each reads as before") {
  const Words slips{"\u200b", " ",      "\u00ad", "/", "e\u0301",
                    "x",      "\u2010", "\u00a0", "0", "í\u017e\u00a0"};
  const auto without = [](std::string text, std::string_view what) {
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what))
      text.erase(at, what.size());
    return text;
  };
  // What is left where nobody sees or hears a difference.
  const auto reading = [&](std::string text) {
    for (const std::string_view unseen :
         {"\u200b", "\u00ad", "\u2010", "\u00a0", " ", "-", ".", "(", ")", "\"", "'"}) {
      text = without(std::move(text), unseen);
    }
    return guidebook::text::normalized(text);
  };
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  Random random;
  int certain = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(TEST_DATA) / ".." / "guides")) {
    if (entry.path().extension() != ".yaml") continue;
    const std::string guide = content(entry.path());
    const std::string stem = entry.path().stem().string();
    for (int times = 0; times < 15; ++times) {
      std::string text = guide;
      for (int count = 0; count < 40; ++count) {
        const std::size_t at = 1 + random.below(text.size() - 1);
        const std::size_t line = text.rfind('\n', at) + 1;
        const bool in_value = text.substr(line, at - line).find(": ") != text.npos;
        if (in_value && is_word(text[at - 1]) && is_word(text[at]))
          text.insert(at, random.one_of(slips));
      }
      for (const auto& finding : findings_in_guide(text, stem)) {
        for (const guidebook::Fix& fix : finding.fixes) {
          if (!fix.certain) continue;
          ++certain;
          const std::string before = text.substr(fix.begin, fix.end - fix.begin);
          INFO(finding.rule << ": " << before << " → " << fix.text);
          const std::string was = guidebook::text::fold(reading(before));
          const std::string is = guidebook::text::fold(reading(fix.text));
          if (finding.rule == "unknown-value") {
            CHECK(guidebook::text::length(was) <= guidebook::text::length(is) + 1);
          } else if (finding.rule == "id-format") {
            CHECK(is == without(was, "/"));
          } else {
            CHECK(is == was);
          }
        }
      }
    }
  }
  CHECK(certain > 100);
}
