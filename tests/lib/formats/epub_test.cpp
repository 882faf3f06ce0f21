// Electronic books, unpacked by zlib.
#include "guidebook/formats/documents/epub.hpp"

#include <fmt/core.h>
#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "picture_files.hpp"
#include "sample_document.hpp"

using namespace guidebook;

namespace {

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string inflated(std::string_view packed, std::size_t size) {
  std::string text(size, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
  std::string input(packed);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  inflateEnd(&stream);
  return text;
}

struct Unpacked {
  std::vector<std::string> names;
  std::map<std::string, std::string> files;
};

/// By the headers before the files.
Unpacked unpacked(std::string_view archive) {
  Unpacked all;
  for (std::size_t at = 0; number(archive, at, 4) == 0x04034b50;) {
    const std::size_t packed = number(archive, at + 18, 4);
    const std::size_t size = number(archive, at + 22, 4);
    const std::size_t name_size = number(archive, at + 26, 2);
    CHECK(number(archive, at + 28, 2) == 0);  // no extra field
    const std::string name(archive.substr(at + 30, name_size));
    const std::string_view data = archive.substr(at + 30 + name_size, packed);
    const bool stored = number(archive, at + 8, 2) == 0;
    CHECK(stored == all.names.empty());
    all.names.push_back(name);
    all.files[name] = stored ? std::string(data) : inflated(data, size);
    const auto& text = all.files[name];
    CHECK(crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(size)) ==
          number(archive, at + 14, 4));
    at += 30 + name_size + packed;
  }
  return all;
}

std::string book_of(const Document& document, const EpubOptions& options = {}) {
  Diagnostics warnings;
  std::string book = write_epub(document, options, warnings);
  CHECK(warnings.empty());
  return book;
}

/// The names of all files but fonts, of which there are as many as it takes on a machine.
std::vector<std::string> names_without_fonts(const Unpacked& all) {
  std::vector<std::string> names = all.names;
  std::erase_if(names, [](const std::string& name) { return name.starts_with("EPUB/font-"); });
  return names;
}

Figure figure(const Folder& folder, const std::string& file, Run alt) {
  return {.file = (folder / file).string(),
          .root = (folder / ".").string(),
          .label = sample::run("Picture"),
          .caption = {},
          .alt = std::move(alt),
          .credit = {},
          .place = {}};
}

std::vector<std::string> pages_between_contents_and_index(const Document& document) {
  Diagnostics warnings;
  const typeset::Layout printed = typeset::set_book(document, {}, warnings);
  const auto page_of = [&](const std::string& title, std::size_t otherwise) {
    const auto entry = std::ranges::find(printed.outline, title, &typeset::OutlineEntry::title);
    return entry == printed.outline.end() ? otherwise : entry->at.page;
  };
  const std::size_t first = document.chapters.size() > 1 ? 2 : 0;  // behind cover and contents
  std::vector<std::string> labels;
  for (std::size_t i = first; i < page_of(document.index_title.text, printed.pages.size()); ++i)
    labels.push_back(printed.pages[i].label);
  return labels;
}

}  // namespace

TEST_CASE("epub: its files, the type first") {
  const Document document = sample::document({sample::chongjin(), sample::invented(1, 2)});
  const std::string book = book_of(document, {.book = {}, .created = 1'700'000'000});
  CHECK(book == book_of(document, {.book = {}, .created = 1'700'000'000}));
  const Unpacked all = unpacked(book);
  CHECK(names_without_fonts(all) ==
        std::vector<std::string>{"mimetype", "META-INF/container.xml", "EPUB/style.css",
                                 "EPUB/cover.svg", "EPUB/kp-chongjin.xhtml", "EPUB/x-1.xhtml",
                                 "EPUB/nav.xhtml", "EPUB/package.opf"});
  CHECK(all.files.at("mimetype") == "application/epub+zip");
  const std::string& package = all.files.at("EPUB/package.opf");
  CHECK(package.find("<dc:title>North Korea</dc:title><dc:language>en</dc:language>"
                     "<dc:source id=\"printed\">North Korea (PDF, 148 × 210 mm)</dc:source>"
                     "<meta refines=\"#printed\" property=\"source-of\">pagination</meta>"
                     "<meta property=\"dcterms:modified\">2023-11-14T22:13:20Z</meta>") !=
        std::string::npos);
  CHECK(all.files.at("EPUB/nav.xhtml").find("<a href=\"kp-chongjin.xhtml#_2\">Highlights</a>") !=
        std::string::npos);
  CHECK(all.files.at("EPUB/kp-chongjin.xhtml")
            .find("<article class=\"entry\" "
                  "id=\"kp-chongjin--museum\">") != std::string::npos);
}

TEST_CASE("epub: changed on the document's date, and called by what is in it") {
  const auto package = [](const Document& document) {
    return unpacked(book_of(document)).files.at("EPUB/package.opf");
  };
  const auto between = [](const std::string& text, std::string_view begin, std::string_view end) {
    const std::size_t at = text.find(begin) + begin.size();
    return text.substr(at, text.find(end, at) - at);
  };
  const std::string one = package(sample::document({sample::chongjin()}));
  CHECK(between(one, "dcterms:modified\">", "<") == "2024-05-17T00:00:00Z");
  const std::string id = between(one, "<dc:identifier id=\"id\">", "<");
  CHECK(id.starts_with("urn:uuid:"));
  CHECK(id.size() == 45);
  CHECK(id[23] == '8');
  Document other = sample::document({sample::chongjin()});
  other.chapters.front().summary = {sample::run("Another summary.")};
  CHECK(between(package(other), "<dc:identifier id=\"id\">", "<") != id);
}

TEST_CASE("epub: the pages of the printed book lead to what begins on them") {
  Chapter alone = sample::invented(1, 60);
  ContactCard of_country;
  of_country.ref = "kp#office";
  of_country.name = {sample::run("Office")};
  alone.sections.push_back(
      {.kind = SectionKind::contacts, .title = sample::run("Contact"), .blocks = {of_country}});
  const std::vector<Document> documents{
      sample::document({sample::chongjin(), sample::invented(1, 60)}), sample::document({alone})};
  for (const Document& document : documents) {
    const Unpacked all = unpacked(book_of(document));
    const std::string& navigation = all.files.at("EPUB/nav.xhtml");
    std::size_t at = navigation.find("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden");
    REQUIRE(at != std::string::npos);
    std::vector<std::string> labels;
    while ((at = navigation.find("<a href=\"", at)) != std::string::npos) {
      at += std::string_view("<a href=\"").size();
      const std::string target = navigation.substr(at, navigation.find('"', at) - at);
      const std::size_t hash = target.find('#');
      const std::string& page = all.files.at("EPUB/" + target.substr(0, hash));
      CHECK(page.find(fmt::format(" id=\"{}\"", target.substr(hash + 1))) != std::string::npos);
      at = navigation.find('>', at) + 1;
      labels.push_back(navigation.substr(at, navigation.find('<', at) - at));
    }
    CHECK(labels == pages_between_contents_and_index(document));
  }
}

TEST_CASE("epub: each picture is a file, once") {
  const Folder folder;
  const std::string photograph = make(pictures::Jpeg{.width = 6, .height = 4});
  const std::string drawing = make(pictures::Png{.width = 3, .height = 2});
  for (const char* name : {"a.jpg", "copy.jpg"}) put(folder / name, photograph);
  put(folder / "b.png", drawing);
  Chapter chapter = sample::invented(1, 0);
  const Run boats = sample::run("Boats", "fr");
  chapter.figures = {figure(folder, "a.jpg", boats), figure(folder, "copy.jpg", boats),
                     figure(folder, "b.png", sample::run("A plan"))};
  const Unpacked all = unpacked(book_of(sample::document({chapter})));
  CHECK(names_without_fonts(all) ==
        std::vector<std::string>{"mimetype", "META-INF/container.xml", "EPUB/style.css",
                                 "EPUB/cover.svg", "EPUB/x-1.xhtml", "EPUB/picture-1.jpg",
                                 "EPUB/picture-2.png", "EPUB/nav.xhtml", "EPUB/package.opf"});
  CHECK(all.files.at("EPUB/picture-1.jpg") == photograph);
  CHECK(all.files.at("EPUB/picture-2.png") == drawing);
  const std::string& package = all.files.at("EPUB/package.opf");
  CHECK(package.find("<item id=\"r0\" href=\"picture-1.jpg\" media-type=\"image/jpeg\"/>"
                     "<item id=\"r1\" href=\"picture-2.png\" media-type=\"image/png\"/>") !=
        std::string::npos);
  CHECK(package.find(">alternativeText<") != std::string::npos);
  const std::string& page = all.files.at("EPUB/x-1.xhtml");
  const std::string shown =
      "<figure class=\"picture\"><img src=\"picture-1.jpg\" alt=\"Boats\" width=\"6\" "
      "height=\"4\" lang=\"fr\" xml:lang=\"fr\" dir=\"ltr\"/></figure>";
  CHECK(page.find(shown + '\n' + shown +
                  "\n<figure class=\"picture\"><img src=\"picture-2.png\"") != std::string::npos);
}

TEST_CASE("epub: a book with a picture without words does not say that all have some") {
  const Folder folder;
  put(folder / "a.jpg", make(pictures::Jpeg{}));
  Chapter chapter = sample::invented(1, 0);
  chapter.figures = {figure(folder, "a.jpg", {})};
  const Unpacked all = unpacked(book_of(sample::document({chapter})));
  const std::string& package = all.files.at("EPUB/package.opf");
  CHECK(package.find("alternativeText") == std::string::npos);
  CHECK(package.find("accessModeSufficient") == std::string::npos);
}

TEST_CASE("epub: a font of the characters that electronic readers often lack") {
  Chapter chapter;
  chapter.id = "plain";
  chapter.title = {sample::run("Plain")};
  chapter.local_names = {sample::run("청진", "ko")};
  const Unpacked all = unpacked(book_of(sample::document({chapter})));
  const std::string& style = all.files.at("EPUB/style.css");
  CHECK(
      style.ends_with("\n@font-face { font-family: guidebook; src: url(font-1.ttf); "
                      "unicode-range: U+C9C4, U+CCAD; }\n"));
  CHECK(all.files.at("EPUB/font-1.ttf").starts_with(std::string("\0\1\0\0", 4)));
  CHECK(all.files.at("EPUB/font-1.ttf").size() < 20'000);
  CHECK(all.files.at("EPUB/package.opf")
            .find("<item id=\"r0\" href=\"font-1.ttf\" media-type=\"font/ttf\"/>") !=
        std::string::npos);
}
