#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/text/text.hpp"
#include "text_samples.hpp"

namespace text = guidebook::text;
using Strings = std::vector<std::string>;

namespace {}  // namespace

TEST_CASE("text: wrapping breaks at spaces") {
  CHECK(text::wrap("", 10) == Strings{""});
  CHECK(text::wrap("   ", 10) == Strings{""});
  CHECK(text::wrap("one two three", 80) == Strings{"one two three"});
  CHECK(text::wrap("one two three", 7) == Strings{"one two", "three"});
  CHECK(text::wrap("one two three", 6) == Strings{"one", "two", "three"});
  CHECK(text::wrap(" one \t two\r\v\f ", 80) == Strings{"one two"});
  CHECK(text::wrap("one\u3000two\u2003three", 80) == Strings{"one two three"});
  CHECK(text::wrap("5\u00a0km on", 5) == Strings{"5\u00a0km", "on"});
  CHECK(text::wrap("e\u0301 e\u0301", 1) == Strings{"e\u0301", "e\u0301"});
}

TEST_CASE("text: a line feed ends a line") {
  CHECK(text::wrap("\n", 10) == Strings{""});
  CHECK(text::wrap("one\n", 10) == Strings{"one"});
  CHECK(text::wrap("one\r\ntwo", 10) == Strings{"one", "two"});
  CHECK(text::wrap("one\n\ntwo\n\n", 10) == Strings{"one", "", "two", ""});
}

TEST_CASE("text: wrapping cuts words that are too long between clusters") {
  CHECK(text::wrap("abcdefgh", 3) == Strings{"abc", "def", "gh"});
  CHECK(text::wrap("ab cdefgh ij", 4) == Strings{"ab", "cdef", "gh", "ij"});
  CHECK(text::wrap("abcde f", 3) == Strings{"abc", "de", "f"});
  CHECK(text::wrap("abcd e", 3) == Strings{"abc", "d e"});
  CHECK(text::wrap("e\u0301e\u0301e\u0301", 2) == Strings{"e\u0301e\u0301", "e\u0301"});
  CHECK(text::wrap(family_emoji + family_emoji, 3) == Strings{family_emoji, family_emoji});
  CHECK(text::wrap("ab", 0) == Strings{"a", "b"});
  CHECK(text::wrap("청진", 1) == Strings{"청", "진"});
  CHECK(text::wrap("\xff\xff\xff", 2) == Strings{"\xff\xff", "\xff"});
}

TEST_CASE("text: wrapping breaks between Han, kana and Hangul") {
  CHECK(text::wrap("清津市是朝鲜", 6) == Strings{"清津市", "是朝鲜"});
  CHECK(text::wrap("清津市是朝鲜", 5) == Strings{"清津", "市是", "朝鲜"});
  CHECK(text::wrap("청진시는", 4) == Strings{"청진", "시는"});
  CHECK(text::wrap(conjoining_jamo, 2) ==
        Strings{conjoining_jamo.substr(0, 9), conjoining_jamo.substr(9)});
  CHECK(text::wrap("청진 시", 5) == Strings{"청진", "시"});
  CHECK(text::wrap("ひらカナ漢字", 4) == Strings{"ひら", "カナ", "漢字"});
  CHECK(text::wrap("乘坐K27次", 5) == Strings{"乘", "坐K27", "次"});
  CHECK(text::wrap("𠀀𠀁", 2) == Strings{"𠀀", "𠀁"});
}

TEST_CASE("text: forbidden punctuation begins and ends no line") {
  CHECK(text::wrap("清津市。朝鲜", 6) == Strings{"清津", "市。朝", "鲜"});
  CHECK(text::wrap("清津「市」", 6) == Strings{"清津", "「市」"});
  CHECK(text::wrap("カフェー", 6) == Strings{"カ", "フェー"});
  CHECK(text::wrap("我是（人）", 6) == Strings{"我是", "（人）"});
  CHECK(text::wrap("清津，朝鲜，人", 4) == Strings{"清", "津，", "朝", "鲜，", "人"});
  CHECK(text::wrap("只要￥５０", 6) == Strings{"只要", "￥５０"});
  CHECK(text::wrap("！！！！", 4) == Strings{"！！", "！！"});  // No way out but to cut.
}

TEST_CASE("text: wrapping a long text takes time in its length") {
  std::string long_text;
  for (int i = 0; i < 100'000; ++i) long_text += "word ";
  CHECK(text::wrap(long_text, 9).size() == 50'000);
  CHECK(text::wrap(std::string(500'000, 'x'), 5).size() == 100'000);
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i) marks += "\u0301";
  CHECK(text::wrap(marks, 5) == Strings{marks});
}
