#pragma once

#include <compare>
#include <string>
#include <string_view>

/// Comparing texts as readers do, at the base level of Unicode's collation (UTS #10): letters
/// count, their case and accents do not. Every function takes any bytes, as those of text.hpp.
namespace guidebook::text {

/// Texts with equal folded forms are equal at base level: compatibility decomposition (NFKD), full
/// case folding, no accents; letters that the root collation expands, with a stroke or without a
/// dot as their base ("Łódź", "Æbelø", "Đà Nẵng", "Diyarbakır"); no invisible characters. The marks
/// of Indic and South-East Asian scripts are letters and stay, "й" is a letter of its own.
[[nodiscard]] std::string fold(std::string_view utf8);

/// The folded form without punctuation and white space, which the root collation holds variable
/// (UTS #10, "Shifted"); the folded form itself where nothing else is in it.
[[nodiscard]] std::string fold_shifted(std::string_view utf8);

/// Whether the folded forms are equal.
[[nodiscard]] bool equal_folded(std::string_view a, std::string_view b);

/// Whether `folded`, a folded form, stands in the folded form of `utf8`, beginning and ending
/// between whole characters (grapheme clusters) of it: "라서" is not in "라선".
[[nodiscard]] bool contains_folded(std::string_view utf8, std::string_view folded);

/// Orders folded forms, runs of ASCII digits by their number ("Room 9" before "Room 10").
[[nodiscard]] std::weak_ordering collate(std::string_view a, std::string_view b);

/// As `collate`; what it holds equal is ordered by its bytes.
[[nodiscard]] std::strong_ordering natural_compare(std::string_view a, std::string_view b);

/// Appends bytes that stand to each other as `collate` orders their texts, with none among them
/// that is 0 but the last.
void append_collation_key(std::string& key, std::string_view utf8);

}  // namespace guidebook::text
