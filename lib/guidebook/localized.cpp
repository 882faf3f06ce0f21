#include "guidebook/localized.hpp"

#include <algorithm>
#include <cctype>

namespace guidebook {
namespace {

bool same_tag(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  });
}

Value to_map(const std::vector<Localized>& variants) {
  Map map;
  map.reserve(variants.size());
  for (const Localized& variant : variants) map.push_back({variant.language, variant.text});
  return map.empty() ? Value{} : Value{std::move(map)};
}

}  // namespace

const Localized* lookup(const std::vector<Localized>& variants, std::string_view language) {
  while (!language.empty()) {
    for (const Localized& variant : variants) {
      if (same_tag(variant.language, language)) return &variant;
    }
    const std::size_t cut = language.rfind('-');
    language = language.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return nullptr;
}

const Localized* Text::in(std::string_view language) const {
  if (variants.empty()) return nullptr;
  const Localized* found = lookup(variants, language);
  return found == nullptr ? &variants.front() : found;
}

Value to_value(const Text& text) {
  if (text.plain) return text.variants.front().text;
  return to_map(text.variants);
}

Value to_value(const Names& names) { return to_map(names.variants); }

}  // namespace guidebook
