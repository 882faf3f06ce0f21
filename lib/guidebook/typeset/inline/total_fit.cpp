#include "guidebook/typeset/inline/total_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace guidebook::typeset {
namespace {

using Kind = BreakItem::Kind;

constexpr float line_penalty = 1;
constexpr float double_hyphen_demerits = 6000;
constexpr float final_hyphen_demerits = 4000;
constexpr float fitness_demerits = 3000;
constexpr float infinite = 1e9F;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t classes = 4;  // tight, normal, loose, very loose

/// Sums over the items before a place.
struct Totals {
  double width = 0;
  double stretch = 0;
  double shrink = 0;

  void add(const BreakItem& item) {
    if (item.kind != Kind::penalty) {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
};

struct BreakNode {
  std::size_t item = 0;
  std::size_t line = 0;  // of the line that begins here
  std::size_t fitness = 1;
  Totals totals;   // where that line begins
  float hang = 0;  // over the margin at its beginning
  double demerits = 0;
  std::uint32_t previous = none;
};

std::size_t fitness_class(float ratio) {
  return ratio < -0.5F ? 0 : ratio <= 0.5F ? 1 : ratio <= 1 ? 2 : 3;
}

class TotalFit {
 public:
  TotalFit(std::span<const BreakItem> items, const LineWidths& widths, float tolerance,
           float emergency)
      : items_(items), widths_(widths), tolerance_(tolerance), emergency_(emergency) {}

  std::vector<std::size_t> run() {
    nodes_.push_back({});
    nodes_.back().hang = items_.empty() ? 0 : hang_from(0);
    active_.push_back(0);
    Totals totals;
    for (std::size_t i = 0; i < items_.size() && !active_.empty(); ++i) {
      if (may_break(items_, i)) try_break(i, totals);
      totals.add(items_[i]);
    }
    return trace();
  }

 private:
  struct Best {
    double demerits = std::numeric_limits<double>::max();
    std::uint32_t node = none;
  };

  /// How far the line from `node` to item `i` must stretch (above 0) or shrink (below -1: too
  /// much).
  [[nodiscard]] float ratio(const BreakNode& node, std::size_t i, const Totals& totals) const {
    double width = totals.width - node.totals.width - items_[i].hang - node.hang;
    if (items_[i].kind == Kind::penalty) width += items_[i].width;
    const double room = widths_.at(node.line) - width;
    if (room >= 0) {
      const double stretch = totals.stretch - node.totals.stretch + emergency_;
      return stretch > 0 ? static_cast<float>(room / stretch) : room > 0.01 ? infinite : 0;
    }
    const double shrink = totals.shrink - node.totals.shrink;
    return shrink > 0 ? static_cast<float>(room / shrink) : -infinite;
  }

  [[nodiscard]] double demerits(const BreakNode& node, std::size_t i, float by,
                                std::size_t fitness) const {
    const BreakItem& item = items_[i];
    const double effort = std::abs(std::min(by, 20.0F));
    const double badness = 100 * effort * effort * effort;
    const double penalty = item.kind == Kind::penalty && item.penalty > always ? item.penalty : 0;
    const double cost = line_penalty + badness + std::max(penalty, 0.0);
    double sum = cost * cost - (penalty < 0 ? penalty * penalty : 0);
    const bool after_hyphen = node.previous != none && items_[node.item].hyphen;
    if (after_hyphen && item.hyphen) sum += double_hyphen_demerits;
    if (after_hyphen && i + 1 == items_.size()) sum += final_hyphen_demerits;
    if (fitness > node.fitness + 1 || node.fitness > fitness + 1) sum += fitness_demerits;
    return node.demerits + sum;
  }

  void try_break(std::size_t i, const Totals& totals) {
    const bool forced = items_[i].kind == Kind::penalty && items_[i].penalty <= always;
    next_.clear();
    const std::size_t easy = widths_.first.size();
    std::size_t at = 0;
    while (at <
           active_.size()) {  // nodes come sorted by line; after the special lines all are alike
      const std::size_t line = nodes_[active_[at]].line;
      std::array<Best, classes> best;
      for (; at < active_.size(); ++at) {
        const BreakNode& node = nodes_[active_[at]];
        if (node.line != line && (line < easy || node.line < easy)) break;
        const float by = ratio(node, i, totals);
        if (by >= -1 && !forced) next_.push_back(active_[at]);
        if (by >= -1 && by <= tolerance_) {
          const std::size_t fitness = fitness_class(by);
          const double sum = demerits(node, i, by, fitness);
          if (sum < best[fitness].demerits) best[fitness] = {sum, active_[at]};
        }
      }
      add_nodes(i, totals, best);
    }
    if (easy > 0) {
      std::sort(next_.begin(), next_.end(), [this, easy](std::uint32_t a, std::uint32_t b) {
        return std::pair(std::min(nodes_[a].line, easy), a) <
               std::pair(std::min(nodes_[b].line, easy), b);
      });
    }
    active_.swap(next_);
  }

  /// Of the first box from item `i` on.
  [[nodiscard]] float hang_from(std::size_t i) const {
    while (i < items_.size() && items_[i].kind != Kind::box) ++i;
    return i < items_.size() ? items_[i].hang : 0;
  }

  void add_nodes(std::size_t i, const Totals& totals, const std::array<Best, classes>& best) {
    for (std::size_t fitness = 0; fitness < classes; ++fitness) {
      if (best[fitness].node == none) continue;
      BreakNode node{i,
                     nodes_[best[fitness].node].line + 1,
                     fitness,
                     totals,
                     hang_from(i),
                     best[fitness].demerits,
                     best[fitness].node};
      for (std::size_t k = i; k < items_.size() && items_[k].kind != Kind::box; ++k) {
        if (k > i && items_[k].kind == Kind::penalty && items_[k].penalty <= always) break;
        node.totals.add(items_[k]);
      }
      next_.push_back(static_cast<std::uint32_t>(nodes_.size()));
      nodes_.push_back(node);
    }
  }

  [[nodiscard]] std::vector<std::size_t> trace() const {
    Best best;
    for (const std::uint32_t id : active_) {
      if (nodes_[id].item + 1 == items_.size() && nodes_[id].demerits < best.demerits)
        best = {nodes_[id].demerits, id};
    }
    std::vector<std::size_t> breaks;
    for (std::uint32_t id = best.node; id != none && nodes_[id].previous != none;
         id = nodes_[id].previous) {
      breaks.push_back(nodes_[id].item);
    }
    std::reverse(breaks.begin(), breaks.end());
    return breaks;
  }

  std::span<const BreakItem> items_;
  const LineWidths& widths_;
  float tolerance_;
  float emergency_;
  std::vector<BreakNode> nodes_;
  std::vector<std::uint32_t> active_;
  std::vector<std::uint32_t> next_;
};

}  // namespace

bool may_break(std::span<const BreakItem> items, std::size_t i) {
  if (items[i].kind == Kind::glue) return i > 0 && items[i - 1].kind == Kind::box;
  return items[i].kind == Kind::penalty && items[i].penalty < never;
}

std::vector<std::size_t> total_fit(std::span<const BreakItem> items, const LineWidths& widths,
                                   float tolerance, float emergency) {
  return TotalFit(items, widths, tolerance, emergency).run();
}

std::vector<std::size_t> first_fit(std::span<const BreakItem> items, const LineWidths& widths) {
  std::vector<std::size_t> breaks;
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  std::size_t candidate = nowhere;
  double width = 0;            // of the line so far
  double since_candidate = 0;  // of that, what would go to the next line
  for (std::size_t i = 0; i < items.size(); ++i) {
    const BreakItem& item = items[i];
    const float room = widths.at(breaks.size());
    if (may_break(items, i)) {
      const bool forced = item.kind == Kind::penalty && item.penalty <= always;
      const double end = width + (item.kind == Kind::penalty ? item.width : 0);
      if (forced || end <= room || candidate == nowhere) {
        candidate = i;
        since_candidate = 0;
      }
      if (forced) {
        breaks.push_back(i);
        candidate = nowhere;
        width = 0;
        continue;
      }
    }
    if (item.kind == Kind::box && width + item.width > room + 0.01F && candidate != nowhere) {
      breaks.push_back(candidate);
      width = since_candidate;
      candidate = nowhere;
    }
    const bool discarded = item.kind == Kind::glue && (width <= 0 || candidate == i);
    if (item.kind == Kind::box || (item.kind == Kind::glue && width > 0)) {
      width += item.width;
      since_candidate += discarded ? 0 : item.width;
    }
  }
  return breaks;
}

}  // namespace guidebook::typeset
