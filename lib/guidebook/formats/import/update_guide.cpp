#include "guidebook/formats/import/update_guide.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "guidebook/compare/value_edit.hpp"
#include "guidebook/formats/import/entry_edits.hpp"
#include "guidebook/formats/import/record_matcher.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/yaml/comments.hpp"

namespace guidebook {
namespace {

bool is_same(const yaml::Node& a, const yaml::Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  const yaml::Node* other = b.first;
  for (const yaml::Node* child = a.first; child != nullptr;
       child = child->next, other = other->next) {
    if (other == nullptr || !is_same(*child, *other)) return false;
  }
  return other == nullptr;
}

/// A mapping and what was read from it: a guide, or a record.
struct Entry {
  const yaml::Node& node;
  RecordRef row;
};

/// A guide, and the tree and the text that it was read from.
struct GuideText {
  const Source& source;
  const yaml::Tree& tree;
  const Guide& guide;

  [[nodiscard]] Entry entry() const {
    return {*tree.root(), {&guide, &record_types().front(), &guide, nullptr}};
  }
};

class Updater {
 public:
  Updater(EntryEdits& edits, const GuideText& present, const GuideText& imported,
          const UpdateContext& context, Diagnostics& notes)
      : edits_(edits),
        present_(present),
        imported_(imported),
        guesses_(context.guesses),
        shown_(present.guide, context.find_guide),
        notes_(notes) {}

  void update(const Entry& present, const Entry& imported) {
    const Fields fields = present.row.type->fields();
    for (const yaml::Node* key = imported.node.first; key != nullptr; key = key->next->next) {
      const Field* field = find_key(fields, key->text, nullptr);
      if (field == nullptr) continue;
      const bool has_typed_value = field->type != Type::records && field->type != Type::extra;
      const yaml::Node* own = present.node.find_key(key->text);
      if (own == nullptr) {
        // It may have the value by another key, or by none.
        if (!has_typed_value || !has_same_value(*field, present.row, imported.row))
          edits_.insert(present.node, *entry_before(fields, *field, present.node), *key);
        continue;
      }
      if (key->text == "id" || guesses_.contains({imported.row.id(), std::string(key->text)}))
        continue;
      if (field->type == Type::records && own->next->first == nullptr) {
        edits_.replace(present.node, *own, *key);
      } else if (field->type == Type::records) {
        update_records(*field, *own->next, *key->next);
      } else if (has_typed_value ? !has_same_value(*field, present.row, imported.row)
                                 : !is_same(*own->next, *key->next)) {
        update_value(present.node, *own, *key);
      }
    }
  }

 private:
  /// The key behind which a field belongs by the order of the table.
  static const yaml::Node* entry_before(Fields fields, const Field& field,
                                        const yaml::Node& mapping) {
    const Field* nearest = nullptr;
    const yaml::Node* before = mapping.first;
    for (const yaml::Node* key = mapping.first; key != nullptr; key = key->next->next) {
      const Field* other = find_key(fields, key->text, nullptr);
      if (other == nullptr || other > &field || (nearest != nullptr && other < nearest)) continue;
      nearest = other;
      before = key;
    }
    return before;
  }

  [[nodiscard]] bool has_same_value(const Field& field, const RecordRef& present,
                                    const RecordRef& imported) const {
    return is_same(field.get(present.object), field.get(imported.object)) ||
           shown_.show(field, present, imported);
  }

  /// Of maps only the keys that differ are replaced, and none is removed.
  void update_value(const yaml::Node& mapping, const yaml::Node& own, const yaml::Node& imported) {
    const yaml::Node& map = *own.next;
    if (map.kind != yaml::Kind::mapping || imported.next->kind != yaml::Kind::mapping)
      return edits_.replace(mapping, own, imported);
    const yaml::Node* last = map.first;
    while (last->next->next != nullptr) last = last->next->next;
    for (const yaml::Node* key = imported.next->first; key != nullptr; key = key->next->next) {
      const yaml::Node* same = map.find_key(key->text);
      if (same == nullptr) {
        edits_.insert(map, *last, *key);
      } else if (!is_same(*same->next, *key->next)) {
        update_value(map, *same, *key);
      }
    }
  }

  void update_records(const Field& field, const yaml::Node& list, const yaml::Node& imported_list) {
    const RecordType& type = *find_record_type(field.name);
    RecordMatcher matcher(type, present_.guide);
    std::vector<const yaml::Node*> items;
    for (const yaml::Node* item = list.first; item != nullptr; item = item->next)
      items.push_back(item);
    std::size_t index = 0;
    for (const yaml::Node* item = imported_list.first; item != nullptr;
         item = item->next, ++index) {
      const RecordRef imported = row_at(imported_.guide, type, index);
      const RecordMatcher::Match match = matcher.take(*imported.record);
      if (match.is_certain) {
        update({*items[*match.at], row_at(present_.guide, type, *match.at)}, {*item, imported});
        continue;
      }
      if (match.at) note_namesakes(type, *items[*match.at], imported.record->name);
      edits_.append(list, *item);
    }
  }

  static RecordRef row_at(const Guide& guide, const RecordType& type, std::size_t index) {
    return {&guide, &type, type.at(guide, index), type.record_at(guide, index)};
  }

  void note_namesakes(const RecordType& type, const yaml::Node& first, const std::string& name) {
    Diagnostic note = present_.source.error(
        {}, first.begin, first.begin + 1,
        fmt::format("several {} are called \"{}\": nothing says which of them is the imported one, "
                    "which is added",
                    type.plural, text::visible(name)),
        "import its id or its coordinates too");
    note.level = Level::note;
    notes_.push_back(std::move(note));
  }

  EntryEdits& edits_;
  const GuideText& present_;
  const GuideText& imported_;
  const Guesses& guesses_;
  ShownValues shown_;
  Diagnostics& notes_;
};

/// A guide and the tree it was read from, as long as `use` runs; the load errors are added to
/// `diagnostics`.
template <class Use>
void with_guide(const Source& source, Diagnostics& diagnostics, Use use) {
  LoadedGuide guide = load_guide(source, {}, [&](const yaml::Tree& tree, LoadedGuide& loaded) {
    if (loaded.sound()) use(tree, *loaded.guide);
  });
  std::ranges::move(guide.diagnostics, std::back_inserter(diagnostics));
}

/// A guide's text with what another one says, and where the first edit of it is.
struct Edited {
  std::string text;
  std::size_t begin = 0;
};

/// Nothing, with the reasons among the diagnostics, if one of the two has load errors.
std::optional<Edited> edited(const Source& present, const Source& imported,
                             const UpdateContext& context, Diagnostics& diagnostics) {
  std::optional<Edited> result;
  with_guide(present, diagnostics, [&](const yaml::Tree& tree, const Guide& guide) {
    with_guide(imported, diagnostics, [&](const yaml::Tree& other, const Guide& other_guide) {
      EntryEdits edits(present, imported);
      const GuideText own{present, tree, guide};
      const GuideText foreign{imported, other, other_guide};
      Updater(edits, own, foreign, context, diagnostics).update(own.entry(), foreign.entry());
      result = Edited{edits.text(), edits.begin()};
    });
  });
  return result;
}

/// All comments of a document that belong to its entries.
void add_comments(const yaml::Comments& comments, const yaml::Node& node,
                  std::vector<std::string_view>& all) {
  const auto add = [&](std::string_view comment) {
    if (!comment.empty()) all.push_back(comment);
  };
  for (const yaml::Node* entry = node.first; entry != nullptr; entry = entry->next) {
    const yaml::EntryComments& own = comments.of(*entry);
    std::ranges::for_each(own.above, add);
    add(own.beside);
    if (node.kind == yaml::Kind::mapping) entry = entry->next;
    add_comments(comments, *entry, all);
  }
  std::ranges::for_each(comments.at_end(node), add);
}

/// The first comment of one text that another does not have; nothing if it has all of them.
std::optional<std::string_view> lost_comment(const Source& before, const Source& after) {
  Diagnostics ignored;
  const yaml::Tree tree = yaml::parse(before, ignored);
  const yaml::Tree other = yaml::parse(after, ignored);
  const yaml::Comments comments(tree);
  const yaml::Comments kept(other);
  std::vector<std::string_view> all;
  std::vector<std::string_view> left;
  add_comments(comments, *tree.root(), all);
  if (other.root() != nullptr) add_comments(kept, *other.root(), left);
  const auto lost = std::ranges::mismatch(all, left).in1;
  if (lost != all.end()) return *lost;
  return comments.size() == kept.size() ? std::nullopt : std::optional(std::string_view());
}

}  // namespace

std::optional<std::string> updated_text(const Source& present, const Source& imported,
                                        const UpdateContext& context, Diagnostics& diagnostics) {
  auto update = edited(present, imported, context, diagnostics);
  if (!update) return std::nullopt;
  if (update->text == present.text()) return std::move(update->text);
  const Source changed(present.file(), update->text);
  Diagnostics unexpected;
  // All that was to be brought in is there, and what people wrote beside it.
  const auto lost = lost_comment(present, changed);
  const auto again = edited(changed, imported, context, unexpected);
  if (!lost && again && again->text == update->text) return std::move(update->text);
  const bool is_at_comment = lost && !lost->empty();
  const std::size_t begin = is_at_comment
                                ? static_cast<std::size_t>(lost->data() - present.text().data())
                                : update->begin;
  diagnostics.push_back(present.error("", begin, begin + (is_at_comment ? lost->size() : 1),
                                      is_at_comment ? "this comment stands in or beside a value "
                                                      "that is to be replaced"
                                                    : "this cannot be updated for certain",
                                      "the file stays as it is: write comments above the "
                                      "keys they are about"));
  return std::nullopt;
}

}  // namespace guidebook
