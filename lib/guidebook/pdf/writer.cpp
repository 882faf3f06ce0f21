#include "guidebook/pdf/writer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/pdf/content.hpp"
#include "guidebook/pdf/deflate.hpp"
#include "guidebook/pdf/fonts.hpp"
#include "guidebook/pdf/haru.hpp"
#include "guidebook/pdf/images.hpp"
#include "guidebook/pdf/metadata.hpp"
#include "guidebook/pdf/operands.hpp"
#include "guidebook/pdf/outline.hpp"
#include "guidebook/pdf/tags.hpp"
#include "guidebook/source/parallel.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Layout;

/// A URI in the characters that PDF allows there, whatever is not ASCII percent-encoded.
std::string ascii_uri(std::string_view uri) {
  std::string ascii;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      ascii += c;
    } else {
      ascii += fmt::format("%{:02X}", byte);
    }
  }
  return ascii;
}

void add_colour(PdfFile& file, Dict to, const char* key, typeset::Colour colour) {
  const Array parts = file.array();
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue})
    file.add_real(parts, static_cast<float>(part) / 255);
  file.add(to, key, parts);
}

Dict shading(PdfFile& file, const Gradient& gradient) {
  const Dict function = file.dict();
  file.add_number(function, "FunctionType", 2);
  file.add_number(function, "N", 1);
  const Array domain = file.array();
  file.add_number(domain, 0);
  file.add_number(domain, 1);
  file.add(function, "Domain", domain);
  add_colour(file, function, "C0", gradient.from);
  add_colour(file, function, "C1", gradient.to);
  const Dict made = file.dict();
  file.add_number(made, "ShadingType", 2);
  file.add_name(made, "ColorSpace", "DeviceRGB");
  const Array line = file.array();
  for (const float value : {0.0F, gradient.top, 0.0F, gradient.bottom}) file.add_real(line, value);
  file.add(made, "Coords", line);
  file.add(made, "Function", function);
  return made;
}

/// What a page becomes before libharu has it, and needs nothing of another page for.
struct PageStream {
  Content content;
  std::string packed;
};

// Enough to keep all cores at work, few enough not to be felt in memory.
constexpr std::size_t pages_at_once = 64;
constexpr std::size_t pages_worth_a_thread = 8;

std::vector<PageStream> page_streams(const Layout& layout, const Usage& usage, std::size_t first) {
  std::vector<PageStream> streams(std::min(pages_at_once, layout.pages.size() - first));
  parallel_for(streams.size(), pages_worth_a_thread, [&](std::size_t i) {
    streams[i].content = page_content(layout, usage, layout.pages[first + i]);
    streams[i].packed = deflated(streams[i].content.operators);
  });
  return streams;
}

Dict add_page(PdfFile& file, const Layout& layout, const PageStream& stream, Dict fonts,
              const std::vector<Dict>& images) {
  const Content& content = stream.content;
  const Dict page = file.add_page(layout.width, layout.height, stream.packed);
  const Dict resources = file.child(page, "Resources");
  file.add(resources, "Font", fonts);
  if (!content.bitmaps.empty()) {
    const Dict used = file.dict();
    for (const typeset::BitmapId id : content.bitmaps)
      file.add(used, fmt::format("I{}", id).c_str(), images[id]);
    file.add(resources, "XObject", used);
  }
  if (!content.gradients.empty()) {
    const Dict shadings = file.dict();
    for (std::size_t i = 0; i < content.gradients.size(); ++i)
      file.add(shadings, fmt::format("S{}", i).c_str(), shading(file, content.gradients[i]));
    file.add(resources, "Shading", shadings);
  }
  return page;
}

constexpr float highest_head = 40;  // from an entry's upper edge to its name

using Place = std::pair<std::size_t, float>;  // page, and how far down
using Titles = std::map<Place, std::string_view>;

Titles titles_of(const Layout& layout) {
  Titles titles;
  for (const typeset::OutlineEntry& entry : layout.outline)
    titles.try_emplace({entry.at.page, entry.at.y}, entry.title);
  return titles;
}

/// Where a link leads, in words: the title of what is there, else its name or URI.
std::string_view description_of(const Layout& layout, const Titles& titles,
                                std::string_view target) {
  if (!target.starts_with('#')) return target;
  target.remove_prefix(1);
  if (target.find(' ') != target.npos) return target;  // a page
  const typeset::Destination& at = layout.destinations.find(target)->second;
  const auto title = titles.lower_bound({at.page, at.y});
  const bool found = title != titles.end() && title->first.first == at.page &&
                     title->first.second - at.y < highest_head;
  return found ? title->second : target;
}

/// What stands in a link's dictionary.
std::string link_entries(PdfFile& file, const Layout& layout, const std::vector<Dict>& pages,
                         const Titles& titles, const typeset::Link& link) {
  constexpr std::string_view looks = "]/Border[0 0 0]/F 4/Contents";  // 4: PDF/A wants it printed
  std::string entries = "/Type/Annot/Subtype/Link/Rect[";
  put(entries, link.area.x);
  put(entries, layout.height - link.area.y - link.area.height);
  put(entries, link.area.x + link.area.width);
  put(entries, layout.height - link.area.y);
  entries += looks;
  put_text_string(entries, description_of(layout, titles, link.target));
  if (link.target.starts_with('#')) {
    const auto at = layout.destinations.find(std::string_view(link.target).substr(1))->second;
    entries += "/Dest[" + file.reference(pages[at.page]) + "/XYZ 0 ";
    put(entries, layout.height - at.y);
    entries += "0]";
  } else {
    entries += "/A<</S/URI/URI";
    put_string(entries, ascii_uri(link.target));
    entries += ">>";
  }
  return entries;
}

void add_links(PdfFile& file, const Layout& layout, const std::vector<Dict>& pages, Tags& tags) {
  const Titles titles = titles_of(layout);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (layout.pages[i].links.empty()) continue;
    const Array annotations = file.array();
    for (const typeset::Link& link : layout.pages[i].links) {
      // There are many, so each is one object, not a tree of libharu's.
      std::string entries = link_entries(file, layout, pages, titles, link);
      const Dict made = file.shared_dict();
      if (const auto parent = tags.add_link(i, made, link.node))
        entries += "/StructParent " + std::to_string(*parent);
      file.fill(made, std::move(entries));
      file.add(annotations, made);
    }
    file.add(pages[i], "Annots", annotations);
  }
}

void add_identifier(PdfFile& file, const std::string& digest) {
  const Array identifier = file.array();
  file.add_bytes(identifier, digest);
  file.add_bytes(identifier, digest);
  file.add(file.trailer(), "ID", identifier);
}

}  // namespace

std::string write(Layout layout, std::optional<std::int64_t> created) {
  const Usage usage(layout);
  PdfFile file;
  const Dict fonts = embed_fonts(file, layout, usage);
  std::vector<Dict> pages;
  Tags tags(file, layout);
  std::string digest = layout.title + '\n' + layout.language + '\n';
  const Images images = embed_images(file, layout.bitmaps);
  digest += images.digest;
  while (pages.size() < layout.pages.size()) {
    for (const PageStream& stream : page_streams(layout, usage, pages.size())) {
      const Content& content = stream.content;
      digest = md5(digest.append(stream.packed));
      // libharu has it now.
      std::vector<typeset::Item>().swap(layout.pages[pages.size()].items);
      pages.push_back(add_page(file, layout, stream, fonts, images.images));
      tags.add_page(pages.back(), content.marked_content, content.figures);
    }
  }
  layout.texts = {};
  add_links(file, layout, pages, tags);
  tags.finish();
  add_outline(file, layout, pages);
  add_page_labels(file, layout);
  const bool tagged = !layout.nodes.empty() && !layout.title.empty() && !layout.language.empty();
  add_metadata(file, layout, created,
               {.accessible = tagged && !usage.has_missing(),
                .archival = !usage.has_missing() && !images.device_inks});
  add_identifier(file, md5(digest));
  layout = {};  // libharu has all of it now
  return file.save();
}

}  // namespace guidebook::pdf
