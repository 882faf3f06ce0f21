#include "guidebook/text/collation.hpp"

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/text/utf8.hpp"
#include "random_text.hpp"
#include "text_samples.hpp"

namespace text = guidebook::text;

namespace {

std::string encode(char32_t c) {
  std::string bytes;
  guidebook::utf8::append(bytes, c);
  return bytes;
}

// Order as "<", "=" or ">", and the opposite for the opposite comparison.
std::string order(std::string_view a, std::string_view b) {
  const auto forth = text::natural_compare(a, b);
  const auto back = text::natural_compare(b, a);
  std::string key_a, key_b;
  text::append_collation_key(key_a, a);
  text::append_collation_key(key_b, b);
  if ((key_a <=> key_b) != text::collate(a, b)) return "another by keys";
  if (forth < 0 && back > 0) return "<";
  if (forth > 0 && back < 0) return ">";
  return forth == 0 && back == 0 ? "=" : "contradiction";
}

}  // namespace

TEST_CASE("collation: keys of random texts stand in natural order") {
  RandomText random;
  constexpr std::array<std::string_view, 8> numbers{"0", "7", "07", "10", "99", "100", "1a", "é"};
  const std::string long_number(300, '9');
  std::vector<std::string> texts{"", long_number, long_number + "9", "1" + long_number, "00"};
  while (texts.size() < 200) {
    std::string text = random.text(3);
    for (std::size_t i = random.below(4); i > 0; --i) text += numbers.at(random.below(8));
    texts.push_back(text + random.text(1));
  }
  for (const std::string& a : texts) {
    for (const std::string& b : texts) CHECK(order(a, b) != "another by keys");
  }
}

TEST_CASE("collation: folding drops case and accents") {
  CHECK(text::fold("") == "");
  CHECK(text::fold("Chongjin HOTEL-7") == "chongjin hotel-7");
  CHECK(text::fold("Łódź") == "lodz");
  CHECK(text::fold("Crème Brûlée") == "creme brulee");
  CHECK(text::fold("Cre\u0300me") == "creme");
  CHECK(text::fold("Straße") == "strasse");
  CHECK(text::fold("ΣΊΣΥΦΟΣ") == text::fold("σίσυφος"));
  CHECK(text::fold("İstanbul") == "istanbul");
  CHECK(text::fold("Ａ９ ﬁ №") == "a9 fi no");
  CHECK(text::fold("Việt Nam") == "viet nam");
  CHECK(text::fold("МОСКВА") == "москва");
  CHECK(text::fold("Äußeres") == "ausseres");
  CHECK(text::fold(std::string_view("A\0B", 3)) == std::string("a\0b", 3));
}

TEST_CASE("collation: letters without a decomposition fold as UCA's base level has them") {
  CHECK(text::fold("Đà Nẵng") == "da nang");
  CHECK(text::fold("ÆBELØ, Œuvre, Ísafjörður") == "aebelo, oeuvre, isafjordur");
  CHECK(text::fold("Għarb, Ħamrun") == "gharb, hamrun");
  CHECK(text::fold("Diyarbakır") == "diyarbakir");
  CHECK(text::fold("Ŧ Ƶ Ɨ Ȼ") == "t z i c");
  CHECK(text::fold("Þing Ŋ") == "þing ŋ");
  CHECK(text::fold("Ёлка") == "елка");
  CHECK(text::fold("Йод") == "и\u0306од");
  CHECK(text::fold("soft\u00adhyphen zero\u200bwidth\ufeff") == "softhyphen zerowidth");
}

TEST_CASE("collation: marks of Indic and South-East Asian scripts are letters") {
  CHECK(text::fold("किला") == "किला");
  CHECK(text::fold("ขาว") != text::fold("ข่าว"));
  CHECK(text::fold("တောင်") == "တောင်");
  CHECK(text::fold("தமிழ்") == "தமிழ்");
  CHECK(text::fold("שָׁלוֹם") == "שלום");
  CHECK(text::fold("مُتْحَف") == "متحف");
  CHECK(text::fold("متـــحف") == "متحف");
  CHECK(text::fold("がぎ") == "かき");
}

TEST_CASE("collation: a match begins and ends at whole characters") {
  const auto contains = [](std::string_view text, std::string_view part) {
    return text::contains_folded(text, text::fold(part));
  };
  CHECK(contains("Đà Nẵng", "da nang"));
  CHECK(contains("Œuvre", "oeu"));
  CHECK_FALSE(contains("Œuvre", "euv"));
  CHECK(contains("Straße", "STRASSE"));
  CHECK_FALSE(contains("Straße", "stras"));
  CHECK_FALSE(contains("라선", "라서"));
  CHECK(contains("라선시", "라선"));
  CHECK(contains(conjoining_jamo, "청"));
  CHECK_FALSE(contains(conjoining_jamo, "처"));
  CHECK(contains("कला", "कला"));
  CHECK_FALSE(contains("कला", "किला"));
  CHECK_FALSE(contains("किला", "कला"));
  CHECK_FALSE(contains("किला", "क"));
  CHECK(contains("ss ß", "ss"));
  CHECK(contains("ßss", "ss"));
  CHECK(contains("Hotel", ""));
  CHECK_FALSE(contains("", "a"));
}

TEST_CASE("collation: folding makes precomposed and conjoining Hangul the same") {
  CHECK(text::fold("청진") == conjoining_jamo);
  CHECK(text::fold(conjoining_jamo) == conjoining_jamo);
  CHECK(text::fold("청") != text::fold("처"));
}

TEST_CASE("collation: folding puts replacement characters for unreadable bytes") {
  CHECK(text::fold("\xff") == "\xef\xbf\xbd");
  CHECK(text::fold("A\xe2\x82Z") == "a\xef\xbf\xbd\xef\xbf\xbdz");
}

TEST_CASE("collation: folding what is folded changes nothing, for every character") {
  std::string changed;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once = text::fold(encode(c));
    if (text::fold(once) != once) changed += encode(c);
  }
  CHECK(changed == "");
}

TEST_CASE("collation: natural order") {
  CHECK(order("", "") == "=");
  CHECK(order("", "a") == "<");
  CHECK(order("Room 9", "Room 10") == "<");
  CHECK(order("room 10", "Room 9") == ">");
  CHECK(order("a", "B") == "<");
  CHECK(order("Zebra", "apple") == ">");
  CHECK(order("Éclair", "eclipse") == "<");
  CHECK(order("école", "zoo") == "<");
  CHECK(order("청진", "평양") == "<");
  CHECK(order("a2b3", "a2b10") == "<");
  CHECK(order("a1", "a") == ">");
  CHECK(order("1.5", "1.10") == "<");
  CHECK(order("x-1", "x1") == "<");
  CHECK(order("第９", "第１０") == "<");  // Full-width digits fold to ASCII ones.
  CHECK(order("\xff", "\xfe") == ">");    // Both are U+FFFD: the bytes decide.
}

TEST_CASE("collation: natural order of leading zeros and long numbers") {
  CHECK(order("007", "7") == "<");  // The same number: the bytes decide.
  CHECK(order("007a", "7b") == "<");
  CHECK(order("7a", "007b") == "<");
  CHECK(order("007", "8") == "<");
  CHECK(order("000", "0") == ">");
  CHECK(order("0", "1") == "<");
  CHECK(order("10", "9") == ">");
  const std::string huge(100, '9');
  std::string smaller = huge;
  smaller.back() = '8';
  std::string five(100, '0');
  five += '5';
  CHECK(order(huge, "1" + std::string(100, '0')) == "<");
  CHECK(order(huge, smaller) == ">");
  CHECK(order(five, "6") == "<");
}

TEST_CASE("collation: natural order puts texts that fold alike in the order of their bytes") {
  CHECK(order("Hotel", "hotel") == "<");
  CHECK(order("café", "cafe") == ">");
  CHECK(order("café", "cafe\u0301") == ">");
  CHECK(order("café", "café") == "=");
  CHECK(order("Hotel b", "hotel a") == ">");
}

TEST_CASE("collation: natural order is one order") {
  const std::array<std::string_view, 12> sorted{"",    "-", "0",  "00x", "01", "1",
                                                "1 a", "2", "10", "a",   "a1", "é"};
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = 0; j < sorted.size(); ++j) {
      INFO(sorted[i] << " and " << sorted[j]);
      CHECK(order(sorted[i], sorted[j]) == (i < j ? "<" : i == j ? "=" : ">"));
    }
  }
}
