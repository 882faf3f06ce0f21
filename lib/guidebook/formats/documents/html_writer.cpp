#include "guidebook/formats/documents/html_writer.hpp"

#include <fmt/core.h>

#include <variant>

#include "guidebook/document/inline_markup.hpp"
#include "guidebook/document/overload.hpp"
#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/text/direction.hpp"
#include "guidebook/text/markup.hpp"

namespace guidebook {
namespace {

/// That of all runs that have words; empty where they have several.
std::string_view common_language(const Runs& runs) {
  std::string_view language;
  for (const Run& run : runs) {
    if (run.language == no_language) continue;
    if (!language.empty() && run.language != language) return {};
    language = run.language;
  }
  return language;
}

}  // namespace

HtmlWriter::HtmlWriter(std::string& out, Syntax syntax, std::string_view language)
    : out_(out), syntax_(syntax), language_(language) {}

void HtmlWriter::open(std::string_view name, Attributes attributes) {
  out_ += '<';
  out_ += name;
  for (const auto& [attribute, value] : attributes) {
    if (!value.empty()) out_ += fmt::format(" {}=\"{}\"", attribute, xml_attribute(value));
  }
}

void HtmlWriter::begin(std::string_view name, Attributes attributes) {
  open(name, attributes);
  out_ += '>';
  names_.emplace_back(name);
}

void HtmlWriter::block(std::string_view name, Attributes attributes) {
  out_ += '\n';
  begin(name, attributes);
}

void HtmlWriter::end() {
  out_ += fmt::format("</{}>", names_.back());
  names_.pop_back();
}

void HtmlWriter::empty(std::string_view name, Attributes attributes, std::string_view language) {
  open(name, attributes);
  if (is_foreign(language)) add_language(language);
  out_ += is_xml() ? "/>" : ">";
}

void HtmlWriter::text(std::string_view utf8) {
  out_ += xml_text(utf8);
  if (shows_) shows_(utf8, language_);
}

void HtmlWriter::element(std::string_view name, std::string_view utf8, Attributes attributes) {
  begin(name, attributes);
  text(utf8);
  end();
}

void HtmlWriter::block_of(std::string_view name, const Runs& runs, Attributes attributes) {
  if (runs.empty()) return;
  const std::string around = language_;
  out_ += '\n';
  open(name, attributes);
  if (const std::string_view own = common_language(runs); is_foreign(own)) {
    add_language(own);
    language_ = own;
  }
  out_ += '>';
  names_.emplace_back(name);
  for (const Run& each : runs) run(each);
  end();
  language_ = around;
}

void HtmlWriter::block_of(std::string_view name, const Run& run, Attributes attributes) {
  if (!run.text.empty()) block_of(name, Runs{run}, attributes);
}

void HtmlWriter::runs(const Runs& runs) {
  for (const Run& each : runs) run(each);
}

bool HtmlWriter::is_foreign(std::string_view language) const {
  return !language.empty() && language != language_ && language != no_language;
}

void HtmlWriter::add_language(std::string_view language) {
  out_ += fmt::format(" lang=\"{}\"", xml_attribute(language));
  if (is_xml()) out_ += fmt::format(" xml:lang=\"{}\"", xml_attribute(language));
  out_ += fmt::format(" dir=\"{}\"", text_direction(language));
}

void HtmlWriter::run(const Run& run) {
  const std::string href = target(run.link);
  const std::size_t outside = names_.size();
  const std::string around = language_;
  if (!href.empty()) begin("a", {{"href", href}});
  if (run.strong) begin("strong");
  if (run.emphasis) begin("em");
  if (is_foreign(run.language)) {
    open("span", {});
    add_language(run.language);
    out_ += '>';
    names_.emplace_back("span");
    language_ = run.language;
  }
  text(run.text);
  while (names_.size() > outside) end();
  language_ = around;
}

std::string HtmlWriter::target(std::string_view link) const {
  if (!link.starts_with('#')) return is_uri(link) ? std::string(link) : "";
  const std::string_view ref = link.substr(1);
  const std::string_view guide = ref.substr(0, ref.find('#'));
  if (links_.places == nullptr || !links_.places->contains(std::string(ref))) return {};
  const bool here = links_.own.empty() || guide == links_.own;
  return fmt::format("{}#{}", here ? "" : anchor_name(guide) + links_.ending, anchor_name(ref));
}

std::string HtmlWriter::new_id() { return fmt::format("_{}", ++ids_); }

Places places_of(const Document& document) {
  Places places;
  const Overload each{[&](const Entry& entry) { places.insert(entry.ref); },
                      [&](const ContactCard& card) { places.insert(card.ref); },
                      [&](const RouteTable& routes) {
                        for (const RouteTable::Row& row : routes.rows) places.insert(row.ref);
                      },
                      [](const Prose&) {},
                      [](const TaxiCard&) {},
                      [](const SourceNote&) {},
                      [](const PlaceMap&) {}};
  for (const Chapter& chapter : document.chapters) {
    places.insert(chapter.id);
    for (const Section& section : chapter.sections) {
      for (const Block& block : section.blocks) std::visit(each, block);
    }
  }
  return places;
}

}  // namespace guidebook
