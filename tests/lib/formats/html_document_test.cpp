// Web pages and sites of them.
#include "guidebook/formats/documents/html_document.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/formats/documents/page_assets.hpp"
#include "guidebook/text/digest.hpp"
#include "guides.hpp"
#include "picture_files.hpp"
#include "sample_document.hpp"

using namespace guidebook;

namespace {

/// The text with what begins and ends so replaced wherever it stands.
std::string replaced(std::string text, std::string_view begin, std::string_view end,
                     std::string_view with) {
  for (std::size_t at = text.find(begin); at != std::string::npos;
       at = text.find(begin, at + with.size())) {
    text.replace(at, text.find(end, at) + end.size() - at, with);
  }
  return text;
}

/// A page without its drawings, style sheet and script.
std::string bare(std::string page) {
  page = replaced(std::move(page), "\n<svg ", "</svg>", "(drawing)");
  page = replaced(std::move(page), "sha256-", "=", "hash");
  page = replaced(std::move(page), "<style>", "</style>", "(style)");
  return replaced(std::move(page), "<script>", "</script>", "(script)");
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++times;
  return times;
}

std::string page_of(const Document& document) {
  Diagnostics warnings;
  std::string page = write_html_document(document, nullptr, warnings);
  CHECK(warnings.empty());
  return page;
}

Document linked(std::string_view link) {
  Chapter chapter = sample::chongjin();
  chapter.summary = {sample::run("Look", "en", std::string(link))};
  return sample::document({chapter});
}

}  // namespace

TEST_CASE("html: a guide") {
  const Folder folder;
  put(folder / "fr-quay.yaml",
      "guidebook: 1\nid: fr-quay\nname: The Quay\nkind: town\ncountry: FR\n"
      "coordinates: {lat: 47.1, lon: 0.6}\nnames: {ar: الرصيف}\n"
      "summary: A **quiet** place by the [museum](#museum).\nintroduction: |\n  Boats.\n\n  - One\n"
      "attractions:\n  - {id: museum, name: \"Museum </title>\", kind: museum,\n"
      "     coordinates: {lat: 47.11, lon: 0.61}, description: Nets & ropes.}\n"
      "hotels:\n  - {id: inn, name: Inn, kind: guesthouse, stars: 2}\n"
      "routes:\n  - {id: train, mode: train, from: {name: Tours}, to: fr-quay, description: "
      "Slow.}\n"
      "contacts:\n  - {id: office, name: Office, role: tourist-office, emails: [a@x.example]}\n"
      "sources: [{title: A map, checked: 2026-05-01}]\n");
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  const Document document = build_document(library, library.guides(), {});
  const std::string page = page_of(document);
  CHECK(page == page_of(document));
  CHECK(count(page, "<a href=\"#fr-quay--museum\"><title>1. Museum &lt;/title&gt;</title>") == 2);
  CHECK(bare(page) == R"html(<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'hash'; script-src 'hash'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The Quay</title>
<meta name="description" content="A quiet place by the museum.">
<meta property="og:type" content="article">
<meta property="og:title" content="The Quay">
<meta property="og:description" content="A quiet place by the museum.">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"TouristDestination","@id":"#fr-quay","name":"The Quay","alternateName":"الرصيف","description":"A quiet place by the museum.","geo":{"@type":"GeoCoordinates","latitude":47.1,"longitude":0.6},"containedInPlace":{"@type":"Place","name":"France"},"includesAttraction":[{"@type":["TouristAttraction","Museum"],"@id":"#fr-quay--museum","name":"Museum \u003c/title>","geo":{"@type":"GeoCoordinates","latitude":47.11,"longitude":0.61}}]},{"@type":"BedAndBreakfast","@id":"#fr-quay--inn","name":"Inn","starRating":{"@type":"Rating","ratingValue":2},"containedInPlace":{"@id":"#fr-quay"}},{"@type":"TrainTrip","@id":"#fr-quay--train","name":"Tours – The Quay","departureStation":{"@type":"TrainStation","name":"Tours"},"arrivalStation":{"@type":"TrainStation","name":"The Quay","containedInPlace":{"@id":"#fr-quay"}}},{"@type":"TouristInformationCenter","@id":"#fr-quay--office","name":"Office","contactPoint":[{"@type":"ContactPoint","email":"a@x.example"}]}]}</script>
(style)</head>
<body class="guide">
<a class="skip" href="#_content">Skip to content</a>
<header class="band">(drawing)(drawing)
<div class="band-text">
<h1 class="name">The Quay</h1>
<p class="local"><span lang="ar" dir="rtl">الرصيف</span> · France</p></div></header>
<div class="frame">
<nav class="contents" aria-labelledby="_contents">
<p class="contents-title" id="_contents">Contents</p>
<form id="_find" class="find" role="search" hidden="hidden">
<label for="_input">Find a name</label>
<input id="_input" type="search" autocomplete="off" spellcheck="false">
<p role="status" data-none="Nothing has that name"></p></form>
<ol class="sections">
<li><a href="#_1" class="name">Highlights</a></li>
<li><a href="#_2" class="name">Where to stay</a></li>
<li><a href="#_3" class="name">Getting there and away</a></li>
<li><a href="#_4" class="name">Contact</a></li>
<li><a href="#_5" class="name">Sources</a></li></ol></nav>
<main id="_content">
<div class="chapter" id="fr-quay">
<div class="text">
<p class="lede">A <strong>quiet</strong> place by the <a href="#fr-quay--museum">museum</a>.</p>
<dl class="facts">
<div>
<dt>Coordinates</dt>
<dd>47.1° N, 0.6° E</dd></div></dl>
<div class="introduction">
<p>Boats.</p>
<ul>
<li>One</li></ul></div>
<section class="attractions">
<h2 id="_1" class="section-title">Highlights</h2>
<figure class="map">(drawing)(drawing)</figure>
<article class="entry" id="fr-quay--museum">
<h3><span class="number">1</span> <span class="name">Museum &lt;/title&gt;</span></h3>
<p class="kind">Museum</p>
<p>Nets &amp; ropes.</p>
<dl class="facts">
<div>
<dt>Coordinates</dt>
<dd>47.11° N, 0.61° E</dd></div></dl></article></section>
<section class="hotels">
<h2 id="_2" class="section-title">Where to stay</h2>
<article class="entry card" id="fr-quay--inn">
<h3><span class="name">Inn</span></h3>
<p class="kind">Guesthouse · 2 stars</p></article></section>
<section class="routes">
<h2 id="_3" class="section-title">Getting there and away</h2>
<table>
<thead>
<tr>
<th scope="col">From</th>
<th scope="col">To</th>
<th scope="col">By</th>
<th scope="col">Note</th></tr></thead>
<tbody>
<tr id="fr-quay--train">
<th scope="row" data-label="From">(drawing) Tours</th>
<td data-label="To"><a href="#fr-quay">The Quay</a></td>
<td data-label="By">train</td>
<td class="note" data-label="Note">Slow.</td></tr></tbody></table></section>
<section class="contacts">
<h2 id="_4" class="section-title">Contact</h2>
<article class="contact" id="fr-quay--office">
<div class="reach">
<p class="role">Tourist office</p>
<h3 class="name">Office</h3>
<dl class="facts">
<div>
<dt>Email</dt>
<dd><a href="mailto:a@x.example">a@x.example</a></dd></div></dl>
<p><a class="save" download="fr-quay--office.vcf" href="data:text/vcard;charset=utf-8,BEGIN%3AVCARD%0D%0AVERSION%3A3%2E0%0D%0AUID%3Afr%2Dquay%23office%0D%0AN%3AOffice%3B%3B%3B%3B%0D%0AFN%3AOffice%0D%0AORG%3AOffice%0D%0AEMAIL%3Aa%40x%2Eexample%0D%0AROLE%3ATourist%20office%0D%0AEND%3AVCARD%0D%0A">Save contact</a></p></div>(drawing)</article></section>
<section class="sources">
<h2 id="_5" class="section-title">Sources</h2>
<ul>
<li>A map · seen 1 May 2026</li></ul></section></div></div></main></div>
(script)</body></html>
)html");
}

TEST_CASE("html: the page's policy names its style sheet and its script") {
  const std::string page = page_of(sample::document({sample::chongjin()}));
  const auto hash = [](std::string_view content) {
    return "'sha256-" + base64(sha256(content)) + "'";
  };
  CHECK(page.find("style-src " + hash(page_style())) != std::string::npos);
  CHECK(page.find("script-src " + hash(page_script())) != std::string::npos);
  CHECK(page.find("<style>" + std::string(page_style()) + "</style>") != std::string::npos);
  CHECK(page.find("<script>" + std::string(page_script()) + "</script>") != std::string::npos);
}

TEST_CASE("html: links lead to web, mail, telephone and what the page has, or nowhere") {
  const auto lede = [](std::string_view link) {
    const std::string page = page_of(linked(link));
    const std::string_view begin = "<p class=\"lede\">";
    const std::size_t at = page.find(begin) + begin.size();
    return page.substr(at, page.find("</p>", at) - at);
  };
  CHECK(lede("https://x.example/?a=\"1\"&b") ==
        R"(<a href="https://x.example/?a=&quot;1&quot;&amp;b">Look</a>)");
  CHECK(lede("tel:+85023818100") == R"(<a href="tel:+85023818100">Look</a>)");
  CHECK(lede("#kp-chongjin#museum") == R"(<a href="#kp-chongjin--museum">Look</a>)");
  CHECK(lede("#kp-chongjin#nowhere") == "Look");
  CHECK(lede("javascript:alert(1)") == "Look");
  CHECK(lede("JavaScript:alert(1)") == "Look");
  CHECK(lede("data:text/html,x") == "Look");
}

TEST_CASE("html: a site has a page for each guide, which lead to each other, and an index") {
  Chapter other;
  other.id = "kp-rason";
  other.title = {sample::run("Rason")};
  other.summary = {sample::run("See "), sample::run("it", "en", "#kp-chongjin#museum")};
  const Document document = sample::document({sample::chongjin(), other});
  Diagnostics warnings;
  const auto files = write_html_site(document, nullptr, warnings);
  CHECK(warnings.empty());
  REQUIRE(files.size() == 3);
  CHECK(files[0].name == "kp-chongjin.html");
  CHECK(files[1].name == "kp-rason.html");
  CHECK(files[1].bytes.find(R"(See <a href="kp-chongjin.html#kp-chongjin--museum">it</a>)") !=
        std::string::npos);
  CHECK(files[1].bytes.find(R"(<a class="home" href="index.html">← North Korea</a>)") !=
        std::string::npos);
  CHECK(files[2].name == "index.html");
  CHECK(files[2].bytes.find(R"(<li><a href="kp-rason.html"><span class="name">Rason</span>)") !=
        std::string::npos);
  CHECK(files[2].bytes.find(R"({"name":"Revolutionary History Museum · 혁명사적관",)"
                            R"("in":"Chongjin","page":"kp-chongjin.html#kp-chongjin--museum"})") !=
        std::string::npos);
}

TEST_CASE("html: a guide that has the name of the index is refused") {
  Chapter chapter = sample::chongjin();
  chapter.id = "index";
  Diagnostics warnings;
  CHECK(write_html_site(sample::document({chapter}), nullptr, warnings).empty());
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].level == Level::error);
  CHECK(warnings[0].message == "a guide is called \"index\", as the page that lists all guides");
}

TEST_CASE("html: pictures stand in the page, with their words, missing ones as words alone") {
  const Folder folder;
  const std::string photograph = make(pictures::Jpeg{.width = 6, .height = 4});
  put(folder / "quay.jpg", photograph);
  put(folder / "fr-quay.yaml",
      "guidebook: 1\nid: fr-quay\nname: The Quay\nkind: town\ncountry: FR\nimages:\n"
      "  - {file: quay.jpg, alt: Boats, caption: The quay, credit: Ann, licence: CC0-1.0}\n"
      "  - {file: quay.jpg, caption: Again}\n  - {file: quay.jpg}\n"
      "  - {file: gone.jpg, caption: Gone, credit: Bo}\n  - {file: gone.jpg}\n");
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  const Document document = build_document(library, library.guides(), {});
  Diagnostics warnings;
  const std::string page = write_html_document(document, nullptr, warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().message ==
        "the picture " + (folder / "gone.jpg").string() + " is left out: there is no such file");
  const std::string data = base64(
      std::span(reinterpret_cast<const std::uint8_t*>(photograph.data()), photograph.size()));
  const std::string body = replaced(bare(page), data, "\"", "(photograph)\"");
  const std::size_t begin = body.find("<dl class=\"facts\">");
  CHECK(body.substr(begin, body.find("</div></div></main>") - begin) == R"html(<dl class="facts">
<div>
<dt>Picture</dt>
<dd>Gone · Bo</dd></div></dl>
<figure class="picture"><img src="data:image/jpeg;base64,(photograph)" alt="Boats" width="6" height="4">
<figcaption>
<span>The quay</span>
<span class="credit">Ann, CC0-1.0</span></figcaption></figure>
<figure class="picture"><img src="data:image/jpeg;base64,(photograph)" alt="Again" width="6" height="4">
<figcaption>
<span>Again</span></figcaption></figure>
<figure class="picture"><img src="data:image/jpeg;base64,(photograph)" alt="Picture" width="6" height="4"></figure>)html");
}
