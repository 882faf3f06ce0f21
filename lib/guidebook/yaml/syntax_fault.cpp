#include "guidebook/yaml/syntax_fault.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "guidebook/yaml/escape.hpp"

namespace guidebook::yaml {
namespace {

/// What yaml-cpp says, and what it means to somebody who writes a guide.
struct Wording {
  std::string_view theirs;  // or its beginning: 0.8 adds the name of an anchor
  std::string_view rule;
  std::string_view message;
  std::string_view hint;
};

constexpr Wording wordings[] = {
    {"unknown token", "yaml-syntax", "a plain value cannot begin with this character",
     "put the value in quotes"},
    {"the referenced anchor is not defined", "yaml-anchor",
     "aliases are not part of the guide format", "put text that begins with '*' in quotes"},
    {"illegal tab when looking for indentation", "yaml-syntax", "a tab cannot indent a line",
     "indent with spaces"},
    {"end of map not found", "yaml-syntax", "this does not continue the map it stands in",
     "check the indentation and the quotes of this line and the one above"},
    {"end of sequence not found", "yaml-syntax", "this does not continue the list it stands in",
     "check the indentation: every item begins with \"- \" in the same column"},
    {"illegal block entry", "yaml-syntax", "an item of a list cannot stand here",
     "check its indentation, and the brackets and quotes above it"},
    {"end of sequence flow not found", "yaml-syntax", "the list in brackets is not closed",
     "close it with ']'"},
    {"end of map flow not found", "yaml-syntax", "the map in braces is not closed",
     "close it with '}'"},
    {"illegal EOF in scalar", "yaml-unterminated-string", "the quote opened here is never closed",
     ""},
    {"illegal document indicator in scalar", "yaml-unterminated-string",
     "the quote opened here is not closed", ""},
};

struct Fault {
  std::string_view rule = "yaml-syntax";
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string hint;
};

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t before = text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

/// "illegal map value": a second ": " on a line, a key without its colon on the line before, or a
/// line that is indented too deep. yaml-cpp's mark is at the colon.
Fault misplaced_colon(std::string_view text, std::size_t mark, const Node* last) {
  const std::size_t line = line_begin(text, mark);
  const std::size_t word = std::min(text.find_first_not_of(' ', line), mark);
  if (text.substr(word).starts_with('\t')) {
    return {.begin = word,
            .end = word + 1,
            .message = "a tab cannot indent a line",
            .hint = "indent with spaces"};
  }
  if (last != nullptr && last->begin >= line) {
    return {.begin = mark,
            .end = mark + 1,
            .message = "a second ':' in one line",
            .hint = "put text that holds \": \" in quotes"};
  }
  const std::size_t above = line == 0 ? 0 : line_begin(text, line - 1);
  const std::size_t word_above = text.find_first_not_of(' ', above);
  if (line > 0 && word_above < line && word_above - above == word - line) {
    std::size_t end = line - 1;
    while (end > word_above && (text[end - 1] == ' ' || text[end - 1] == '\r')) --end;
    const std::string_view key = text.substr(word_above, end - word_above);
    return {.rule = "yaml-missing-colon",
            .begin = word_above,
            .end = end,
            .message = fmt::format("no ':' after \"{}\"", key),
            .hint = fmt::format("write \"{}: …\"", key)};
  }
  return {.begin = word,
          .end = mark,
          .message = "a key cannot stand here",
          .hint = "check the indentation: the keys of one map begin in the same column"};
}

/// An escape that yaml-cpp cannot decode, whose mark is behind it: past the end where it is cut
/// off.
std::optional<Fault> bad_escape(std::string_view text, std::size_t mark, std::string_view message) {
  const bool unknown = message.starts_with("unknown escape character");
  const bool undecoded = message.starts_with("bad character found while scanning hex number") ||
                         message.starts_with("invalid unicode");
  for (const char letter : std::string_view(unknown ? "?" : undecoded ? "xuU" : "")) {
    const std::size_t size = escape_size(letter);
    const std::size_t begin = mark - std::min(mark, size);
    if (begin + 1 >= text.size() || text[begin] != '\\' || escape_size(text[begin + 1]) != size)
      continue;
    const std::size_t end = std::min({text.find_first_of("\"\r\n", begin + 2), mark, text.size()});
    Fault fault{.begin = begin, .end = end, .message = {}, .hint = {}};
    const std::string_view escape = text.substr(begin, end - begin);
    if (unknown) {
      fault.message = fmt::format("{} is no escape sequence", escape);
      fault.hint = "write \\\\ for a backslash, or put the text in single quotes";
    } else if (escape.size() == size && decode_escape(escape)) {
      fault.message = fmt::format("{} is no character", escape);
      fault.hint = "write the character itself";
    } else {
      fault.message = fmt::format("\\{} wants {} hexadecimal digits", escape[1], size - 2);
    }
    return fault;
  }
  return std::nullopt;
}

Fault understand(const YAML::Exception& error, std::string_view text, std::size_t mark,
                 const Node* last) {
  if (auto fault = bad_escape(text, mark, error.msg)) return *fault;
  mark = std::min(mark, text.size());
  if (error.msg == "illegal map value") return misplaced_colon(text, mark, last);
  // A quote left open swallows lines up to the next quote, and what follows that is the "fault".
  const bool swallowed = last != nullptr && last->quoted && last->end <= mark &&
                         (text[last->begin] == '"' || text[last->begin] == '\'') &&
                         line_begin(text, last->end) == line_begin(text, mark) &&
                         line_begin(text, last->begin) != line_begin(text, last->end);
  if (swallowed) {
    return {.rule = "yaml-unterminated-string",
            .begin = last->begin,
            .end = last->begin + 1,
            .message = "the quote opened here is not closed before another one",
            .hint = {}};
  }
  const auto* wording =
      std::find_if(std::begin(wordings), std::end(wordings),
                   [&](const Wording& w) { return error.msg.starts_with(w.theirs); });
  if (wording == std::end(wordings)) return {.begin = mark, .end = mark + 1, .message = error.msg};
  Fault fault{.rule = wording->rule,
              .begin = mark,
              .end = mark + 1,
              .message = std::string(wording->message),
              .hint = std::string(wording->hint)};
  if (wording->rule == "yaml-unterminated-string") {
    const std::size_t quote = text.find_first_of("\"'", last == nullptr ? 0 : last->end);
    if (quote != std::string_view::npos) fault.begin = quote;
    fault.end = fault.begin + 1;
  }
  return fault;
}

}  // namespace

Diagnostic syntax_fault(const Source& source, const YAML::Exception& error, std::size_t offset,
                        const Node* last) {
  const std::size_t mark = offset + static_cast<std::size_t>(std::max(error.mark.pos, 0));
  Fault fault = understand(error, source.text(), mark, last);
  return source.error(fault.rule, fault.begin, fault.end, std::move(fault.message),
                      std::move(fault.hint));
}

}  // namespace guidebook::yaml
