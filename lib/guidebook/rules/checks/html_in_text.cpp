#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "guidebook/rules/checks/foreign_markup.hpp"
#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/character_set.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

/// Elements that are met in texts, and what the format has for them.
struct Element {
  std::string_view name;
  std::string_view instead;
};

constexpr std::string_view paragraphs = "part paragraphs by a blank line";
constexpr std::string_view nothing = "write the text without it";
constexpr std::array elements{Element{"a", "write [label](https://…)"},
                              Element{"abbr", nothing},
                              Element{"b", "write **text**"},
                              Element{"blockquote", paragraphs},
                              Element{"br", paragraphs},
                              Element{"center", nothing},
                              Element{"code", nothing},
                              Element{"div", paragraphs},
                              Element{"em", "write *text*"},
                              Element{"font", nothing},
                              Element{"h1", paragraphs},
                              Element{"h2", paragraphs},
                              Element{"h3", paragraphs},
                              Element{"h4", paragraphs},
                              Element{"h5", paragraphs},
                              Element{"h6", paragraphs},
                              Element{"hr", paragraphs},
                              Element{"i", "write *text*"},
                              Element{"iframe", nothing},
                              Element{"img", "an image has its place in images"},
                              Element{"li", "begin the line with \"- \""},
                              Element{"ol", "begin each line with \"- \""},
                              Element{"p", paragraphs},
                              Element{"pre", nothing},
                              Element{"script", nothing},
                              Element{"small", nothing},
                              Element{"span", nothing},
                              Element{"strong", "write **text**"},
                              Element{"style", nothing},
                              Element{"sub", nothing},
                              Element{"sup", nothing},
                              Element{"table", nothing},
                              Element{"tbody", nothing},
                              Element{"td", nothing},
                              Element{"th", nothing},
                              Element{"tr", nothing},
                              Element{"u", nothing},
                              Element{"ul", "begin each line with \"- \""}};

/// The names of U+00A0 to U+00FF, in their order.
constexpr std::string_view latin_names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
    "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
    "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
    "ucirc uuml yacute thorn yuml ";

struct Entity {
  std::string_view name;
  char32_t value;
};
constexpr std::array entities{
    Entity{"amp", '&'},       Entity{"lt", '<'},       Entity{"gt", '>'},
    Entity{"quot", '"'},      Entity{"apos", '\''},    Entity{"ndash", 0x2013},
    Entity{"mdash", 0x2014},  Entity{"lsquo", 0x2018}, Entity{"rsquo", 0x2019},
    Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D}, Entity{"bull", 0x2022},
    Entity{"hellip", 0x2026}, Entity{"euro", 0x20AC},  Entity{"trade", 0x2122},
    Entity{"oelig", 0x0153},  Entity{"OElig", 0x0152}, Entity{"scaron", 0x0161}};

using text::is_alphanumeric;

std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_alphanumeric(text[at])) ++at;
  return at;
}

/// The tag or comment at `at`, where a '<' stands; nothing if it is none.
std::optional<ForeignMarkup> tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 1000;
  const std::size_t close = text.substr(at, longest).find('>');
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view written = text.substr(at, close + 1);
  if (written.starts_with("<!--")) return ForeignMarkup{written, std::string(nothing)};
  const std::size_t name = at + (text.substr(at).starts_with("</") ? 2 : 1);
  const std::size_t end = name_end(text, name);
  if (std::string_view(" \t\n/>").find(text[end]) == std::string_view::npos) return std::nullopt;
  const std::string lower = text::fold(text.substr(name, end - name));
  const auto* element = std::find_if(elements.begin(), elements.end(),
                                     [&](const Element& row) { return row.name == lower; });
  if (element == elements.end()) return std::nullopt;
  return ForeignMarkup{written, std::string(element->instead)};
}

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
                                 [&](const Entity& entity) { return entity.name == name; });
  if (row != entities.end()) return row->value;
  char32_t value = 0xA0;
  for (std::string_view rest = latin_names; !rest.empty(); ++value) {
    const std::size_t end = rest.find(' ');
    if (rest.substr(0, end) == name) return value;
    rest.remove_prefix(end + 1);
  }
  return 0;
}

/// The entity at `at`, where a '&' stands; nothing if it is none.
std::optional<ForeignMarkup> entity_at(std::string_view text, std::size_t at) {
  const bool is_number = text.substr(at).starts_with("&#");
  const std::size_t name = at + (is_number ? 2 : 1);
  const std::size_t end = name_end(text, name);
  if (end == name || end == text.size() || text[end] != ';') return std::nullopt;
  const std::string_view word = text.substr(name, end - name);
  const char32_t value = is_number ? numbered(word) : named(word);
  if (value == 0) return std::nullopt;
  std::string character;
  utf8::append(character, value);
  if (value == 0xA0 || value == ' ') character = "a space";
  if (text::width(character) == 0) return ForeignMarkup{text.substr(at, end + 1 - at), "remove it"};
  return ForeignMarkup{text.substr(at, end + 1 - at), fmt::format("write {}", character)};
}

}  // namespace

static void check_html_in_text(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  std::vector<ForeignMarkup> found;
  constexpr text::CharacterSet first_characters("<&");
  for (std::size_t at = first_characters.find_in(text); at < text.size();
       at = first_characters.find_in(text, at + 1)) {
    auto markup = text[at] == '<' ? tag_at(text, at) : entity_at(text, at);
    if (markup) found.push_back(std::move(*markup));
  }
  report_markup(check, site, "HTML", std::move(found));
}

extern constinit const Rule html_in_text{
    .id = "html-in-text",
    .level = Level::warning,
    .sentence = "Texts hold no HTML",
    .why =
        "It would be printed as it is. What texts can hold is *emphasis*, **strong**, "
        "lists and [labels](of links).",
    .wrong = "introduction: A <b>quiet</b> harbour.\n",
    .right = "introduction: A **quiet** harbour.\n",
    .types = word_types,
    .holding = "<&",
    .value = check_html_in_text};

}  // namespace guidebook::validation
