#include "guidebook/rules/checks/line_edits.hpp"

#include <algorithm>

#include "guidebook/text/utf8.hpp"
#include "guidebook/yaml/plain.hpp"

namespace guidebook::validation {
namespace {

bool is_blank(char32_t c) { return c == ' ' || c == '\t'; }

/// A letter that nowhere means something to YAML.
bool is_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xA0;
}

/// Whether YAML still sees the same line when what stood beside the change meets. `opens`: it is
/// the scalar's first.
bool keeps_shape(yaml::Style style, bool opens, const yaml::Letters& line, const LineEdit& edit) {
  const bool in_quotes = style == yaml::Style::single_quoted || style == yaml::Style::double_quoted;
  if (in_quotes && opens) return true;
  if (!edit.text.empty()) return static_cast<unsigned char>(edit.text[0]) >= 0x80 || edit.first > 0;
  const char32_t after = edit.last < line.size() ? line[edit.last].value : 0;
  const bool begins_line =
      std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(edit.first),
                  [](const yaml::Letter& letter) { return is_blank(letter.value); });
  if (begins_line || is_word(after)) return is_word(after);
  const char32_t before = line[edit.first - 1].value;
  if (style != yaml::Style::plain) return before != '-' && before != '.';
  return after != '#' && std::u32string_view(U":?-.").find(before) == std::u32string_view::npos;
}

std::string mended(const GuideCheck& check, const yaml::Letters& line, const LineEdits& edits) {
  std::string text;
  std::uint32_t done = line[edits.front().first].begin;
  for (const LineEdit& edit : edits) {
    text += check.source().text().substr(done, line[edit.first].begin - done);
    text += edit.text;
    done = line[edit.last - 1].end;
  }
  return text;
}

/// Whether something is left of a plain scalar.
bool leaves_text(const GuideCheck& check, const yaml::Node& node, ByteRange changed,
                 const std::string& text) {
  constexpr std::size_t longest_null = 4;
  const std::size_t kept = node.end - node.begin - (changed.end - changed.begin);
  if (kept + text.size() > longest_null) return true;
  const std::string_view all = check.source().text();
  std::string whole(all.substr(node.begin, changed.begin - node.begin));
  whole.append(text).append(all.substr(changed.end, node.end - changed.end));
  return !yaml::is_null(whole);
}

}  // namespace

std::string text_of(const yaml::Letters& line, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i) utf8::append(text, line[i].value);
  return text;
}

void add_edit(LineEdits& edits, LineEdit edit) {
  if (edits.empty() || edits.back().last != edit.first) {
    edits.push_back(std::move(edit));
  } else {
    edits.back().last = edit.last;
    edits.back().text += edit.text;
  }
}

void report_edits(GuideCheck& check, const ValueSite& site, const yaml::Letters& line,
                  const LineEdits& edits, std::string message, std::string hint, bool same) {
  const LineEdit& first = edits.front();
  check.report(ByteRange{line[first.first].begin, line[first.last - 1].end}, std::move(message),
               std::move(hint));
  const ByteRange span{line[first.first].begin, line[edits.back().last - 1].end};
  std::string text = mended(check, line, edits);
  const yaml::Style style = *yaml::style_of(check.source(), site.node);
  const bool opens = line.front().begin <= site.node.begin + 1;
  const bool certain =
      same && site.field.type != Type::language &&
      std::all_of(edits.begin(), edits.end(),
                  [&](const LineEdit& edit) { return keeps_shape(style, opens, line, edit); }) &&
      (style != yaml::Style::plain || leaves_text(check, site.node, span, text));
  check.suggest(span, std::move(text), certain);
}

}  // namespace guidebook::validation
