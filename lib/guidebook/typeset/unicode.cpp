#include "guidebook/typeset/unicode.hpp"

#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <utf8proc.h>

#include <memory>

namespace guidebook::typeset {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t soft_hyphen = 0xAD;

char32_t decode(std::string_view utf8, std::size_t& offset) {
  utf8proc_int32_t character = 0;
  const auto read =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(&utf8[offset]),
                       static_cast<utf8proc_ssize_t>(utf8.size() - offset), &character);
  if (read <= 0) {
    ++offset;
    return replacement;
  }
  offset += static_cast<std::size_t>(read);
  return static_cast<char32_t>(character);
}

bool is_control(char32_t character) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CS;
}

bool is_line_end(char32_t character) {
  return character == U'\n' || character == U'\r' || character == U'\t' || character == 0x85 ||
         character == 0x2028 || character == 0x2029;
}

std::string change_case(std::string_view utf8, const std::string& language,
                        decltype(ucasemap_utf8ToUpper)* change) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCaseMap, void (*)(UCaseMap*)> map(
      ucasemap_open(language.c_str(), 0, &status), ucasemap_close);
  std::string result(utf8.size() * 3 + 1,
                     '\0');  // no letter takes more than three times the bytes in the other case
  const auto length = change(map.get(), result.data(), static_cast<int32_t>(result.size()),
                             utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  if (U_FAILURE(status)) return std::string(utf8);
  result.resize(static_cast<std::size_t>(length));
  return result;
}

}  // namespace

char32_t next_character(std::string_view utf8, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(utf8[offset]);
  if (byte < 0x80) {
    ++offset;
    return byte;
  }
  return decode(utf8, offset);
}

void append_utf8(std::string& text, char32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string clean(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t character = next_character(utf8, at);
    if (is_line_end(character)) {
      text += ' ';
    } else if (character < 0x80 && character >= 0x20 && character != 0x7F) {
      text += static_cast<char>(character);
    } else if (!is_control(character) && character != soft_hyphen) {
      append_utf8(text, character);
    }
  }
  return text;
}

std::size_t cluster_end(std::string_view utf8, std::size_t offset) {
  char32_t before = next_character(utf8, offset);
  utf8proc_int32_t state = 0;
  while (offset < utf8.size()) {
    std::size_t after = offset;
    const char32_t character = next_character(utf8, after);
    if (before < 0x80 && character < 0x80) return offset;
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                         static_cast<utf8proc_int32_t>(character), &state) != 0) {
      return offset;
    }
    before = character;
    offset = after;
  }
  return offset;
}

std::string capitals(std::string_view utf8, const std::string& language) {
  return change_case(utf8, language, ucasemap_utf8ToUpper);
}

std::string lower_case(std::string_view utf8, const std::string& language) {
  return change_case(utf8, language, ucasemap_utf8ToLower);
}

bool is_letter(char32_t character) {
  if (character < 0x80) return (character | 0x20U) >= 'a' && (character | 0x20U) <= 'z';
  return u_isalpha(static_cast<UChar32>(character)) != 0;
}

bool is_capital(char32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z';
  return u_isupper(static_cast<UChar32>(character)) != 0;
}

bool is_ignorable(char32_t character) {
  return character >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(character),
                                                  UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace guidebook::typeset
