#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace guidebook {

/// A reference in its parts (guide-format, "reference").
struct Reference {
  std::string_view guide;                ///< "kp" of "kp#koryo-tours"; empty in "#koryo-tours".
  std::optional<std::string_view> item;  ///< "koryo-tours" of both; none in "kp".
};

[[nodiscard]] constexpr Reference parse_reference(std::string_view text) {
  const std::size_t hash = text.find('#');
  if (hash == std::string_view::npos) return {text, std::nullopt};
  return {text.substr(0, hash), text.substr(hash + 1)};
}

/// "kp" of the reference "kp#koryo-tours"; all of it where it names no item of a guide.
[[nodiscard]] constexpr std::string_view guide_part(std::string_view reference) {
  return parse_reference(reference).guide;
}

/// What a reference in the guide `from` means: an item of a guide where it names both, else a
/// guide, else an item of `from`. `find_guide(id)` is a pointer to a guide, null where there is
/// none; `find_item(guide, item)` the target, without an item the guide itself. An empty target
/// where there is no such guide.
template <class Guide, class FindGuide, class FindItem>
[[nodiscard]] auto resolve_reference(std::string_view text, const Guide& from,
                                     const FindGuide& find_guide, const FindItem& find_item) {
  const auto [id, item] = parse_reference(text);
  const Guide* guide = item && id.empty() ? &from : find_guide(id);
  if (guide != nullptr) return find_item(*guide, item);
  return item ? decltype(find_item(from, item)){} : find_item(from, std::optional(text));
}

}  // namespace guidebook
