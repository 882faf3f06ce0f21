#include "guidebook/document/value_words.hpp"

#include <algorithm>
#include <tuple>

#include "guidebook/document/languages.hpp"
#include "guidebook/field/value_words.hpp"

namespace guidebook {
namespace {

// Of each value all languages but English, the first.
static_assert(std::tuple_size_v<decltype(ValueWords::words)> == translated_languages.size() - 1);

}  // namespace

std::string value_in(std::string_view value, std::string_view language) {
  if (const std::size_t column = column_of(language).value_or(0); column > 0) {
    const auto row = std::ranges::find(value_words(), value, &ValueWords::value);
    if (row != value_words().end()) return std::string(row->words.at(column - 1));
  }
  std::string text(value == "other" ? "" : value);
  std::ranges::replace(text, '-', ' ');
  return text;
}

}  // namespace guidebook
