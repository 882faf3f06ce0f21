#include <fmt/core.h>

#include <algorithm>

#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/normal_form.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

/// Below U+0300, where the first combining mark stands, all is in normal form.
bool may_be_decomposed(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xCC; });
}

/// "U+0065 U+0301"; of many the first ones.
std::string code_points(std::string_view text) {
  constexpr std::size_t most = 4;
  std::string names;
  for (std::size_t i = 0; i < most && !text.empty(); ++i) {
    const auto [value, size] = utf8::decode(text);
    names += fmt::format("{}U+{:04X}", i == 0 ? "" : " ", static_cast<std::uint32_t>(value));
    text.remove_prefix(size);
  }
  return names;
}

LineEdits composed(const yaml::Letters& line) {
  LineEdits edits;
  for (std::size_t first = 0; first < line.size();) {
    std::size_t last = first + 1;
    while (last < line.size() && text::may_compose(line[last].value)) ++last;
    const std::string written = text_of(line, first, last);
    if (!text::is_normal(written)) edits.push_back({first, last, text::normalized(written)});
    first = last;
  }
  return edits;
}

}  // namespace

static void check_not_nfc(GuideCheck& check, const ValueSite& site) {
  if (!may_be_decomposed(site.node.text) || text::is_normal(site.node.text)) return;
  if (check.faulty(site.node)) return;
  yaml::for_each_line(check.source(), site.node, [&](const yaml::Letters& line) {
    const LineEdits edits = composed(line);
    if (edits.empty()) return;
    const LineEdit& first = edits.front();
    const std::string written = text_of(line, first.first, first.last);
    report_edits(check, site, line, edits,
                 fmt::format("\"{}\" is written as {}, not in normal form C", first.text,
                             code_points(written)),
                 fmt::format("write {}", code_points(first.text)));
  });
}

extern constinit const Rule not_nfc{
    .id = "not-nfc",
    .level = Level::warning,
    .sentence = "Letters and their accents are one character, as in Unicode normal form C",
    .why =
        "Both look alike, but are not the same to most programs; files of some systems "
        "come with them apart.",
    .wrong = "aliases: [\"Cite\\u0301 du fer\"]\n",
    .right = "aliases: [\"Cité du fer\"]\n",
    .beyond_ascii = true,
    .value = check_not_nfc};

}  // namespace guidebook::validation
