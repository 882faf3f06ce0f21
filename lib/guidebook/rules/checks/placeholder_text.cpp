#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/character_set.hpp"
#include "guidebook/text/collation.hpp"

namespace guidebook::validation {
namespace {

/// Marks of work that is left to do, in capitals.
constexpr std::array<std::string_view, 5> marks{"TODO", "TBD", "TBA", "FIXME", "XXX"};

/// What stands alone for a text that is not there.
constexpr std::array<std::string_view, 13> stand_ins{
    "todo",      "tbd",  "tba",  "fixme", "xxx", "n/a", "placeholder",
    "undefined", "null", "asdf", "-",     "--",  "..."};

/// Domains that are kept for documentation (RFC 2606).
constexpr std::array<std::string_view, 3> domains{"example.com", "example.net", "example.org"};

constexpr std::string_view filler = "lorem ipsum";

bool is_word(char c) { return text::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

char before(std::string_view text, std::size_t at) { return at > 0 ? text[at - 1] : ' '; }
char at_or_space(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : ' ';
}

/// Whether the mark that stands at `at` is one. In some languages TODO is a word, and XXX a number:
/// other capitals follow it ("TODO INCLUIDO", "XXX ANIVERSARIO"), or it stands within a sentence.
bool is_mark(std::string_view text, std::size_t at, std::string_view mark) {
  const std::size_t end = at + mark.size();
  if (is_word(before(text, at)) || is_word(at_or_space(text, end))) return false;
  const std::size_t next = text.find_first_not_of(' ', end);
  if (next != std::string_view::npos && next > end && text::is_upper(text[next])) return false;
  if (mark != "TODO" || at == 0) return true;
  const std::size_t last = text.find_last_not_of(' ', at - 1);
  return last == std::string_view::npos || !is_word(text[last]);
}

std::string_view mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark) && is_mark(text, at, mark))
      return text.substr(at, mark.size());
  }
  return {};
}

std::string_view domain_at(std::string_view text, std::size_t at) {
  const auto goes_on = [](char c) { return is_word(c) || c == '-'; };
  for (const std::string_view domain : domains) {
    const std::size_t end = at + domain.size();
    if (text.substr(at).starts_with(domain) && !goes_on(before(text, at)) &&
        !goes_on(at_or_space(text, end)))
      return text.substr(at, domain.size());
  }
  return {};
}

std::string_view filler_at(std::string_view text, std::size_t at) {
  const std::string_view found = text.substr(at, filler.size());
  const bool may_be = found.size() == filler.size() && text::to_lower(found.front()) == 'l';
  return may_be && text::fold(found) == filler ? found : std::string_view{};
}

/// The first placeholder in a text. It is found by a letter that is rare in others.
std::string_view find_placeholder(std::string_view text) {
  constexpr text::CharacterSet rare("TFXxp");
  for (std::size_t at = rare.find_in(text); at < text.size(); at = rare.find_in(text, at + 1)) {
    std::string_view found;
    switch (text[at]) {
      case 'T':
      case 'F':
      case 'X':
        found = mark_at(text, at);
        break;
      case 'x':
        if (at >= 1) found = domain_at(text, at - 1);
        break;
      case 'p':
        if (at >= 7) found = filler_at(text, at - 7);
        break;
      default:
        break;
    }
    if (!found.empty()) return found;
  }
  return {};
}

/// Whether a whole text stands for one that is not there.
bool is_stand_in(std::string_view text) {
  constexpr text::CharacterSet blanks("?! .");
  constexpr text::CharacterSet first_letters(".-AaFfNnPpTtUuXx");
  constexpr std::size_t longest = 11;
  if (text.empty()) return false;
  if (blanks.has(text.front()) && std::ranges::all_of(text, [&](char c) { return blanks.has(c); }))
    return text.find('?') != std::string_view::npos || text == "...";
  return text.size() <= longest && first_letters.has(text.front()) &&
         std::ranges::find(stand_ins, text::fold(text)) != stand_ins.end();
}

}  // namespace

static void check_placeholder_text(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const std::string_view found = is_stand_in(text) ? text : find_placeholder(text);
  if (found.empty() || check.faulty(site.node)) return;
  check.report(check.span_of(site.node, found),
               fmt::format("\"{}\" stands for something that is still to be written", found),
               "write it, or leave the field out");
}

extern constinit const Rule placeholder_text{
    .id = "placeholder-text",
    .level = Level::warning,
    .sentence = "No text stands for one that is still to be written",
    .why = "It is printed like any other. A field that is left out says as much.",
    .wrong = "summary: \"TODO: two sentences\"\n",
    .right = "summary: A harbour town below wooded hills.\n",
    .types = word_types | TypeSet{Type::url, Type::email},
    .value = check_placeholder_text};

}  // namespace guidebook::validation
