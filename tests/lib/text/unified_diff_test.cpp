// Differences of texts, line by line.
#include "guidebook/text/unified_diff.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/text/sequence_diff.hpp"
#include "sanitized.hpp"

using guidebook::text::sequence_changes;
using guidebook::text::SequenceChange;
using guidebook::text::unified_diff;
using Lines = std::vector<std::string_view>;

namespace {

Lines changed(const Lines& before, const Lines& after, const std::vector<SequenceChange>& changes) {
  Lines lines;
  std::size_t done = 0;
  const auto at = [](const Lines& all, std::size_t i) {
    return all.begin() + static_cast<std::ptrdiff_t>(i);
  };
  for (const SequenceChange& change : changes) {
    lines.insert(lines.end(), at(before, done), at(before, change.before));
    lines.insert(lines.end(), at(after, change.after), at(after, change.after + change.added));
    done = change.before + change.removed;
  }
  lines.insert(lines.end(), at(before, done), before.end());
  return lines;
}

/// The length of the longest common subsequence, by its definition.
std::size_t common(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> most(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t k = 1; k <= b.size(); ++k) {
      most[i][k] =
          a[i - 1] == b[k - 1] ? most[i - 1][k - 1] + 1 : std::max(most[i - 1][k], most[i][k - 1]);
    }
  }
  return most[a.size()][b.size()];
}

}  // namespace

TEST_CASE("diff: the fewest changes lead from one text to the other") {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same each time
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (int i = 0; i < repetitions(5'000); ++i) {
    Lines texts[2];
    for (Lines& lines : texts) {
      for (std::size_t k = below(12); k > 0; --k)
        lines.push_back(std::string_view("abc").substr(below(3), 1));
    }
    const auto& [before, after] = texts;
    const auto changes = sequence_changes(before, after);
    std::size_t edits = 0;
    for (const SequenceChange& change : changes) edits += change.removed + change.added;
    REQUIRE(changed(before, after, changes) == after);
    REQUIRE(edits == before.size() + after.size() - 2 * common(before, after));
  }
}

TEST_CASE("diff: texts with thousands of differences are replaced from the first to the last") {
  const Lines before(3'000, "a");
  Lines after(3'000, "b");
  after.front() = after.back() = "a";
  const auto changes = sequence_changes(before, after);
  REQUIRE(changes.size() == 1);
  CHECK(changes.front().before == 1);
  CHECK(changes.front().removed == 2'998);
  CHECK(changed(before, after, changes) == after);
}

TEST_CASE("diff: three lines around each change are shown") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13";
  const std::string after = "1\nzwei\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\ndreizehn";
  CHECK(unified_diff("a.yaml", before, before).empty());
  CHECK(unified_diff("a.yaml", before, after) ==
        "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,5 @@\n 1\n-2\n+zwei\n 3\n 4\n 5\n"
        "@@ -10,4 +10,4 @@\n 10\n 11\n 12\n-13\n\\ No newline at end of file\n+dreizehn\n"
        "\\ No newline at end of file\n");
  CHECK(unified_diff("a b", "1\n2\n", "") == "--- a b\t\n+++ a b\t\n@@ -1,2 +0,0 @@\n-1\n-2\n");
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "0\n1\n2\n3\n4\n5\n6\n8\n9\n") ==
        "--- a\n+++ a\n@@ -1,9 +1,9 @@\n+0\n 1\n 2\n 3\n 4\n 5\n 6\n-7\n 8\n 9\n");
}
