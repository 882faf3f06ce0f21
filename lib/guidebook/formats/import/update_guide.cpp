#include "guidebook/formats/import/update_guide.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "guidebook/compare/value_edit.hpp"
#include "guidebook/formats/import/entry_edits.hpp"
#include "guidebook/formats/import/record_matcher.hpp"
#include "guidebook/library/loader.hpp"
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

/// A mapping and the object that was read from it: a Guide, or a record.
struct Entry {
  const yaml::Node& node;
  const void* object;
};

class Updater {
 public:
  Updater(EntryEdits& edits, const Guide& present, const Guide& imported)
      : edits_(edits), present_(present), imported_(imported) {}

  void update(Fields fields, const Entry& present, const Entry& imported) {
    for (const yaml::Node* key = imported.node.first; key != nullptr; key = key->next->next) {
      const Field* field = find_key(fields, key->text, nullptr);
      if (field == nullptr) continue;
      const bool has_typed_value = field->type != Type::records && field->type != Type::extra;
      const yaml::Node* own = present.node.find_key(key->text);
      if (own == nullptr) {
        // It may have the value by another key, or by none.
        if (!has_typed_value || !has_same_value(*field, present, imported))
          edits_.insert(present.node, *entry_before(fields, *field, present.node), *key);
        continue;
      }
      if (key->text == "id") continue;
      if (field->type == Type::records && own->next->first == nullptr) {
        edits_.replace(present.node, *own, *key);
      } else if (field->type == Type::records) {
        update_records(*field, *own->next, *key->next);
      } else if (has_typed_value ? !has_same_value(*field, present, imported)
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

  static bool has_same_value(const Field& field, const Entry& present, const Entry& imported) {
    return is_same(field.get(present.object), field.get(imported.object));
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
    RecordMatcher matcher(type, present_);
    std::vector<const yaml::Node*> items;
    for (const yaml::Node* item = list.first; item != nullptr; item = item->next)
      items.push_back(item);
    std::size_t index = 0;
    for (const yaml::Node* item = imported_list.first; item != nullptr;
         item = item->next, ++index) {
      const auto at = matcher.take(*type.record_at(imported_, index));
      if (!at) {
        edits_.append(list, *item);
      } else {
        update(type.fields(), {*items[*at], type.at(present_, *at)},
               {*item, type.at(imported_, index)});
      }
    }
  }

  EntryEdits& edits_;
  const Guide& present_;
  const Guide& imported_;
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

std::size_t comments_in(const Source& source) {
  Diagnostics ignored;
  return yaml::Comments(yaml::parse(source, ignored)).size();
}

/// The edits of one guide for another, as a text; nothing, with the reasons among the diagnostics,
/// if one has load errors.
std::optional<std::string> edited(const Source& present, const Source& imported,
                                  Diagnostics& diagnostics) {
  std::optional<std::string> text;
  with_guide(present, diagnostics, [&](const yaml::Tree& tree, const Guide& guide) {
    with_guide(imported, diagnostics, [&](const yaml::Tree& other, const Guide& other_guide) {
      EntryEdits edits(present, imported);
      Updater(edits, guide, other_guide)
          .update(Describe<Guide>::fields, {*tree.root(), &guide}, {*other.root(), &other_guide});
      text = edits.text();
    });
  });
  return text;
}

}  // namespace

std::optional<std::string> updated_text(const Source& present, const Source& imported,
                                        Diagnostics& diagnostics) {
  auto text = edited(present, imported, diagnostics);
  if (!text || *text == present.text()) return text;
  const Source changed(present.file(), *text);
  Diagnostics unexpected;
  // All that was to be brought in is there, and what people wrote beside it.
  const bool is_certain = edited(changed, imported, unexpected) == *text &&
                          comments_in(changed) == comments_in(present);
  if (is_certain) return text;
  diagnostics.push_back(present.error("", 0, 0, "this guide cannot be updated for certain",
                                      "the file stays as it is: write comments above the "
                                      "keys they are about"));
  return std::nullopt;
}

}  // namespace guidebook
