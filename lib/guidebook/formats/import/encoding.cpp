#include "guidebook/formats/import/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <string_view>

#include "guidebook/source/source.hpp"

namespace guidebook {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The name that ICU has for the UTF-16 at hand; nullptr if it is none.
const char* utf16_in(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  constexpr std::size_t enough = 4;
  if (bytes.size() < enough || bytes.size() % 2 != 0) return nullptr;
  const auto is_zero = [&](std::size_t i) { return bytes[i] == '\0'; };
  if (is_zero(1) && is_zero(3) && !is_zero(0) && !is_zero(2)) return "UTF-16LE";
  if (is_zero(0) && is_zero(2) && !is_zero(1) && !is_zero(3)) return "UTF-16BE";
  return nullptr;
}

bool is_utf8(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t length = 0;
  u_strFromUTF8(nullptr, 0, &length, bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  return error == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(error);
}

std::string converted(std::string_view bytes, const char* encoding) {
  std::string utf8;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding)
      .toUTF8String(utf8);
  return utf8;
}

}  // namespace

std::string to_utf8(std::string bytes, bool other_encodings, const std::string& file,
                    Diagnostics& notes) {
  if (other_encodings) {
    if (const char* encoding = utf16_in(bytes)) {
      bytes = converted(bytes, encoding);
    } else if (!is_utf8(bytes)) {
      bytes = converted(bytes, "windows-1252");
      Diagnostic note = file_error({}, file, "no UTF-8: read as Windows-1252",
                                   "if letters are wrong, save the file as UTF-8");
      note.level = Level::note;
      notes.push_back(std::move(note));
    }
  }
  if (bytes.starts_with(utf8_mark)) bytes.erase(0, utf8_mark.size());
  return bytes;
}

}  // namespace guidebook
