#include "guidebook/typeset/inline/line_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <stdexcept>

#include "guidebook/typeset/inline/kept_together.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

bool is_hangul(char32_t c) {
  return (c >= 0x1100 && c < 0x1200) || (c >= 0x3130 && c < 0x3190) ||
         (c >= 0xA960 && c < 0xA980) || (c >= 0xAC00 && c < 0xD800);
}

bool is_dash(char32_t c) { return c >= 0x2010 && c <= 0x2014; }

/// What may stand at the end of a line within a word.
bool parts_words(char32_t c) {
  constexpr char32_t middle_dot = 0xB7;
  constexpr char32_t zero_width_space = 0x200B;
  constexpr char32_t wide_space = 0x3000;
  return is_dash(c) || c == ' ' || c == '-' || c == '/' || c == middle_dot ||
         c == zero_width_space || c == wide_space;
}

/// Whether a Korean word goes on here. UAX #14 lets lines end between any two syllables, and knows
/// the other custom as well, which books follow: words are kept whole.
bool is_within_korean_word(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80) --before;
  const char32_t last = next_character(text, before);
  const char32_t next = next_character(text, offset);
  return (is_hangul(last) || is_hangul(next)) && !parts_words(last) && !is_dash(next);
}

}  // namespace

UBreakIterator* LineBreaks::iterator(std::string_view language) {
  const auto found = iterators_.find(language);
  if (found != iterators_.end()) return found->second.get();
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale(language);
  const std::string strict = locale + "@lb=strict";  // small kana and the like begin no line
  UBreakIterator* opened = ubrk_open(UBRK_LINE, strict.c_str(), nullptr, 0, &status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU has no line breaking rules: ") + u_errorName(status));
  return iterators_.emplace(locale, opened).first->second.get();
}

void LineBreaks::Close::operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }

const std::vector<std::size_t>& LineBreaks::find(std::string_view language, std::string_view text) {
  offsets_.clear();
  if (text.empty()) return offsets_;
  UBreakIterator* breaks = iterator(language);
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  ubrk_setUText(breaks, &utext, &status);
  if (U_FAILURE(status)) {
    utext_close(&utext);
    throw std::runtime_error(std::string("ICU can't read the text: ") + u_errorName(status));
  }
  ubrk_first(breaks);
  for (int32_t at = ubrk_next(breaks); at != UBRK_DONE; at = ubrk_next(breaks)) {
    const auto offset = static_cast<std::size_t>(at);
    if (!is_within_korean_word(text, offset) && !is_kept_together(language, text, offset))
      offsets_.push_back(offset);
  }
  utext_close(&utext);
  return offsets_;
}

}  // namespace guidebook::typeset
