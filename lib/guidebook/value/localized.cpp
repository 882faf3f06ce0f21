#include "guidebook/value/localized.hpp"

#include <algorithm>
#include <cctype>

namespace guidebook {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool same_tag(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool is_kind_of(std::string_view tag, std::string_view language) {
  return tag.size() > language.size() && tag[language.size()] == '-' &&
         same_tag(tag.substr(0, language.size()), language);
}

std::string_view tag_of(const Localized& variant) { return variant.language; }
std::string_view tag_of(const Member& variant) { return variant.key; }

/// The one of `variants` whose tag fulfils `fits`; nullptr if none does.
const auto* first_that(const auto& variants, auto&& fits) {
  const auto found = std::find_if(variants.begin(), variants.end(),
                                  [&](const auto& variant) { return fits(tag_of(variant)); });
  return found == variants.end() ? nullptr : &*found;
}

const auto* best_of(const auto& variants, std::string_view language) {
  for (std::string_view range = language; !range.empty();) {
    const auto* found = first_that(variants, [&](auto tag) { return same_tag(tag, range); });
    if (found != nullptr) return found;
    const std::size_t cut = range.rfind('-');
    range = range.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return first_that(variants,
                    [&](auto tag) { return !language.empty() && is_kind_of(tag, language); });
}

Value to_map(const std::vector<Localized>& variants) {
  Map map;
  map.reserve(variants.size());
  for (const Localized& variant : variants) map.push_back({variant.language, variant.text});
  return map.empty() ? Value{} : Value{std::move(map)};
}

}  // namespace

const Localized* lookup(const std::vector<Localized>& variants, std::string_view language) {
  return best_of(variants, language);
}

const Member* lookup(const Map& variants, std::string_view language) {
  return best_of(variants, language);
}

const Localized* Text::in(std::string_view language, std::string_view own) const {
  if (variants.empty()) return nullptr;
  const Localized* found = lookup(variants, language);
  if (found == nullptr) found = lookup(variants, own);
  return found == nullptr ? &variants.front() : found;
}

bool is_language_tag(std::string_view tag) {
  constexpr std::size_t longest = 8;
  const auto is_letter = [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; };
  const auto is_part = [&](std::string_view part) {
    return !part.empty() && part.size() <= longest &&
           std::all_of(part.begin(), part.end(),
                       [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
  };
  const std::string_view first = tag.substr(0, tag.find('-'));
  if (!std::all_of(first.begin(), first.end(), is_letter)) return false;
  while (true) {
    const std::size_t end = std::min(tag.find('-'), tag.size());
    if (!is_part(tag.substr(0, end))) return false;
    if (end == tag.size()) return true;
    tag.remove_prefix(end + 1);
  }
}

Value to_value(const Text& text) {
  if (text.plain) return text.variants.front().text;
  return to_map(text.variants);
}

Value to_value(const Names& names) { return to_map(names.variants); }

}  // namespace guidebook
