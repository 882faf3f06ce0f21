#include "guidebook/typeset/line_breaks.hpp"

#include <stdexcept>

namespace guidebook::typeset {

UBreakIterator* LineBreaks::iterator(std::string_view language) {
  const auto found = iterators_.find(language);
  if (found != iterators_.end()) {
    return found->second.get();
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale(language);
  UBreakIterator* opened = ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &status);
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU has no line breaking rules: ") + u_errorName(status));
  }
  return iterators_.emplace(locale, opened).first->second.get();
}

const std::vector<std::size_t>& LineBreaks::find(std::string_view language, std::string_view text) {
  offsets_.clear();
  if (text.empty()) {
    return offsets_;
  }
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
    offsets_.push_back(static_cast<std::size_t>(at));
  }
  utext_close(&utext);
  return offsets_;
}

}  // namespace guidebook::typeset
