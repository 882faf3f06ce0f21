#include "guidebook/text/entity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "guidebook/text/ascii.hpp"

namespace guidebook::text {
namespace {

/// The names of U+00A0 to U+00FF, in their order.
constexpr std::string_view latin_names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
    "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
    "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
    "ucirc uuml yacute thorn yuml ";

struct NamedEntity {
  std::string_view name;
  char32_t value;
};
constexpr std::array entities{
    NamedEntity{"amp", '&'},       NamedEntity{"lt", '<'},       NamedEntity{"gt", '>'},
    NamedEntity{"quot", '"'},      NamedEntity{"apos", '\''},    NamedEntity{"ndash", 0x2013},
    NamedEntity{"mdash", 0x2014},  NamedEntity{"lsquo", 0x2018}, NamedEntity{"rsquo", 0x2019},
    NamedEntity{"ldquo", 0x201C},  NamedEntity{"rdquo", 0x201D}, NamedEntity{"bull", 0x2022},
    NamedEntity{"hellip", 0x2026}, NamedEntity{"euro", 0x20AC},  NamedEntity{"trade", 0x2122},
    NamedEntity{"oelig", 0x0153},  NamedEntity{"OElig", 0x0152}, NamedEntity{"scaron", 0x0161}};

/// What "&#233;" or "&#xE9;" stands for, `digits` being what follows the '#'; 0 if it is none.
char32_t numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, hexadecimal ? 16 : 10);
  const bool is_character = value < 0xD800 || (value > 0xDFFF && value < 0x110000);
  return error == std::errc{} && stop == end && is_character ? value : 0;
}

/// What an entity's name stands for; 0 if it is none.
char32_t named(std::string_view name) {
  const auto* row = std::find_if(entities.begin(), entities.end(),
                                 [&](const NamedEntity& entity) { return entity.name == name; });
  if (row != entities.end()) return row->value;
  char32_t value = 0xA0;
  for (std::string_view rest = latin_names; !rest.empty(); ++value) {
    const std::size_t end = rest.find(' ');
    if (rest.substr(0, end) == name) return value;
    rest.remove_prefix(end + 1);
  }
  return 0;
}

}  // namespace

Entity read_entity(std::string_view text) {
  constexpr std::size_t longest = 40;
  text = text.substr(0, longest);
  if (!text.starts_with('&')) return {};
  const bool is_number = text.starts_with("&#");
  const std::size_t begin = is_number ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && is_alphanumeric(text[end])) ++end;
  if (end == begin || end == text.size() || text[end] != ';') return {};
  const std::string_view word = text.substr(begin, end - begin);
  const char32_t character = is_number ? numbered(word) : named(word);
  return character == 0 ? Entity{} : Entity{character, end + 1};
}

}  // namespace guidebook::text
