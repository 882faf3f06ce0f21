#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/rules/checks/foreign_markup.hpp"
#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/character_set.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/entity.hpp"
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

/// The entity at `at`, where a '&' stands; nothing if it is none.
std::optional<ForeignMarkup> entity_at(std::string_view text, std::size_t at) {
  const text::Entity entity = text::read_entity(text.substr(at));
  if (entity.size == 0) return std::nullopt;
  std::string character;
  utf8::append(character, entity.character);
  if (entity.character == 0xA0 || entity.character == ' ') character = "a space";
  const std::string_view written = text.substr(at, entity.size);
  if (text::width(character) == 0) return ForeignMarkup{written, "remove it"};
  return ForeignMarkup{written, fmt::format("write {}", character)};
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
