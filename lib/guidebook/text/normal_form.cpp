#include "guidebook/text/normal_form.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <stdexcept>

#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

const icu::Normalizer2& form_c() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) throw std::runtime_error("ICU has no normal form C");
  return *form;
}

bool is_stream_safe(std::string_view utf8) {
  constexpr int most_marks = 30;
  int marks = 0;
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    marks = may_compose(value) ? marks + 1 : 0;
    if (marks > most_marks) return false;
    utf8.remove_prefix(size);
  }
  return true;
}

}  // namespace

bool is_normal(std::string_view utf8) {
  if (!is_stream_safe(utf8)) return true;
  UErrorCode error = U_ZERO_ERROR;
  return form_c().isNormalizedUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())}, error) !=
         0;
}

std::string normalized(std::string_view utf8) {
  if (!is_stream_safe(utf8)) return std::string(utf8);
  UErrorCode error = U_ZERO_ERROR;
  std::string text;
  icu::StringByteSink<std::string> sink(&text);
  form_c().normalizeUTF8(0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, nullptr,
                         error);
  return text;
}

bool may_compose(char32_t code_point) {
  return form_c().hasBoundaryBefore(static_cast<UChar32>(code_point)) == 0;
}

}  // namespace guidebook::text
