#include "layout_faults.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <variant>

#include "guidebook/document/overload.hpp"
#include "guidebook/typeset/unicode.hpp"
#include "layout_boxes.hpp"

namespace guidebook::typeset {
namespace {

constexpr float touch = 0.3F;
constexpr float hang = 2.7F;  // quotes and hyphens in the margin
constexpr float head_top = 29;
constexpr std::size_t most_faults = 20;

class Inspection {
 public:
  Inspection(const Document& document, const Layout& layout, const PageGeometry& geometry)
      : document_(document), layout_(layout), sheet_(geometry) {}

  std::vector<std::string> run() {
    for (std::size_t page = 0; page < layout_.pages.size(); ++page) {
      check_page(page);
    }
    check_order();
    check_letters();
    return std::move(faults_);
  }

 private:
  template <class... Args>
  void fault(fmt::format_string<Args...> text, Args&&... args) {
    if (faults_.size() < most_faults) {
      faults_.push_back(fmt::format(text, std::forward<Args>(args)...));
    }
  }

  [[nodiscard]] bool is_cover(std::size_t page) const {
    return layout_.pages[page].label == "Cover";
  }

  /// The texts and pictures of a page but for pictures that bleed, from the top down.
  [[nodiscard]] std::vector<Box> things_on(std::size_t page) const {
    std::vector<Box> things = boxes(layout_, layout_.pages[page]);
    for (const Item& item : layout_.pages[page].items) {
      const auto* picture = std::get_if<Picture>(&item);
      if (picture != nullptr && picture->window.width < layout_.width) {
        const Rect& at = picture->window;
        things.push_back({"(picture)", at.x, at.y, at.x + at.width, at.y + at.height, 0});
      }
    }
    std::ranges::sort(things, {}, &Box::top);
    return things;
  }

  void check_page(std::size_t page) {
    const std::vector<Box> things = things_on(page);
    const float scale = sheet_.scale;
    const float left = (is_cover(page) ? 40 : sheet_.left(page)) * scale;
    const float right = is_cover(page) ? layout_.width - left : left + sheet_.measure() * scale;
    const float bottom = layout_.height - (is_cover(page) ? 36 : sheet_.bottom) * scale;
    bool has_content = is_cover(page);
    for (std::size_t i = 0; i < things.size(); ++i) {
      const Box& thing = things[i];
      if (thing.left < left - hang * scale || thing.right > right + hang * scale ||
          thing.top < head_top * scale || thing.bottom > bottom + touch) {
        fault("page {}: outside the margins: {}", page + 1, thing.text);
      }
      has_content = has_content || thing.top > 40 * scale;
      for (std::size_t k = i + 1; k < things.size() && things[k].top < thing.bottom - touch; ++k) {
        if (things[k].left < thing.right - touch && thing.left < things[k].right - touch) {
          fault("page {}: \"{}\" over \"{}\"", page + 1, thing.text, things[k].text);
        }
      }
    }
    if (!has_content && page + 1 < layout_.pages.size()) {
      fault("page {} is empty", page + 1);
    }
  }

  void expect(const std::string& ref) {
    if (ref.empty()) {
      return;
    }
    const auto found = layout_.destinations.find(ref);
    if (found == layout_.destinations.end()) {
      fault("{} stands nowhere", ref);
      return;
    }
    const std::pair at{found->second.page, found->second.y};
    if (at < before_) {
      fault("{} comes too early", ref);
    }
    before_ = at;
  }

  void check_order() {
    std::vector<std::string> entries;
    for (const Chapter& chapter : document_.chapters) {
      expect(chapter.id);
      for (const Section& section : chapter.sections) {
        for (const Block& block : section.blocks) {
          if (const auto* entry = std::get_if<Entry>(&block)) {
            expect(entry->ref);
            entries.push_back(plain(entry->name));
          } else if (const auto* table = std::get_if<RouteTable>(&block)) {
            for (const RouteTable::Row& row : table->rows) expect(row.ref);
          } else if (const auto* card = std::get_if<ContactCard>(&block)) {
            expect(card->ref);
            entries.push_back(plain(card->name));
          } else if (const auto* taxi = std::get_if<TaxiCard>(&block)) {
            entries.push_back(plain(taxi->title));
          }
        }
      }
    }
    std::vector<std::string> told;
    for (const OutlineEntry& entry : layout_.outline) {
      if (entry.level == 3) told.push_back(entry.title);
    }
    std::ranges::transform(entries, entries.begin(), [](const std::string& s) { return clean(s); });
    if (told != entries) {
      fault("{} entries in the outline, {} in the document", told.size(), entries.size());
    }
  }

  // Letters, without regard to case: capitals are made of some.
  using Letters = std::map<char32_t, std::ptrdiff_t>;

  static void count(Letters& letters, std::string_view utf8, std::ptrdiff_t by) {
    const std::string lower = lower_case(clean(utf8), "en");
    for (std::size_t at = 0; at < lower.size();) {
      const char32_t letter = next_character(lower, at);
      if (is_letter(letter) || (letter >= '0' && letter <= '9')) letters[letter] += by;
    }
  }

  void check_letters() {
    Letters missing;
    const auto want = [&](std::string_view text) { count(missing, text, 1); };
    for (const Chapter& chapter : document_.chapters) {
      for (const Runs* runs :
           {&chapter.title, &chapter.local_names, &chapter.place, &chapter.summary}) {
        want(plain(*runs));
      }
      const auto want_facts = [&](const std::vector<Fact>& facts) {
        for (const Fact& fact : facts) want(fact.label.text + plain(fact.value));
      };
      const auto want_prose = [&](const Prose& prose) {
        for_each_paragraph(prose,
                           [&](const Paragraph& paragraph, bool) { want(plain(paragraph.runs)); });
      };
      const Overload want_block{
          want_prose,
          [&](const Entry& entry) {
            want(plain(entry.name) + plain(entry.local_names) + plain(entry.price.value));
            want(entry.kind_implied ? "" : entry.kind.text);
            want_prose(entry.description);
            want_facts(entry.facts);
          },
          [&](const RouteTable& table) {
            // Long notes go under their rows and need no heading.
            const std::size_t wanted = table.headings.size() - (table.noted ? 1 : 0);
            for (std::size_t h = 0; h < wanted; ++h) want(table.headings[h].text);
            for (const RouteTable::Row& row : table.rows) {
              for (const Runs& cell : row.cells) want(plain(cell));
            }
          },
          [&](const ContactCard& card) {
            want(plain(card.name) + card.role.text + plain(card.person.value));
            for (const auto& lines : card.addresses) {
              for (const Runs& line : lines) want(plain(line));
            }
            want_facts(card.facts);
            want_prose(card.description);
          },
          [&](const TaxiCard& taxi) {
            for (const Runs* runs : {&taxi.title, &taxi.request, &taxi.name, &taxi.phone}) {
              want(plain(*runs));
            }
            for (const Runs& line : taxi.address) want(plain(line));
          },
          [&](const SourceNote& source) { want(plain(source.title) + plain(source.detail)); },
          [](const PlaceMap&) {}};  // names that find no room stay away
      want_facts(chapter.facts);
      for (const Section& section : chapter.sections) {
        want(section.title.text);
        for (const Block& block : section.blocks) std::visit(want_block, block);
      }
    }
    for (const Page& page : layout_.pages) {
      for (const Item& item : page.items) {
        const auto* text = std::get_if<GlyphRun>(&item);
        if (text != nullptr && text->node != unstructured) {
          count(missing, layout_.texts[text->text].utf8, -1);
        }
      }
    }
    for (const auto& [letter, times] : missing) {
      std::string shown;
      append_utf8(shown, letter);
      if (times > 0) fault("{} times \"{}\" is lost", times, shown);
    }
  }

  const Document& document_;
  const Layout& layout_;
  const PageGeometry& sheet_;
  std::pair<std::size_t, float> before_{0, 0};
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> layout_faults(const Document& document, const Layout& layout,
                                       const PageGeometry& geometry) {
  return Inspection(document, layout, geometry).run();
}

}  // namespace guidebook::typeset
