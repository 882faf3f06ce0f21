// Differences of texts, word by word.
#include "guidebook/text/word_diff.hpp"

#include <random>
#include <string>

#include "catch.hpp"
#include "sanitized.hpp"

namespace {

/// As git shows them.
std::string shown(std::string_view before, std::string_view after) {
  std::string out;
  for (const auto& change : guidebook::text::word_changes(before, after)) {
    if (change.is_same()) {
      out += change.before;
      continue;
    }
    if (!change.before.empty()) out.append("[-").append(change.before).append("-]");
    if (!change.after.empty()) out.append("{+").append(change.after).append("+}");
  }
  return out;
}

}  // namespace

TEST_CASE("word diff: whole words give place to others") {
  CHECK(shown("", "").empty());
  CHECK(shown("a b", "a b") == "a b");
  CHECK(shown("", "a b") == "{+a b+}");
  CHECK(shown("the old road", "the new road") == "the [-old-]{+new+} road");
  CHECK(shown("the road", "the long road") == "the {+long +}road");
  CHECK(shown("one  two", "one two") == "one[-  -]{+ +}two");
  CHECK(shown("a paragraph.\n\nMore", "a paragraph. More") == "a paragraph.[-\n\n-]{+ +}More");
}

TEST_CASE("word diff: what differs around white space is one stretch") {
  CHECK(shown("an old house here", "a new house here") == "[-an old-]{+a new+} house here");
}

TEST_CASE("word diff: East Asian characters are words") {
  CHECK(shown("평양역 앞", "평성역 앞") == "평[-양-]{+성+}역 앞");
  CHECK(shown("北京市内", "北京内") == "北京[-市-]内");
}

TEST_CASE("word diff: the stretches make up both texts, whatever their bytes") {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same each time
  for (int i = 0; i < repetitions(5'000); ++i) {
    std::string texts[2];
    for (std::string& text : texts) {
      for (auto k = random() % 12; k > 0; --k) text += "a b\n\xed\x95\x9c\xff"[random() % 8];
    }
    std::string before;
    std::string after;
    for (const auto& change : guidebook::text::word_changes(texts[0], texts[1])) {
      before += change.before;
      after += change.after;
    }
    REQUIRE(before == texts[0]);
    REQUIRE(after == texts[1]);
  }
}
