// The block scalars of YAML 1.2.2, section 8.1: literal and folded.
#include <algorithm>

#include "guidebook/yaml/subset_scalars.hpp"

namespace guidebook::yaml {

Node& Scalars::block(Indent least) {
  const std::size_t begin = cursor_.at();
  const char style = cursor_.peek();
  const Header header = block_header(least);
  const Body body = block_body(header, least);
  // The end of a block scalar is found by its text, which must not look like its header.
  if (body.end == 0 || text_.front() == style) throw OutsideSubset{};
  if (header.folded && header.chomping == '+') throw OutsideSubset{};
  if (header.chomping != '-') text_ += '\n';                    // [165] b-chomped-last
  if (header.chomping == '+') text_.append(body.breaks, '\n');  // [169] l-keep-empty
  cursor_.skip_to_token();
  return nodes_.quoted(begin, body.end, text_, begin);
}

/// [162] c-b-block-header
Scalars::Header Scalars::block_header(Indent least) {
  Header header{.folded = cursor_.peek() == '>'};
  cursor_.advance();
  for (int i = 0; i < 2; ++i) {
    const char c = cursor_.peek();
    if (header.chomping == ' ' && (c == '-' || c == '+')) {
      header.chomping = c;
    } else if (header.indent == 0 && c >= '1' && c <= '9') {
      header.indent = least - 1 + static_cast<Indent>(c - '0');
    } else {
      break;
    }
    cursor_.advance();
  }
  cursor_.skip_spaces();
  cursor_.skip_comment();
  // A last line without a line feed is chomped in several ways.
  if (!cursor_.at_line_end() || !cursor_.text().ends_with('\n')) throw OutsideSubset{};
  return header;
}

/// [172] b-nb-literal-next, [73] b-l-folded: what parts a line from the text before it.
void Scalars::begin_block_line(bool folded, std::size_t empty_lines) {
  if (text_.empty()) {
    text_.append(empty_lines, '\n');
  } else if (folded) {
    fold(empty_lines + 1);
  } else {
    text_.append(empty_lines + 1, '\n');
  }
}

/// [173] l-literal-content, [182] l-folded-content; of the latter no line may begin with a blank.
Scalars::Body Scalars::block_body(const Header& header, Indent least) {
  Body body;
  Indent indent = header.indent;
  Indent widest = 0;  // of empty lines at the top
  text_.clear();
  for (cursor_.next_line(); !cursor_.at_end(); cursor_.next_line()) {
    cursor_.skip_spaces();
    const std::size_t spaces = cursor_.column();
    if (cursor_.at_line_end()) {  // [70] l-empty
      if (indent != 0 && spaces > indent) throw OutsideSubset{};
      widest = std::max(widest, spaces);
      ++body.breaks;
      continue;
    }
    if (indent == 0 && spaces >= least) indent = spaces;
    if (indent == 0 || spaces < indent) break;
    const std::size_t begin = cursor_.at() - spaces + indent;
    const bool first = text_.empty();
    const bool more_indented = cursor_.text()[begin] == ' ' || cursor_.text()[begin] == '\t';
    if (header.folded && (more_indented || (first && body.breaks > 0))) throw OutsideSubset{};
    if (first && widest > indent) throw OutsideSubset{};
    begin_block_line(header.folded, body.breaks);
    body.breaks = 0;
    cursor_.skip_to_line_end();
    const std::string_view line = cursor_.text().substr(begin, cursor_.at() - begin);
    text_ += line;
    const std::size_t last = line.find_last_not_of(" \t");
    if (last != std::string_view::npos) body.end = begin + last + 1;
  }
  return body;
}

}  // namespace guidebook::yaml
