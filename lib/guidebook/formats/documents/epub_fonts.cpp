#include "guidebook/formats/documents/epub_fonts.hpp"

#include <fmt/core.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "guidebook/typeset/fonts/font_file.hpp"
#include "guidebook/typeset/style.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook {
namespace {

constexpr typeset::FontStyle book_text{typeset::Family::text};
constexpr std::array everywhere{USCRIPT_LATIN, USCRIPT_GREEK, USCRIPT_CYRILLIC};
constexpr std::array shared{USCRIPT_COMMON, USCRIPT_INHERITED, USCRIPT_UNKNOWN};
constexpr char32_t first_east_asian = 0x2E80;  // also of the punctuation that scripts share

bool is_rare(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  if (std::ranges::find(everywhere, script) != everywhere.end()) return false;
  return std::ranges::find(shared, script) == shared.end() || character >= first_east_asian;
}

std::string file_name(std::size_t number) { return fmt::format("font-{}.ttf", number); }

/// "U+AC00-AC02, U+AE38"
std::string unicode_range(const std::set<char32_t>& characters) {
  std::string ranges;
  for (auto at = characters.begin(); at != characters.end();) {
    const auto first = static_cast<unsigned>(*at);
    unsigned last = first;
    while (++at != characters.end() && *at == last + 1) ++last;
    if (!ranges.empty()) ranges += ", ";
    ranges +=
        last == first ? fmt::format("U+{:X}", first) : fmt::format("U+{:X}-{:X}", first, last);
  }
  return ranges;
}

}  // namespace

void EpubFonts::add(std::string_view utf8, std::string_view language) {
  const std::string text = typeset::clean(utf8);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = typeset::cluster_end(text, at);
    add_cluster(std::string_view(text).substr(at, end - at), language);
    at = end;
  }
}

void EpubFonts::add_cluster(std::string_view cluster, std::string_view language) {
  std::vector<char32_t> fresh;
  for (std::size_t at = 0; at < cluster.size();) {
    const char32_t character = typeset::next_character(cluster, at);
    if (!done_.contains(character)) fresh.push_back(character);
  }
  if (std::ranges::none_of(fresh, is_rare)) return;
  if (!fonts_) fonts_.emplace();
  if (!fonts_->usable()) return;
  const typeset::FontId font = fonts_->choose(book_text, language, cluster);
  for (const char32_t character : fresh) {
    if (!fonts_->face(font).has(character)) continue;
    characters_[font].insert(character);
    done_.insert(character);
  }
}

std::vector<FormatFile> EpubFonts::files() const {
  std::vector<FormatFile> files;
  for (const auto& [font, characters] : characters_) {
    files.push_back({file_name(files.size() + 1), font_file(fonts_->face(font), characters)});
  }
  return files;
}

std::string EpubFonts::style() const {
  std::string rules;
  std::size_t number = 0;
  for (const auto& [font, characters] : characters_) {
    rules +=
        fmt::format("@font-face {{ font-family: guidebook; src: url({}); unicode-range: {}; }}\n",
                    file_name(++number), unicode_range(characters));
  }
  return rules;
}

}  // namespace guidebook
