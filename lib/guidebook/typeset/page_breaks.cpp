#include "guidebook/typeset/page_breaks.hpp"

#include <algorithm>
#include <limits>

namespace guidebook::typeset {
namespace {

constexpr float rounding = 0.01F;
constexpr float yielding = 0.4F;  // of the space over a strip

// What is unwelcome, and how much.
constexpr double page_cost = 100;
constexpr double squeeze_cost = 50;   // all space at its least
constexpr double hole_cost = 40;      // an empty page
constexpr double torn_cost = 3;       // where less space than …
constexpr float new_part = 5;         // … this says that something new begins
constexpr double remnant_cost = 60;   // a last page with less than …
constexpr float remnant_height = 72;  // … this on it
constexpr double forced_cost = 1000;  // where no page may end

class PageFit {
 public:
  PageFit(const Galley& galley, float room)
      : strips_(galley.strips), galley_(galley), room_(room), best_(strips_.size() + 1) {}

  std::vector<PageBreak> run() {
    best_.front().cost = 0;
    for (std::size_t begin = 0; begin < strips_.size(); ++begin) {
      if (best_[begin].cost < unreached) {
        try_pages(begin);
      }
    }
    std::vector<PageBreak> breaks;
    for (std::size_t end = strips_.size(); end > 0; end = best_[end].begin) {
      breaks.push_back({end, best_[end].squeeze});
    }
    std::reverse(breaks.begin(), breaks.end());
    return breaks;
  }

 private:
  static constexpr double unreached = std::numeric_limits<double>::max();
  struct Best {
    double cost = unreached;
    std::size_t begin = 0;
    float squeeze = 0;
  };

  [[nodiscard]] bool is_last(std::size_t end) const {
    return end == strips_.size() || strips_[end].new_page;
  }

  /// All pages that begin with this strip.
  void try_pages(std::size_t begin) {
    const float room = room_ + rounding - head_height(galley_, begin);
    float height = 0;
    float give = 0;
    bool found = false;
    std::size_t fits = begin + 1;
    for (std::size_t end = begin + 1; end <= strips_.size(); ++end) {
      const Strip& added = strips_[end - 1];
      height += added.height + (end == begin + 1 ? 0 : added.space_before);
      give += end == begin + 1 ? 0 : given_way(added, 1);
      if (end > begin + 1 && height - give > room) {
        break;
      }
      fits = height <= room ? end : fits;
      if (is_last(end) || !added.keep_with_next) {
        reach(end, begin, room, height, give);
        found = true;
      }
      if (is_last(end)) {
        break;
      }
    }
    if (!found) {
      offer(forced_end(begin, fits), {best_[begin].cost + page_cost + forced_cost, begin, 0});
    }
  }

  /// Where to part what should stay together: before its last part that something new begins with,
  /// so that a heading stays with what it stands over.
  [[nodiscard]] std::size_t forced_end(std::size_t begin, std::size_t fits) const {
    for (std::size_t end = fits; end > begin; --end) {
      if (end < strips_.size() && strips_[end].space_before >= new_part) {
        return end;
      }
    }
    return fits;
  }

  void reach(std::size_t end, std::size_t begin, float room, float height, float give) {
    double cost = best_[begin].cost + page_cost;
    float squeeze = 0;
    if (height > room && give > 0) {
      squeeze = std::min((height - room) / give, 1.0F);
      cost += squeeze_cost * squeeze * squeeze;
    }
    const bool first = begin == 0 || strips_[begin].new_page;
    if (!is_last(end)) {
      const double hole = std::max(room - height, 0.0F) / room_;
      cost += hole_cost * hole * hole + (strips_[end].space_before >= new_part ? 0 : torn_cost);
    } else if (!first && height < remnant_height) {
      cost += remnant_cost;
    }
    offer(end, {cost, begin, squeeze});
  }

  void offer(std::size_t end, const Best& way) {
    if (way.cost < best_[end].cost) {
      best_[end] = way;
    }
  }

  const std::vector<Strip>& strips_;
  const Galley& galley_;
  float room_;
  std::vector<Best> best_;
};

}  // namespace

float given_way(const Strip& strip, float squeeze) {
  return strip.space_before * yielding * squeeze;
}

std::vector<PageBreak> page_breaks(const Galley& galley, float room) {
  return PageFit(galley, room).run();
}

float head_height(const Galley& galley, std::size_t strip) {
  const std::uint32_t head = galley.strips[strip].head;
  return head == Strip::no_head ? 0 : galley.heads[head].height;
}

}  // namespace guidebook::typeset
