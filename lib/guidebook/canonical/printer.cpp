#include "guidebook/canonical/printer.hpp"

#include <algorithm>

#include "guidebook/text/text.hpp"
#include "guidebook/yaml/plain.hpp"
#include "guidebook/yaml/scalar.hpp"

namespace guidebook {
namespace {

using yaml::Kind;
using yaml::Node;

bool is_collection(const Node& node) {
  return node.kind == Kind::mapping || node.kind == Kind::sequence;
}

/// A key of a mapping or an item of a sequence, and what is known of its value.
struct Entry {
  const Node* node = nullptr;  ///< The key, or the item.
  const Node* value = nullptr;
  const Field* field = nullptr;  ///< Of the value; nullptr where it is the author's own.
};

/// The entries of a collection; those of a mapping in the order of the fields, others behind them.
std::vector<Entry> entries_of(const Node& collection, Fields fields, const Field* item_field) {
  std::vector<Entry> entries;
  const Field* last = nullptr;
  for (const Node* node = collection.first; node != nullptr; node = node->next) {
    if (collection.kind == Kind::sequence) {
      entries.push_back({node, node, item_field});
      continue;
    }
    const Field* field = find_key(fields, node->text, last);
    if (field != nullptr && field->type != Type::extra) last = field;
    entries.push_back({node, node->next, field});
    node = node->next;
  }
  if (collection.kind == Kind::sequence) return entries;
  std::ranges::stable_sort(entries, {}, [&](const Entry& entry) {
    return entry.field == nullptr ? fields.size()
                                  : static_cast<std::size_t>(entry.field - fields.data());
  });
  return entries;
}

std::vector<Entry> entries_of(const Entry& entry) {
  const Fields fields = entry.field == nullptr ? Fields{} : entry.field->fields();
  return entries_of(*entry.value, fields, entry.field);
}

class Printer {
 public:
  Printer(const yaml::Tree& tree, const yaml::Comments& comments)
      : source_(tree.source().text()), comments_(comments) {}

  std::string print(const Node& root, Fields fields) {
    static constexpr Field document{.name = "a guide", .type = Type::records};
    print_header(root);
    print_entries(root, entries_of(root, fields, &document), 0, false);
    return std::move(out_);
  }

 private:
  /// Comments at the top with a blank line below are about the file.
  void print_header(const Node& root) {
    if (root.first == nullptr) return;
    const yaml::CommentLines& above = comments_.of(*root.first).above;
    const auto last_blank = std::ranges::find(above.rbegin(), above.rend(), "");
    header_size_ = static_cast<std::size_t>(above.rend() - last_blank);
    header_owner_ = root.first;
    for (std::size_t i = 0; i < header_size_; ++i) print_line(above[i], 0, out_.empty());
  }

  /// A comment, or a blank line unless there is none to be.
  void print_line(std::string_view comment, std::size_t indent, bool no_blank) {
    if (comment.empty() && (no_blank || last_line_is_blank())) return;
    if (!comment.empty()) out_.append(indent, ' ');
    out_ += comment;
    out_ += '\n';
  }

  /// As where a block scalar ends so: a blank line more would be its own.
  [[nodiscard]] bool last_line_is_blank() const {
    const std::size_t content = out_.find_last_not_of(" \t\n");
    const std::size_t end = out_.find('\n', content + 1);
    return end != std::string::npos && end + 1 < out_.size();
  }

  void print_above(const Node& entry, std::size_t indent, bool is_first) {
    const yaml::CommentLines& above = comments_.of(entry).above;
    bool no_blank = is_first;
    for (std::size_t i = &entry == header_owner_ ? header_size_ : 0; i < above.size(); ++i) {
      print_line(above[i], indent, no_blank);
      no_blank = false;
    }
  }

  void print_entries(const Node& collection, const std::vector<Entry>& entries, std::size_t indent,
                     bool begins_in_line) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool in_line = begins_in_line && i == 0;
      if (!in_line) {
        print_above(*entries[i].node, indent, i == 0);
        if (collection.kind == Kind::sequence)
          print_first_line_comments(entries[i], indent, indent);
        out_.append(indent, ' ');
      }
      collection.kind == Kind::mapping ? print_member(entries[i], indent)
                                       : print_item(entries[i], indent);
    }
    for (const std::string_view line : comments_.at_end(collection))
      print_line(line, indent, false);
  }

  void print_member(const Entry& entry, std::size_t indent) {
    const std::string key = key_text(*entry.node, YamlPlace::block) + ':';
    out_ += key;
    print_rest(entry, indent + text::width(key) + 1, indent, false);
  }

  void print_item(const Entry& entry, std::size_t indent) {
    out_ += '-';
    print_rest(entry, indent + yaml_step, indent, true);
  }

  /// The value of an entry, from `column` on or in the lines below.
  void print_rest(const Entry& entry, std::size_t column, std::size_t indent, bool is_item) {
    const std::optional<std::string> line = is_collection(*entry.value)
                                                ? in_brackets(entry, column)
                                                : scalar(*entry.value, column, indent + yaml_step);
    if (line) {
      if (!line->empty()) out_ += ' ';
      return print_value(*line, *entry.node);
    }
    if (is_item) {
      out_ += ' ';
    } else {
      print_value("", *entry.node);
    }
    print_entries(*entry.value, entries_of(entry), indent + yaml_step, is_item);
  }

  /// Comments that have no place in the first line of an item in block style: they go above it.
  void print_first_line_comments(const Entry& item, std::size_t column, std::size_t indent) {
    if (!is_collection(*item.value) || in_brackets(item, column + yaml_step)) return;
    print_line(comments_.of(*item.node).beside, indent, true);
    const Entry first = entries_of(item).front();
    for (const std::string_view line : comments_.of(*first.node).above)
      print_line(line, indent, true);
    if (item.value->kind == Kind::sequence)
      print_first_line_comments(first, column + yaml_step, indent);
  }

  /// A value, and the comment beside its entry: behind its first line.
  void print_value(std::string_view value, const Node& entry) {
    const std::string_view beside = comments_.of(entry).beside;
    const std::size_t first_line = std::min(value.find('\n'), value.size());
    out_ += value.substr(0, first_line);
    if (!beside.empty()) (out_ += ' ') += beside;
    out_ += value.substr(first_line);
    out_ += '\n';
  }

  [[nodiscard]] std::string_view written(const Node& node) const {
    return source_.substr(node.begin, node.end - node.begin);
  }

  [[nodiscard]] std::string key_text(const Node& key, YamlPlace place) const {
    return key.quoted ? yaml_line(key.text, place) : std::string(written(key));
  }

  /// A scalar; nothing for a null.
  [[nodiscard]] std::string scalar(const Node& node, std::size_t column, std::size_t indent) const {
    if (node.kind == Kind::null) return {};
    const std::string_view plain = written(node);
    const bool stays =
        !node.quoted && plain.find('\n') == std::string_view::npos &&
        (column + text::width(plain) <= yaml_width || plain.find(' ') == std::string_view::npos);
    return stays ? std::string(plain) : yaml_text(node.text, column, indent, yaml_width);
  }

  /// A collection on one line from `column` on, if it may be there and fits.
  [[nodiscard]] std::optional<std::string> in_brackets(const Entry& entry,
                                                       std::size_t column) const {
    const Node& node = *entry.value;
    if (node.first == nullptr) return node.kind == Kind::mapping ? "{}" : "[]";
    const bool is_record = entry.field != nullptr && entry.field->type == Type::records;
    const char first = source_[node.begin];
    if (is_record || comments_.are_in(node) ||
        !(first == '{' || first == '[' || is_short_list(node)))
      return std::nullopt;
    std::string line;
    if (!add_brackets(line, entry) || column + text::width(line) > yaml_width) return std::nullopt;
    return line;
  }

  /// Whether a list in block style holds nothing but scalars that need no more quotes in brackets.
  [[nodiscard]] bool is_short_list(const Node& node) const {
    if (node.kind != Kind::sequence) return false;
    std::size_t size = 0;
    for (const Node* item = node.first; item != nullptr; item = item->next) {
      const yaml::EntryComments& around = comments_.of(*item);
      size += item->end - item->begin;
      if (item->kind != Kind::scalar || !around.beside.empty() || !around.above.empty() ||
          size > 4 * yaml_width)  // four bytes a column at most
        return false;
      std::string line;
      if (!add_scalar(line, *item) || line != scalar(*item, 0, 0)) return false;
    }
    return comments_.at_end(node).empty();
  }

  /// Adds a value in brackets; false if it cannot stand there.
  [[nodiscard]] bool add_brackets(std::string& line, const Entry& entry) const {
    const Node& node = *entry.value;
    if (!is_collection(node)) return add_scalar(line, node);
    const bool is_map = node.kind == Kind::mapping;
    std::string_view separator;
    line += is_map ? '{' : '[';
    for (const Entry& each : entries_of(entry)) {
      line += separator;
      separator = ", ";
      if (is_map) line += key_text(*each.node, YamlPlace::braces) + ": ";
      if (!add_brackets(line, each) || line.size() > 4 * yaml_width) return false;
    }
    line += is_map ? '}' : ']';
    return true;
  }

  [[nodiscard]] bool add_scalar(std::string& line, const Node& node) const {
    if (node.kind == Kind::null) {
      line += "null";
      return true;
    }
    const std::string_view plain = written(node);
    if (node.quoted || plain.find('\n') != std::string_view::npos) {
      line += yaml_line(node.text, YamlPlace::braces);
      return node.text.find('\n') == std::string_view::npos;
    }
    line += plain;
    // What yaml_line would quote: an item keeps its list in block style with quotes and without.
    const bool is_mark = std::string_view("-?:").find(plain.front()) != std::string_view::npos &&
                         yaml::other_type(plain).empty();
    return !is_mark && plain.find_first_of(",[]{}?") == std::string_view::npos;
  }

  std::string_view source_;
  const yaml::Comments& comments_;
  std::string out_;
  const Node* header_owner_ = nullptr;  // above which the comments about the file stand
  std::size_t header_size_ = 0;
};

}  // namespace

std::string print_document(const yaml::Tree& tree, const yaml::Comments& comments, Fields fields) {
  return Printer(tree, comments).print(*tree.root(), fields);
}

}  // namespace guidebook
