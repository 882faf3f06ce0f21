#include "guidebook/yaml/builder.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/text/utf8.hpp"
#include "guidebook/yaml/limits.hpp"
#include "guidebook/yaml/scalar_end.hpp"

namespace guidebook::yaml {
namespace {

bool is_written_null(std::string_view rest) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!rest.starts_with(word)) continue;
    const std::string_view after = rest.substr(word.size());
    return after.empty() ||
           std::string_view(" \t\r\n,]}#:").find(after[0]) != std::string_view::npos;
  }
  return false;
}

/// The dash of the next item of a list whose last one ends at `at`. Comments may stand between.
std::size_t next_dash(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '-') at = text[at] == '#' ? text.find('\n', at) : at + 1;
  return std::min(at, text.size());
}

/// yaml-cpp 0.7 writes U+0085 and U+00A0, the escapes \N and \_, as single bytes.
std::string encoded(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const auto [c, size] = utf8::decode(value.substr(at));
    utf8::append(text, size == 1 ? static_cast<unsigned char>(value[at]) : c);
    at += size;
  }
  return text;
}

}  // namespace

void Builder::report(std::string_view rule, std::size_t begin, std::size_t end, std::string message,
                     std::string hint) {
  diagnostics_.push_back(
      tree_.source().error(rule, begin, end, std::move(message), std::move(hint)));
}

std::uint32_t Builder::at(const YAML::Mark& mark) const {
  const std::size_t place = offset_ + static_cast<std::size_t>(std::max(mark.pos, 0));
  return static_cast<std::uint32_t>(std::min(place, tree_.source().text().size()));
}

std::size_t Builder::column(std::size_t at) const {
  const std::size_t line = tree_.source().text().substr(0, at).rfind('\n') + 1;
  return at - std::max(line, offset_);
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (in_document_) {
    const std::size_t place = at(mark);
    const bool marked = tree_.source().text().substr(place).starts_with("---");
    if (marked) {
      report("yaml-multiple-documents", place, place + 3, "a second document begins here",
             "a file holds one guide: move it to a file of its own");
    } else {
      report("yaml-syntax", place, place + 1, "unexpected text after the end of the guide",
             "check its indentation, and what stands before it");
    }
    throw Stop{};
  }
  in_document_ = true;
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  const std::string_view text = tree_.source().text();
  const std::uint32_t begin = at(mark);
  if (open_.empty()) {
    add({.kind = Kind::null, .begin = begin, .end = begin});
    return;
  }
  const Open& parent = open_.back();
  const bool written = is_written_null(text.substr(begin));
  if (parent.node->kind == Kind::mapping && parent.key == nullptr) {
    if (!written) {
      report("yaml-syntax", begin, begin + 1, "a key is missing before ':'");
      throw Stop{};
    }
    const auto end = static_cast<std::uint32_t>(begin + (text[begin] == '~' ? 1U : 4U));
    add({.kind = Kind::scalar,
         .begin = begin,
         .end = end,
         .text = text.substr(begin, end - begin)});
    return;
  }
  Node null{.kind = Kind::null, .begin = begin, .end = begin};
  if (parent.node->kind == Kind::mapping) {
    null.reported = !written && !check_colon(*parent.key);
    null.begin = parent.key->begin;
    null.end = parent.key->end;
  } else {
    // In a block list the mark may be the next token's, many lines below the item's dash.
    const bool is_item = written && column(begin) > column(parent.node->begin);
    if (!is_item && !parent.in_brackets) {
      const Node* last = parent.last_child;
      null.begin = static_cast<std::uint32_t>(
          next_dash(text, last == nullptr ? parent.node->begin : last->end));
    }
    null.end = static_cast<std::uint32_t>(std::min<std::size_t>(null.begin + 1, text.size()));
  }
  add(null);
}

bool Builder::check_colon(const Node& key) {
  const std::string_view text = tree_.source().text();
  const std::size_t after = text.find_first_not_of(" \t\r\n", key.end);
  if (after != std::string_view::npos && text[after] == ':') return true;
  report("yaml-missing-colon", key.begin, key.end, fmt::format("no ':' after \"{}\"", shown(key)),
         fmt::format("write \"{}: …\"", shown(key)));
  return false;
}

void Builder::take_back_missing_colon() {
  const bool is_last =
      !diagnostics_.empty() && last_scalar_ != nullptr &&
      diagnostics_.back().rule == "yaml-missing-colon" &&
      diagnostics_.back().place.begin == tree_.source().position(last_scalar_->begin);
  if (is_last) diagnostics_.pop_back();
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  const std::size_t begin = at(mark);
  report("yaml-anchor", begin, begin + 1, "aliases are not part of the guide format",
         "write the value out");
  throw Stop{};
}

void Builder::OnAnchor(const YAML::Mark& mark, const std::string& name) {
  const std::size_t begin = at(mark);
  report("yaml-anchor", begin, begin + 1 + name.size(), "anchors are not part of the guide format",
         fmt::format("remove \"&{}\"", name));
}

void Builder::check_tag(const YAML::Mark& mark, const std::string& tag) {
  const std::size_t begin = at(mark);
  const bool written = tree_.source().text().substr(begin).starts_with('!');
  if (tag.empty() || tag == "?" || (tag == "!" && !written)) return;
  report("yaml-tag", begin, begin + 1, "tags are not part of the guide format",
         "remove the tag: a field's type says how its value is read");
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       const std::string& value) {
  check_tag(mark, tag);
  const std::string_view text = tree_.source().text();
  Node node{.kind = Kind::scalar, .quoted = tag == "!", .begin = at(mark)};
  // After a tag or an anchor the mark is that one's, and the scalar follows it.
  const char first = node.begin < text.size() ? text[node.begin] : '\0';
  const bool in_quotes = node.quoted && (first == '"' || first == '\'');
  const std::size_t end =
      in_quotes ? quoted_end(text, node.begin) : unquoted_end(text, node.begin, value);
  if (end == no_end) {
    report("yaml-unterminated-string", node.begin, node.begin + 1,
           "the quote opened here is never closed");
    throw Stop{};
  }
  node.end = static_cast<std::uint32_t>(end);
  if (value.size() > max_scalar_bytes) {
    report("scalar-too-long", node.begin, node.begin + 1, "a value longer than 1 MiB");
    throw Stop{};
  }
  if (const auto c = first_control_character(value); c) {
    report("control-character", node.begin, node.end,
           fmt::format("control character U+{:04X}", static_cast<std::uint32_t>(*c)), "remove it");
  }
  node.text = tree_.keep(utf8::is_valid(value) ? value : encoded(value),
                         node.begin + (in_quotes ? 1U : 0U));
  last_scalar_ = &add(node);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                              YAML::EmitterStyle::value style) {
  open(Kind::sequence, mark, tag);
  open_.back().in_brackets = style == YAML::EmitterStyle::Flow;
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) {
  open(Kind::mapping, mark, tag);
}

void Builder::open(Kind kind, const YAML::Mark& mark, const std::string& tag) {
  check_tag(mark, tag);
  const std::uint32_t begin = at(mark);
  if (open_.size() >= max_depth) {
    report("yaml-too-deep", begin, begin + 1, fmt::format("nested deeper than {}", max_depth));
    throw Stop{};
  }
  Node& node = add({.kind = kind, .begin = begin, .end = begin + 1});
  open_.push_back({.node = &node});
}

void Builder::close() {
  const Open& done = open_.back();
  const Node* done_node = done.node;
  if (done.last_child != nullptr) done.node->end = std::max(done.node->end, done.last_child->end);
  const std::string_view text = tree_.source().text();
  if (text[done_node->begin] == '{' || text[done_node->begin] == '[') {
    done.node->end = static_cast<std::uint32_t>(bracket_end(text, done.node->end));
  }
  open_.pop_back();
  if (!open_.empty() && open_.back().key == done_node) {
    report("yaml-syntax", done_node->begin, done_node->begin + 1, "a key must be plain text");
    throw Stop{};
  }
}

Node& Builder::add(Node node) {
  if (tree_.size() >= max_nodes) {
    report("too-many-nodes", node.begin, node.begin + 1,
           fmt::format("more than {} values", max_nodes));
    throw Stop{};
  }
  Node& added = tree_.add(node);
  if (open_.empty()) {
    tree_.set_root(&added);
    return added;
  }
  Open& parent = open_.back();
  if (parent.node->kind == Kind::sequence) {
    (parent.last_child == nullptr ? parent.node->first : parent.last_child->next) = &added;
    parent.last_child = &added;
  } else if (parent.key == nullptr) {
    add_key(parent, added);
  } else {
    add_value(parent, added);
  }
  return added;
}

void Builder::add_key(Open& map, Node& node) {
  map.key = &node;
  if (node.kind != Kind::scalar) return;  // reported once it is closed: it may be something else
  if (const Node* first = map.keys.insert(*map.node, node); first != nullptr) {
    report("yaml-duplicate-key", node.begin, node.end,
           fmt::format("\"{}\" is here a second time", shown(node)), "keep one of them");
    diagnostics_.back().related.push_back(
        {tree_.source().place(first->begin, first->end), "first here"});
    map.skip_value = true;
  }
}

void Builder::add_value(Open& map, Node& node) {
  if (!map.skip_value) {
    (map.last_child == nullptr ? map.node->first : map.last_child->next) = map.key;
    map.key->next = &node;
    map.last_child = &node;
  }
  map.key = nullptr;
  map.skip_value = false;
}

}  // namespace guidebook::yaml
