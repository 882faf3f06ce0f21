#include "guidebook/text/nearest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

// Nobody misspells a longer word, and the distance takes time and space in its square.
constexpr std::size_t longest_word = 200;

bool is_lower_case_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= ' ' && c <= '~' && !is_upper(c); });
}

std::u32string folded_code_points(std::string_view word) {
  if (is_lower_case_ascii(word)) return {word.begin(), word.end()};
  std::u32string points;
  const std::string folded = fold(word);
  for (std::string_view rest = folded; !rest.empty();) {
    const auto [value, size] = utf8::decode(rest);
    points += value;
    rest.remove_prefix(size);
  }
  return points;
}

/// Damerau–Levenshtein distance without the restriction that nothing is edited twice (Lowrance and
/// Wagner, 1975): "ca" is two steps from "abc".
class Distance {
 public:
  explicit Distance(std::u32string_view a) : a_(a) {}

  std::size_t to(std::u32string_view b) {
    columns_ = b.size() + 1;
    cells_.resize((a_.size() + 1) * columns_);
    for (std::size_t i = 0; i <= a_.size(); ++i) at(i, 0) = i;
    for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;

    LastRows last_row;
    for (std::size_t i = 1; i <= a_.size(); ++i) {
      std::size_t last_match = 0;  // Where a_'s letter last stood in b, from 1.
      for (std::size_t j = 1; j <= b.size(); ++j) {
        const std::size_t k = last_row.of(b[j - 1]);
        const std::size_t l = last_match;
        const bool same = a_[i - 1] == b[j - 1];
        if (same) last_match = j;
        at(i, j) =
            std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)});
        if (k > 0 && l > 0) {
          at(i, j) = std::min(at(i, j), at(k - 1, l - 1) + (i - k) + (j - l) - 1);
        }
      }
      last_row.set(a_[i - 1], i);
    }
    return at(a_.size(), b.size());
  }

 private:
  /// Where a letter last stood in a_, from 1; 0 if it has not.
  class LastRows {
   public:
    [[nodiscard]] std::size_t of(char32_t letter) const {
      if (letter < ascii_.size()) return ascii_[letter];
      const auto seen = others_.find(letter);
      return seen == others_.end() ? 0 : seen->second;
    }
    void set(char32_t letter, std::size_t row) {
      (letter < ascii_.size() ? ascii_[letter] : others_[letter]) = row;
    }

   private:
    std::array<std::size_t, 128> ascii_{};
    std::unordered_map<char32_t, std::size_t> others_;
  };

  std::size_t& at(std::size_t i, std::size_t j) { return cells_[i * columns_ + j]; }

  std::u32string_view a_;
  std::size_t columns_ = 0;
  std::vector<std::size_t> cells_;
};

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  const std::u32string wanted = folded_code_points(word);
  if (wanted.size() > longest_word) return std::nullopt;
  Distance distance(wanted);
  std::optional<std::string_view> found;
  std::size_t bound = (wanted.size() + 2) / 3 + 1;  // Only what is nearer than this will do.
  for (const std::string_view candidate : candidates) {
    const std::u32string points = folded_code_points(candidate);
    const std::size_t longer = std::max(points.size(), wanted.size());
    if (longer - std::min(points.size(), wanted.size()) >= bound) continue;
    if (const std::size_t steps = distance.to(points); steps < bound) {
      bound = steps;
      found = candidate;
    }
  }
  return found;
}

bool is_misspelt(std::string_view word, std::string_view meant,
                 std::span<const std::string_view> candidates) {
  constexpr std::size_t shortest_word = 4;
  const std::u32string wanted = folded_code_points(word);
  if (wanted.size() > longest_word) return false;
  Distance distance(wanted);
  const std::size_t steps = distance.to(folded_code_points(meant));
  if (steps > 1 || (steps == 1 && wanted.size() < shortest_word)) return false;
  return std::none_of(candidates.begin(), candidates.end(), [&](std::string_view other) {
    return other != meant && distance.to(folded_code_points(other)) <= steps;
  });
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates,
                         std::string_view otherwise) {
  return did_you_mean(nearest(word, candidates), otherwise);
}

std::string did_you_mean(std::optional<std::string_view> candidate, std::string_view otherwise) {
  return candidate ? fmt::format("did you mean \"{}\"?", *candidate) : std::string(otherwise);
}

}  // namespace guidebook::text
