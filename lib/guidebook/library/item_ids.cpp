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
      findings_.emplace(finding.fixes.front().begin, &finding);
    }
  }

  [[nodiscard]] bool empty() const { return findings_.empty(); }

  /// An id as it is, or would be.
  [[nodiscard]] std::string meant(const yaml::Node& id) const {
    const auto finding = findings_.find(id.begin);
    return finding == findings_.end() ? std::string(id.text) : text_of(fix_of(*finding->second));
  }

  /// Decides on what is offered for a node, if anything is.
  void settle(const yaml::Node& id, bool certain) {
    const auto finding = findings_.find(id.begin);
    if (finding == findings_.end()) return;
    settle(fix_of(*finding->second), certain);
    findings_.erase(finding);
  }

  /// Withdraws what is offered for the id of an item, if another one has it.
  void withdraw(const yaml::Node& id) {
    const auto finding = findings_.find(id.begin);
    if (finding == findings_.end()) return;
    finding->second->hint = fmt::format("give it another id: \"{}\" is taken", meant(id));
    finding->second->fixes.clear();
    findings_.erase(finding);
  }

  /// Decides on all that is left.
  template <class Certain>
  void settle_rest(Certain certain) {
    for (auto& [place, finding] : findings_) {
      Fix& fix = fix_of(*finding);
      settle(fix, certain(text_of(fix)));
    }
  }

 private:
  static std::string text_of(const Fix& fix) {
    std::string text = fix.text;
    std::erase_if(text, [](char c) { return c == '"' || c == '\''; });
    return text;
  }

  static Fix& fix_of(Diagnostic& finding) { return finding.fixes.front(); }
  static void settle(Fix& fix, bool certain) { fix.certain = fix.certain && certain; }

  std::unordered_map<std::uint32_t, Diagnostic*> findings_;
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
  for_each_item_id(root, [&](const yaml::Node& id) {
    if (is_unique(offers.meant(id))) {
      offers.settle(id, true);
    } else {
      offers.withdraw(id);
    }
  });
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
