// The flow scalars of YAML 1.2.2, section 7.3: plain and quoted.
#include "guidebook/source/source.hpp"
#include "guidebook/text/utf8.hpp"
#include "guidebook/yaml/escape.hpp"
#include "guidebook/yaml/subset_scalars.hpp"

namespace guidebook::yaml {
namespace {

constexpr text::CharacterSet block_plain_stops("\n\t:#");
constexpr text::CharacterSet flow_plain_stops("\n\t:#,[]{}?");
constexpr text::CharacterSet flow_indicators(",[]{}");
constexpr text::CharacterSet indicators("-?:,[]{}#&*!|>'\"%@` \t\n");
constexpr text::CharacterSet single_quoted_stops("'\n");
constexpr text::CharacterSet double_quoted_stops("\"\\\n");

/// [126] ns-plain-first: of the indicators only a hyphen may begin a scalar here.
bool is_plain_first(const Cursor& cursor) {
  if (!indicators.has(cursor.peek())) return true;
  return cursor.peek() == '-' && !cursor.before_space() && !flow_indicators.has(cursor.peek(1));
}

}  // namespace

Extent Scalars::plain_one_line(Context context) {
  if (!is_plain_first(cursor_)) throw OutsideSubset{};
  const std::size_t begin = cursor_.at();
  return {begin, plain_in_line(context)};
}

/// [132] nb-ns-plain-in-line, [130] ns-plain-char. Returns the end of the text, without the spaces
/// behind it.
std::size_t Scalars::plain_in_line(Context context) {
  const bool in_flow = context == Context::flow;
  while (true) {
    cursor_.skip_to(in_flow ? flow_plain_stops : block_plain_stops);
    const char stop = cursor_.peek();
    if (stop == '\t' || stop == '?') throw OutsideSubset{};
    const bool goes_on = (stop == ':' && !cursor_.before_space() &&
                          !(in_flow && flow_indicators.has(cursor_.peek(1)))) ||
                         (stop == '#' && cursor_.text()[cursor_.at() - 1] != ' ');
    if (!goes_on) break;
    cursor_.advance();
  }
  std::size_t end = cursor_.at();
  while (cursor_.text()[end - 1] == ' ') --end;
  return end;
}

Node& Scalars::plain(Extent line) {
  return nodes_.plain(line.begin, line.end,
                      cursor_.text().substr(line.begin, line.end - line.begin));
}

Node& Scalars::plain_multi_line(Extent first, Indent least) {
  Extent all = first;
  text_.clear();
  while (cursor_.at_line_end() && !cursor_.at_end()) {
    const std::size_t breaks = cursor_.skip_line_ends();
    const bool continued = !cursor_.at_end() && cursor_.column() >= least && cursor_.peek() != '#';
    if (!continued) break;
    if (text_.empty()) text_ = cursor_.text().substr(first.begin, first.end - first.begin);
    fold(breaks);
    const std::size_t begin = cursor_.at();
    all.end = plain_in_line(Context::block);
    if (cursor_.peek() == ':') throw OutsideSubset{};
    text_.append(cursor_.text().substr(begin, all.end - begin));
  }
  cursor_.skip_to_token();
  return text_.empty() ? plain(first) : nodes_.plain(all.begin, all.end, text_);
}

Node& Scalars::quoted(Indent least) {
  const std::size_t begin = cursor_.at();
  const char quote = cursor_.peek();
  cursor_.advance();
  text_.clear();
  solid_ = 0;
  while (true) {
    const std::size_t run = cursor_.at();
    cursor_.skip_to(quote == '"' ? double_quoted_stops : single_quoted_stops);
    if (cursor_.at_end()) throw OutsideSubset{};
    const std::string_view part = cursor_.text().substr(run, cursor_.at() - run);
    const bool escaped_quote = quote == '\'' && cursor_.peek(1) == '\'';
    if (cursor_.peek() == quote && !escaped_quote) {
      cursor_.advance();
      if (text_.empty()) return nodes_.quoted(begin, cursor_.at(), part, run);
      return nodes_.quoted(begin, cursor_.at(), text_.append(part), begin);
    }
    text_ += part;
    if (cursor_.at_line_end()) {
      fold_quoted(quote, least);
    } else if (quote == '"') {
      decode_escape();
    } else {
      text_ += quote;
      cursor_.advance(2);
    }
    solid_ = text_.size();
  }
}

/// [74] s-flow-folded in quotes: spaces before the line's end count for nothing.
void Scalars::fold_quoted(char quote, Indent least) {
  while (text_.size() > solid_ && (text_.back() == ' ' || text_.back() == '\t')) text_.pop_back();
  const std::size_t breaks = cursor_.skip_line_ends();
  const bool indented = cursor_.column() >= least && cursor_.peek() != '\t';
  const bool ends_empty = cursor_.peek() == quote && breaks > 1;  // yaml-cpp may drop these lines
  if (!indented || ends_empty) throw OutsideSubset{};
  fold(breaks);
}

/// [73] b-l-folded
void Scalars::fold(std::size_t breaks) {
  if (breaks == 1) {
    text_ += ' ';
  } else {
    text_.append(breaks - 1, '\n');
  }
}

/// [62] c-ns-esc-char
void Scalars::decode_escape() {
  const auto escape = yaml::decode_escape(cursor_.text().substr(cursor_.at()));
  if (!escape || escape->value > 0x10ffff || is_surrogate(escape->value)) throw OutsideSubset{};
  const std::size_t before = text_.size();
  utf8::append(text_, escape->value);
  if (first_control_character(std::string_view(text_).substr(before))) throw OutsideSubset{};
  cursor_.advance(escape->size);
}

}  // namespace guidebook::yaml
