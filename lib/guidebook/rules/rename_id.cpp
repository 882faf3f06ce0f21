#include "guidebook/rules/rename_id.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "guidebook/diagnostic/byte_edit.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/records/reference.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/rules/visit.hpp"
#include "guidebook/text/links.hpp"
#include "guidebook/yaml/letters.hpp"
#include "guidebook/yaml/rewrite.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::validation {
namespace {

using GuideIds = std::set<std::string, std::less<>>;

/// A reference with another id in it.
struct NewReference {
  std::string_view replaced;  ///< Of the reference as it was written.
  bool needs_hash = false;    ///< A guide has the id that named an item.
};

/// A guide's file as a tree.
struct ReadGuide {
  const Source* source = nullptr;
  yaml::Tree tree;
  std::string_view id;
};

class FileRenamer {
 public:
  FileRenamer(const ReadGuide& guide, const Renaming& renaming, const GuideIds& guides)
      : guide_(guide), renaming_(renaming), guides_(guides) {}

  std::string run() {
    const yaml::Node& root = *guide_.tree.root();
    const bool is_own = guide_.id == renaming_.guide;
    if (is_own && !renaming_.item) replace(*root.find("id"), root.find("id")->text);
    read(Describe<Guide>::fields, root, is_own && renaming_.item);
    return apply_edits(guide_.source->text(), std::move(edits_));
  }

 private:
  /// Reads a map and the records in it; `has_item`: one of these may be what is renamed.
  void read(Fields fields, const yaml::Node& map, bool has_item) {
    const auto scalar = [this](const Field& field, const yaml::Node& node) {
      if (field.type == Type::reference) refer(node);
      if (field.type == Type::text) links(node);
    };
    const auto item = [&](const Field& list, std::size_t, const yaml::Node& node) {
      const RecordType* type = find_record_type(list.name);
      if (type == nullptr || node.kind != yaml::Kind::mapping) return;
      const yaml::Node* id = node.find("id");
      if (has_item && id != nullptr && id->text == *renaming_.item) replace(*id, id->text);
      read(type->fields(), node, false);
    };
    visit(fields, map, scalar, item);
  }

  void refer(const yaml::Node& node) {
    const auto found = renamed(node.text);
    if (!found) return;
    if (found->needs_hash) {
      const std::string_view id = found->replaced.empty() ? node.text : renaming_.id;
      const auto fix = yaml::rewrite(*guide_.source, node, "#" + std::string(id), true);
      if (fix) edits_.push_back({{fix->begin, fix->end}, fix->text});
    } else {
      replace(node, found->replaced);
    }
  }

  void links(const yaml::Node& node) {
    if (node.text.find("](") == std::string_view::npos) return;
    for (const std::string_view target : text::link_targets(node.text)) {
      const auto found = renamed(target);
      if (!found) continue;
      const std::string_view part = found->replaced.empty() ? target.substr(0, 0) : found->replaced;
      const ByteRange span = yaml::span_of(*guide_.source, node, part.empty() ? target : part);
      std::string text = found->needs_hash ? "#" : "";
      if (part.empty()) {
        edits_.push_back({{span.begin, span.begin}, std::move(text)});
      } else {
        edits_.push_back({span, text + renaming_.id});
      }
    }
  }

  /// What of a reference becomes the new id, if anything changes in it. Whose guide part is not
  /// known names an item of this guide.
  [[nodiscard]] std::optional<NewReference> renamed(std::string_view text) const {
    const Reference reference = parse_reference(text);
    const bool is_bare = !reference.item && guides_.find(text) == guides_.end();
    if (!renaming_.item) {
      if (is_bare)
        return text == renaming_.id ? std::optional(NewReference{{}, true}) : std::nullopt;
      if (reference.guide != renaming_.guide) return std::nullopt;
      return NewReference{reference.guide, false};
    }
    const std::string_view in = reference.guide.empty() || is_bare ? guide_.id : reference.guide;
    const std::string_view item = is_bare ? text : reference.item.value_or("");
    if (in != renaming_.guide || item != *renaming_.item) return std::nullopt;
    return NewReference{item, is_bare && guides_.find(renaming_.id) != guides_.end()};
  }

  /// Makes a part of a scalar the new id.
  void replace(const yaml::Node& node, std::string_view part) {
    edits_.push_back({yaml::span_of(*guide_.source, node, part), renaming_.id});
    const std::string_view written = guide_.source->text().substr(
        edits_.back().span.begin, edits_.back().span.end - edits_.back().span.begin);
    if (written == part) return;
    // With escapes in it: the scalar is written anew.
    std::string text(node.text);
    text.replace(static_cast<std::size_t>(part.data() - node.text.data()), part.size(),
                 renaming_.id);
    const auto fix = yaml::rewrite(*guide_.source, node, text, true);
    if (fix) edits_.back() = {{fix->begin, fix->end}, fix->text};
  }

  const ReadGuide& guide_;
  const Renaming& renaming_;
  const GuideIds& guides_;
  std::vector<ByteEdit> edits_;
};

}  // namespace

std::vector<FixedFile> rename_id(const std::vector<std::unique_ptr<Source>>& library,
                                 const Renaming& renaming, Diagnostics& diagnostics) {
  std::vector<ReadGuide> read;
  GuideIds guides;
  for (const auto& source : library) {
    ReadGuide guide{source.get(), yaml::parse(*source, diagnostics), {}};
    const yaml::Node* root = guide.tree.root();
    if (root == nullptr || root->kind != yaml::Kind::mapping) continue;
    if (const yaml::Node* id = root->find("id"); id != nullptr) guide.id = id->text;
    guides.emplace(guide.id);
    read.push_back(std::move(guide));
  }
  std::vector<FixedFile> changed;
  for (const ReadGuide& guide : read) {
    std::string after = FileRenamer(guide, renaming, guides).run();
    std::string before(guide.source->text());
    if (after != before)
      changed.push_back({guide.source->file(), std::move(before), std::move(after)});
  }
  return changed;
}

}  // namespace guidebook::validation
