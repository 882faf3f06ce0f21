#include <algorithm>
#include <array>
#include <optional>

#include "guidebook/rules/checks/foreign_markup.hpp"
#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"

namespace guidebook::validation {
namespace {

using Found = std::vector<ForeignMarkup>;

constexpr std::string_view strong = "write **text**";
constexpr std::string_view link = "write [label](https://…)";
constexpr std::string_view list = "begin each line with \"- \"";
constexpr std::string_view title = "make it the title of a section";
constexpr std::string_view without_it = "write the text without it";

/// Marks of wikitext and Markdown that hold what stands between them on one line.
struct Pair {
  std::string_view open;
  std::string_view close;
  std::string_view hint;
};
constexpr std::array pairs{Pair{"[[", "]]", link},
                           Pair{"{{", "}}", without_it},
                           Pair{"'''", "'''", strong},
                           Pair{"~~", "~~", without_it},
                           Pair{"`", "`", without_it},
                           Pair{"__", "__", strong},
                           Pair{"![", ")", "an image has its place in images"}};

using text::is_alphanumeric;

void find_pairs(std::string_view line, const Pair& pair, Found& found) {
  for (std::size_t at = line.find(pair.open); at != std::string_view::npos;) {
    const std::size_t inner = at + pair.open.size();
    const std::size_t close = line.find(pair.close, inner);
    if (close == std::string_view::npos) return;
    const std::size_t end = close + pair.close.size();
    const bool within_words =
        pair.open == "__" && ((at > 0 && is_alphanumeric(line[at - 1])) ||
                              (end < line.size() && is_alphanumeric(line[end])));
    if (close > inner && !within_words)
      found.push_back({line.substr(at, end - at), std::string(pair.hint)});
    at = line.find(pair.open, end);
  }
}

/// [label][name], as Markdown names links that are explained elsewhere.
void find_named_links(std::string_view line, Found& found) {
  for (std::size_t at = line.find("]["); at != std::string_view::npos;
       at = line.find("][", at + 1)) {
    const std::size_t open = line.substr(0, at).rfind('[');
    const std::size_t close = line.find_first_of("[]", at + 2);
    if (open == std::string_view::npos || close == std::string_view::npos) return;
    if (line[close] == ']' && close > at + 2 && open + 1 < at)
      found.push_back({line.substr(open, close + 1 - open), std::string(link)});
  }
}

/// "# Title" and "== Title ==".
void find_heading(std::string_view line, Found& found) {
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes > 0 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ')
    found.push_back({line, std::string(title)});
  if (line.size() > 4 && line.starts_with("==") && line.ends_with("=="))
    found.push_back({line, std::string(title)});
}

/// The number that a line begins with, as items of Markdown's lists do: "2. ".
std::optional<unsigned> item_number(std::string_view line) {
  constexpr std::size_t most_digits = 3;
  unsigned number = 0;
  std::size_t at = 0;
  for (; at < std::min(line.size(), most_digits) && text::is_digit(line[at]); ++at)
    number = number * 10 + static_cast<unsigned>(line[at] - '0');
  if (at == 0 || !line.substr(at).starts_with(". ")) return std::nullopt;
  return number;
}

Found markup_in(std::string_view text) {
  Found found;
  std::string_view first_item;  // A single line may begin with a number by chance.
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    find_heading(line, found);
    for (const Pair& pair : pairs) find_pairs(line, pair, found);
    find_named_links(line, found);
    const auto number = item_number(line);
    if (number == 1U) first_item = line;
    if (number == 2U && !first_item.empty()) {
      found.push_back({first_item.substr(0, first_item.find(' ')), std::string(list)});
      first_item = {};
    }
  }
  std::ranges::stable_sort(found, {},
                           [](const ForeignMarkup& markup) { return markup.written.data(); });
  return found;
}

}  // namespace

static void check_markup_in_text(GuideCheck& check, const ValueSite& site) {
  report_markup(check, site, "markup of another language", markup_in(site.node.text));
}

extern constinit const Rule markup_in_text{
    .id = "markup-in-text",
    .level = Level::warning,
    .sentence = "Texts hold no wikitext, and of Markdown only emphasis, links and lists",
    .why =
        "It would be printed as it is. What texts can hold is *emphasis*, **strong**, "
        "lists and [labels](of links).",
    .wrong = "introduction: \"A '''quiet''' harbour near [[Rason]].\"\n",
    .right = "introduction: \"A **quiet** harbour near Rason.\"\n",
    .types = word_types,
    .holding = "[{'~`_#=1",
    .value = check_markup_in_text};

}  // namespace guidebook::validation
