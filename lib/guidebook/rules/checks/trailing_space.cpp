#include <fmt/core.h>

#include <algorithm>

#include "guidebook/rules/checks/line_edits.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

/// Finds what is below the keys of one's own (x-…), up to what follows it: nobody looks into these.
class OwnSpans {
 public:
  explicit OwnSpans(const GuideCheck& check) {
    collect(check.root());
    close(check.source().text().size());
  }

  [[nodiscard]] bool hold(std::size_t at) const {
    const auto after = std::upper_bound(
        spans_.begin(), spans_.end(), at,
        [](std::size_t offset, const ByteRange& span) { return offset < span.begin; });
    return after != spans_.begin() && at < std::prev(after)->end;
  }

 private:
  void close(std::size_t end) {
    if (open_) spans_.back().end = end;
    open_ = false;
  }

  void collect(const yaml::Node& node) {
    for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
      close(child->begin);
      if (node.kind == yaml::Kind::mapping && child->text.starts_with("x-")) {
        spans_.push_back({child->end, child->end});
        open_ = true;
        child = child->next;
      } else {
        collect(*child);
      }
    }
  }

  std::vector<ByteRange> spans_;
  bool open_ = false;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool blank_letter(const yaml::Letter& letter) {
  return letter.value == ' ' || letter.value == '\t';
}

std::vector<yaml::Letters> lines_of(const Source& source, const yaml::Node& scalar) {
  std::vector<yaml::Letters> lines;
  yaml::for_each_line(source, scalar, [&](const yaml::Letters& line) { lines.push_back(line); });
  return lines;
}

/// White space before a line end; nothing where a backslash keeps it.
std::optional<ByteRange> space_before(std::string_view text, std::size_t line_end) {
  std::size_t end = line_end;
  if (end > 0 && text[end - 1] == '\r') --end;
  std::size_t begin = end;
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  if (begin == end || (begin > 0 && text[begin - 1] == '\\')) return std::nullopt;
  return ByteRange{begin, end};
}

}  // namespace

static void check_trailing_space(GuideCheck& check) {
  const std::string_view text = check.source().text();
  std::optional<OwnSpans> own;
  for (std::size_t end = 0; end < text.size(); ++end) {
    end = std::min(text.find('\n', end), text.size());
    const auto space = space_before(text, end);
    if (!space) continue;
    if (!own) own.emplace(check);
    if (own->hold(space->begin)) continue;
    check.report(*space, "white space at the end of the line", "remove it");
    check.suggest(*space, "", true);
  }
}

/// Quotes keep white space at the ends of a text.
static void check_trailing_space(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  if (text.empty() || !(is_blank(text.front()) || is_blank(text.back()))) return;
  const auto style = yaml::style_of(check.source(), site.node);
  const bool in_quotes = style == yaml::Style::single_quoted || style == yaml::Style::double_quoted;
  if (!in_quotes || check.faulty(site.node)) return;
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) {
    check.report(site.node, fmt::format("{} is nothing but white space", site.field.name),
                 "write a value, or leave the field out");
    return;
  }
  const auto remove = [&](const yaml::Letter& first, const yaml::Letter& last, const char* where) {
    const ByteRange span{first.begin, last.end};
    check.report(span, fmt::format("white space at the {} of {}", where, site.field.name),
                 "remove it");
    check.suggest(span, "", true);
  };
  const auto lines = lines_of(check.source(), site.node);
  const auto first = std::find_if_not(lines.front().begin(), lines.front().end(), blank_letter);
  if (first != lines.front().begin()) remove(lines.front().front(), *std::prev(first), "beginning");
  const auto last = std::find_if_not(lines.back().rbegin(), lines.back().rend(), blank_letter);
  if (last != lines.back().rbegin()) remove(*std::prev(last), lines.back().back(), "end");
}

extern constinit const Rule trailing_space{
    .id = "trailing-space",
    .level = Level::note,
    .sentence = "No line ends in white space, and no text begins or ends with it",
    .why = "Nobody sees it, and every tool that removes it makes a change that means nothing.",
    .wrong = "name: \"Harbour Town \"\n",
    .right = "name: \"Harbour Town\"\n",
    .types = word_types,
    .value = check_trailing_space,
    .guide = check_trailing_space};

}  // namespace guidebook::validation
