#include "guidebook/rules/ignore_comment.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

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

/// The lines that comments are about, for one comment after the other.
class LinesMeant {
 public:
  explicit LinesMeant(const Source& source) : source_(source) {}

  /// The first line after the comment at `at` that is neither blank nor a comment; its own line if
  /// something stands before it there, or there is none.
  [[nodiscard]] std::uint32_t of(std::size_t at) {
    const std::string_view text = source_.text();
    const auto begin = static_cast<std::size_t>(source_.line_at(at).data() - text.data());
    if (!is_blank(text.substr(begin, at - begin))) return source_.line_number(at);
    if (next_ <= at) next_ = content_after(begin);
    return source_.line_number(next_ < text.size() ? next_ : at);
  }

 private:
  [[nodiscard]] std::size_t content_after(std::size_t begin) const {
    const std::string_view text = source_.text();
    std::size_t end = begin;
    while ((end = text.find('\n', end)) != std::string_view::npos) {
      const std::size_t first = text.find_first_not_of(" \t\r", ++end);
      if (first < text.size() && text[first] != '\n' && text[first] != '#') return end;
    }
    return text.size();
  }

  const Source& source_;
  std::size_t next_ = 0;  // the line found last: comments before it are about the same
};

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
  LinesMeant lines(source);
  std::size_t end = 0;
  for (std::size_t at = text.find(marker); at != std::string_view::npos;
       at = text.find(marker, std::max(at + 1, end))) {
    const bool begins =
        at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n';
    if (!begins || scalars.hold(at)) continue;
    end = std::min(text.find('\n', at), text.size());
    const std::uint32_t line = lines.of(at);
    std::size_t word = at + marker.size();
    while ((word = text.find_first_not_of(" ,\t\r", word)) < end) {
      const std::size_t stop = std::min(text.find_first_of(" ,\t\r\n", word), end);
      std::string rule(text.substr(word, stop - word));
      if (rule == before_reason) break;
      Diagnostic unused = source.error(unused_ignore.id, word, stop, {});
      comments.push_back({std::move(rule), std::move(unused), line});
      word = stop;
    }
  }
  return comments;
}

std::size_t suppress(Diagnostics& findings, std::vector<IgnoreComment>& comments) {
  if (comments.empty()) return 0;
  using Lines = std::unordered_map<std::uint32_t, bool>;  // whether a finding was silenced there
  std::unordered_map<std::string_view, Lines> silenced;
  const auto own_line = [](const IgnoreComment& comment) {
    return comment.unused.place.begin.line;
  };
  for (const IgnoreComment& comment : comments) {
    Lines& lines = silenced[comment.rule];
    lines[comment.line] = lines[own_line(comment)] = false;
  }
  const std::size_t count = std::erase_if(findings, [&](const Diagnostic& finding) {
    const auto rule = silenced.find(finding.rule);
    if (rule == silenced.end()) return false;
    const auto line = rule->second.find(finding.place.begin.line);
    return line != rule->second.end() && (line->second = true);
  });
  for (IgnoreComment& comment : comments) {
    const Lines& lines = silenced[comment.rule];
    comment.used = lines.at(comment.line) || lines.at(own_line(comment));
  }
  return count;
}

void report_unused(const std::vector<IgnoreComment>& comments, const Levels& levels,
                   Diagnostics& findings) {
  std::unordered_map<std::string_view, std::string> nearest;  // to each word that is no rule
  for (const IgnoreComment& comment : comments) {
    const Rule* rule = find_rule(comment.rule);
    if (comment.used || (rule != nullptr && !levels.enabled(*rule))) continue;
    Diagnostic& finding = findings.emplace_back(comment.unused);
    finding.level = levels.of(unused_ignore, unused_ignore.level);
    if (rule != nullptr) {
      finding.message = fmt::format("nothing here breaks {}", rule->id);
      finding.hint = "remove the comment";
    } else {
      finding.message = fmt::format("there is no rule \"{}\"", text::truncate(comment.rule, 60));
      const auto [hint, is_new] = nearest.try_emplace(comment.rule);
      if (is_new) hint->second = nearest_rule(comment.rule);
      finding.hint = hint->second;
    }
  }
}

}  // namespace guidebook::validation
