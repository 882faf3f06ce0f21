#include "guidebook/formats/import/wikitext.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "guidebook/text/text.hpp"
#include "guidebook/yaml/limits.hpp"

namespace guidebook::wikitext {
namespace {

/// Keys of arguments that have no name.
constexpr std::array<std::string_view, 10> numbers{"1", "2", "3", "4", "5",
                                                   "6", "7", "8", "9", "10"};

constexpr std::string_view nowiki = "<nowiki>";
constexpr std::string_view nowiki_end = "</nowiki>";

/// What has been opened and is not closed yet, and at the bottom the page.
struct OpenNode {
  Node node;
  std::vector<Nodes> parts = std::vector<Nodes>(1);
};

class PageReader {
 public:
  PageReader(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), diagnostics_(diagnostics) {}

  std::optional<Nodes> read(std::size_t begin, std::size_t end) {
    at_ = text_begin_ = begin;
    end_ = end;
    open_.emplace_back();
    while (at_ < end_ && !failed_) step();
    if (open_.size() > 1) fail_open();
    if (failed_) return std::nullopt;
    add_text();
    return std::move(open_.back().parts.front());
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  [[nodiscard]] bool is_open(Node::Kind kind) const {
    return open_.size() > 1 && open_.back().node.kind == kind;
  }

  void step() {
    constexpr std::string_view marks = "{}[]|<=";
    if (marks.find(text_[at_]) == std::string_view::npos || !take_mark()) ++at_;
  }

  /// Whether a mark that stands here means something, which is then read.
  bool take_mark() {
    if (rest().starts_with("<!--")) {
      comment();
    } else if (rest().starts_with(nowiki)) {
      verbatim();
    } else if (rest().starts_with("{{")) {
      open(Node::Kind::call);
    } else if (rest().starts_with("[[")) {
      open(Node::Kind::link);
    } else if (rest().starts_with("}}") && open_.size() > 1) {
      is_open(Node::Kind::call) ? close() : fail_open();
    } else if (rest().starts_with("]]") && is_open(Node::Kind::link)) {
      close();
    } else if (text_[at_] == '|' && open_.size() > 1) {
      part();
    } else {
      return text_[at_] == '=' && heading();
    }
    return true;
  }

  void add(Node node) {
    if (++count_ > yaml::max_nodes) {
      fail(node.begin, node.begin + 1,
           fmt::format("more than {} templates, links and values", yaml::max_nodes), {});
    }
    open_.back().parts.back().push_back(std::move(node));
  }

  /// Ends the text that runs up to here.
  void add_text() {
    if (at_ > text_begin_) add({.begin = text_begin_, .end = at_, .parts = {}});
  }

  void skip(std::size_t size) { at_ = text_begin_ = at_ + size; }

  void open(Node::Kind kind) {
    add_text();
    if (open_.size() >= yaml::max_depth) {
      fail(at_, at_ + 2, fmt::format("nested more than {} levels deep", yaml::max_depth - 1), {});
    }
    open_.push_back({.node = {.kind = kind, .begin = at_, .parts = {}}});
    skip(2);
  }

  void part() {
    add_text();
    skip(1);
    open_.back().parts.emplace_back();
    ++count_;
  }

  void close() {
    add_text();
    skip(2);
    Node node = std::move(open_.back().node);
    node.parts = std::move(open_.back().parts);
    node.end = at_;
    open_.pop_back();
    add(std::move(node));
  }

  void comment() {
    add_text();
    const std::size_t end = rest().find("-->");
    if (end == std::string_view::npos) {
      fail(at_, at_ + 4, "this comment is not closed", "write --> behind it");
      return;
    }
    add({.kind = Node::Kind::comment, .begin = at_, .end = at_ + end + 3, .parts = {}});
    skip(end + 3);
  }

  void verbatim() {
    const std::size_t end = rest().find(nowiki_end);
    if (end == std::string_view::npos) {
      fail(at_, at_ + nowiki.size(), "this <nowiki> is not closed", "write </nowiki> behind it");
      return;
    }
    add_text();
    add({.kind = Node::Kind::verbatim,
         .begin = at_ + nowiki.size(),
         .end = at_ + end,
         .parts = {}});
    skip(end + nowiki_end.size());
  }

  /// Whether a heading begins here; if so, it has been read.
  bool heading() {
    if (open_.size() > 1 || (at_ > 0 && text_[at_ - 1] != '\n')) return false;
    const std::size_t line_end = std::min(rest().find('\n'), rest().size());
    const std::string_view line = text::trimmed(rest().substr(0, line_end));
    const std::size_t first = line.find_first_not_of('=');
    if (first == std::string_view::npos) return false;
    const std::size_t level = std::min(first, line.size() - line.find_last_not_of('=') - 1);
    if (level == 0) return false;
    add_text();
    Node node{.kind = Node::Kind::heading,
              .begin = at_,
              .end = at_ + line.size(),
              .parts = {},
              .level = level};
    auto title = PageReader(source_, diagnostics_).read(at_ + level, at_ + line.size() - level);
    failed_ = !title;
    if (title) node.parts.push_back(std::move(*title));
    add(std::move(node));
    skip(line_end);
    return true;
  }

  void fail_open() {
    const Node& node = open_.back().node;
    const bool is_call = node.kind == Node::Kind::call;
    fail(node.begin, node.begin + 2,
         fmt::format("these {} are not closed", is_call ? "braces" : "brackets"),
         is_call ? "write }} behind them, or <nowiki>{{</nowiki> where they are text"
                 : "write ]] behind them, or <nowiki>[[</nowiki> where they are text");
  }

  void fail(std::size_t begin, std::size_t end, std::string message, std::string hint) {
    if (std::exchange(failed_, true)) return;
    diagnostics_.push_back(source_.error({}, begin, end, std::move(message), std::move(hint)));
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t text_begin_ = 0;
  std::size_t count_ = 0;
  bool failed_ = false;
  std::vector<OpenNode> open_;
};

/// The first "=" of a part that no node within holds; npos if there is none.
std::size_t equals_in(const Source& source, const Nodes& part) {
  for (const Node& node : part) {
    if (node.kind != Node::Kind::text) continue;
    const std::size_t at = source.text().substr(node.begin, node.end - node.begin).find('=');
    if (at != std::string_view::npos) return node.begin + at;
  }
  return std::string_view::npos;
}

/// What of the nodes stands behind a place.
Nodes behind(const Nodes& nodes, std::size_t place) {
  Nodes rest;
  for (const Node& node : nodes) {
    if (node.end <= place) continue;
    rest.push_back(node);
    rest.back().begin = std::max(node.begin, place);
  }
  return rest;
}

}  // namespace

std::optional<Nodes> read(const Source& source, Diagnostics& diagnostics) {
  return PageReader(source, diagnostics).read(0, source.text().size());
}

std::string_view name_of(const Source& source, const Node& call) {
  if (call.parts.front().empty()) return {};
  const Node& first = call.parts.front().front();
  return text::trimmed(source.text().substr(first.begin, first.end - first.begin));
}

std::vector<Argument> arguments_of(const Source& source, const Node& call) {
  std::vector<Argument> arguments;
  std::size_t number = 0;
  for (std::size_t i = 1; i < call.parts.size(); ++i) {
    const Nodes& part = call.parts[i];
    if (part.empty()) {
      ++number;
      continue;
    }
    Argument argument;
    std::size_t begin = part.front().begin;
    const std::size_t equals = equals_in(source, part);
    if (equals != std::string_view::npos) {
      argument.key = text::trimmed(source.text().substr(begin, equals - begin));
      begin = equals + 1;
    } else if (number++ < numbers.size()) {
      argument.key = numbers[number - 1];
    }
    const std::string_view written = source.text().substr(begin, part.back().end - begin);
    const std::string_view value = text::trimmed(written);
    argument.begin = value.empty() ? begin : begin + written.find(value.front());
    argument.end = argument.begin + value.size();
    argument.nodes = equals == std::string_view::npos ? part : behind(part, begin);
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

std::vector<Nodes> unnamed_arguments_of(const Source& source, const Node& call) {
  std::vector<Nodes> unnamed;
  for (Argument& argument : arguments_of(source, call)) {
    const auto number = std::ranges::find(numbers, argument.key);
    if (number == numbers.end()) continue;
    const auto at = static_cast<std::size_t>(number - numbers.begin());
    unnamed.resize(std::max(unnamed.size(), at + 1));
    unnamed[at] = std::move(argument.nodes);
  }
  return unnamed;
}

}  // namespace guidebook::wikitext
