#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <set>
#include <span>
#include <vector>

#include "guidebook/codes/cldr.hpp"
#include "guidebook/codes/scripts.hpp"
#include "guidebook/rules/checks/misread.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

struct Line {
  yaml::Letters letters;
  LineEdits edits;
};

/// The letters from `first` up to `last` of a line.
struct Word {
  std::size_t first;
  std::size_t last;
};

Word word_around(const yaml::Letters& letters, const LineEdit& edit) {
  constexpr std::size_t farthest = 100;  // letters; what has no spaces is looked at near an edit
  const std::size_t begin = edit.first - std::min(edit.first, farthest);
  const std::size_t end = std::min(edit.last + farthest, letters.size());
  Word word{edit.first, edit.last};
  while (word.first > begin && letters[word.first - 1].value != ' ') --word.first;
  while (word.last < end && letters[word.last].value != ' ') ++word.last;
  return word;
}

/// The edits that lie within a part of a line.
std::span<const LineEdit> edits_in(const Line& line, const Word& part) {
  const auto first = std::ranges::lower_bound(line.edits, part.first, {}, &LineEdit::first);
  const auto last =
      std::ranges::upper_bound(first, line.edits.end(), part.last, {}, &LineEdit::last);
  return {first, last};
}

/// A part of a line, as it should be.
std::string text_meant(const Line& line, const Word& part) {
  std::size_t at = part.first;
  std::string text;
  for (const LineEdit& edit : edits_in(line, part)) {
    text += text_of(line.letters, at, edit.first) + edit.text;
    at = edit.last;
  }
  return text + text_of(line.letters, at, part.last);
}

std::string word_meant(const Line& line, const LineEdit& edit) {
  return text_meant(line, word_around(line.letters, edit));
}

/// How many letters of the word that an edit is in were misread.
std::size_t misread_letters(const Line& line, const LineEdit& edit) {
  std::size_t count = 0;
  for (const LineEdit& other : edits_in(line, word_around(line.letters, edit)))
    count += text::length(other.text);
  return count;
}

/// Scripts that stand in one word in East Asia are one here.
std::string_view family_of(std::string_view script) {
  constexpr std::array<std::string_view, 4> east_asian{"Hani", "Hira", "Kana", "Hang"};
  const bool is_one = std::find(east_asian.begin(), east_asian.end(), script) != east_asian.end();
  return is_one ? east_asian.front() : script;
}

using Families = std::set<std::string_view>;

Families families_in(std::string_view word) {
  Families families;
  while (!word.empty()) {
    const auto [value, size] = utf8::decode(word);
    if (const auto script = cldr::script_of(value); !script.empty())
      families.insert(family_of(script));
    word.remove_prefix(size);
  }
  return families;
}

/// Whether all letters beyond ASCII were misread: somebody read the whole text in a wrong encoding.
bool all_misread(const std::vector<Line>& lines) {
  std::ptrdiff_t left = 0;
  for (const Line& line : lines) {
    left += std::count_if(line.letters.begin(), line.letters.end(),
                          [](const yaml::Letter& letter) { return letter.value >= 0x80; });
    for (const LineEdit& edit : line.edits) {
      left -= static_cast<std::ptrdiff_t>(edit.last - edit.first);
    }
  }
  return left == 0;
}

/// The families of all letters of a text, as they should be.
Families families_in(const std::vector<Line>& lines) {
  Families all;
  for (const Line& line : lines) all.merge(families_in(text_meant(line, {0, line.letters.size()})));
  return all;
}

/// Whether a guide is written, or its country writes, in letters of a family.
bool is_at_home(const Guide& guide, std::string_view family) {
  std::vector<std::string> languages = guide.languages;
  languages.emplace_back("en");
  languages.push_back(cldr::likely_language(guide.country));
  return std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    const auto scripts = cldr::scripts_of(language);
    return std::any_of(scripts.begin(), scripts.end(),
                       [&](const std::string& script) { return family_of(script) == family; });
  });
}

enum class Verdict : std::uint8_t { meant, doubtful, misread };

/// Several letters of a word that make one of a script were misread, and so was a text of one
/// script as a whole. One letter may be one by chance, unless it is Latin as those around it.
Verdict judge(const Guide& guide, const Line& line, const LineEdit& edit, bool whole) {
  const Families families = families_in(word_meant(line, edit));
  if (families.size() > 1) return Verdict::meant;
  const bool at_home = families.empty() || is_at_home(guide, *families.begin());
  if (misread_letters(line, edit) > 1) return at_home ? Verdict::misread : Verdict::doubtful;
  const bool is_plain = families_in(edit.text).empty();
  if (at_home && (whole || is_plain)) return whole ? Verdict::misread : Verdict::doubtful;
  return families.contains("Latn") ? Verdict::doubtful : Verdict::meant;
}

void look_at(GuideCheck& check, const ValueSite& site, const Line& line, bool whole) {
  constexpr std::size_t columns = 60;
  for (const Verdict verdict : {Verdict::misread, Verdict::doubtful}) {
    LineEdits edits;
    std::copy_if(
        line.edits.begin(), line.edits.end(), std::back_inserter(edits),
        [&](const LineEdit& edit) { return judge(check.guide(), line, edit, whole) == verdict; });
    if (edits.empty()) continue;
    const LineEdit& first = edits.front();
    const std::string word = text::truncate(word_meant(line, first), columns);
    const bool sure = verdict == Verdict::misread;
    report_edits(check, site, line.letters, edits,
                 fmt::format("\"{}\" is \"{}\" in UTF-8, read as Windows-1252",
                             text_of(line.letters, first.first, first.last), first.text),
                 sure ? fmt::format("write \"{}\"", word) : text::did_you_mean(word, ""), sure);
  }
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
  if (check.faulty(site.node)) return;
  report_lost_letters(check, site);
  if (!may_be_misread(site.node.text)) return;
  std::vector<Line> lines;
  yaml::for_each_line(check.source(), site.node, [&](const yaml::Letters& letters) {
    lines.push_back({letters, misread_in(letters)});
  });
  const bool whole = all_misread(lines) && families_in(lines).size() <= 1;
  for (const Line& line : lines) look_at(check, site, line, whole);
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
    .beyond_ascii = true,
    .value = check_mojibake};

}  // namespace guidebook::validation
