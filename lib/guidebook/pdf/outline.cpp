#include "guidebook/pdf/outline.hpp"

#include <string>

namespace guidebook::pdf {
namespace {

struct Bookmark {
  Dict dict;
  int level = 0;
  Dict first_child;
  Dict last_child;
  int children = 0;
};

void close(PdfFile& file, const Bookmark& bookmark) {
  if (bookmark.children > 0) {
    file.add(bookmark.dict, "First", bookmark.first_child);
    file.add(bookmark.dict, "Last", bookmark.last_child);
    // Negative: its children are not shown until the reader opens it.
    file.add_number(bookmark.dict, "Count",
                    bookmark.level == 0 ? bookmark.children : -bookmark.children);
  }
}

void attach(PdfFile& file, Bookmark& parent, Dict child) {
  file.add(child, "Parent", parent.dict);
  if (parent.children == 0) {
    parent.first_child = child;
  } else {
    file.add(child, "Prev", parent.last_child);
    file.add(parent.last_child, "Next", child);
  }
  parent.last_child = child;
  ++parent.children;
}

/// Whether the page has the number after the one before it.
bool counts_on(const typeset::Layout& layout, std::size_t page) {
  return page > 0 && layout.pages[page].label == std::to_string(page + 1) &&
         layout.pages[page - 1].label == std::to_string(page);
}

}  // namespace

Array destination(PdfFile& file, const typeset::Layout& layout, const std::vector<Dict>& pages,
                  const typeset::Destination& at) {
  const Array made = file.array();
  file.add(made, pages[at.page]);
  file.add_name(made, "XYZ");
  file.add_number(made, 0);
  file.add_real(made, layout.height - at.y);
  file.add_number(made, 0);
  return made;
}

void add_outline(PdfFile& file, const typeset::Layout& layout, const std::vector<Dict>& pages) {
  if (layout.outline.empty()) return;
  std::vector<Bookmark> open{{file.shared_dict(), 0, {}, {}, 0}};
  file.add_name(open.front().dict, "Type", "Outlines");
  for (const typeset::OutlineEntry& entry : layout.outline) {
    while (open.size() > 1 && open.back().level >= entry.level) {
      close(file, open.back());
      open.pop_back();
    }
    const Dict made = file.shared_dict();
    file.add_text(made, "Title", entry.title);
    file.add(made, "Dest", destination(file, layout, pages, entry.at));
    attach(file, open.back(), made);
    open.push_back({made, entry.level, {}, {}, 0});
  }
  for (; open.size() > 1; open.pop_back()) close(file, open.back());
  close(file, open.front());
  file.add(file.catalog(), "Outlines", open.front().dict);
  file.add_name(file.catalog(), "PageMode", "UseOutlines");
}

void add_page_labels(PdfFile& file, const typeset::Layout& layout) {
  const Array numbers = file.array();
  for (std::size_t page = 0; page < layout.pages.size(); ++page) {
    if (counts_on(layout, page)) continue;
    const Dict range = file.dict();
    const std::string& label = layout.pages[page].label;
    if (label == std::to_string(page + 1)) {
      file.add_name(range, "S", "D");
      file.add_number(range, "St", static_cast<int>(page + 1));
    } else {
      file.add_text(range, "P", label);
    }
    file.add_number(numbers, static_cast<int>(page));
    file.add(numbers, range);
  }
  const Dict labels = file.dict();
  file.add(labels, "Nums", numbers);
  file.add(file.catalog(), "PageLabels", labels);
}

}  // namespace guidebook::pdf
