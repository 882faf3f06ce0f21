#include "guidebook/typeset/pages/compositor.hpp"

#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/pages/chapter.hpp"

namespace guidebook::typeset {

Compositor* Compositors::take() {
  const std::lock_guard lock(lock_);
  if (idle_.empty()) {
    return all_.emplace_back(std::make_unique<Compositor>(fonts_.another(), document_.language))
        .get();
  }
  Compositor* compositor = idle_.back();
  idle_.pop_back();
  return compositor;
}

void Compositors::give_back(Compositor* compositor) {
  const std::lock_guard lock(lock_);
  idle_.push_back(compositor);
}

void Compositors::retire() {
  for (const auto& compositor : all_) compositor->typesetter.retire();
  idle_.clear();
}

SetChapter Compositors::set(const Chapter& chapter, const Layout* before) {
  Compositor* compositor = take();
  SetChapter made{compositor, {}, {}, {}, PictureShelf(geometry_.scale)};
  Composition composition{compositor->typesetter, geometry_, design_, document_.language, {}};
  composition.basemap = basemap_;
  composition.before = before;
  composition.pictures = &made.pictures;
  add_chapter(composition, chapter);
  made.galley = std::move(composition.galley);
  made.breaks = page_breaks(made.galley, geometry_.block_height());
  made.nodes = composition.structure().take_nodes();
  give_back(compositor);
  return made;
}

}  // namespace guidebook::typeset
