#include "guidebook/yaml/comments.hpp"

#include <algorithm>
#include <deque>

namespace guidebook::yaml {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

struct Container {
  const Node* node = nullptr;
  const Container* parent = nullptr;
  std::size_t depth = 0;
  std::size_t column = 0;  // of its entries
  bool in_brackets = false;
};

struct Entry {
  const Node* node = nullptr;
  std::size_t begin = 0;  // of the key, or of the dash
  const Container* collection = nullptr;
  const Node* value = nullptr;
  const Container* inner = nullptr;  // the value, if it is one
};

void add_blank(CommentLines& lines) {
  if (lines.empty() || !lines.back().empty()) lines.emplace_back();
}

}  // namespace

/// Walks the source along the tree, from scalar to scalar.
class Comments::Finder {
 public:
  Finder(const Tree& tree, Comments& found)
      : text_(tree.source().text()), root_(tree.root()), found_(found) {
    if (root_ == nullptr) return;
    list(*root_, nullptr);
    std::size_t at = 0;
    for (const Node* scalar : scalars_) {
      look_between(at, scalar->begin);
      look_into_header(*scalar);
      at = scalar->end;
      keeps_blank_lines_ = ends_in_blank_lines(*scalar);
    }
    look_between(at, text_.size());
  }

 private:
  [[nodiscard]] std::size_t line_begin(std::size_t at) const {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    const std::size_t before = at == 0 ? nowhere : text_.rfind('\n', at - 1);
    if (before != nowhere) return before + 1;
    return text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  }

  [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_begin(at); }

  /// Lists entries, collections and scalars in the order of the source. The collection that the
  /// node is.
  const Container* list(const Node& node, const Container* parent) {
    if (node.kind == Kind::scalar) scalars_.push_back(&node);
    if (node.kind != Kind::mapping && node.kind != Kind::sequence) return nullptr;
    const bool opens = text_[node.begin] == '{' || text_[node.begin] == '[';
    const bool in_brackets = opens || (parent != nullptr && parent->in_brackets);
    const Container* own =
        &collections_.emplace_back(Container{.node = &node,
                                             .parent = parent,
                                             .depth = parent == nullptr ? 0 : parent->depth + 1,
                                             .column = in_brackets ? 0 : column(node.begin),
                                             .in_brackets = in_brackets});
    std::size_t end = node.begin;
    for (const Node* child = node.first; child != nullptr; child = child->next) {
      const bool is_key = node.kind == Kind::mapping;
      const std::size_t begin = is_key || own->in_brackets ? child->begin : dash(end);
      const std::size_t entry = entries_.size();
      entries_.push_back({.node = child, .begin = begin, .collection = own});
      if (is_key) {
        scalars_.push_back(child);
        child = child->next;
      }
      const Container* inner = list(*child, own);
      entries_[entry].value = child;
      entries_[entry].inner = inner;
      end = child->end;
    }
    return own;
  }

  /// The dash of the next item of a sequence whose last one ends at `at`.
  [[nodiscard]] std::size_t dash(std::size_t at) const {
    while (at < text_.size() && text_[at] != '-')
      at = text_[at] == '#' ? text_.find('\n', at) : at + 1;
    return at;
  }

  /// The rest of a block scalar's first line; empty for other scalars.
  [[nodiscard]] std::string_view header(const Node& scalar) const {
    if (text_[scalar.begin] != '|' && text_[scalar.begin] != '>') return {};
    const std::size_t end = std::min(text_.find_first_of("\n#", scalar.begin), text_.size());
    return text_.substr(scalar.begin, end - scalar.begin);
  }

  /// Whether the blank lines below are a part of the scalar.
  [[nodiscard]] bool ends_in_blank_lines(const Node& scalar) const {
    const std::string_view header = this->header(scalar);
    const std::size_t end = scalar.text.find('\n', scalar.text.find_last_not_of(" \t\n") + 1);
    const bool is_blank = end != nowhere && scalar.text.find_first_of(" \t", end) != nowhere;
    return header.find('+') != nowhere || (!header.empty() && is_blank);
  }

  void look_into_header(const Node& scalar) {
    const std::size_t end = scalar.begin + header(scalar).size();
    if (end > scalar.begin && end < scalar.end && text_[end] == '#') add_beside(end);
  }

  /// What stands between two scalars.
  void look_between(std::size_t begin, std::size_t end) {
    std::size_t line = begin;  // where the line begins, or the gap
    for (std::size_t at = begin; at < end; ++at) {
      const char c = text_[at];
      if (c == '#') {
        is_alone(at) ? add_own_line(at) : add_beside(at);
        keeps_blank_lines_ = false;
        at = std::min(text_.find('\n', at), end) - 1;
      } else if (c == '\n') {
        const bool is_blank = line > begin && text_.find_first_not_of(" \t\r", line) == at;
        if (is_blank) at = add_blank_lines(at) - 1;
        line = at + 1;
      } else if (c == '%' || c == '?') {
        found_.unplaced_.push_back(at);
      }
    }
  }

  [[nodiscard]] bool is_alone(std::size_t at) const {
    return text_.substr(line_begin(at), at - line_begin(at)).find_first_not_of(" \t") == nowhere;
  }

  [[nodiscard]] std::string_view take(std::size_t at) {
    ++found_.size_;
    const std::string_view line = text_.substr(at, text_.find('\n', at) - at);
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
  }

  /// The first entry that begins behind `at`; the one before it is the last that began.
  [[nodiscard]] std::vector<Entry>::const_iterator next(std::size_t at) const {
    return std::ranges::upper_bound(entries_, at, {}, &Entry::begin);
  }

  /// The innermost of the collection and those around it that is not closed by a bracket before
  /// `at`; nullptr if there is none.
  static const Container* open_at(const Container* collection, std::size_t at) {
    while (collection != nullptr && collection->in_brackets && collection->node->end <= at)
      collection = collection->parent;
    return collection;
  }

  void add_beside(std::size_t at) {
    auto entry = next(at);
    const Container* around =
        entry == entries_.begin() ? nullptr : open_at(std::prev(entry)->collection, at);
    if (around == nullptr) return found_.unplaced_.push_back(at);
    do --entry;
    while (entry->collection != around);
    mark_brackets(around);
    std::string_view& beside = found_.entries_[entry->node].beside;
    const bool behind_dash =
        around->node->kind == Kind::sequence && entry->inner != nullptr && entry->value->begin > at;
    if (!beside.empty() || behind_dash) return found_.unplaced_.push_back(at);
    beside = take(at);
  }

  void add_own_line(std::size_t at) {
    CommentLines* lines = lines_at(at, column(at));
    if (lines == nullptr) return found_.unplaced_.push_back(at);
    if (blank_) add_blank(*lines);
    blank_ = false;
    lines->push_back(take(at));
  }

  /// Blank lines above a comment are that one's, above an entry the entry's, but those at the top
  /// of a collection. Gives the beginning of the line below them.
  std::size_t add_blank_lines(std::size_t at) {
    const std::size_t content = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
    if (keeps_blank_lines_) return line_begin(content);
    const auto entry = next(at);
    blank_ = content < text_.size() && text_[content] == '#';
    if (entry == entries_.end() || entry->begin != content) return line_begin(content);
    const auto known = found_.entries_.find(entry->node);
    const bool is_first = entry->collection->node->first == entry->node;
    if (!is_first || known != found_.entries_.end()) add_blank(found_.entries_[entry->node].above);
    return line_begin(content);
  }

  /// Where a comment on its own line belongs; nullptr if nothing is there.
  CommentLines* lines_at(std::size_t at, std::size_t column) {
    const auto below = next(at);
    CommentLines* above = below == entries_.end() ? nullptr : &found_.entries_[below->node].above;
    if (below == entries_.begin()) return above;
    const Entry& last = *std::prev(below);
    const bool is_in_value = last.inner != nullptr && last.inner->node->begin < at;
    const Container* open = open_at(is_in_value ? last.inner : last.collection, at);
    if (open != nullptr && open->in_brackets) {
      mark_brackets(open);
      if (open->node->first == nullptr) return nullptr;
      const bool is_inside = above != nullptr && below->begin < open->node->end;
      return is_inside ? above : &found_.ends_[open->node];
    }
    const Container* around = above == nullptr ? nullptr : below->collection;
    if (around != nullptr && open != nullptr && around->depth > open->depth) return above;
    for (; open != around; open = open->parent) {
      if (open->column <= column && (around == nullptr || open->column > around->column))
        return &found_.ends_[open->node];
    }
    return above != nullptr ? above : &found_.ends_[root_];
  }

  void mark_brackets(const Container* collection) {
    for (; collection != nullptr && collection->in_brackets; collection = collection->parent)
      found_.brackets_.insert(collection->node);
  }

  std::string_view text_;
  const Node* root_;
  Comments& found_;
  std::vector<const Node*> scalars_;
  std::vector<Entry> entries_;
  std::deque<Container> collections_;
  bool keeps_blank_lines_ = false;  // those that follow are a block scalar's
  bool blank_ = false;              // a blank line stands above
};

Comments::Comments(const Tree& tree) { Finder(tree, *this); }

const EntryComments& Comments::of(const Node& entry) const {
  static const EntryComments no_comments;
  const auto found = entries_.find(&entry);
  return found == entries_.end() ? no_comments : found->second;
}

const CommentLines& Comments::at_end(const Node& collection) const {
  static const CommentLines no_lines;
  const auto found = ends_.find(&collection);
  return found == ends_.end() ? no_lines : found->second;
}

bool Comments::are_in(const Node& collection) const { return brackets_.contains(&collection); }

}  // namespace guidebook::yaml
