#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text as people and terminals see it. Every function takes any bytes: what is not valid
/// UTF-8 counts as U+FFFD, one for each byte that can't be read.
namespace guidebook::text {

/// Without the white space around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Number of code points.
[[nodiscard]] std::size_t length(std::string_view utf8);

/// Columns on a terminal: 2 for Hangul, Han, kana and emoji, 0 for combining marks and other
/// invisible characters, whole grapheme clusters (UAX #29) counting as their widest part.
[[nodiscard]] std::size_t width(std::string_view utf8);

/// `utf8` and as many spaces as it wants to be `columns` wide; unchanged if it is wider.
[[nodiscard]] std::string pad_right(std::string_view utf8, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view utf8, std::size_t columns);

/// The longest beginning that fits into `columns`, ending in "…" where something was cut off.
[[nodiscard]] std::string truncate(std::string_view utf8, std::size_t columns);

/// Lines of at most `columns` columns, broken at spaces and between Han, kana and Hangul characters
/// where no line may begin or end with forbidden punctuation; a word that is too long for a line is
/// cut between grapheme clusters. Runs of white space become one space; "\n" ends a line. Never
/// empty: "" is one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view utf8, std::size_t columns);

/// Every character in lower case (Unicode's simple mapping), accents kept.
[[nodiscard]] std::string lower(std::string_view utf8);

/// The candidate that differs from `word` by the fewest insertions, deletions, replacements and
/// swaps of neighbours (Damerau–Levenshtein over folded code points), if those are at most a third
/// of its length, rounded up; the first of several equally near ones. Nothing is near to a word of
/// more than 200 characters.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// Whether `word` is `meant` but for case, accents or one such step, and no other candidate is as
/// near. Of words under four letters only case and accents are sure: a step makes another word.
[[nodiscard]] bool is_misspelt(std::string_view word, std::string_view meant,
                               std::span<const std::string_view> candidates);

/// Safe to print on a terminal: control characters, escape and bidirectional overrides as "\x1b"
/// and "\u202e". Line feeds and tabs are escaped too.
[[nodiscard]] std::string visible(std::string_view utf8);

}  // namespace guidebook::text
