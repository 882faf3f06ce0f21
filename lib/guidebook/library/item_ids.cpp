#include "guidebook/library/item_ids.hpp"

#include <fmt/core.h>

#include <unordered_map>

#include "guidebook/records/guide.hpp"
#include "guidebook/records/reference.hpp"

namespace guidebook {
namespace {

template <class Use>
void for_each_item_id(const yaml::Node& root, Use use) {
  for (const Field& field : Describe<Guide>::fields) {
    if (field.type != Type::records) continue;
    const yaml::Node* list = root.find(field.name);
    if (list == nullptr || list->kind != yaml::Kind::sequence) continue;
    for (const yaml::Node* item = list->first; item != nullptr; item = item->next) {
      const yaml::Node* id = item->find("id");
      if (id != nullptr && !id->text.empty()) use(*id);
    }
  }
}

/// The ids offered in a guide, by the places of those that they stand for.
class Offers {
 public:
  explicit Offers(Diagnostics& diagnostics) {
    for (Diagnostic& finding : diagnostics) {
      if (finding.rule != "id-format" || finding.fixes.empty()) continue;
      fixes_.emplace(finding.fixes.front().begin, &finding.fixes.front());
    }
  }

  [[nodiscard]] bool empty() const { return fixes_.empty(); }

  /// An id as it is, or would be.
  [[nodiscard]] std::string meant(const yaml::Node& id) const {
    const auto fix = fixes_.find(id.begin);
    return fix == fixes_.end() ? std::string(id.text) : text_of(*fix->second);
  }

  /// Decides on what is offered for a node, if anything is.
  void settle(const yaml::Node& id, bool certain) {
    const auto fix = fixes_.find(id.begin);
    if (fix == fixes_.end()) return;
    fix->second->certain = fix->second->certain && certain;
    fixes_.erase(fix);
  }

  /// Decides on all that is left.
  template <class Certain>
  void settle_rest(Certain certain) {
    for (auto& [place, fix] : fixes_) fix->certain = fix->certain && certain(text_of(*fix));
  }

 private:
  static std::string text_of(const Fix& fix) {
    std::string text = fix.text;
    std::erase_if(text, [](char c) { return c == '"' || c == '\''; });
    return text;
  }

  std::unordered_map<std::uint32_t, Fix*> fixes_;
};

}  // namespace

void check_item_ids(const yaml::Tree& tree, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, const yaml::Node*> seen;
  for_each_item_id(*tree.root(), [&](const yaml::Node& id) {
    const auto [first, is_new] = seen.emplace(id.text, &id);
    if (is_new) return;
    diagnostics.push_back(
        tree.source().error("duplicate-item-id", id.begin, id.end,
                            fmt::format("the id \"{}\" is taken in this guide", yaml::shown(id)),
                            "give it another id"));
    diagnostics.back().related.push_back(
        {tree.source().place(first->second->begin, first->second->end), "first used here"});
  });
}

void settle_id_fixes(const yaml::Tree& tree, std::string_view file_stem, Diagnostics& diagnostics) {
  Offers offers(diagnostics);
  if (offers.empty()) return;
  const yaml::Node& root = *tree.root();
  std::unordered_map<std::string, int> owners;
  for_each_item_id(root, [&](const yaml::Node& id) { ++owners[offers.meant(id)]; });
  const auto is_unique = [&](const std::string& id) {
    const auto owner = owners.find(id);
    return owner != owners.end() && owner->second == 1;
  };
  for_each_item_id(root,
                   [&](const yaml::Node& id) { offers.settle(id, is_unique(offers.meant(id))); });
  if (const yaml::Node* id = root.find("id"); id != nullptr) {
    offers.settle(*id, file_stem.empty() || offers.meant(*id) == file_stem);
  }
  offers.settle_rest([&](const std::string& reference) {
    const auto [guide, item] = parse_reference(reference);
    const bool within_guide = !item || guide.empty() || guide == file_stem;
    return within_guide && is_unique(std::string(item.value_or(guide)));
  });
}

}  // namespace guidebook
