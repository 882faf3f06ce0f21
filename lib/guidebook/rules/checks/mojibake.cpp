#include <fmt/core.h>

#include "guidebook/rules/checks/misread.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

/// The word that the first change is in, as it should be.
std::string word_meant(const yaml::Letters& line, const LineEdits& edits) {
  std::size_t at = edits.front().first;
  while (at > 0 && line[at - 1].value != ' ') --at;
  std::string word;
  for (const LineEdit& edit : edits) {
    for (; at < edit.first; ++at) {
      if (line[at].value == ' ') return word;
      utf8::append(word, line[at].value);
    }
    word += edit.text;
    at = edit.last;
  }
  for (; at < line.size() && line[at].value != ' '; ++at) utf8::append(word, line[at].value);
  return word;
}

void look_at(GuideCheck& check, const ValueSite& site, const yaml::Letters& line) {
  constexpr std::size_t columns = 60;
  const LineEdits edits = misread_in(line);
  if (edits.empty()) return;
  const LineEdit& first = edits.front();
  report_edits(check, site, line, edits,
               fmt::format("\"{}\" is \"{}\" in UTF-8, read as Windows-1252",
                           text_of(line, first.first, first.last), first.text),
               fmt::format("write \"{}\"", text::truncate(word_meant(line, edits), columns)));
}

void report_lost_letters(GuideCheck& check, const ValueSite& site) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  const std::size_t at = site.node.text.find(replacement);
  if (at == std::string_view::npos) return;
  check.report(check.span_of(site.node, site.node.text.substr(at, replacement.size())),
               "U+FFFD stands where a letter was lost", "look it up where the text comes from");
}

}  // namespace

static void check_mojibake(GuideCheck& check, const ValueSite& site) {
  if (site.ascii || check.faulty(site.node)) return;
  report_lost_letters(check, site);
  if (!may_be_misread(site.node.text)) return;
  yaml::for_each_line(check.source(), site.node,
                      [&](const yaml::Letters& line) { look_at(check, site, line); });
}

extern constinit const Rule mojibake{
    .id = "mojibake",
    .level = Level::warning,
    .sentence = "No text was read in a wrong encoding",
    .why =
        "Its letters were UTF-8 and taken for Windows-1252, or lost on the way. Nobody "
        "finds what is spelt so.",
    .wrong = "aliases: [\"CitÃ© du fer\"]\n",
    .right = "aliases: [\"Cité du fer\"]\n",
    .value = check_mojibake};

}  // namespace guidebook::validation
