#include "guidebook/rules/checks/misread.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

/// What the bytes from 0x80 to 0x9F are in Windows-1252; 0 where they are nothing.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that was read as `c`, in Latin-1 or Windows-1252; 0 if it is below 0x80 or none.
unsigned char byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  const auto* place = std::find(windows_1252.begin(), windows_1252.end(), c);
  if (c == 0 || place == windows_1252.end()) return 0;
  return static_cast<unsigned char>(0x80 + (place - windows_1252.begin()));
}

bool may_begin(char32_t c) { return c >= 0xC2 && c <= 0xF4; }
bool continues(char32_t c) { return (byte_of(c) & 0xC0U) == 0x80U; }

/// Letters that were one: how many, and which.
struct Misread {
  std::size_t letters = 0;  ///< 0: they were not.
  char32_t value = 0;
};

Misread misread_at(const yaml::Letters& line, std::size_t at) {
  const char32_t lead = line[at].value;
  if (!may_begin(lead)) return {};
  const std::size_t count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (at + count > line.size()) return {};
  std::string bytes;
  for (std::size_t i = 0; i < count; ++i) {
    bytes += static_cast<char>(byte_of(line[at + i].value));
  }
  const auto [value, size] = utf8::decode(bytes);
  const bool is_text = value >= 0xA0 && value != 0x2028 && value != 0x2029;
  return size == count && is_text ? Misread{count, value} : Misread{};
}

utf8proc_category_t category(const yaml::Letters& line, std::size_t at) {
  if (at >= line.size()) return UTF8PROC_CATEGORY_ZS;
  return utf8proc_category(static_cast<utf8proc_int32_t>(line[at].value));
}

bool is_letter(utf8proc_category_t kind) {
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

/// Quotes, dashes, dots and spaces, as they follow a word.
bool is_punctuation(const yaml::Letters& line, std::size_t at) {
  const auto kind = category(line, at);
  return (kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO) ||
         kind == UTF8PROC_CATEGORY_ZS;
}

/// Whether what looks misread may be a capital at the end of a word and the punctuation behind it:
/// "AMANHÃ”" is no Ô.
bool may_be_meant(const yaml::Letters& line, std::size_t at, const Misread& misread) {
  for (std::size_t i = 1; i < misread.letters; ++i) {
    if (!is_punctuation(line, at + i)) return false;
  }
  if (is_letter(category(line, at + misread.letters))) return false;
  if (at > 0 && is_letter(category(line, at - 1))) {
    return misread.letters > 2 || category(line, at - 1) == UTF8PROC_CATEGORY_LU;
  }
  return line[at].value != 0xC2 && misread.value != U'à';
}

/// Two-byte sequences of these are one in a word; of other scripts there are several.
bool is_latin(char32_t value) { return value < 0x180; }

/// The letters from `at` on that were misread one after the other, as what they were.
LineEdit misread_run(const yaml::Letters& line, std::size_t at) {
  LineEdit run{at, at, ""};
  std::size_t sequences = 0;
  bool sure = false;
  while (run.last < line.size()) {
    const Misread misread = misread_at(line, run.last);
    if (misread.letters == 0 || (sequences == 0 && may_be_meant(line, at, misread))) break;
    sure = sure || misread.letters > 2 || is_latin(misread.value);
    utf8::append(run.text, misread.value);
    run.last += misread.letters;
    ++sequences;
  }
  return sure || sequences > 1 ? run : LineEdit{at, at, ""};
}

}  // namespace

LineEdits misread_in(const yaml::Letters& line) {
  LineEdits edits;
  for (std::size_t at = 0; at < line.size();) {
    LineEdit run = misread_run(line, at);
    at = std::max(run.last, at + 1);
    if (!run.text.empty()) add_edit(edits, std::move(run));
  }
  return edits;
}

bool may_be_misread(std::string_view text) {
  for (std::size_t at = text.find('\xC3'); at != std::string_view::npos;
       at = text.find('\xC3', at + 1)) {
    const std::string_view next = text.substr(std::min(at + 2, text.size()));
    if (next.empty() || static_cast<unsigned char>(next[0]) < 0x80) continue;
    if (may_begin(utf8::decode(text.substr(at)).value) && continues(utf8::decode(next).value))
      return true;
  }
  return false;
}

}  // namespace guidebook::validation
