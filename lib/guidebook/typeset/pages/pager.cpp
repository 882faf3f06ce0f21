#include "guidebook/typeset/pages/pager.hpp"

#include <iterator>
#include <utility>

#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"

namespace guidebook::typeset {
namespace {

constexpr float head_baseline = 36;
constexpr float head_gap = 22;  // from the folio's outer edge to the running head

}  // namespace

void Pager::set_heads(const Run& book, const Run& chapter) {
  book_ = in_capitals(book);
  chapter_ = in_capitals(chapter);
}

void Pager::place(Galley&& galley, const std::vector<PageBreak>& breaks) {
  std::size_t begin = 0;
  for (const PageBreak& page : breaks) {
    fill_page(galley, begin, page);
    begin = page.end;
  }
}

Page& Pager::blank_page(bool has_heads) {
  Page& page = layout_.pages.emplace_back();
  page.label = std::to_string(layout_.pages.size());
  if (has_heads) running_head(page);
  return page;
}

void Pager::fill_page(Galley& galley, std::size_t begin, const PageBreak& until) {
  Page& page = blank_page(!galley.strips[begin].bleeds);
  std::size_t items = page.items.size();
  for (std::size_t i = begin; i < until.end; ++i)
    items += galley.strips[i].background.size() + galley.strips[i].items.size();
  page.items.reserve(items);
  float y = geometry_.top;
  const std::uint32_t head = galley.strips[begin].repeated_header;
  if (head != Strip::no_header) {
    Strip again(galley.repeated_headers[head]);
    give_to(again, unstructured);  // it has been read where the table begins
    y = put(page, std::move(again), y);
  }
  for (std::size_t i = begin; i < until.end; ++i) {
    const Strip& strip = galley.strips[i];
    y += i == begin ? 0 : strip.space_before - lost_space(strip, until.squeeze);
    y = put(page, std::move(galley.strips[i]), y);
  }
}

float Pager::put(Page& page, Strip&& strip, float y) {
  const std::size_t number = layout_.pages.size() - 1;
  const float top = strip.bleeds ? 0 : y;
  shift(strip.items, strip.links, geometry_.left(number), top);
  for (std::vector<Item>* items : {&strip.background, &strip.items}) {
    page.items.insert(page.items.end(), std::make_move_iterator(items->begin()),
                      std::make_move_iterator(items->end()));
  }
  page.links.insert(page.links.end(), std::make_move_iterator(strip.links.begin()),
                    std::make_move_iterator(strip.links.end()));
  for (std::string& name : strip.anchors)
    layout_.destinations.try_emplace(std::move(name), Destination{number, top});
  for (OutlineEntry& entry : strip.outline) {
    entry.at = {number, entry.at.y + top};
    layout_.outline.push_back(std::move(entry));
  }
  return y + strip.height;
}

void Pager::running_head(Page& page) {
  const std::size_t number = layout_.pages.size() - 1;
  const bool right_hand = number % 2 == 0;
  const Structure::Scope scope(typesetter_.structure(), unstructured);
  const Line folio = typesetter_.line(page.label, layout_.language, design_.folio);
  const float left = geometry_.left(number);
  const float right = left + geometry_.measure();
  const Run& text = right_hand ? chapter_ : book_;
  const auto [head, style] = typesetter_.fit(text.text, text.language, design_.running_head,
                                             geometry_.measure() - 2 * head_gap);
  const Runs plain(1);
  Strip strip;
  draw(strip, folio, plain, design_.folio, right_hand ? right - folio.width : left, head_baseline);
  draw(strip, head, plain, style, right_hand ? right - head_gap - head.width : left + head_gap,
       head_baseline);
  page.items = std::move(strip.items);
}

}  // namespace guidebook::typeset
