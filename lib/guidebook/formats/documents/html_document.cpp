#include "guidebook/formats/documents/html_document.hpp"

#include <fmt/core.h>

#include <span>
#include <string_view>
#include <utility>

#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/formats/documents/html_body.hpp"
#include "guidebook/formats/documents/html_head.hpp"
#include "guidebook/formats/documents/html_pictures.hpp"
#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/formats/documents/page_assets.hpp"
#include "guidebook/formats/documents/search_names.hpp"

namespace guidebook {
namespace {

using Chapters = std::span<const Chapter>;
constexpr std::string_view page_ending = ".html";
constexpr std::string_view index_name = "index";
// No reference has such a name: anchor_name() makes no low lines.
constexpr std::string_view content_id = "_content";
constexpr std::string_view contents_id = "_contents";
constexpr std::string_view find_id = "_find";
constexpr std::string_view input_id = "_input";
constexpr std::string_view found_id = "_found";
constexpr std::string_view names_id = "_names";

std::string page_of(const Chapter& chapter) {
  return fmt::format("{}{}", anchor_name(chapter.id), page_ending);
}

/// A web page, front to back.
class HtmlPage {
 public:
  HtmlPage(const Document& document, const Places& places, HtmlPictures& pictures,
           const Basemap* basemap)
      : document_(document),
        places_(places),
        pictures_(pictures),
        basemap_(basemap),
        to_(out_, HtmlWriter::Syntax::html, document.language) {}

  /// All chapters.
  std::string book() {
    const Chapters chapters = document_.chapters;
    const bool titled = has_own_title(document_);
    to_.set_links({"", "", &places_});
    HtmlBody body(to_, document_, pictures_,
                  {.level = titled ? 2 : 1, .basemap = basemap_, .bands = titled});
    const std::string content = rendered(body, chapters);
    write_html_head(to_, document_, {document_.title.text, description(), chapters});
    begin_body(titled ? "book" : "guide");
    if (titled) {
      cover();
    } else {
      for (const Chapter& chapter : chapters) body.band(chapter);
    }
    frame(
        [&] {
          find_form();
          if (titled) {
            chapter_list();
          } else {
            section_list(body);
          }
        },
        content);
    return finished();
  }

  /// A chapter, as a page of a site.
  std::string guide(const Chapter& chapter) {
    to_.set_links({chapter.id, std::string(page_ending), &places_});
    HtmlBody body(to_, document_, pictures_, {.basemap = basemap_, .bands = false});
    const std::string content = rendered(body, {&chapter, 1});
    write_html_head(to_, document_, {plain(chapter.title), plain(chapter.summary), {&chapter, 1}});
    begin_body("guide");
    body.band(chapter);
    frame(
        [&] {
          to_.begin("a",
                    {{"class", "home"}, {"href", fmt::format("{}{}", index_name, page_ending)}});
          to_.text("← ");
          to_.run(document_.title);
          to_.end();
          find_form();
          section_list(body);
        },
        content);
    return finished();
  }

  /// The page that leads to those of a site.
  std::string index() {
    write_html_head(to_, document_, {document_.title.text, description(), {}});
    begin_body("index");
    cover();
    to_.block("div", {{"class", "frame"}});
    to_.block("main", {{"id", content_id}});
    to_.block("div", {{"class", "contents"}});
    find_form();
    to_.block("ol", {{"id", found_id}, {"hidden", "hidden"}});
    to_.end();
    guide_list();
    to_.end();
    to_.end();
    to_.end();
    write_script(to_, "application/json", names_id, search_names(document_, page_of));
    return finished();
  }

 private:
  std::string rendered(HtmlBody& body, Chapters chapters) {
    for (const Chapter& chapter : chapters) body.write(chapter);
    return std::exchange(out_, {});
  }

  [[nodiscard]] std::string description() const {
    if (document_.chapters.size() == 1) return plain(document_.chapters.front().summary);
    return plain(document_.subtitle);
  }

  void begin_body(std::string_view kind) {
    to_.block("body", {{"class", kind}});
    to_.block("a", {{"class", "skip"}, {"href", fmt::format("#{}", content_id)}});
    to_.run(document_.controls.skip);
    to_.end();
  }

  void cover() {
    to_.block("header", {{"class", "cover band"}});
    write_band_art(
        to_, document_.chapters.empty() ? document_.title.text : document_.chapters.front().id);
    to_.block("div", {{"class", "band-text"}});
    to_.block_of("h1", document_.title, {{"class", "name"}});
    to_.block_of("p", document_.subtitle, {{"class", "local"}});
    to_.end();
    to_.end();
  }

  template <class Contents>
  void frame(Contents contents, std::string_view content) {
    to_.block("div", {{"class", "frame"}});
    to_.block("nav", {{"class", "contents"}, {"aria-labelledby", contents_id}});
    to_.block_of("p", document_.contents_title, {{"class", "contents-title"}, {"id", contents_id}});
    contents();
    to_.end();
    to_.block("main", {{"id", content_id}});
    to_.raw(content);
    to_.end();
    to_.end();
  }

  /// Shown by the script, which it needs.
  void find_form() {
    to_.block("form",
              {{"id", find_id}, {"class", "find"}, {"role", "search"}, {"hidden", "hidden"}});
    to_.block("label", {{"for", input_id}});
    to_.run(document_.controls.find);
    to_.end();
    out_ += '\n';
    to_.empty(
        "input",
        {{"id", input_id}, {"type", "search"}, {"autocomplete", "off"}, {"spellcheck", "false"}});
    to_.block("p", {{"role", "status"}, {"data-none", document_.controls.none.text}});
    to_.end();
    to_.end();
  }

  void section_list(const HtmlBody& body) {
    if (body.headings().empty()) return;
    to_.block("ol", {{"class", "sections"}});
    for (const HtmlBody::Heading& heading : body.headings()) {
      to_.block("li");
      to_.begin("a", {{"href", '#' + heading.id}, {"class", "name"}});
      to_.run(heading.title);
      to_.end();
      to_.end();
    }
    to_.end();
  }

  void chapter_list() {
    to_.block("ol", {{"class", "chapters"}});
    for (const Chapter& chapter : document_.chapters)
      list_item(chapter, '#' + anchor_name(chapter.id), false);
    to_.end();
  }

  void guide_list() {
    to_.block("ol", {{"class", "guides"}});
    for (const Chapter& chapter : document_.chapters) list_item(chapter, page_of(chapter), true);
    to_.end();
  }

  void list_item(const Chapter& chapter, std::string_view href, bool summarized) {
    to_.block("li");
    to_.begin("a", {{"href", href}});
    span("name", chapter.title);
    span("local", chapter.local_names);
    if (summarized) span("summary", without_links(chapter.summary));
    to_.end();
    to_.end();
  }

  void span(std::string_view kind, const Runs& runs) {
    if (runs.empty()) return;
    to_.begin("span", {{"class", kind}});
    to_.runs(without_links(runs));
    to_.end();
  }

  static Runs without_links(Runs runs) {
    for (Run& run : runs) run.link.clear();
    return runs;
  }

  std::string finished() {
    if (!document_.date_text.text.empty()) {
      to_.block("footer");
      to_.block_of("p", document_.date_text);
      to_.end();
    }
    to_.block("script");
    to_.raw(page_script());
    to_.end();
    to_.end();
    to_.end();
    out_ += '\n';
    return std::move(out_);
  }

  const Document& document_;
  const Places& places_;
  HtmlPictures& pictures_;
  const Basemap* basemap_;
  std::string out_;
  HtmlWriter to_;
};

}  // namespace

std::string write_html_document(const Document& document, const Basemap* basemap,
                                Diagnostics& warnings) {
  HtmlPictures pictures(HtmlPictures::Place::page, warnings);
  return HtmlPage(document, places_of(document), pictures, basemap).book();
}

std::vector<FormatFile> write_html_site(const Document& document, const Basemap* basemap,
                                        Diagnostics& warnings) {
  const Places places = places_of(document);
  HtmlPictures pictures(HtmlPictures::Place::page, warnings);
  std::vector<FormatFile> files;
  for (const Chapter& chapter : document.chapters) {
    if (chapter.id == index_name) {
      Diagnostic error;
      error.message = "a guide is called \"index\", as the page that lists all guides";
      error.hint = "give it another id, or write one page with -o FILE.html";
      warnings.push_back(std::move(error));
      return {};
    }
    files.push_back(
        {page_of(chapter), HtmlPage(document, places, pictures, basemap).guide(chapter)});
  }
  files.push_back({fmt::format("{}{}", index_name, page_ending),
                   HtmlPage(document, places, pictures, basemap).index()});
  return files;
}

}  // namespace guidebook
