#include "guidebook/formats/import/wikitext_marks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "guidebook/formats/import/marked_text.hpp"
#include "guidebook/formats/import/wikitext_links.hpp"
#include "guidebook/formats/import/wikitext_template.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikitext {
namespace {

bool has_word(std::string_view line) {
  constexpr unsigned char ascii_end = 0x80;
  return std::ranges::any_of(line, [](char c) {
    return text::is_alphanumeric(c) || static_cast<unsigned char>(c) >= ascii_end;
  });
}

class MarksWriter {
 public:
  MarksWriter(const Source& source, const TextOptions& options)
      : source_(source), options_(options), out_(options.marks) {}

  std::string run(std::span<const Node> nodes) {
    write(nodes);
    return out_.finish();
  }

 private:
  [[nodiscard]] std::string_view text_of(const Node& node) const {
    return source_.text().substr(node.begin, node.end - node.begin);
  }

  void write(std::span<const Node> nodes) {
    const std::vector<bool> in_sentence = nodes_in_sentences(nodes);
    for (std::size_t i = 0; i < nodes.size(); ++i) write(nodes[i], in_sentence[i]);
  }

  /// Of each node whether there are words in its line.
  [[nodiscard]] std::vector<bool> nodes_in_sentences(std::span<const Node> nodes) const {
    std::vector<bool> result(nodes.size(), is_inner_);
    std::size_t line_begin = 0;
    bool has_words = is_inner_;
    const auto end_line = [&](std::size_t end) {
      for (; line_begin < end; ++line_begin) result[line_begin] = has_words;
      has_words = is_inner_;
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const std::string_view text = text_of(nodes[i]);
      if (nodes[i].kind == Node::Kind::text) {
        const std::size_t first = text.find('\n');
        has_words = has_words || has_word(text.substr(0, first));
        if (first == std::string_view::npos) continue;
        end_line(i);
        has_words = is_inner_ || has_word(text.substr(text.rfind('\n')));
      } else {
        has_words = has_words || nodes[i].kind == Node::Kind::verbatim || is_shown_link(nodes[i]);
      }
    }
    end_line(nodes.size());
    return result;
  }

  [[nodiscard]] bool is_shown_link(const Node& node) const {
    return node.kind == Node::Kind::link && !is_aside(target_of(node));
  }

  [[nodiscard]] std::string_view target_of(const Node& link) const {
    return link.parts.front().empty() ? std::string_view() : text_of(link.parts.front().front());
  }

  void write(const Node& node, bool in_sentence) {
    if (node.kind == Node::Kind::text) {
      text(text_of(node));
      return;
    }
    if (node.kind == Node::Kind::heading) {
      heading(node);
      return;
    }
    out_.touch();
    if (node.kind == Node::Kind::verbatim) {
      out_.literal(text_of(node));
    } else if (is_shown_link(node)) {
      link(node);
    } else if (node.kind != Node::Kind::call || !call(node)) {
      const std::string words = options_.aside(node, in_sentence);
      if (in_sentence) out_.literal(words);
    }
  }

  /// A heading within a text is a paragraph before what stands under it, if anything does.
  void heading(const Node& node) { out_.heading(node.level, inline_text(node.parts.front())); }

  /// What nodes are within a line.
  std::string inline_text(std::span<const Node> nodes) {
    MarksWriter inner(source_, options_);
    inner.is_inner_ = true;
    std::string text = inner.run(nodes);
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  /// Whether a call is one that has been shown.
  bool call(const Node& node) {
    const std::string_view name = name_of(source_, node);
    if (name == "!" || name == "=") {
      out_.literal(name == "!" ? '|' : '=');
      return true;
    }
    const ShowCall show = find_template(name, node.parts.size() > 1);
    if (show == nullptr) return false;
    std::vector<std::string> words;
    for (const Nodes& part : unnamed_arguments_of(source_, node))
      words.push_back(inline_text(part));
    const bool is_paragraph = is_box(name);
    if (is_paragraph) out_.end_paragraph();
    out_.raw(show(name, words));
    if (is_paragraph) out_.end_paragraph();
    return true;
  }

  void link(const Node& node) {
    const std::string_view target = target_of(node);
    const std::string label = inline_text(node.parts.back());
    if (label.empty()) return;
    if (is_inner_ || target.starts_with('#')) {
      out_.raw(label);
    } else {
      out_.link(label, page_url(options_.language, target));
    }
  }

  void text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) at += step(text, at);
  }

  /// Reads what begins at `at`; its size.
  std::size_t step(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const char c = rest.front();
    if (c == '\n') {
      out_.end_line();
      return 1;
    }
    if (out_.at_line_begin()) {
      if (const std::size_t size = begin_line(rest); size > 0) return size;
    }
    if (rest.starts_with("''")) return quotes(text, at);
    std::size_t size = 0;
    if (c == '[') size = external_link(rest);
    if (c == '<') size = tag(rest);
    if (c == '&') size = out_.entity(rest);
    if (c == '_') size = magic_word(rest);
    if (is_table_ && (c == '|' || c == '!')) size = cell(rest);
    if (size > 0) return size;
    out_.literal(c);
    return 1;
  }

  /// The marks at the beginning of a line.
  std::size_t begin_line(std::string_view rest) {
    if (rest.starts_with("{|") || rest.starts_with("|}") || rest.starts_with("----") ||
        (is_table_ && (rest.starts_with("|-") || rest.starts_with("|+")))) {
      is_table_ = rest.starts_with("{|") || (is_table_ && !rest.starts_with("|}"));
      return std::min(rest.find('\n'), rest.size());
    }
    if (is_table_ && (rest.front() == '|' || rest.front() == '!')) {
      out_.item();
      return 1;
    }
    const std::size_t marks = std::min(rest.find_first_not_of("*#:;"), rest.size());
    if (marks == 0) return rest.front() == ' ' ? 1 : 0;
    const std::string_view written = rest.substr(0, marks);
    if (written.find_first_of("*#") != std::string_view::npos) out_.item();
    if (written.ends_with(';')) out_.toggle_strong(' ');
    return marks;
  }

  std::size_t cell(std::string_view rest) {
    if (rest.starts_with("||") || rest.starts_with("!!")) {
      out_.raw(" · ");
      return 2;
    }
    if (rest.front() == '!') return 0;
    constexpr std::size_t longest = 500;  // of how a cell looks
    const std::string& line = out_.line();
    if (line.size() < longest && line.find('=') != std::string::npos) out_.clear_line();
    return 1;
  }

  std::size_t quotes(std::string_view text, std::size_t at) {
    const std::size_t count = std::min(text.find_first_not_of('\'', at), text.size()) - at;
    const char after = at + count < text.size() ? text[at + count] : ' ';
    std::size_t plain = count == 4 ? 1 : 0;
    if (count > 5) plain = count - 5;
    out_.raw(text.substr(at, plain));
    const std::size_t marks = count - plain;
    if (marks != 2) out_.toggle_strong(after);
    if (marks != 3) out_.toggle_emphasis(after);
    return count;
  }

  std::size_t external_link(std::string_view rest) {
    static constexpr std::array<std::string_view, 4> schemes{"[http://", "[https://", "[//",
                                                             "[mailto:"};
    const bool is_link =
        std::ranges::any_of(schemes, [&](std::string_view each) { return rest.starts_with(each); });
    const std::size_t close = is_link ? rest.find_first_of("[]\n", 1) : std::string_view::npos;
    if (close == std::string_view::npos || rest[close] != ']') return 0;
    const std::string_view inside = rest.substr(1, close - 1);
    const std::size_t space = std::min(inside.find(' '), inside.size());
    const std::string url = safe_url(inside.substr(0, space));
    const std::string_view label = text::trimmed(inside.substr(space));
    if (is_inner_) {
      out_.literal(label.empty() ? std::string_view(url) : label);
    } else {
      MarkedText shown(options_.marks);
      shown.literal(label);
      out_.link(shown.finish(), url);
    }
    return close + 1;
  }

  std::size_t tag(std::string_view rest) {
    const std::size_t close = rest.find_first_of("<>", 1);
    const std::size_t begin = rest.starts_with("</") ? 2 : 1;
    if (close == std::string_view::npos || rest[close] != '>' || !text::is_letter(rest[begin]))
      return 0;
    const std::string_view inside = rest.substr(begin, close - begin);
    const auto end = std::ranges::find_if_not(inside, text::is_letter);
    const std::string name = text::to_lower(std::string_view(inside.begin(), end));
    if (name == "br") out_.raw(" ");
    if (name == "ref" && !inside.ends_with('/')) out_.raw(begin == 2 ? ")" : " (");
    return close + 1;
  }

  /// "__NOTOC__"
  static std::size_t magic_word(std::string_view rest) {
    if (!rest.starts_with("__")) return 0;
    const auto end = std::ranges::find_if_not(rest.substr(2), text::is_upper);
    const auto size = static_cast<std::size_t>(end - rest.begin());
    return size > 2 && rest.substr(size).starts_with("__") ? size + 2 : 0;
  }

  const Source& source_;
  const TextOptions& options_;
  MarkedText out_;
  bool is_inner_ = false;  // no link holds another
  bool is_table_ = false;
};

}  // namespace

std::string to_text(const Source& source, std::span<const Node> nodes, const TextOptions& options) {
  return MarksWriter(source, options).run(nodes);
}

}  // namespace guidebook::wikitext
