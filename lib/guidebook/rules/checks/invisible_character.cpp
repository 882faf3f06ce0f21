#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>

#include "guidebook/rules/checks/misread.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::validation {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool contains(const Range (&ranges)[N], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& range) { return c >= range.first && c <= range.last; });
}

struct Named {
  char32_t value;
  std::string_view name;
};

constexpr Named invisible[] = {{0x00AD, "soft hyphen"},
                               {0x061C, "Arabic letter mark"},
                               {0x115F, "Hangul filler"},
                               {0x1160, "Hangul filler"},
                               {0x180E, "Mongolian vowel separator"},
                               {0x200B, "zero width space"},
                               {0x200C, "zero width non-joiner"},
                               {0x200D, "zero width joiner"},
                               {0x200E, "left-to-right mark"},
                               {0x200F, "right-to-left mark"},
                               {0x2028, "line separator"},
                               {0x2029, "paragraph separator"},
                               {0x202A, "left-to-right embedding"},
                               {0x202B, "right-to-left embedding"},
                               {0x202C, "pop directional formatting"},
                               {0x202D, "left-to-right override"},
                               {0x202E, "right-to-left override"},
                               {0x2060, "word joiner"},
                               {0x2066, "left-to-right isolate"},
                               {0x2067, "right-to-left isolate"},
                               {0x2068, "first strong isolate"},
                               {0x2069, "pop directional isolate"},
                               {0x3164, "Hangul filler"},
                               {0xFEFF, "byte order mark"},
                               {0xFFA0, "Hangul filler"},
                               {0xFFFC, "object replacement character"}};
constexpr Range more_invisible[] = {
    {0x2061, 0x2064}, {0x206A, 0x206F}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};

std::string_view name_of(char32_t c) {
  const auto* row = std::find_if(std::begin(invisible), std::end(invisible),
                                 [&](const Named& named) { return named.value == c; });
  return row == std::end(invisible) ? "a control for programs" : row->name;
}

bool is_invisible(char32_t c) {
  return std::any_of(std::begin(invisible), std::end(invisible),
                     [&](const Named& named) { return named.value == c; }) ||
         contains(more_invisible, c);
}

/// Whether there is an invisible character, be it at its place or not.
bool holds_invisible(std::string_view text) {
  const auto begins_some = [](char c) {
    return std::string_view("\xC2\xD8\xE1\xE2\xE3\xEF\xF3").find(c) != std::string_view::npos;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0xC2 || !begins_some(text[at])) continue;
    if (is_invisible(utf8::decode(text.substr(at)).value)) return true;
  }
  return false;
}

/// Scripts whose letters join, or would if nothing kept them apart: Syriac and Arabic, N'Ko, the
/// scripts of India and around, Mongolian.
constexpr Range joining_scripts[] = {{0x0600, 0x08FF}, {0x0900, 0x109F},   {0x1780, 0x18AF},
                                     {0x1900, 0x1CFF}, {0xA800, 0xABFF},   {0xFB50, 0xFDFF},
                                     {0xFE70, 0xFEFC}, {0x10A00, 0x10FFF}, {0x11000, 0x11FFF}};

/// Scripts that are written without spaces: a zero width space says where a line may break.
constexpr Range spaceless_scripts[] = {{0x0E00, 0x0FFF}, {0x1000, 0x109F}, {0x1780, 0x17FF},
                                       {0x1950, 0x19FF}, {0x1A20, 0x1AAF}, {0xA980, 0xA9FF},
                                       {0xAA60, 0xAADF}};

const utf8proc_property_t& property(char32_t c) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

bool is_emoji(char32_t c) {
  return property(c).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool runs_to_the_left(const yaml::Letter& letter) {
  const auto direction = property(letter.value).bidi_class;
  return !is_invisible(letter.value) &&
         (direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL);
}

/// The letter before `at` that is neither a skin tone nor a choice of how an emoji looks.
char32_t emoji_before(const yaml::Letters& line, std::size_t at) {
  const auto modifies = [](char32_t c) { return c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF); };
  for (int most = 2; most > 0 && at > 0 && modifies(line[at - 1].value); --most) --at;
  return at > 0 ? line[at - 1].value : 0;
}

/// Whether `at` continues the flag of a part of a country: a black flag and up to six tags.
bool continues_flag(const yaml::Letters& line, std::size_t at) {
  const std::size_t farthest = at - std::min<std::size_t>(at, 6);
  while (at > farthest && line[at].value >= 0xE0020 && line[at].value <= 0xE007F) --at;
  return line[at].value == 0x1F3F4;
}

bool separates(char32_t c) { return c == 0x2028 || c == 0x2029; }

/// Looks for invisible characters that do not do what they were made for.
class Searcher {
 public:
  explicit Searcher(const yaml::Letters& line)
      : line_(line), runs_left_(std::any_of(line.begin(), line.end(), runs_to_the_left)) {
    const bool soft = std::any_of(line.begin(), line.end(),
                                  [](const yaml::Letter& letter) { return letter.value == 0xAD; });
    if (soft) misread_ = misread_in(line);
  }

  [[nodiscard]] LineEdits removals() {
    LineEdits edits;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (!is_invisible(line_[i].value) || belongs(i) || is_misread(i)) continue;
      add_edit(edits, {i, i + 1, separates(line_[i].value) ? " " : ""});
    }
    return edits;
  }

 private:
  [[nodiscard]] char32_t value(std::size_t at) const {
    return at < line_.size() ? line_[at].value : 0;
  }

  [[nodiscard]] bool belongs(std::size_t at) const {
    const char32_t c = line_[at].value;
    const char32_t before = at > 0 ? value(at - 1) : 0;
    const char32_t after = value(at + 1);
    if (c == 0x200C || c == 0x200D) {
      if (contains(joining_scripts, before)) return true;
      return c == 0x200D && is_emoji(emoji_before(line_, at)) && is_emoji(after);
    }
    if (c == 0x200B)
      return contains(spaceless_scripts, before) || contains(spaceless_scripts, after);
    if (c == 0x180E) return contains({{0x1800, 0x18AF}}, before);
    if (c >= 0xE0020 && c <= 0xE007F) return continues_flag(line_, at);
    constexpr Range directions[] = {
        {0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202C}, {0x2066, 0x2069}};
    return runs_left_ && contains(directions, c);
  }

  /// Whether a soft hyphen is a byte of a letter that was misread: that is another rule's.
  [[nodiscard]] bool is_misread(std::size_t at) {
    while (next_ < misread_.size() && misread_[next_].last <= at) ++next_;
    return next_ < misread_.size() && misread_[next_].first <= at;
  }

  const yaml::Letters& line_;
  bool runs_left_;
  LineEdits misread_;
  std::size_t next_ = 0;  ///< The first of these that does not end before what is looked at.
};

void look_at(GuideCheck& check, const ValueSite& site, const yaml::Letters& line) {
  const LineEdits edits = Searcher(line).removals();
  if (edits.empty()) return;
  std::size_t count = 0;
  for (const LineEdit& edit : edits) count += edit.last - edit.first;
  const char32_t first = line[edits.front().first].value;
  std::string message =
      fmt::format("{} holds an invisible character, U+{:04X} ({})", site.field.name,
                  static_cast<std::uint32_t>(first), name_of(first));
  if (count > 1) message += fmt::format(", and {} more in this line", count - 1);
  report_edits(check, site, line, edits, std::move(message), "remove it");
}

}  // namespace

static void check_invisible_character(GuideCheck& check, const ValueSite& site) {
  if (!holds_invisible(site.node.text) || check.faulty(site.node)) return;
  yaml::for_each_line(check.source(), site.node,
                      [&](const yaml::Letters& line) { look_at(check, site, line); });
}

extern constinit const Rule invisible_character{
    .id = "invisible-character",
    .level = Level::warning,
    .sentence = "No text holds invisible characters, but where a script needs them",
    .why =
        "They come with text from web pages, and keep words from being found, sorted and "
        "compared. Some turn the order of what follows.",
    .wrong = "aliases: [\"City\\u200b of Iron\"]\n",
    .right = "aliases: [\"City of Iron\"]\n",
    .beyond_ascii = true,
    .value = check_invisible_character};

}  // namespace guidebook::validation
