#include "guidebook/document/chapter_order.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "guidebook/text/collation.hpp"

namespace guidebook {
namespace {

class ChapterOrder {
 public:
  ChapterOrder(const Library& library, std::span<const Guide* const> guides,
               std::string_view language)
      : library_(library), chosen_(guides.begin(), guides.end()) {
    for (const Guide* guide : guides) {
      if (guide->kind == "country") countries_.try_emplace(guide->country, guide);
      const Localized* name = guide->names ? lookup(guide->names->variants, language) : nullptr;
      names_[guide] = name == nullptr ? guide->name : name->text;
    }
    std::vector<const Guide*> sorted(guides.begin(), guides.end());
    std::ranges::stable_sort(sorted, [&](const Guide* a, const Guide* b) {
      return text::natural_compare(names_[a], names_[b]) < 0;
    });
    for (const Guide* guide : sorted) children_[holder(*guide)].push_back(guide);
    for (const Guide* guide : std::vector(children_[nullptr])) visit(guide);
    for (const Guide* guide : sorted) visit(guide);  // what is in a circle
  }

  std::vector<const Guide*> take() { return std::move(order_); }

 private:
  /// The nearest of the chosen guides that holds this one.
  const Guide* holder(const Guide& guide) {
    std::vector<const Guide*> way{&guide};
    const Guide* found = nullptr;
    std::unordered_set<const Guide*> seen{&guide};
    for (const Guide* at = library_.parent(guide); at != nullptr && seen.insert(at).second;
         at = library_.parent(*at)) {
      const auto known = nearest_.find(at);
      found = chosen_.contains(at) ? at : known != nearest_.end() ? known->second : nullptr;
      if (found != nullptr || known != nearest_.end()) break;
      way.push_back(at);
    }
    for (const Guide* at : way) nearest_[at] = found;
    if (found != nullptr) return found;
    const auto country = countries_.find(guide.country);
    return country == countries_.end() || country->second == &guide ? nullptr : country->second;
  }

  void visit(const Guide* guide) {
    std::vector<const Guide*> waiting{guide};
    while (!waiting.empty()) {
      const Guide* next = waiting.back();
      waiting.pop_back();
      if (!visited_.insert(next).second) continue;
      order_.push_back(next);
      const std::vector<const Guide*>& children = children_[next];
      waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
  }

  const Library& library_;
  std::unordered_set<const Guide*> chosen_;
  std::unordered_map<std::string, const Guide*> countries_;
  std::unordered_map<const Guide*, std::string> names_;
  std::unordered_map<const Guide*, const Guide*> nearest_;
  std::unordered_map<const Guide*, std::vector<const Guide*>> children_;
  std::vector<const Guide*> order_;
  std::unordered_set<const Guide*> visited_;
};

}  // namespace

std::vector<const Guide*> in_chapter_order(const Library& library,
                                           std::span<const Guide* const> guides,
                                           std::string_view language) {
  return ChapterOrder(library, guides, language).take();
}

}  // namespace guidebook
