#include "guidebook/formats/import/entry_edits.hpp"

#include <algorithm>
#include <utility>

#include "guidebook/yaml/scalar.hpp"

namespace guidebook {
namespace {

/// The byte behind a line's last one, without its line end.
std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::string_view written(const Source& source, const yaml::Node& first, const yaml::Node& last) {
  return source.text().substr(first.begin, last.end - first.begin);
}

bool is_one_line(std::string_view text) { return text.find('\n') == std::string_view::npos; }

std::size_t column_of(const Source& source, const yaml::Node& node) {
  const std::size_t line_break = source.text().substr(0, node.begin).rfind('\n');
  return line_break == std::string_view::npos ? node.begin : node.begin - line_break - 1;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

/// A value on one line, as it may stand in brackets.
std::string flow_text(const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar) {
    const bool is_plain =
        !node.quoted && node.text.find_first_of(",[]{}:#\n") == std::string_view::npos;
    return is_plain ? std::string(node.text) : yaml_quoted(node.text, '"');
  }
  const bool is_map = node.kind == yaml::Kind::mapping;
  std::string text(is_map ? "{" : "[");
  for (const yaml::Node* item = node.first; item != nullptr; item = item->next) {
    if (item != node.first) text += ", ";
    text += flow_text(*item);
    if (!is_map) continue;
    item = item->next;
    text += ": " + flow_text(*item);
  }
  return text + (is_map ? '}' : ']');
}

}  // namespace

bool EntryEdits::is_flow(const yaml::Node& collection) const {
  const char first = present_.text()[collection.begin];
  return first == '{' || first == '[';
}

/// Imported text with its lines but the first moved from one column to another.
std::string EntryEdits::shifted(const yaml::Node& first, const yaml::Node& last, std::size_t from,
                                std::size_t to) const {
  std::string text;
  for (std::string_view rest = written(imported_, first, last); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.empty()) {
      text = line;
      continue;
    }
    text += '\n';
    if (line.empty()) continue;
    line.remove_prefix(std::min(from, line.size()));
    text.append(to, ' ').append(line);
  }
  return text;
}

void EntryEdits::add_line(std::size_t behind, std::size_t column, std::string line) {
  const std::size_t at = line_end(present_.text(), behind);
  edits_.push_back({{at, at}, '\n' + std::string(column, ' ') + std::move(line)});
}

void EntryEdits::replace(const yaml::Node& mapping, const yaml::Node& key,
                         const yaml::Node& imported_key) {
  const yaml::Node& value = *key.next;
  const yaml::Node& imported = *imported_key.next;
  if (is_flow(mapping)) {
    edits_.push_back({{value.begin, value.end}, flow_text(imported)});
  } else if (is_one_line(written(present_, key, value)) &&
             is_one_line(written(imported_, imported_key, imported))) {
    edits_.push_back(
        {{value.begin, value.end}, std::string(written(imported_, imported, imported))});
  } else {
    const bool is_block = value.first != nullptr && !is_flow(value);
    const std::size_t end = is_block ? line_end(present_.text(), value.end) : value.end;
    edits_.push_back({{key.begin, end},
                      shifted(imported_key, imported, column_of(imported_, imported_key),
                              column_of(present_, key))});
  }
}

void EntryEdits::insert(const yaml::Node& mapping, const yaml::Node& before,
                        const yaml::Node& imported_key) {
  const std::size_t end = before.next->end;
  if (is_flow(mapping)) {
    edits_.push_back(
        {{end, end}, ", " + flow_text(imported_key) + ": " + flow_text(*imported_key.next)});
    return;
  }
  const std::size_t column = column_of(present_, *mapping.first);
  add_line(end, column,
           shifted(imported_key, *imported_key.next, column_of(imported_, imported_key), column));
}

void EntryEdits::append(const yaml::Node& list, const yaml::Node& imported_item) {
  const yaml::Node* last = list.first;
  while (last->next != nullptr) last = last->next;
  if (is_flow(list)) {
    edits_.push_back({{last->end, last->end}, ", " + flow_text(imported_item)});
    return;
  }
  constexpr std::size_t dash = 2;
  const std::size_t column = column_of(present_, list);
  add_line(last->end, column,
           "- " + shifted(imported_item, imported_item, column_of(imported_, imported_item),
                          column + dash));
}

std::size_t EntryEdits::begin() const {
  const auto first =
      std::ranges::min_element(edits_, {}, [](const ByteEdit& edit) { return edit.span.begin; });
  return first == edits_.end() ? 0 : first->span.begin;
}

std::string EntryEdits::text() const {
  const std::string_view before = present_.text();
  std::vector<ByteEdit> edits = edits_;
  if (before.find("\r\n") != std::string_view::npos) {
    for (ByteEdit& edit : edits) edit.text = with_crlf(edit.text);
  }
  return apply_edits(before, std::move(edits));
}

}  // namespace guidebook
