#include "guidebook/rules/ignore_comment.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

constexpr std::string_view marker = "# guidebook: ignore ";
constexpr std::string_view before_reason = "--";

/// Where the file holds text of its author, in order.
class Scalars {
 public:
  explicit Scalars(const yaml::Tree& tree) : text_(tree.source().text()) {
    if (tree.root() != nullptr) collect(*tree.root());
  }

  [[nodiscard]] bool hold(std::size_t at) const {
    const auto after =
        std::upper_bound(spans_.begin(), spans_.end(), at,
                         [](std::size_t offset, const auto& span) { return offset < span.first; });
    return after != spans_.begin() && at < std::prev(after)->second;
  }

 private:
  void collect(const yaml::Node& node) {
    if (node.kind == yaml::Kind::scalar) {
      // What follows the | or > of a block on its line is no part of the text.
      const bool block = text_[node.begin] == '|' || text_[node.begin] == '>';
      spans_.emplace_back(block ? text_.find('\n', node.begin) : node.begin, node.end);
    }
    for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
      collect(*child);
    }
  }

  std::string_view text_;
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The first line after the comment at `at` that is neither blank nor a comment; its own line if
/// something stands before it there.
std::uint32_t line_meant(const Source& source, std::size_t at) {
  const std::string_view text = source.text();
  const std::string_view line = source.line_at(at);
  const auto begin = static_cast<std::size_t>(line.data() - text.data());
  if (!is_blank(text.substr(begin, at - begin))) return source.line_number(at);
  std::size_t next = begin;
  while (true) {
    const std::size_t end = text.find('\n', next);
    if (end == std::string_view::npos) return source.line_number(at);
    next = end + 1;
    const std::string_view following = text.substr(next, text.find('\n', next) - next);
    const std::size_t first = following.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && following[first] != '#') break;
  }
  return source.line_number(next);
}

std::string nearest_rule(std::string_view word) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules()) ids.push_back(rule.id);
  return text::did_you_mean(word, ids, "describe rules lists them");
}

}  // namespace

constinit const Rule unused_ignore{
    .id = "unused-ignore",
    .level = Level::warning,
    .sentence = "A comment that ignores a rule has something to ignore",
    .why = "It hides the next real fault on that line.",
    .wrong =
        "# guidebook: ignore value-range\n"
        "population: 600000\n",
    .right = "population: 600000\n"};

std::vector<IgnoreComment> ignore_comments(const yaml::Tree& tree) {
  std::vector<IgnoreComment> comments;
  const Source& source = tree.source();
  const std::string_view text = source.text();
  if (text.find(marker) == std::string_view::npos) return comments;
  const Scalars scalars(tree);
  for (std::size_t at = text.find(marker); at != std::string_view::npos;
       at = text.find(marker, at + 1)) {
    const bool begins =
        at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n';
    if (!begins || scalars.hold(at)) continue;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::uint32_t line = line_meant(source, at);
    std::size_t word = at + marker.size();
    while ((word = text.find_first_not_of(" ,\t\r", word)) < end) {
      const std::size_t stop = std::min(text.find_first_of(" ,\t\r\n", word), end);
      if (text.substr(word, stop - word) == before_reason) break;
      comments.push_back({std::string(text.substr(word, stop - word)), source.place(word, stop),
                          std::string(source.line_at(at)), line});
      word = stop;
    }
  }
  return comments;
}

std::size_t suppress(Diagnostics& findings, std::vector<IgnoreComment>& comments) {
  if (comments.empty()) return 0;
  std::unordered_multimap<std::uint32_t, IgnoreComment*> by_line;
  for (IgnoreComment& comment : comments) {
    by_line.emplace(comment.line, &comment);
    const std::uint32_t own = comment.place.begin.line;
    if (own != comment.line) by_line.emplace(own, &comment);
  }
  return std::erase_if(findings, [&](const Diagnostic& finding) {
    bool silent = false;
    const auto [first, last] = by_line.equal_range(finding.place.begin.line);
    for (auto at = first; at != last; ++at) {
      if (at->second->rule == finding.rule) at->second->used = silent = true;
    }
    return silent;
  });
}

void report_unused(const std::vector<IgnoreComment>& comments, const Levels& levels,
                   Diagnostics& findings) {
  for (const IgnoreComment& comment : comments) {
    const Rule* rule = find_rule(comment.rule);
    if (comment.used || (rule != nullptr && !levels.enabled(*rule))) continue;
    Diagnostic& finding = findings.emplace_back();
    finding.level = levels.of(unused_ignore, unused_ignore.level);
    finding.rule = unused_ignore.id;
    finding.place = comment.place;
    finding.excerpt = comment.excerpt;
    if (rule != nullptr) {
      finding.message = fmt::format("nothing here breaks {}", rule->id);
      finding.hint = "remove the comment";
    } else {
      finding.message = fmt::format("there is no rule \"{}\"", text::truncate(comment.rule, 60));
      finding.hint = nearest_rule(comment.rule);
    }
  }
}

}  // namespace guidebook::validation
