#pragma once

#include <string>
#include <variant>
#include <vector>

#include "folder.hpp"
#include "guidebook/typeset/layout.hpp"
#include "picture_files.hpp"
#include "sample_document.hpp"

/// Guides with pictures, and the pictures on their pages.
namespace guidebook::typeset {

/// A folder of pictures and the figures that show them.
class Photos {
 public:
  Figure add(const std::string& name, const std::string& bytes) {
    put(folder_ / name, bytes);
    return figure(name);
  }
  [[nodiscard]] Figure figure(const std::string& name) const {
    Figure figure;
    figure.file = (folder_ / name).string();
    figure.root = (folder_ / "").string();
    figure.caption = {sample::run("Caption of " + name)};
    figure.alt = sample::run("Alt of " + name);
    figure.credit = {sample::run("Ann")};
    figure.place = {"guide.yaml", {7, 11}, {7, 20}};
    return figure;
  }

 private:
  Folder folder_;
};

/// A picture on a page, counted from 0.
struct Shown {
  std::size_t page = 0;
  Picture picture;
  std::string alt;
};

/// The pictures that show something.
inline std::vector<Shown> pictures_of(const Layout& layout) {
  std::vector<Shown> all;
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    for (const Item& item : layout.pages[i].items) {
      const auto* picture = std::get_if<Picture>(&item);
      if (picture != nullptr && picture->node != unstructured) {
        all.push_back({i, *picture, layout.nodes[picture->node].alt});
      }
    }
  }
  return all;
}

/// A chapter with these figures, each beside an entry too.
inline Chapter chapter_with(std::vector<Figure> figures) {
  Chapter chapter = sample::invented(3, 12);
  for (Section& section : chapter.sections) {
    std::size_t next = 0;
    for (Block& block : section.blocks) {
      if (auto* entry = std::get_if<Entry>(&block); entry != nullptr && next < figures.size()) {
        entry->figures = {figures[next++]};
      }
    }
  }
  chapter.figures = std::move(figures);
  return chapter;
}

}  // namespace guidebook::typeset
