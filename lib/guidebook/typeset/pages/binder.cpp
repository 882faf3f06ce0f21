#include "guidebook/typeset/pages/binder.hpp"

#include <functional>
#include <string_view>
#include <utility>
#include <variant>

namespace guidebook::typeset {
namespace {

/// The name of `id` among `names`, which grow with what they name.
template <class Id>
std::optional<Id>& name_of(std::vector<std::optional<Id>>& names, std::size_t id) {
  if (id >= names.size()) names.resize(id + 1);
  return names[id];
}

/// Gives what a strip shows the book's numbers.
struct Renaming {
  std::function<TextId(TextId)> text;
  const std::vector<BitmapId>& bitmaps;
  NodeId nodes = 0;  // what their numbers go up by

  void node(NodeId& id) const { id += id < Structure::shared ? 0 : nodes; }

  void operator()(GlyphRun& item) const {
    item.text = text(item.text);
    node(item.node);
  }
  void operator()(Rule& /*item*/) const {}
  void operator()(Shape& item) const { node(item.node); }
  void operator()(Picture& item) const {
    item.bitmap = bitmaps[item.bitmap];
    node(item.node);
  }

  void all(std::vector<Item>& items) const {
    for (Item& item : items) std::visit(*this, item);
  }

  void all(std::vector<Link>& links) const {
    for (Link& link : links) node(link.node);
  }

  void all(std::vector<Strip>& strips) const {
    for (Strip& strip : strips) {
      all(strip.background);
      all(strip.items);
      all(strip.links);
    }
  }
};

}  // namespace

std::size_t Binder::Hash::operator()(const ShapedText& text) const {
  return std::hash<std::string_view>{}(text.utf8) ^ text.font;
}

bool Binder::Same::operator()(const ShapedText& a, TextId b) const {
  const ShapedText& other = (*texts)[b];
  return a.font == other.font && a.utf8 == other.utf8 && a.glyphs == other.glyphs;
}

FontId Binder::font_of(Compositor& by, Names& names, FontId font) {
  std::optional<FontId>& name = name_of(names.fonts, font);
  if (!name) name = fonts_.add(by.fonts, font);
  return *name;
}

TextId Binder::text_of(Compositor& by, Names& names, TextId text) {
  std::optional<TextId>& name = name_of(names.texts, text);
  if (!name) {
    Shaper& shaper = by.typesetter.shaper();
    ShapedText shaped = retired_ ? shaper.take(text) : shaper.texts()[text];
    shaped.font = font_of(by, names, shaped.font);
    const auto found = kept_.find(shaped);
    if (found != kept_.end()) {
      name = *found;
    } else {
      name = typesetter_.shaper().add(std::move(shaped));
      kept_.insert(*name);
    }
  }
  return *name;
}

void Binder::bind(SetChapter& chapter) {
  Names& names = names_[chapter.by];
  const std::vector<BitmapId> bitmaps = pictures_.add(std::move(chapter.pictures));
  const Renaming renaming{[&](TextId text) { return text_of(*chapter.by, names, text); }, bitmaps,
                          typesetter_.structure().add(std::move(chapter.nodes))};
  renaming.all(chapter.galley.strips);
  renaming.all(chapter.galley.repeated_headers);
}

}  // namespace guidebook::typeset
