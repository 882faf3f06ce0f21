#include "guidebook/yaml/subset_flow.hpp"

namespace guidebook::yaml {

Node& Flow::node(Indent least) {
  switch (cursor_.peek()) {
    case '[':
      return sequence(least);
    case '{':
      return mapping(least);
    case '"':
    case '\'':
      return scalars_.quoted(least);
    default:
      return scalars_.plain(scalars_.plain_one_line(Context::flow));
  }
}

/// [137] c-flow-sequence
Node& Flow::sequence(Indent least) {
  Collection list(nodes_, Kind::sequence, cursor_.at());
  cursor_.advance();
  separate(least);
  while (cursor_.peek() != ']') {
    list.append(node(least));
    end_entry(']', least);
  }
  cursor_.advance();
  return list.close();
}

/// [140] c-flow-mapping
Node& Flow::mapping(Indent least) {
  Collection map(nodes_, Kind::mapping, cursor_.at());
  cursor_.advance();
  separate(least);
  while (cursor_.peek() != '}') {
    Node& key = this->key(least);
    separate(least);
    if (cursor_.peek() == ',' || cursor_.peek() == '}') throw OutsideSubset{};
    map.append(key, node(least));
    end_entry('}', least);
  }
  cursor_.advance();
  return map.close();
}

/// [144] ns-flow-map-implicit-entry, up to the colon: after a key in quotes a value may follow at
/// once, as in JSON.
Node& Flow::key(Indent least) {
  const bool in_quotes = cursor_.peek() == '"' || cursor_.peek() == '\'';
  Node& key =
      in_quotes ? scalars_.quoted(least) : scalars_.plain(scalars_.plain_one_line(Context::flow));
  cursor_.skip_spaces();
  const bool is_key = cursor_.peek() == ':' && (in_quotes || cursor_.before_space());
  if (!is_key) throw OutsideSubset{};
  cursor_.advance();
  return key;
}

/// [80] s-separate
void Flow::separate(Indent least) {
  cursor_.skip_to_token();
  if (cursor_.at_end() || cursor_.column() < least) throw OutsideSubset{};
}

/// What follows an entry: a comma, or the closing bracket.
void Flow::end_entry(char closing, Indent least) {
  separate(least);
  if (cursor_.peek() == ',') {
    cursor_.advance();
    separate(least);
  } else if (cursor_.peek() != closing) {
    throw OutsideSubset{};
  }
}

}  // namespace guidebook::yaml
