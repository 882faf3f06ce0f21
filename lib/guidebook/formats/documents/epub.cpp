#include "guidebook/formats/documents/epub.hpp"

#include <fmt/chrono.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/formats/documents/epub_cover.hpp"
#include "guidebook/formats/documents/epub_fonts.hpp"
#include "guidebook/formats/documents/html_body.hpp"
#include "guidebook/formats/documents/html_pictures.hpp"
#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/formats/documents/made_at.hpp"
#include "guidebook/formats/documents/page_assets.hpp"
#include "guidebook/formats/documents/printed_pages.hpp"
#include "guidebook/formats/documents/zip.hpp"
#include "guidebook/text/digest.hpp"
#include "guidebook/text/direction.hpp"

namespace guidebook {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::size_t style_file = 2;  // in the order of the files
constexpr std::string_view chapter_ending = ".xhtml";
constexpr std::string_view xhtml_type = "application/xhtml+xml";
constexpr std::string_view container =
    "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\">"
    "<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
    "media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// What a statement takes to be true, besides that it is a book.
enum class If : std::uint8_t { always, pictures_described, pages_listed };

struct Property {
  std::string_view name;
  std::string_view content;
  If only = If::always;
};

/// What is true of a book: its maps show no place that its text does not name.
constexpr std::array accessibility{
    Property{"schema:accessMode", "textual"},
    Property{"schema:accessMode", "visual"},
    Property{"schema:accessModeSufficient", "textual", If::pictures_described},
    Property{"schema:accessibilityFeature", "alternativeText", If::pictures_described},
    Property{"schema:accessibilityFeature", "displayTransformability"},
    Property{"schema:accessibilityFeature", "pageNavigation", If::pages_listed},
    Property{"schema:accessibilityFeature", "readingOrder"},
    Property{"schema:accessibilityFeature", "structuralNavigation"},
    Property{"schema:accessibilityFeature", "tableOfContents"},
    Property{"schema:accessibilityHazard", "none"},
    Property{"schema:accessibilitySummary",
             "All text can be read aloud and resized. Maps, described in words, show places that "
             "the text names as well; codes of contacts stand beside what they hold."}};

/// Made of what the files hold (RFC 9562, version 8).
std::string uuid_of(const std::vector<FormatFile>& files) {
  std::string all;
  for (const FormatFile& file : files) all += fmt::format("{}\n{}\n", file.name, file.bytes);
  Sha256 bytes = sha256(all);
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x80U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
  std::string uuid;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) uuid += '-';
    uuid += fmt::format("{:02x}", bytes.at(i));
  }
  return uuid;
}

class Epub {
 public:
  Epub(const Document& document, const EpubOptions& options, Diagnostics& warnings)
      : document_(document),
        printed_(printed_pages(document, options.book)),
        pictures_(HtmlPictures::Place::files, warnings),
        options_(options) {}

  std::string write() {
    files_.push_back({"mimetype", "application/epub+zip"});
    files_.push_back({"META-INF/container.xml", std::string(declaration) + std::string(container)});
    files_.push_back({"EPUB/style.css", std::string(book_style())});
    files_.push_back({"EPUB/cover.svg", std::string(declaration) + epub_cover(document_)});
    for (const Chapter& chapter : document_.chapters) add(chapter);
    for (const HtmlPictures::File& picture : pictures_.files())
      add_resource(picture.file, picture.media_type);
    files_.push_back({"EPUB/nav.xhtml", navigation()});
    files_[style_file].bytes += fonts_.style();
    for (const FormatFile& font : fonts_.files()) add_resource(font, "font/ttf");
    files_.push_back({"EPUB/package.opf", package()});
    return zip_archive(files_);
  }

 private:
  struct Item {
    const Chapter& chapter;
    std::string file;
    std::vector<HtmlBody::Heading> headings;
  };

  /// What chapters show.
  struct Resource {
    std::string file;
    std::string media_type;
  };

  void add_resource(const FormatFile& file, std::string_view media_type) {
    files_.push_back({"EPUB/" + file.name, file.bytes});
    resources_.push_back({file.name, std::string(media_type)});
  }

  void add(const Chapter& chapter) {
    Item item{chapter, fmt::format("{}{}", anchor_name(chapter.id), chapter_ending), {}};
    std::string page = page_with(plain(chapter.title), "chapter", [&](HtmlWriter& to) {
      to.set_links({chapter.id, std::string(chapter_ending), &places_});
      HtmlBody body(to, document_, pictures_,
                    {.basemap = options_.book.basemap.get(), .on_screen = false});
      body.write(chapter);
      item.headings = body.headings();
    });
    files_.push_back({"EPUB/" + item.file, std::move(page)});
    items_.push_back(std::move(item));
  }

  template <class Content>
  std::string page_with(std::string_view title, std::string_view kind, Content content) {
    std::string page = std::string(declaration) + "<!DOCTYPE html>";
    HtmlWriter to(page, HtmlWriter::Syntax::xml, document_.language);
    to.on_text(
        [this](std::string_view utf8, std::string_view language) { fonts_.add(utf8, language); });
    to.block("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                      {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                      {"lang", document_.language},
                      {"xml:lang", document_.language},
                      {"dir", text_direction(document_.language)}});
    to.block("head");
    to.element("title", title);
    to.empty("link", {{"rel", "stylesheet"}, {"type", "text/css"}, {"href", "style.css"}});
    to.end();
    to.block("body", {{"epub:type", kind}});
    content(to);
    to.end();
    to.end();
    return page + '\n';
  }

  std::string navigation() {
    return page_with(document_.contents_title.text, "frontmatter", [&](HtmlWriter& to) {
      to.block("nav", {{"epub:type", "toc"}, {"role", "doc-toc"}});
      to.block_of("h1", document_.contents_title);
      to.block("ol");
      for (const Item& item : items_) chapter_item(to, item);
      to.end();
      to.end();
      to.block("nav", {{"epub:type", "landmarks"}, {"hidden", "hidden"}});
      to.block("ol");
      landmark(to, "toc", "nav.xhtml", document_.contents_title);
      if (!items_.empty()) landmark(to, "bodymatter", items_.front().file, document_.title);
      to.end();
      to.end();
      if (!printed_.pages.empty()) page_list(to);
    });
  }

  void page_list(HtmlWriter& to) const {
    to.block("nav", {{"epub:type", "page-list"}, {"role", "doc-pagelist"}, {"hidden", "hidden"}});
    to.block("ol");
    for (const PrintedPages::Page& page : printed_.pages) {
      to.block("li");
      to.element("a", page.label, {{"href", place_of(page)}});
      to.end();
    }
    to.end();
    to.end();
  }

  /// The file and what in it begins the page.
  [[nodiscard]] std::string place_of(const PrintedPages::Page& page) const {
    const Item& item = items_[page.chapter];
    if (!page.ref.empty()) return fmt::format("{}#{}", item.file, anchor_name(page.ref));
    const auto heading = std::ranges::find(
        item.headings, page.section,
        [](const HtmlBody::Heading& each) -> const auto& { return each.title.text; });
    return heading == item.headings.end() ? item.file
                                          : fmt::format("{}#{}", item.file, heading->id);
  }

  static void chapter_item(HtmlWriter& to, const Item& item) {
    to.block("li");
    to.element("a", plain(item.chapter.title), {{"href", item.file}});
    if (!item.headings.empty()) {
      to.block("ol");
      for (const HtmlBody::Heading& heading : item.headings) {
        to.block("li");
        to.element("a", heading.title.text, {{"href", item.file + '#' + heading.id}});
        to.end();
      }
      to.end();
    }
    to.end();
  }

  static void landmark(HtmlWriter& to, std::string_view kind, std::string_view file,
                       const Run& title) {
    to.block("li");
    to.element("a", title.text, {{"epub:type", kind}, {"href", file}});
    to.end();
  }

  std::string package() {
    std::string package(declaration);
    HtmlWriter to(package, HtmlWriter::Syntax::xml, document_.language);
    to.begin("package", {{"xmlns", "http://www.idpf.org/2007/opf"},
                         {"version", "3.0"},
                         {"unique-identifier", "id"},
                         {"xml:lang", document_.language}});
    metadata(to);
    to.block("manifest");
    item(to, "nav", "nav.xhtml", xhtml_type, "nav");
    item(to, "style", "style.css", "text/css", "");
    item(to, "cover", "cover.svg", "image/svg+xml", "cover-image");
    for (std::size_t i = 0; i < items_.size(); ++i)
      item(to, fmt::format("c{}", i), items_[i].file, xhtml_type, "svg");
    for (std::size_t i = 0; i < resources_.size(); ++i)
      item(to, fmt::format("r{}", i), resources_[i].file, resources_[i].media_type, "");
    to.end();
    to.block("spine");
    to.empty("itemref", {{"idref", "cover"}});
    to.empty("itemref", {{"idref", "nav"}});
    for (std::size_t i = 0; i < items_.size(); ++i)
      to.empty("itemref", {{"idref", fmt::format("c{}", i)}});
    to.end();
    to.end();
    return package + '\n';
  }

  void metadata(HtmlWriter& to) {
    const std::chrono::sys_seconds made{
        std::chrono::seconds(made_at(document_, options_.created).value_or(0))};
    to.block("metadata", {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"}});
    to.element("dc:identifier", "urn:uuid:" + uuid_of(files_), {{"id", "id"}});
    to.element("dc:title", document_.title.text);
    to.element("dc:language", document_.language);
    if (is_true(If::pages_listed)) {
      to.element("dc:source", printed_.edition, {{"id", "printed"}});
      to.element("meta", "pagination", {{"refines", "#printed"}, {"property", "source-of"}});
    }
    to.element("meta", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", made),
               {{"property", "dcterms:modified"}});
    for (const Property& property : accessibility) {
      if (is_true(property.only))
        to.element("meta", property.content, {{"property", property.name}});
    }
    to.end();
  }

  [[nodiscard]] bool is_true(If condition) const {
    return condition == If::always ||
           (condition == If::pages_listed ? !printed_.pages.empty() : pictures_.described());
  }

  static void item(HtmlWriter& to, std::string_view id, std::string_view file,
                   std::string_view type, std::string_view properties) {
    to.empty("item",
             {{"id", id}, {"href", file}, {"media-type", type}, {"properties", properties}});
  }

  const Document& document_;
  Places places_ = places_of(document_);
  PrintedPages printed_;
  HtmlPictures pictures_;
  const EpubOptions& options_;
  EpubFonts fonts_;
  std::vector<FormatFile> files_;
  std::vector<Resource> resources_;
  std::vector<Item> items_;
};

}  // namespace

std::string write_epub(const Document& document, const EpubOptions& options,
                       Diagnostics& warnings) {
  return Epub(document, options, warnings).write();
}

}  // namespace guidebook
