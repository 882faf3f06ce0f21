#include "guidebook/formats/documents/text_layout.hpp"

#include <algorithm>

#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

// Stands for what must stay whole while lines are made: a letter of one column that no font has.
constexpr std::string_view stand_in = "\uE000";

/// What a target is called among people.
std::string_view without_scheme(std::string_view target) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (target.starts_with(scheme)) target.remove_prefix(scheme.size());
  }
  if (target.ends_with('/')) target.remove_suffix(1);
  return target;
}

/// As written out: web pages with their scheme, which makes terminals see a link.
std::string_view shown(std::string_view target) {
  const bool page = target.starts_with("http://") || target.starts_with("https://");
  return page ? target : without_scheme(target);
}

void append_whole(Passage& passage, std::string_view text) {
  const std::size_t begin = passage.text.size();
  append(passage, text);
  passage.whole.push_back({begin, passage.text.size()});
}

void append_link(Passage& passage, std::string_view label, std::string_view target) {
  if (target.starts_with('#')) return append(passage, label);
  const bool is_number = target.starts_with("tel:") && label.starts_with('+');
  if (is_number) return append_whole(passage, label);
  if (label == target || label == without_scheme(target))
    return append_whole(passage, shown(target));
  append(passage, label);
  append(passage, " ");
  append_whole(passage, "<" + std::string(shown(target)) + ">");
}

bool is_word_byte(char c) { return c > ' ' && c <= '~'; }

/// How far the word goes on that `end` stands in: over ASCII and general punctuation.
std::size_t word_end(std::string_view text, std::size_t end) {
  while (end < text.size()) {
    if (is_word_byte(text[end])) {
      ++end;
    } else if (text.substr(end).starts_with("\xE2\x80") && end + 3 <= text.size()) {
      end += 3;
    } else {
      break;
    }
  }
  return end;
}

/// The words that hold the stretches to be kept, none touching another.
std::vector<Passage::Range> words_kept(const Passage& passage) {
  std::vector<Passage::Range> words;
  for (Passage::Range range : passage.whole) {
    const std::size_t floor = words.empty() ? 0 : words.back().end;
    while (range.begin > floor && is_word_byte(passage.text[range.begin - 1])) --range.begin;
    range.end = word_end(passage.text, std::max(range.end, floor));
    if (!words.empty() && range.begin <= floor) {
      words.back().end = range.end;
    } else if (range.end > range.begin) {
      words.push_back(range);
    }
  }
  return words;
}

/// The passage with stand-ins for the words kept, none wider than a line, and those words.
struct Disguise {
  std::string text;
  std::vector<std::string_view> words;
};

Disguise disguise(const Passage& passage, std::size_t columns) {
  Disguise result;
  std::size_t at = 0;
  for (const Passage::Range& word : words_kept(passage)) {
    result.text.append(passage.text, at, word.begin - at);
    const auto text = std::string_view(passage.text).substr(word.begin, word.end - word.begin);
    const std::size_t width = std::clamp<std::size_t>(text::width(text), 1, columns);
    for (std::size_t i = 0; i < width; ++i) result.text += stand_in;
    result.words.push_back(text);
    at = word.end;
  }
  result.text.append(passage.text, at);
  return result;
}

std::string reveal(std::string_view line, const std::vector<std::string_view>& words,
                   std::size_t& next) {
  std::string text;
  while (!line.empty()) {
    const std::size_t begin = std::min(line.find(stand_in), line.size());
    text += line.substr(0, begin);
    line.remove_prefix(begin);
    if (line.empty()) break;
    text += words[next++];
    while (line.starts_with(stand_in)) line.remove_prefix(stand_in.size());
  }
  return text;
}

}  // namespace

Passage passage(std::string_view text) { return {text::visible(text), {}}; }

Passage passage(const Run& run) { return passage(Runs{run}); }

Passage passage(const Runs& runs) {
  Passage all;
  for (std::size_t i = 0; i < runs.size();) {
    const std::string& link = runs[i].link;
    std::string label;
    for (; i < runs.size() && runs[i].link == link; ++i) label += runs[i].text;
    if (link.empty()) {
      append(all, label);
    } else {
      append_link(all, label, link);
    }
  }
  return all;
}

void append(Passage& passage, std::string_view text) { passage.text += text::visible(text); }

void append(Passage& passage, const Passage& more) {
  const std::size_t offset = passage.text.size();
  passage.text += more.text;
  for (const Passage::Range& range : more.whole) {
    passage.whole.push_back({range.begin + offset, range.end + offset});
  }
}

std::vector<std::string> wrap(const Passage& passage, std::size_t columns) {
  const bool plain = passage.whole.empty() || passage.text.find(stand_in) != std::string::npos;
  if (plain) return text::wrap(passage.text, columns);
  const Disguise disguised = disguise(passage, std::max<std::size_t>(columns, 1));
  std::vector<std::string> lines = text::wrap(disguised.text, columns);
  std::size_t next = 0;
  for (std::string& line : lines) line = reveal(line, disguised.words, next);
  return lines;
}

std::size_t widest_word(const Passage& passage) {
  // Han and Hangul may be parted almost anywhere; a few of them side by side read well enough.
  constexpr std::size_t few_wide = 8;
  std::size_t widest = 0;
  std::string_view rest = passage.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    const std::size_t width = text::width(word);
    widest = std::max(widest, width > text::length(word) ? std::min(width, few_wide) : width);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return widest;
}

}  // namespace guidebook
