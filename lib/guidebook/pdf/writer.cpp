#include "guidebook/pdf/writer.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/pdf/content.hpp"
#include "guidebook/pdf/fonts.hpp"
#include "guidebook/pdf/haru.hpp"
#include "guidebook/pdf/outline.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Layout;

/// A URI in the characters that PDF allows there: whatever is not ASCII is percent-encoded.
std::string ascii_uri(std::string_view uri) {
  std::string result;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", byte);
    }
  }
  return result;
}

void add_colour(PdfFile& file, Dict to, const char* key, typeset::Colour colour) {
  const Array parts = file.array();
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    file.add_real(parts, static_cast<float>(part) / 255);
  }
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
  for (const float value : {0.0F, gradient.top, 0.0F, gradient.bottom}) {
    file.add_real(line, value);
  }
  file.add(made, "Coords", line);
  file.add(made, "Function", function);
  return made;
}

Dict add_page(PdfFile& file, const Layout& layout, const Content& content, Dict fonts) {
  const Dict page = file.add_page(layout.width, layout.height, content.operators);
  const Dict resources = file.child(page, "Resources");
  file.add(resources, "Font", fonts);
  if (!content.gradients.empty()) {
    const Dict shadings = file.dict();
    for (std::size_t i = 0; i < content.gradients.size(); ++i) {
      file.add(shadings, fmt::format("S{}", i).c_str(), shading(file, content.gradients[i]));
    }
    file.add(resources, "Shading", shadings);
  }
  return page;
}

void add_link(PdfFile& file, const Layout& layout, const std::vector<Dict>& pages,
              const typeset::Link& link, Array annotations) {
  const Dict made = file.dict();
  file.add_name(made, "Type", "Annot");
  file.add_name(made, "Subtype", "Link");
  const Array area = file.array();
  file.add_real(area, link.area.x);
  file.add_real(area, layout.height - link.area.y - link.area.height);
  file.add_real(area, link.area.x + link.area.width);
  file.add_real(area, layout.height - link.area.y);
  file.add(made, "Rect", area);
  const Array border = file.array();
  for (int i = 0; i < 3; ++i) {
    file.add_number(border, 0);
  }
  file.add(made, "Border", border);
  if (link.target.starts_with('#')) {
    const auto found = layout.destinations.find(std::string_view(link.target).substr(1));
    file.add(made, "Dest", destination(file, layout, pages, found->second));
  } else {
    const Dict action = file.dict();
    file.add_name(action, "S", "URI");
    file.add_bytes(action, "URI", ascii_uri(link.target));
    file.add(made, "A", action);
  }
  file.add(annotations, made);
}

void add_links(PdfFile& file, const Layout& layout, const std::vector<Dict>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (layout.pages[i].links.empty()) {
      continue;
    }
    const Array annotations = file.array();
    for (const typeset::Link& link : layout.pages[i].links) {
      add_link(file, layout, pages, link, annotations);
    }
    file.add(pages[i], "Annots", annotations);
  }
}

std::string date(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds when{std::chrono::seconds(seconds)};
  const auto day = floor<days>(when);
  const year_month_day calendar(day);
  const hh_mm_ss time(when - day);
  return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", static_cast<int>(calendar.year()),
                     static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

void add_properties(PdfFile& file, const Layout& layout, std::optional<std::int64_t> created) {
  const Dict information = file.information();
  file.add_text(information, "Title", layout.title);
  if (!layout.author.empty()) {
    file.add_text(information, "Author", layout.author);
  }
  if (created) {
    file.add_bytes(information, "CreationDate", date(*created));
    file.add_bytes(information, "ModDate", date(*created));
  }
  const Dict catalog = file.catalog();
  if (!layout.language.empty()) {
    file.add_bytes(catalog, "Lang", layout.language);
  }
  const Dict preferences = file.dict();
  file.add_boolean(preferences, "DisplayDocTitle", true);
  file.add(catalog, "ViewerPreferences", preferences);
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
  std::string digest = layout.title + '\n' + layout.language + '\n' + layout.author;
  for (typeset::Page& page : layout.pages) {
    const Content content = page_content(layout, usage, page);
    digest = md5(digest.append(content.operators));
    pages.push_back(add_page(file, layout, content, fonts));
    std::vector<typeset::Item>().swap(page.items);  // libharu has it now
  }
  add_links(file, layout, pages);
  add_outline(file, layout, pages);
  add_page_labels(file, layout);
  add_properties(file, layout, created);
  add_identifier(file, md5(digest));
  return file.save();
}

}  // namespace guidebook::pdf
