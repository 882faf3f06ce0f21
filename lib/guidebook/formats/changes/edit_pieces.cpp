#include "guidebook/formats/changes/edit_pieces.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "guidebook/text/word_diff.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

using Side = EditPiece::Side;

constexpr std::size_t context = 6;  // words
constexpr std::string_view white_space = " \n\t";

/// The position behind so many words; the size if there are no more.
std::size_t after_words(std::string_view text, std::size_t words) {
  std::size_t at = 0;
  for (; words > 0 && at != std::string_view::npos; --words)
    at = text.find_first_of(white_space, at + 1);
  return std::min(at, text.size());
}

/// The position of the last so many words; 0 if there are no more.
std::size_t last_words(std::string_view text, std::size_t words) {
  std::size_t at = text.size();
  for (; words > 0 && at != std::string_view::npos && at > 0; --words)
    at = text.find_last_of(white_space, at - 1);
  return at == std::string_view::npos ? 0 : at;
}

/// What a reader wants to see of a stretch that is the same: the words beside what differs.
std::string shortened(std::string_view same, bool is_first, bool is_last) {
  const std::size_t head = is_first ? 0 : after_words(same, context);
  const std::size_t tail = is_last ? same.size() : last_words(same, context);
  if (head >= tail) return std::string(same);
  return fmt::format("{}{}…{}", same.substr(0, head), is_first ? "" : " ", same.substr(tail));
}

}  // namespace

std::vector<EditPiece> edit_pieces(const ValueEdit& edit) {
  std::vector<EditPiece> pieces;
  const auto* before = edit.before.as<std::string>();
  const auto* after = edit.after.as<std::string>();
  if (before == nullptr || after == nullptr) {
    if (!edit.before.is_null()) pieces.push_back({Side::removed, to_text(edit.before)});
    if (!edit.after.is_null()) pieces.push_back({Side::added, to_text(edit.after)});
    return pieces;
  }
  const auto changes = text::word_changes(*before, *after);
  for (const text::WordChange& change : changes) {
    const bool is_first = &change == &changes.front();
    const bool is_last = &change == &changes.back();
    if (change.is_same()) {
      pieces.push_back({Side::both, shortened(change.before, is_first, is_last)});
      continue;
    }
    if (!change.before.empty()) pieces.push_back({Side::removed, std::string(change.before)});
    if (!change.after.empty()) pieces.push_back({Side::added, std::string(change.after)});
  }
  return pieces;
}

}  // namespace guidebook
