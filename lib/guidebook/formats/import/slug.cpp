#include "guidebook/formats/import/slug.hpp"

#include <fmt/core.h>
#include <unicode/translit.h>

#include <memory>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

/// In Latin letters without accents; as it is where ICU's rules are not installed.
std::string transliterated(std::string_view name) {
  if (utf8::is_ascii(name)) return std::string(name);
  thread_local const std::unique_ptr<icu::Transliterator> rules = [] {
    UErrorCode error = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, error));
  }();
  std::string out;
  if (rules == nullptr) return std::string(name);
  auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  rules->transliterate(text);
  return text.toUTF8String(out);
}

}  // namespace

std::string slug_of(std::string_view name) {
  constexpr std::size_t longest = 60;
  std::string slug;
  for (const char c : transliterated(name.substr(0, 4 * longest))) {
    if (text::is_alphanumeric(c)) {
      slug += text::to_lower(c);
    } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.size() > longest) slug.resize(longest);
  while (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::string UniqueIds::unused(const std::string& wanted) {
  std::string id = wanted;
  int& number = next_.try_emplace(wanted, 2).first->second;
  while (!taken_.insert(id).second) id = fmt::format("{}-{}", wanted, number++);
  return id;
}

}  // namespace guidebook
