#include "guidebook/typeset/pages/page_breaks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace guidebook::typeset {
namespace {

constexpr float rounding = 0.01F;
constexpr float yielding = 0.4F;  // of the space over a strip

// What is unwelcome, and how much.
constexpr double page_cost = 100;
constexpr double squeeze_cost = 50;   // all space at its least
constexpr double hole_cost = 40;      // an empty page
constexpr double torn_cost = 3;       // where less space than …
constexpr float new_section = 5;      // … this means that something new begins
constexpr double remnant_cost = 60;   // a last page with less than …
constexpr float remnant_height = 72;  // … this on it
constexpr double carried_cost = 1;    // a float on the page after its own
constexpr double lower_cost = 2;      // by the square of how many sizes lower strips are
constexpr double forced_cost = 1000;  // where no page may end

/// Finds the best way through all strips. A place between strips is reached with or without the
/// float before it still to come: if it is pending, the next page begins with it.
class PageFit {
 public:
  PageFit(const Galley& galley, float room)
      : strips_(galley.strips), galley_(galley), room_(room), best_(strips_.size() + 1) {
    float_before_.reserve(strips_.size() + 1);
    for (std::size_t i = 0; i <= strips_.size(); ++i) {
      const bool follows = i > 0 && strips_[i - 1].floats;
      float_before_.push_back(follows ? i - 1 : i > 0 ? float_before_[i - 1] : none);
    }
  }

  struct Page {
    std::size_t end = 0;
    float squeeze = 0;
    std::size_t size = 0;        ///< How many sizes lower its strips are than they could be.
    std::size_t carried = none;  ///< A float of its own that the next page begins with.
  };
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  std::vector<Page> run() {
    best_.front()[settled].cost = 0;
    for (std::size_t begin = 0; begin < strips_.size(); ++begin) {
      for (const bool carries : {pending, settled}) {  // a page may hold a float alone
        if (best_[begin][carries].cost < unreached) try_pages({begin, carries});
      }
    }
    std::vector<Page> pages;
    for (State at{strips_.size(), settled}; at.strip > 0;) {
      const Best& best = best_[at.strip][at.carries];
      pages.push_back({at.strip, best.squeeze, best.size, carried_by(at)});
      at = best.from;
    }
    std::reverse(pages.begin(), pages.end());
    return pages;
  }

 private:
  static constexpr double unreached = std::numeric_limits<double>::max();
  static constexpr bool settled = false;
  static constexpr bool pending = true;

  /// The beginning of a page.
  struct State {
    std::size_t strip = 0;
    bool carries = settled;
  };
  struct Best {
    double cost = unreached;
    State from;
    float squeeze = 0;
    std::size_t size = 0;
  };
  /// A page that is being filled.
  struct Filling {
    State begin;
    std::size_t size = 0;  ///< How many sizes lower what has them is set.
    float height = 0;
    float give = 0;
    std::size_t count = 0;      ///< Of strips on it.
    bool leaves_out = settled;  ///< Its last float so far is pending.
    bool found = false;         ///< Some end for it.
    bool shrinks = false;       ///< Something on it comes lower still.
    bool is_lower = false;      ///< Something on it is lower than it could be.
    std::size_t fits = 0;       ///< Up to here it holds all.
  };

  [[nodiscard]] std::size_t carried_by(State at) const {
    return at.carries ? float_before_[at.strip] : none;
  }

  [[nodiscard]] bool is_last(std::size_t end) const {
    return end == strips_.size() || strips_[end].new_page;
  }

  /// Whether a float may come later than this strip.
  [[nodiscard]] static bool may_pass(const Strip& strip) {
    const auto begins_part = [](const OutlineEntry& entry) { return entry.level <= 2; };
    return !strip.new_page && std::ranges::none_of(strip.outline, begins_part);
  }

  /// Whether a page may begin with a float before this strip, which must not be amid an entry.
  [[nodiscard]] bool may_begin_with_float(std::size_t strip) const {
    return !is_last(strip) && strips_[strip].repeated_header == Strip::no_header &&
           strips_[strip].space_before >= new_section;
  }

  void add(Filling& page, std::size_t strip) const {
    const Strip& added = strips_[strip];
    const std::size_t size = std::min(page.size, added.alternatives.size());
    page.is_lower = page.is_lower || size > 0;
    page.shrinks = page.shrinks || added.alternatives.size() > page.size;
    page.height += size > 0 ? added.alternatives[size - 1].height : added.height;
    page.height += page.count == 0 ? 0 : added.space_before;
    page.give += page.count == 0 ? 0 : lost_space(added, 1);
    ++page.count;
  }

  [[nodiscard]] float room_for(State begin) const {
    return room_ + rounding - (begin.carries ? 0 : header_height(galley_, begin.strip));
  }

  /// All pages that begin here, with each size of what comes in several.
  void try_pages(State begin) {
    Filling page{begin};
    page.fits = begin.strip + 1;
    for (bool again = true; again; ++page.size) {
      Filling filled = page;
      if (begin.carries) {
        add(filled, float_before_[begin.strip]);
        reach(begin.strip, filled);
      }
      fill(filled, begin.strip);
      page.fits = std::max(page.fits, page.size == 0 ? filled.fits : 0);
      page.found = page.found || filled.found;
      again = filled.shrinks;
    }
    if (!page.found) {
      suggest({forced_end(begin.strip, page.fits), settled},
              {best_[begin.strip][begin.carries].cost + page_cost + forced_cost, begin, 0, 0});
    }
  }

  /// Adds one strip after the other as long as there is room, and tries each place to end.
  void fill(Filling& page, std::size_t next) {
    const float room = room_for(page.begin);
    for (std::size_t end = next + 1; end <= strips_.size(); ++end) {
      const Strip& added = strips_[end - 1];
      if (page.leaves_out && (added.floats || !may_pass(added))) return;
      if (added.floats && page.count > 0 && end < strips_.size() && may_pass(strips_[end])) {
        Filling without = page;
        without.leaves_out = pending;
        fill(without, end);
        page.found = page.found || without.found;
        page.shrinks = page.shrinks || without.shrinks;
      }
      add(page, end - 1);
      if (page.count > 1 && page.height - page.give > room) return;
      page.fits = page.height <= room ? end : page.fits;
      if (!added.keep_with_next || is_last(end)) reach(end, page);
      if (is_last(end)) return;
    }
  }

  /// Where to separate what should stay together: before its last part that something new begins
  /// with, so that a heading stays with what it stands over.
  [[nodiscard]] std::size_t forced_end(std::size_t begin, std::size_t fits) const {
    for (std::size_t end = fits; end > begin; --end) {
      if (end < strips_.size() && strips_[end].space_before >= new_section) return end;
    }
    return fits;
  }

  void reach(std::size_t end, Filling& page) {
    const bool carries_on = page.leaves_out;
    if (carries_on && !may_begin_with_float(end)) return;
    const float room = room_for(page.begin);
    double cost = best_[page.begin.strip][page.begin.carries].cost + page_cost;
    float squeeze = 0;
    if (page.height > room && page.give > 0) {
      squeeze = std::min((page.height - room) / page.give, 1.0F);
      cost += squeeze_cost * squeeze * squeeze;
    }
    if (page.is_lower) cost += lower_cost * static_cast<double>(page.size * page.size);
    const bool first = page.begin.strip == 0 || strips_[page.begin.strip].new_page;
    if (!is_last(end)) {
      const double hole = std::max(room - page.height, 0.0F) / room_;
      cost += hole_cost * hole * hole + (strips_[end].space_before >= new_section ? 0 : torn_cost);
      cost += carries_on ? carried_cost : 0;
    } else if (!first && page.height < remnant_height) {
      cost += remnant_cost;
    }
    suggest({end, carries_on}, {cost, page.begin, squeeze, page.size});
    page.found = true;
  }

  void suggest(State at, const Best& way) {
    Best& best = best_[at.strip][at.carries];
    if (way.cost < best.cost) best = way;
  }

  const std::vector<Strip>& strips_;
  const Galley& galley_;
  float room_;
  std::vector<std::array<Best, 2>> best_;
  std::vector<std::size_t> float_before_;
};

/// Moves the strip at `from` to just before the one at `to`, which comes later.
void move_down(std::vector<Strip>& strips, std::size_t from, std::size_t to) {
  const auto begin = strips.begin();
  std::rotate(begin + static_cast<std::ptrdiff_t>(from),
              begin + static_cast<std::ptrdiff_t>(from) + 1,
              begin + static_cast<std::ptrdiff_t>(to));
}

/// Sets what comes in several sizes as much lower as the page wants it.
void set_lower(std::vector<Strip>& strips, std::size_t begin, const PageFit::Page& page) {
  for (std::size_t i = begin; i < page.end; ++i) {
    const std::size_t size = std::min(page.size, strips[i].alternatives.size());
    if (size > 0) {
      Strip::Alternative& chosen = strips[i].alternatives[size - 1];
      strips[i].height = chosen.height;
      strips[i].background = std::move(chosen.background);
      strips[i].items = std::move(chosen.items);
      strips[i].links = std::move(chosen.links);
    }
    strips[i].alternatives.clear();
  }
}

}  // namespace

float lost_space(const Strip& strip, float squeeze) {
  return strip.space_before * yielding * squeeze;
}

std::vector<PageBreak> page_breaks(Galley& galley, float room) {
  std::vector<PageBreak> breaks;
  std::size_t begin = 0;
  for (PageFit::Page page : PageFit(galley, room).run()) {
    if (page.carried != PageFit::none) move_down(galley.strips, page.carried, page.end--);
    set_lower(galley.strips, begin, page);
    breaks.push_back({page.end, page.squeeze});
    begin = page.end;
  }
  return breaks;
}

float header_height(const Galley& galley, std::size_t strip) {
  const std::uint32_t head = galley.strips[strip].repeated_header;
  return head == Strip::no_header ? 0 : galley.repeated_headers[head].height;
}

}  // namespace guidebook::typeset
