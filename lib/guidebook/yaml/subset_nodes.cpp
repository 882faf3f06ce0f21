#include "guidebook/yaml/subset_nodes.hpp"

#include <algorithm>
#include <cstdint>

#include "guidebook/yaml/limits.hpp"
#include "guidebook/yaml/plain.hpp"
#include "guidebook/yaml/scalar_end.hpp"
#include "guidebook/yaml/subset_cursor.hpp"

namespace guidebook::yaml {
namespace {

constexpr std::size_t longest_key = 1000;  // [154]: 1024, with what stands before the colon

}  // namespace

Node& Nodes::add(Node node, std::size_t begin, std::size_t end) {
  if (tree_.size() >= max_nodes || node.text.size() > max_scalar_bytes) throw OutsideSubset{};
  node.begin = static_cast<std::uint32_t>(begin);
  node.end = static_cast<std::uint32_t>(end);
  return tree_.add(node);
}

Node& Nodes::plain(std::size_t begin, std::size_t end, std::string_view text) {
  if (is_null(text)) return null(begin);
  return add({.kind = Kind::scalar, .text = tree_.keep(text, begin)}, begin, end);
}

Node& Nodes::quoted(std::size_t begin, std::size_t end, std::string_view text,
                    std::size_t text_begin) {
  return add({.kind = Kind::scalar, .quoted = true, .text = tree_.keep(text, text_begin)}, begin,
             end);
}

Node& Nodes::null(std::size_t begin) { return add({.kind = Kind::null}, begin, begin + 1); }

Collection::Collection(Nodes& nodes, Kind kind, std::size_t begin)
    : nodes_(nodes), node_(nodes.add({.kind = kind}, begin, begin + 1)) {
  if (++nodes_.depth_ > max_depth) throw OutsideSubset{};
}

void Collection::link(Node& first, Node& last) {
  (last_ == nullptr ? node_.first : last_->next) = &first;
  last_ = &last;
}

void Collection::append(Node& item) { link(item, item); }

void Collection::append(Node& key, Node& value) {
  const std::string_view written =
      nodes_.tree_.source().text().substr(key.begin, key.end - key.begin);
  const bool one_line = !key.quoted || written.find('\n') == std::string_view::npos;
  const bool implicit = key.kind == Kind::scalar && one_line && written.size() <= longest_key;
  if (!implicit || keys_.insert(node_, key) != nullptr) throw OutsideSubset{};
  if (value.kind == Kind::null) {
    value.begin = key.begin;
    value.end = key.end;
  }
  key.next = &value;
  link(key, value);
}

Node& Collection::close() {
  if (last_ != nullptr) node_.end = std::max(node_.end, last_->end);
  const std::string_view source = nodes_.tree_.source().text();
  if (source[node_.begin] == '{' || source[node_.begin] == '[')
    node_.end = static_cast<std::uint32_t>(bracket_end(source, node_.end));
  return node_;
}

}  // namespace guidebook::yaml
