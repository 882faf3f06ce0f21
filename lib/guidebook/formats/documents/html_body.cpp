#include "guidebook/formats/documents/html_body.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "guidebook/document/overload.hpp"
#include "guidebook/document/section_name.hpp"
#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/formats/documents/svg.hpp"
#include "guidebook/formats/documents/svg_map.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/typeset/flow/art.hpp"
#include "guidebook/typeset/flow/pictograms.hpp"
#include "guidebook/typeset/flow/qr_code.hpp"
#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook {
namespace {

constexpr float band_height = 300;
constexpr float narrow_band = 500;
constexpr float wide_band = 1200;
constexpr float narrow_map = 240;  // points
constexpr float wide_map = 440;
constexpr float code_width = 144;
constexpr float sign_size = 16;
constexpr typeset::Colour current_ink{0x17, 0x33, 0x47};

/// For a URI: all but letters and digits in percent encoding.
std::string percent_encoded(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    text += text::is_alphanumeric(c)
                ? std::string(1, c)
                : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return text;
}

void append_separated(Runs& runs, const Runs& more) {
  if (more.empty()) return;
  if (!runs.empty()) runs.push_back({.text = " · ", .language = std::string(no_language)});
  runs.insert(runs.end(), more.begin(), more.end());
}

Runs one(const Run& run) { return run.text.empty() ? Runs{} : Runs{run}; }

void write_band_art(HtmlWriter& to, std::string_view seed, float width, std::string_view kind) {
  begin_svg(to, {.width = width, .height = band_height, .kind = kind, .fills = true});
  write_shapes(to, typeset::landscape({0, 0, width, band_height}, seed));
  to.end();
}

}  // namespace

void write_band_art(HtmlWriter& to, std::string_view seed) {
  if (!to.is_xml()) write_band_art(to, seed, narrow_band, "narrow");
  write_band_art(to, seed, wide_band, "wide");
}

std::string HtmlBody::id(const std::string& ref) {
  if (ref.empty()) return {};
  std::string name = anchor_name(ref);
  return ids_.insert(name).second ? name : "";
}

std::string HtmlBody::heading(int below) const {
  return fmt::format("h{}", std::min(options_.level + below, 6));
}

void HtmlBody::band(const Chapter& chapter) {
  to_.block("header", {{"class", "band"}});
  write_band_art(to_, chapter.id);
  to_.block("div", {{"class", "band-text"}});
  to_.block_of(heading(0), chapter.title, {{"class", "name"}});
  Runs places = chapter.local_names;
  append_separated(places, chapter.place);
  to_.block_of("p", places, {{"class", "local"}});
  to_.end();
  to_.end();
}

void HtmlBody::write(const Chapter& chapter) {
  to_.block(options_.bands ? "article" : "div", {{"class", "chapter"}, {"id", id(chapter.id)}});
  if (options_.bands) band(chapter);
  to_.block("div", {{"class", "text"}});
  to_.block_of("p", chapter.summary, {{"class", "lede"}});
  facts_and_pictures(chapter.facts, chapter.figures);
  for (const Section& section : chapter.sections) write(section);
  to_.end();
  to_.end();
}

void HtmlBody::write(const Section& section) {
  const auto kind = std::ranges::find(section_names(), section.kind, &SectionName::kind);
  const bool titled = !section.title.text.empty();
  const std::string title = titled ? to_.new_id() : "";
  if (titled) headings_.push_back({section.title, title});
  to_.block(titled ? "section" : "div", {{"class", kind->name}});
  to_.block_of(heading(1), section.title, {{"id", title}, {"class", "section-title"}});
  const bool listed = section.kind == SectionKind::sources;
  if (listed) to_.block("ul");
  for (const Block& block : section.blocks) std::visit(*this, block);
  if (listed) to_.end();
  to_.end();
}

void HtmlBody::operator()(const Prose& prose) {
  const Overload each{[&](const Paragraph& paragraph) { to_.block_of("p", paragraph.runs); },
                      [&](const BulletList& list) {
                        to_.block("ul");
                        for (const Paragraph& item : list.items) to_.block_of("li", item.runs);
                        to_.end();
                      }};
  for (const auto& element : prose) std::visit(each, element);
}

void HtmlBody::facts(std::vector<Fact> facts) {
  std::erase_if(facts, [](const Fact& fact) { return fact.value.empty(); });
  if (facts.empty()) return;
  to_.block("dl", {{"class", "facts"}});
  for (const Fact& fact : facts) {
    to_.block("div");
    to_.block_of("dt", fact.label);
    to_.block_of("dd", fact.value);
    to_.end();
  }
  to_.end();
}

void HtmlBody::facts_and_pictures(std::vector<Fact> facts, const std::vector<Figure>& figures) {
  std::vector<std::pair<const Figure*, HtmlPictures::Shown>> shown;
  for (const Figure& figure : figures) {
    if (auto picture = pictures_.find(figure)) {
      shown.emplace_back(&figure, std::move(*picture));
    } else {
      facts.push_back({figure.label, words_of(figure)});
      append_separated(facts.back().value, figure.credit);
    }
  }
  this->facts(std::move(facts));
  for (const auto& [figure, picture] : shown) write_picture(to_, *figure, picture);
}

void HtmlBody::operator()(const Entry& entry) {
  to_.block("article",
            {{"class", entry.number > 0 ? "entry" : "entry card"}, {"id", id(entry.ref)}});
  to_.block(heading(2));
  if (entry.number > 0) {
    to_.element("span", std::to_string(entry.number), {{"class", "number"}});
    to_.text(" ");
  }
  to_.begin("span", {{"class", "name"}});
  to_.runs(entry.name);
  to_.end();
  if (!entry.local_names.empty()) {
    to_.text(" ");
    to_.begin("span", {{"class", "local"}});
    to_.runs(entry.local_names);
    to_.end();
  }
  to_.end();
  Runs kind = entry.kind_implied ? Runs{} : one(entry.kind);
  if (entry.stars) append_separated(kind, one(entry.stars->words));
  to_.block_of("p", kind, {{"class", "kind"}});
  to_.block_of("p", entry.price.value, {{"class", "price"}});
  (*this)(entry.description);
  facts_and_pictures(entry.facts, entry.figures);
  to_.end();
}

void HtmlBody::operator()(const RouteTable& routes) {
  to_.block("table");
  to_.block("thead");
  to_.block("tr");
  for (const Run& heading : routes.headings) to_.block_of("th", Runs{heading}, {{"scope", "col"}});
  to_.end();
  to_.end();
  to_.block("tbody");
  for (const RouteTable::Row& row : routes.rows) {
    to_.block("tr", {{"id", id(row.ref)}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool first = i == 0;
      const bool note = routes.noted && i + 1 == row.cells.size();
      to_.block(first ? "th" : "td", {{"scope", first ? "row" : ""},
                                      {"class", note ? "note" : ""},
                                      {"data-label", routes.headings.at(i).text}});
      if (first) {
        begin_svg(to_, {sign_size, sign_size, "mode"});
        write_shapes(to_, typeset::pictogram(row.mode, {0, 0}, sign_size, current_ink));
        to_.end();
        to_.text(" ");
      }
      to_.runs(row.cells[i]);
      to_.end();
    }
    to_.end();
  }
  to_.end();
  to_.end();
}

void HtmlBody::code(const ContactCard& card) {
  const typeset::Path code = typeset::contact_code(card.vcard, {0, 0, code_width, code_width});
  if (code.empty()) return;
  begin_svg(to_, {code_width, code_width, "code", "img", card.vcard_label.text});
  write_shapes(to_, {typeset::filled(code, current_ink)});
  to_.end();
}

void HtmlBody::save(const ContactCard& card) {
  const std::string file = to_text(card.vcard, VcardVersion::v3, VcardDetail::full);
  to_.block("p");
  to_.begin("a", {{"class", "save"},
                  {"download", anchor_name(card.ref) + ".vcf"},
                  {"href", "data:text/vcard;charset=utf-8," + percent_encoded(file)}});
  to_.run(document_.controls.save);
  to_.end();
  to_.end();
}

void HtmlBody::operator()(const ContactCard& card) {
  to_.block("article", {{"class", "contact"}, {"id", id(card.ref)}});
  to_.block("div", {{"class", "reach"}});
  to_.block_of("p", card.role, {{"class", "role"}});
  to_.block_of(heading(2), card.name, {{"class", "name"}});
  to_.block_of("p", card.person.value);
  (*this)(card.description);
  for (const std::vector<Runs>& address : card.addresses) {
    to_.block("address");
    for (const Runs& line : address) to_.block_of("div", line);
    to_.end();
  }
  facts(card.facts);
  if (options_.on_screen && card.vcard.reachable()) save(card);
  to_.end();
  code(card);
  to_.end();
}

void HtmlBody::operator()(const TaxiCard& card) {
  to_.block("article", {{"class", "taxi"}});
  to_.block_of(heading(2), card.title);
  to_.block_of("p", card.request, {{"class", "request"}});
  to_.block_of("p", card.name, {{"class", "place"}});
  for (const Runs& line : card.address) to_.block_of("p", line, {{"class", "address"}});
  to_.block_of("p", card.phone, {{"class", "phone"}});
  to_.end();
}

void HtmlBody::operator()(const SourceNote& note) {
  to_.block("li");
  Runs line = note.title;
  append_separated(line, note.detail);
  to_.runs(line);
  to_.end();
}

void HtmlBody::operator()(const PlaceMap& map) {
  to_.block("figure", {{"class", "map"}});
  if (options_.on_screen) write_map(to_, map, options_.basemap, narrow_map, "narrow");
  write_map(to_, map, options_.basemap, wide_map, options_.on_screen ? "wide" : "");
  const bool credited = options_.basemap != nullptr && !options_.basemap->credit.empty();
  if (!map.legend.empty() || credited) {
    to_.block("figcaption");
    for (const PlaceMap::LegendEntry& entry : map.legend) {
      to_.block("span", {{"class", "legend"}});
      write_legend_sign(to_, entry);
      to_.text(" ");
      to_.run(entry.text);
      to_.end();
    }
    if (credited) to_.element("span", options_.basemap->credit, {{"class", "credit"}});
    to_.end();
  }
  to_.end();
}

}  // namespace guidebook
