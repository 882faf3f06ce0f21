// The block structures of YAML 1.2.2, section 8.2, and its documents.
#include "guidebook/yaml/subset_reader.hpp"

#include "guidebook/yaml/subset_flow.hpp"

namespace guidebook::yaml {
namespace {

/// [202] l-document-prefix, [203] c-directives-end: where the document's marker stands, or else
/// `begin`.
std::size_t find_marker(std::string_view text, std::size_t begin) {
  std::size_t line = begin;
  while (line < text.size()) {
    if (text.substr(line).starts_with("---")) return line;
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::size_t first = text.find_first_not_of(' ', line);
    if (first < end && text[first] != '#') break;
    line = end + 1;
  }
  return begin;
}

class Blocks {
 public:
  Blocks(Tree& tree, std::size_t begin)
      : cursor_(tree.source().text(), find_marker(tree.source().text(), begin)), nodes_(tree) {}

  [[nodiscard]] Node& document();

 private:
  /// What may begin behind an indicator in the same line: a collection only behind a dash.
  enum class Begins { anything, no_block_collection };

  [[nodiscard]] Node& node(Indent least, Begins begins = Begins::anything);
  [[nodiscard]] Node& sequence();
  [[nodiscard]] Node& entry(Indent column);
  [[nodiscard]] Node& mapping(Node& first_key, Indent column);
  [[nodiscard]] Node& key(Indent column);
  [[nodiscard]] Node& value(Indent column);

  [[nodiscard]] bool at_entry() const { return cursor_.peek() == '-' && cursor_.before_space(); }
  [[nodiscard]] bool at_value() const { return cursor_.peek() == ':' && cursor_.before_space(); }
  [[nodiscard]] bool rest_is_empty();

  Cursor cursor_;
  Nodes nodes_;
  Scalars scalars_{cursor_, nodes_};
  Flow flow_{cursor_, nodes_, scalars_};
};

/// [211] l-yaml-stream of one [210] l-any-document
Node& Blocks::document() {
  const std::string_view text = cursor_.text().substr(cursor_.at());
  if (text.starts_with("...")) throw OutsideSubset{};
  if (text.starts_with("---")) {
    cursor_.advance(3);
    cursor_.end_line();
  }
  cursor_.skip_to_token();
  if (cursor_.at_end()) throw OutsideSubset{};
  Node& root = node(0);
  if (!cursor_.at_end() || root.kind == Kind::scalar || root.kind == Kind::null)
    throw OutsideSubset{};
  return root;
}

/// [196] s-l+block-node, from its first character to the next token
Node& Blocks::node(Indent least, Begins begins) {
  const Indent column = cursor_.column();
  const char first = cursor_.peek();
  if (begins == Begins::anything && at_entry()) return sequence();
  if (first == '|' || first == '>') return scalars_.block(least);
  if (first == '[' || first == '{' || first == '"' || first == '\'') {
    Node& flow = flow_.node(least);
    cursor_.skip_spaces();
    const bool is_key = flow.kind == Kind::scalar && at_value();
    if (is_key && begins == Begins::anything) return mapping(flow, column);
    cursor_.end_line();
    return flow;
  }
  const Extent line = scalars_.plain_one_line(Context::block);
  if (!at_value()) return scalars_.plain_multi_line(line, least);
  if (begins != Begins::anything) throw OutsideSubset{};
  return mapping(scalars_.plain(line), column);
}

/// [183] l+block-sequence
Node& Blocks::sequence() {
  const Indent column = cursor_.column();
  Collection list(nodes_, Kind::sequence, cursor_.at());
  do list.append(entry(column));
  while (!cursor_.at_end() && cursor_.column() == column && at_entry());
  return list.close();
}

/// [184] c-l-block-seq-entry
Node& Blocks::entry(Indent column) {
  const std::size_t dash = cursor_.at();
  cursor_.advance();
  if (rest_is_empty() && (cursor_.at_end() || cursor_.column() <= column)) return nodes_.null(dash);
  return node(column + 1);
}

/// [187] l+block-mapping
Node& Blocks::mapping(Node& first_key, Indent column) {
  Collection map(nodes_, Kind::mapping, first_key.begin);
  map.append(first_key, value(column));
  while (!cursor_.at_end() && cursor_.column() == column) {
    Node& next = key(column);
    map.append(next, value(column));
  }
  return map.close();
}

/// [193] ns-s-block-map-implicit-key, up to the colon
Node& Blocks::key(Indent column) {
  const bool in_quotes = cursor_.peek() == '"' || cursor_.peek() == '\'';
  Node& key =
      in_quotes ? scalars_.quoted(column) : scalars_.plain(scalars_.plain_one_line(Context::block));
  cursor_.skip_spaces();
  if (!at_value()) throw OutsideSubset{};
  return key;
}

/// [194] c-l-block-map-implicit-value, from the colon
Node& Blocks::value(Indent column) {
  const std::size_t colon = cursor_.at();
  cursor_.advance();
  if (!rest_is_empty()) return node(column + 1, Begins::no_block_collection);
  if (!cursor_.at_end()) {
    if (cursor_.column() > column) return node(column + 1);
    if (cursor_.column() == column && at_entry()) return sequence();  // [201] seq-space
  }
  return nodes_.null(colon);
}

/// Whether the line holds no more tokens. If so, the next one is sought below.
bool Blocks::rest_is_empty() {
  cursor_.skip_spaces();
  const bool empty = cursor_.at_line_end() || cursor_.peek() == '#';
  if (empty) cursor_.skip_to_token();
  return empty;
}

}  // namespace

bool read_subset(Tree& tree) {
  const std::string_view text = tree.source().text();
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (text.substr(begin).starts_with(byte_order_mark) || text.find('\r') != std::string_view::npos)
    return false;
  try {
    Blocks blocks(tree, begin);
    tree.set_root(&blocks.document());
    return true;
  } catch (const OutsideSubset&) {
    return false;
  }
}

}  // namespace guidebook::yaml
