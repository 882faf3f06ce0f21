#include "guidebook/formats/import/wikitext_links.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikitext {
namespace {

using text::is_alphanumeric;

constexpr std::array<std::string_view, 17> aside_prefixes{
    "file",     "image",     "datei",     "bild",      "fichier",  "immagine",
    "archivo",  "imagen",    "imagem",    "media",     "arquivo",  "ficheiro",
    "category", "kategorie", "catégorie", "categoria", "categoría"};

std::string encoded(std::string_view title) {
  constexpr std::string_view plain = "-_.~:/,;@!$#";
  std::string url;
  for (const char c : text::trimmed(title)) {
    if (c == ' ') {
      url += '_';
    } else if (is_alphanumeric(c) || plain.find(c) != std::string_view::npos) {
      url += c;
    } else {
      url += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return url;
}

/// Before the first colon of a target, in lower case; empty if there is none.
std::string prefix_of(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  return text::lower(text::trimmed(target.substr(0, colon)));
}

}  // namespace

bool is_aside(std::string_view target) {
  const std::string prefix = prefix_of(target);
  if (std::ranges::find(aside_prefixes, prefix) != aside_prefixes.end()) return true;
  return (prefix.size() == 2 || prefix.size() == 3) && std::ranges::all_of(prefix, text::is_lower);
}

std::string page_url(std::string_view language, std::string_view target) {
  const std::string prefix = prefix_of(target);
  std::string_view title = target.starts_with(':') ? target.substr(1) : target;
  std::string_view site = "wikivoyage";
  if (prefix == "w" || prefix == "wikipedia") {
    site = "wikipedia";
    title.remove_prefix(title.find(':') + 1);
  }
  return fmt::format("https://{}.{}.org/wiki/{}", language, site, encoded(title));
}

std::string safe_url(std::string_view url) {
  std::string safe;
  if (url.starts_with("//")) safe = "https:";
  for (const char c : url) {
    if (c == '(' || c == ')') {
      safe += c == '(' ? "%28" : "%29";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace guidebook::wikitext
