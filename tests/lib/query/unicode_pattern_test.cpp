#include "guidebook/query/unicode_pattern.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

using guidebook::query::UnicodePattern;

namespace {

// "yes", "no", or what is wrong with the pattern.
std::string match(std::string_view pattern, std::string_view text) {
  const UnicodePattern compiled(pattern);
  if (!compiled.ok()) return compiled.error();
  return compiled.matches(text) ? "yes" : "no";
}

}  // namespace

TEST_CASE("pattern: word boundaries of all scripts") {
  CHECK(match("(?i)\\béglise\\b", "L'Église romane") == "yes");
  CHECK(match("(?i)\\béglise\\b", "Églises romanes") == "no");
  CHECK(match("\\bbar\\b", "ébar") == "no");
  CHECK(match("\\bbar\\b", "a bar.") == "yes");
  CHECK(match("\\bмузей", "наш музей") == "yes");
  CHECK(match("\\bузей", "наш музей") == "no");
  CHECK(match("^\\bmus", "musée") == "yes");
  CHECK(match("mus\\B", "musée") == "yes");
  CHECK(match("mus\\b", "musée") == "no");
  CHECK(match("e\\b$", "musée, romane") == "yes");
  CHECK(match("\\be\u0301", "mue\u0301e") == "no");  // an accent belongs to its word
  CHECK(match("\\B", "") == "yes");
  CHECK(match("\\b", "") == "no");
  CHECK(match("\\b", "…") == "no");
}

TEST_CASE("pattern: the rest of a pattern with boundaries means what it meant") {
  CHECK(match("\\ba.c\\b", "ac") == "no");
  CHECK(match("\\ba.c\\b", "a c") == "yes");
  CHECK(match("\\ba.c\\b", "a\nc") == "no");
  CHECK(match("(?s)\\ba.c\\b", "a\nc") == "yes");
  CHECK(match("\\b(?s:a.)c.d", "a\nc\nd") == "no");
  CHECK(match("\\b(?:(?s)a.)c.d", "a\ncxd") == "yes");
  CHECK(match("\\b(?s)a(?-s:.)b.c", "axb\nc") == "yes");
  CHECK(match("\\b(?s)a(?-s:.)b.c", "a\nb\nc") == "no");
  CHECK(match("\\b[^a-]b", "-b") == "no");
  CHECK(match("\\b[^]x]b", "zb") == "yes");
  CHECK(match("[]x]\\bb", "]b") == "yes");
  CHECK(match("\\ba{2,3}b", "aaab") == "yes");
  CHECK(match("\\ba{2,3}b", "aaaab") == "no");
  CHECK(match("\\ba{,2}", "a{,2}") == "yes");
  CHECK(match("\\b\\Qa.b\\E", "a.b") == "yes");
  CHECK(match("\\b\\Qa.b\\E", "axb") == "no");
  CHECK(match("\\b(?P<first>a)(b|c)+\\z", "xx abcb") == "yes");
  CHECK(match("\\b\\x{e9}\\x41\\101\\pL\\p{L}$", "éAAbb") == "yes");
  CHECK(match("(?m)\\bab$", "ab\ncd") == "yes");
  CHECK(match("\\bab$", "ab\ncd") == "no");
  CHECK(match("\\bx\\S+y\\b", "x y") == "no");
  CHECK(match("\\b\uFDD0", "a\uFDD0") == "no");
}

TEST_CASE("pattern: classes of all scripts") {
  CHECK(match("^\\w+$", "Đà_Nẵng٣") == "yes");
  CHECK(match("^\\w+$", "Đà Nẵng") == "no");
  CHECK(match("^\\w+$", "किला") == "yes");
  CHECK(match("^\\d+$", "٣٤5") == "yes");
  CHECK(match("^\\D+$", "٣") == "no");
  CHECK(match("^\\W$", "é") == "no");
  CHECK(match("^\\s$", "\u00a0") == "yes");
  CHECK(match("^\\S$", "\u3000") == "no");
  CHECK(match("^[\\w-]+$", "saint-étienne") == "yes");
  CHECK(match("^[^\\w-]+$", "é") == "no");
  CHECK(match("^[\\Wé]$", "é") == "yes");
  CHECK(match("^[\\Wé]$", "è") == "no");
  CHECK(match("^[\\W^]\\b", "^é") == "yes");
  CHECK(match("^[\\P{Greek}α]\\b", "α") == "yes");
  CHECK(match("^[\\P{Greek}α]\\b", "β") == "no");
  CHECK(match("^[[:^alpha:]é]\\b", "-a") == "yes");
  CHECK(match("^\\P{L}+$", "é") == "no");
  CHECK(match("^\\PL\\b", "-é") == "yes");
}

TEST_CASE("pattern: what is wrong with one") {
  CHECK(match("a(", "a") == "missing ): a(");
  CHECK(match("[^\\W_]", "a") == "\\D, \\W, \\S or \\P in [^…] is not supported");
  CHECK(match("\\", "a") == "trailing \\");
}
