#include "guidebook/text/text.hpp"

#include <array>
#include <string>

#include "catch.hpp"
#include "guidebook/text/normal_form.hpp"
#include "text_samples.hpp"

namespace text = guidebook::text;

namespace {

std::optional<std::string_view> nearest(std::string_view word,
                                        const std::vector<std::string_view>& candidates) {
  return text::nearest(word, candidates);
}

}  // namespace

TEST_CASE("text: length counts code points and unreadable bytes") {
  CHECK(text::length("") == 0);
  CHECK(text::length("Chongjin") == 8);
  CHECK(text::length("청진") == 2);
  CHECK(text::length(conjoining_jamo) == 6);
  CHECK(text::length("e\u0301") == 2);
  CHECK(text::length(family_emoji) == 5);
  CHECK(text::length(std::string_view("a\0b", 3)) == 3);
  CHECK(text::length("\xff\xfe") == 2);
  CHECK(text::length("\xe2\x82") == 2);  // Cut short.
  CHECK(text::length("\xe2\x82"
                     "a") == 3);
  CHECK(text::length("\xc0\xaf") == 2);          // Overlong "/".
  CHECK(text::length("\xed\xa0\x80") == 3);      // A surrogate.
  CHECK(text::length("\xf4\x90\x80\x80") == 4);  // Past U+10FFFF.
}

TEST_CASE("text: width is what a terminal shows") {
  CHECK(text::width("") == 0);
  CHECK(text::width("Chongjin 7") == 10);
  CHECK(text::width("청진") == 4);
  CHECK(text::width(conjoining_jamo) == 4);
  CHECK(text::width("\u1100") == 2);
  CHECK(text::width("清津市") == 6);
  CHECK(text::width("カフェ") == 6);
  CHECK(text::width("ｶﾌｪ") == 3);
  CHECK(text::width("（）") == 4);
  CHECK(text::width("e\u0301") == 1);
  CHECK(text::width("e\u0301\u0302\u0303\u0304") == 1);
  CHECK(text::width("\u0301") == 0);
  CHECK(text::width("\u200b\u200d\ufeff") == 0);
  CHECK(text::width("\x1b[31m") == 4);
  CHECK(text::width("\t\n\x7f\u0085") == 0);
  CHECK(text::width("Łódź") == 4);
  CHECK(text::width("שלום") == 4);
}

TEST_CASE("text: width of emoji is that of their cluster") {
  CHECK(text::width("🚆") == 2);
  CHECK(text::width(family_emoji) == 2);
  CHECK(text::width("👍🏽") == 2);  // With a skin tone.
  CHECK(text::width("🇰🇵") == 2);        // A flag: two narrow letters.
  CHECK(text::width("🇰🇵🇨🇳") == 4);
  CHECK(text::width("☎") == 1);
  CHECK(text::width("☎\ufe0f") == 2);  // Asked to be an emoji.
  CHECK(text::width("1\ufe0f\u20e3") == 2);
  CHECK(text::width("🚆 " + family_emoji + " x") == 7);
}

TEST_CASE("text: width of unreadable bytes is that of replacement characters") {
  CHECK(text::width("\xff") == 1);
  CHECK(text::width("ab\xe2\x82") == 4);
  CHECK(text::width("\xed\xa0\x80") == 3);
}

TEST_CASE("text: padding goes by width") {
  CHECK(text::pad_right("ab", 4) == "ab  ");
  CHECK(text::pad_left("ab", 4) == "  ab");
  CHECK(text::pad_right("청진", 6) == "청진  ");
  CHECK(text::pad_left("e\u0301", 3) == "  e\u0301");
  CHECK(text::pad_right("", 2) == "  ");
  CHECK(text::pad_right("abc", 3) == "abc");
  CHECK(text::pad_left("abc", 2) == "abc");
  CHECK(text::pad_right("abc", 0) == "abc");
}

TEST_CASE("text: truncation keeps clusters whole") {
  CHECK(text::truncate("Chongjin", 8) == "Chongjin");
  CHECK(text::truncate("Chongjin", 7) == "Chongj…");
  CHECK(text::truncate("Chongjin", 1) == "…");
  CHECK(text::truncate("Chongjin", 0) == "");
  CHECK(text::truncate("", 0) == "");
  CHECK(text::truncate("청진시", 6) == "청진시");
  CHECK(text::truncate("청진시", 5) == "청진…");
  CHECK(text::truncate("청진시", 4) == "청…");  // A column stays free: half a character is none.
  CHECK(text::truncate("청진시", 2) == "…");
  CHECK(text::truncate(conjoining_jamo, 3) == conjoining_jamo.substr(0, 9) + "…");
  CHECK(text::truncate("e\u0301ab", 2) == "e\u0301…");
  CHECK(text::truncate("a" + family_emoji + "bc", 4) == "a" + family_emoji + "…");
  CHECK(text::truncate("a" + family_emoji + "bc", 3) == "a…");
  CHECK(text::truncate("\xff\xff\xff", 2) == "\xff…");
}

TEST_CASE("text: a word is surely misspelt only by one step, from one candidate") {
  const std::array<std::string_view, 6> words{"train", "bus", "ferry", "mo", "tu", "we"};
  const auto is_misspelt = [&](std::string_view word, std::string_view meant) {
    return text::is_misspelt(word, meant, words);
  };
  CHECK(is_misspelt("Train", "train"));
  CHECK(is_misspelt("tarin", "train"));
  CHECK(is_misspelt("fery", "ferry"));
  CHECK(is_misspelt("MO", "mo"));
  CHECK_FALSE(is_misspelt("fry", "ferry"));
  CHECK_FALSE(is_misspelt("do", "mo"));  // Thursday, in German
  CHECK_FALSE(is_misspelt("tram", "train"));
  const std::array<std::string_view, 2> twins{"bars", "barn"};
  CHECK_FALSE(text::is_misspelt("barx", "bars", twins));
  CHECK_FALSE(text::is_misspelt(std::string(100'000, 'x'), "bars", twins));
}

TEST_CASE("text: normal form C") {
  CHECK(text::is_normal("Cité 청진"));
  CHECK_FALSE(text::is_normal("Cite\u0301"));
  CHECK(text::normalized("Cite\u0301 \u212b") == "Cité Å");
  CHECK(text::may_compose(0x301));
  CHECK_FALSE(text::may_compose('e'));
  std::string marks = "a";
  for (int i = 0; i < 100'000; ++i) marks += "\u0300\u0316";
  CHECK(text::is_normal(marks));  // as far as anybody should look
  CHECK(text::normalized(marks) == marks);
}

TEST_CASE("text: nearest finds the misspelt") {
  const std::vector<std::string_view> types{"guides", "attractions", "hotels", "routes",
                                            "contacts"};
  CHECK(nearest("hotles", types) == "hotels");
  CHECK(nearest("hotel", types) == "hotels");
  CHECK(nearest("HOTELS", types) == "hotels");
  CHECK(nearest("atractoins", types) == "attractions");
  CHECK(nearest("xyz", types) == std::nullopt);
  CHECK(nearest("", types) == std::nullopt);
  CHECK(nearest("hotels", {}) == std::nullopt);
}

TEST_CASE("text: nearest allows a third of the word, rounded up") {
  CHECK(nearest("ab", {"ax"}) == "ax");              // 1 of 1.
  CHECK(nearest("ab", {"xy"}) == std::nullopt);      // 2 of 1.
  CHECK(nearest("abc", {"axy"}) == std::nullopt);    // 2 of 1.
  CHECK(nearest("abcd", {"abxy"}) == "abxy");        // 2 of 2.
  CHECK(nearest("abcd", {"axyz"}) == std::nullopt);  // 3 of 2.
  CHECK(nearest("abcd", {"abcdef"}) == "abcdef");
  CHECK(nearest("abcd", {"abcdefg"}) == std::nullopt);
}

TEST_CASE("text: nearest counts every kind of step as one") {
  CHECK(nearest("museum", {"muesum"}) == "muesum");  // A swap: 1, not 2.
  CHECK(nearest("abc", {"bac", "abd"}) == "bac");
  CHECK(nearest("ca", {"abc", "cb"}) == "cb");
  CHECK(nearest("caxy", {"abcxy"}) == "abcxy");  // Swap, then insert between: 2.
}

TEST_CASE("text: nearest takes the nearer, then the first") {
  CHECK(nearest("cat", {"car", "bat"}) == "car");
  CHECK(nearest("cat", {"bat", "car"}) == "bat");
  CHECK(nearest("station", {"stations", "station"}) == "station");
  CHECK(nearest("musee", {"musée", "musee"}) == "musée");
}

TEST_CASE("text: nearest compares characters, not bytes") {
  CHECK(nearest("청진시", {"청진역"}) == "청진역");  // In jamo: three steps of eight.
  CHECK(nearest("청진시", {"청진공원"}) == std::nullopt);
  CHECK(nearest("清津", {"清口"}) == "清口");
  CHECK(nearest("清津", {"朝鲜"}) == std::nullopt);
  CHECK(nearest("\xff\xfe", {"\xff"}) == "\xff");
}

TEST_CASE("text: nearest has nothing to say of enormous words") {
  const std::string long_word(200, 'a');
  CHECK(nearest(long_word, {long_word}) == long_word);
  const std::string longer(1'000'000, 'a');
  CHECK(nearest(longer, {longer}) == std::nullopt);
  CHECK(nearest("aaa", {longer}) == std::nullopt);
}

TEST_CASE("text: visible escapes what steers a terminal") {
  CHECK(text::visible("") == "");
  CHECK(text::visible("Chongjin ~ 청진 清津 é") == "Chongjin ~ 청진 清津 é");
  CHECK(text::visible("\x1b[31mred\x1b[0m") == "\\x1b[31mred\\x1b[0m");
  CHECK(text::visible("a\nb\tc\r") == "a\\x0ab\\x09c\\x0d");
  CHECK(text::visible(std::string_view("\0\x07\x7f", 3)) == "\\x00\\x07\\x7f");
  CHECK(text::visible("\u0085\u009b"
                      "31m") == "\\u0085\\u009b31m");
  CHECK(text::visible("\u202ecba\u202c") == "\\u202ecba\\u202c");
  CHECK(text::visible("\u202a\u202b\u202d") == "\\u202a\\u202b\\u202d");
  CHECK(text::visible("\u2066\u2067\u2068\u2069") == "\\u2066\\u2067\\u2068\\u2069");
  CHECK(text::visible("a\u2028b\u2029") == "a\\u2028b\\u2029");
  CHECK(text::visible("שלום\u200f " + family_emoji) == "שלום\u200f " + family_emoji);
  CHECK(text::visible("\x9b"
                      "31m\xff") ==
        "\xef\xbf\xbd"
        "31m\xef\xbf\xbd");
}
