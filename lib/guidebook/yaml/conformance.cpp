#include "guidebook/yaml/conformance.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/yaml/escape.hpp"

namespace guidebook::yaml {
namespace {

constexpr std::size_t none = std::string_view::npos;

class Conformance {
 public:
  Conformance(const Tree& tree, Diagnostics& diagnostics)
      : source_(tree.source()), text_(source_.text()), diagnostics_(diagnostics) {}

  void check(const Node& root) {
    check_node(root, 0, false);
    check_between(text_.size());
  }

 private:
  void report(std::size_t begin, std::size_t end, std::string_view message, std::string_view hint) {
    diagnostics_.push_back(
        source_.error("yaml-syntax", begin, end, std::string(message), std::string(hint)));
  }

  /// A node and all in it; its lines begin in the column `least` or to the right of that.
  void check_node(const Node& node, std::size_t least, bool in_flow) {
    if (node.kind == Kind::scalar) {
      check_between(node.begin);
      check_scalar(node, least, in_flow);
      before_ = 'a';
      at_ = node.end;
      return;
    }
    const bool bracket = node.kind != Kind::null && opens_flow(node);
    if (bracket && !in_flow) check_lines(node, least);
    const bool inner_flow = in_flow || bracket;
    const std::size_t inner_least = inner_flow ? least : node.begin - line_begin(node.begin) + 1;
    for (const Node* child = node.first; child != nullptr; child = child->next)
      check_node(*child, inner_least, inner_flow);
  }

  [[nodiscard]] bool opens_flow(const Node& node) const {
    return text_[node.begin] == '[' || text_[node.begin] == '{';
  }

  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    const std::size_t before = at == 0 ? none : text_.rfind('\n', at - 1);
    if (before != none) return before + 1;
    return text_.starts_with(byte_order_mark) ? std::min(at, byte_order_mark.size()) : 0;
  }

  /// The marks between the scalar before and the one at `end`.
  void check_between(std::size_t end) {
    for (; at_ < end; ++at_) {
      const char c = text_[at_];
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
      if (c == '#') {
        check_comment(at_);
        at_ = std::min(text_.find('\n', at_), end) - 1;
        continue;
      }
      if (c == ',' && (before_ == ',' || before_ == '['))
        report(at_, at_ + 1, "nothing stands before this ','", "remove it, or write null there");
      before_ = c;
    }
  }

  void check_comment(std::size_t at) {
    if (at > line_begin(at) && text_[at - 1] != ' ' && text_[at - 1] != '\t')
      report(at, at + 1, "a comment begins after a space", "put a space before '#'");
  }

  void check_scalar(const Node& scalar, std::size_t least, bool in_flow) {
    switch (text_[scalar.begin]) {
      case '"':
        check_escapes(scalar);
        [[fallthrough]];
      case '\'':
        if (!in_flow) check_lines(scalar, least);
        check_last_line(scalar);
        break;
      case '|':
      case '>':
        check_block(scalar, least);
        break;
      default:
        if (in_flow && scalar.text == "-" && !text_.substr(scalar.end).starts_with(':')) {
          report(scalar.begin, scalar.end, "a lone '-' cannot stand in brackets",
                 "put it in quotes");
        }
    }
  }

  void check_escapes(const Node& scalar) {
    for (std::size_t at = scalar.begin; at + 1 < scalar.end; ++at) {
      if (text_[at] != '\\') continue;
      const char next = text_[at + 1];
      if (next != '\n' && next != '\r' && !decode_escape(text_.substr(at))) {
        report(at, at + 2, fmt::format("{} is no escape sequence", text_.substr(at, 2)),
               "write \\\\ for a backslash, or put the text in single quotes");
      }
      ++at;
    }
  }

  /// Of empty lines before the closing quote yaml-cpp keeps one at most.
  void check_last_line(const Node& scalar) {
    const std::string_view inner = text_.substr(0, scalar.end - 1);
    const std::size_t last = std::max<std::size_t>(inner.find_last_not_of(" \t\r\n"), scalar.begin);
    if (std::count(inner.begin() + static_cast<std::ptrdiff_t>(last), inner.end(), '\n') > 1) {
      report(last + 1, scalar.end, "empty lines before a closing quote are not read",
             "write \\n for each, in double quotes");
    }
  }

  /// The lines of a node but its first: the first of them that is not indented far enough. A
  /// bracket may close in the column of the key above, as many write it.
  void check_lines(const Node& node, std::size_t least) {
    for (std::size_t line = text_.find('\n', node.begin); line < node.end;
         line = text_.find('\n', line + 1)) {
      const std::size_t first = text_.find_first_not_of(' ', line + 1);
      const std::size_t content = text_.find_first_not_of(" \t", first);
      if (content >= node.end) return;
      const bool free = std::string_view("\r\n#]}").find(text_[content]) != none;
      if (free || first - line - 1 >= least) continue;
      if (first < content)
        return report(first, first + 1, "a tab cannot indent a line", "indent with spaces");
      return report(first, first + 1, "this line is not indented far enough",
                    "indent it further than the line that it continues");
    }
  }

  /// The header of a block scalar, and empty lines below it.
  void check_block(const Node& scalar, std::size_t least) {
    const std::size_t end = text_.find_first_not_of("|>+-0123456789", scalar.begin);
    if (end == none) return;
    if (text_[end] == '#') check_comment(end);
    const std::string_view header = text_.substr(scalar.begin, end - scalar.begin);
    if (header.find_first_of("123456789") != none) return;
    std::size_t widest = 0;
    for (std::size_t line = text_.find('\n', end); line != none;) {
      const std::size_t first = text_.find_first_not_of(' ', line + 1);
      if (first == none) return;
      const std::size_t spaces = first - line - 1;
      if (text_[first] != '\n' && text_[first] != '\r') {
        if (spaces >= least && spaces < widest) {
          report(first, first + 1, "an empty line above is indented further than this one",
                 "remove its spaces");
        }
        return;
      }
      widest = std::max(widest, spaces);
      line = text_.find('\n', first);
    }
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;  // up to which the text has been looked at
  char before_ = '\n';  // the last mark before that
};

}  // namespace

void check_conformance(const Tree& tree, Diagnostics& diagnostics) {
  if (tree.root() != nullptr) Conformance(tree, diagnostics).check(*tree.root());
}

}  // namespace guidebook::yaml
