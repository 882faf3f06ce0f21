#include "guidebook/query/pattern_rewriter.hpp"

#include <fmt/core.h>
#include <re2/re2.h>

#include <string>
#include <vector>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::query {
namespace {

// The marks of `unicode_pattern`, one of which stands before each character: what consumes a
// character consumes the mark before it too.
constexpr std::string_view boundary_pattern = "\\x{FDD0}";
constexpr std::string_view no_boundary_pattern = "\\x{FDD1}";
constexpr std::string_view marks = "\\x{FDD0}\\x{FDD1}";

/// What may stand in a class for `\d`, `\w`, `\s`; empty for other letters.
std::string_view members_of(char letter) {
  switch (letter) {
    case 'd':
      return "\\p{Nd}";
    case 'w':
      return "\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}";
    case 's':
      return "\\s\\v\\p{Z}";
    default:
      return {};
  }
}

/// Rewrites a pattern that RE2 has accepted.
class Rewriter {
 public:
  Rewriter(std::string_view pattern, bool with_boundaries)
      : rest_(pattern), with_boundaries_(with_boundaries) {}

  std::string rewrite() {
    while (!rest_.empty()) step();
    return std::move(out_);
  }

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] bool found_boundary() const { return found_boundary_; }

 private:
  void step() {
    switch (rest_.front()) {
      case '\\':
        return escape();
      case '[':
        return character_class();
      case '(':
        return open_group();
      case ')':
        if (!dot_all_.empty()) dot_all_.pop_back();
        return copy(1);
      case '.':
        rest_.remove_prefix(1);
        if (!with_boundaries_) return consume(".");
        return consume(negated(dot_matches_line_end() ? "" : "\\n"));
      case '$':
        rest_.remove_prefix(1);
        out_ += with_boundaries_ ? fmt::format("(?:[{}]?$)", marks) : "$";
        return;
      case '^':
      case '|':
      case '*':
      case '+':
      case '?':
        return copy(1);
      case '{':
        return repetition();
      default:
        return consume(std::string(take(utf8::decode(rest_).size)));
    }
  }

  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void copy(std::size_t size) { out_ += take(size); }

  /// Adds what consumes one character.
  void consume(std::string_view atom) {
    if (with_boundaries_) {
      out_ += fmt::format("(?:[{}]?{})", marks, atom);
    } else {
      out_ += atom;
    }
  }

  [[nodiscard]] std::string negated(std::string_view members) const {
    return fmt::format("[^{}{}]", with_boundaries_ ? marks : "", members);
  }

  [[nodiscard]] bool dot_matches_line_end() const {
    return dot_all_.empty() ? dot_all_outside_ : dot_all_.back();
  }

  void escape() {
    const char letter = rest_[1];
    if (letter == 'b' || letter == 'B') {
      found_boundary_ = true;
      rest_.remove_prefix(2);
      out_ += letter == 'b' ? boundary_pattern : no_boundary_pattern;
    } else if (letter == 'Q') {
      rest_.remove_prefix(2);
      quotation();
    } else if (letter == 'A') {
      copy(2);
    } else if (letter == 'z') {
      rest_.remove_prefix(2);
      out_ += with_boundaries_ ? fmt::format("(?:[{}]?\\z)", marks) : "\\z";
    } else {
      consume(escaped_atom());
    }
  }

  std::string escaped_atom() {
    const char letter = rest_[1];
    if (const auto members = members_of(letter); !members.empty()) {
      rest_.remove_prefix(2);
      return fmt::format("[{}]", members);
    }
    if (const auto members = members_of(text::to_lower(letter)); !members.empty()) {
      rest_.remove_prefix(2);
      return negated(members);
    }
    const std::string_view atom = take(escape_size());
    if (letter != 'P') return std::string(atom);
    return negated(fmt::format("\\p{}", atom.substr(2)));
  }

  /// The bytes of the escape in front: a property, a number, or one character.
  [[nodiscard]] std::size_t escape_size() const {
    const char letter = rest_[1];
    const bool has_braces = rest_.size() > 2 && rest_[2] == '{';
    if (letter == 'p' || letter == 'P' || letter == 'x') {
      if (has_braces) return rest_.find('}') + 1;
      return letter == 'x' ? 4 : 2 + utf8::decode(rest_.substr(2)).size;
    }
    if (letter >= '0' && letter <= '7') {
      std::size_t size = 2;
      while (size < 4 && size < rest_.size() && rest_[size] >= '0' && rest_[size] <= '7') ++size;
      return size;
    }
    return 1 + utf8::decode(rest_.substr(1)).size;
  }

  void quotation() {
    const std::size_t end = rest_.find("\\E");
    std::string_view quoted = take(end);
    if (end != std::string_view::npos) rest_.remove_prefix(2);
    while (!quoted.empty()) {
      const std::size_t size = utf8::decode(quoted).size;
      consume(RE2::QuoteMeta(std::string(quoted.substr(0, size))));
      quoted.remove_prefix(size);
    }
  }

  /// "{2,3}", or a brace that stands for itself.
  void repetition() {
    const std::size_t end = rest_.find_first_not_of("0123456789,", 1);
    const bool repeats =
        end != std::string_view::npos && rest_[end] == '}' && end > 1 && rest_[1] != ',';
    if (repeats) return copy(end + 1);
    rest_.remove_prefix(1);
    consume("\\{");
  }

  void open_group() {
    const bool outer = dot_matches_line_end();
    if (!rest_.starts_with("(?")) {
      dot_all_.push_back(outer);
      return copy(1);
    }
    if (rest_.starts_with("(?P<") || rest_.starts_with("(?<")) {
      dot_all_.push_back(outer);
      return copy(rest_.find('>') + 1);
    }
    const std::size_t end = rest_.find_first_of(":)");
    bool dot_all = outer;
    bool on = true;
    for (const char flag : rest_.substr(2, end - 2)) {
      if (flag == '-') on = false;
      if (flag == 's') dot_all = on;
    }
    if (rest_[end] == ':') {
      dot_all_.push_back(dot_all);
    } else if (dot_all_.empty()) {
      dot_all_outside_ = dot_all;
    } else {
      dot_all_.back() = dot_all;
    }
    copy(end + 1);
  }

  /// `[…]`. A member that is the opposite of a class becomes an alternative beside the others.
  void character_class() {
    rest_.remove_prefix(1);
    const bool is_negated = rest_.starts_with('^');
    if (is_negated) rest_.remove_prefix(1);
    std::string members;
    std::vector<std::string> opposites;
    for (bool first = true; first || rest_.front() != ']'; first = false)
      class_member(members, opposites);
    rest_.remove_prefix(1);
    if (is_negated && !opposites.empty()) {
      error_ = "\\D, \\W, \\S or \\P in [^…] is not supported";
      return;
    }
    if (is_negated) return consume(negated(members));
    std::string atom = members.empty() ? std::string() : fmt::format("[{}]", members);
    for (const std::string& opposite : opposites)
      atom += fmt::format("{}{}", atom.empty() ? "" : "|", opposite);
    consume(opposites.empty() ? atom : fmt::format("(?:{})", atom));
  }

  void class_member(std::string& members, std::vector<std::string>& opposites) {
    if (rest_.starts_with("[:")) {
      const bool is_opposite = rest_.starts_with("[:^");
      const std::string_view name = take(rest_.find(":]") + 2);
      if (is_opposite && with_boundaries_) {
        opposites.push_back(negated(fmt::format("[:{}", name.substr(3))));
      } else {
        members += name;
      }
    } else if (rest_.front() != '\\') {
      class_literal(members);
    } else if (const auto known = members_of(rest_[1]); !known.empty()) {
      members += known;
      rest_.remove_prefix(2);
    } else if (!members_of(text::to_lower(rest_[1])).empty() ||
               (rest_[1] == 'P' && with_boundaries_)) {
      opposites.push_back(escaped_atom());
    } else {
      members += take(escape_size());
    }
  }

  /// What means itself by where it stands is escaped: other members may come to stand around it.
  void class_literal(std::string& members) {
    const char c = rest_.front();
    const bool is_hyphen = c == '-' && (members.empty() || rest_.substr(1).starts_with(']'));
    if (c == ']' || c == '^' || is_hyphen) members += '\\';
    members += take(utf8::decode(rest_).size);
  }

  std::string_view rest_;
  bool with_boundaries_;
  bool found_boundary_ = false;
  bool dot_all_outside_ = false;
  std::vector<bool> dot_all_;  // of the groups that are open
  std::string out_;
  std::string error_;
};

}  // namespace

RewrittenPattern rewrite_pattern(std::string_view pattern) {
  Rewriter plain(pattern, false);
  RewrittenPattern rewritten{
      .pattern = plain.rewrite(), .error = plain.error(), .has_boundaries = plain.found_boundary()};
  if (rewritten.has_boundaries) rewritten.pattern = Rewriter(pattern, true).rewrite();
  return rewritten;
}

}  // namespace guidebook::query
