#include "guidebook/document/run_builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "guidebook/document/inline_markup.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/overload.hpp"
#include "guidebook/document/typography.hpp"
#include "guidebook/document/value_words.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

constexpr std::string_view between_names = " · ";

Run run(std::string text, std::string_view language, std::string link = {}) {
  return {.text = std::move(text), .language = std::string(language), .link = std::move(link)};
}

Run word(std::string_view text, std::string_view language) {
  return run(typographic(text, language), language);
}

const Localized* chosen_name(const std::optional<Names>& names, std::string_view language) {
  return names ? lookup(names->variants, language) : nullptr;
}

}  // namespace

const std::vector<const Guide*>& RunBuilder::children() const {
  static const std::vector<const Guide*> none;
  const auto found = setting_.children.find(&guide_);
  return found == setting_.children.end() ? none : found->second;
}

Prose RunBuilder::prose(const Text& text) const {
  const Localized* variant = text.in(setting_.language, guide_.language());
  if (variant == nullptr) return {};
  Prose prose = parse_marks(variant->text, variant->language);
  const auto finish = [&](Paragraph& paragraph) {
    resolve_links(paragraph.runs);
    set_typographic(paragraph.runs);
  };
  const Overload each{finish, [&](BulletList& list) { std::ranges::for_each(list.items, finish); }};
  for (auto& element : prose) std::visit(each, element);
  return prose;
}

Prose RunBuilder::prose(const std::optional<Text>& text) const {
  return text ? prose(*text) : Prose{};
}

Runs RunBuilder::line(const Text& text) const { return line(prose(text)); }

Runs RunBuilder::line(const Prose& prose) {
  Runs all;
  for_each_paragraph(prose, [&](const Paragraph& paragraph, bool is_item) {
    append(all, is_item ? " • " : " ", paragraph.runs);
  });
  return all;
}

Run RunBuilder::plain(const Text& text) const {
  const Runs runs = line(text);
  return runs.empty() ? Run{} : run(guidebook::plain(runs), runs.front().language);
}

Runs RunBuilder::in_guide_language(std::string_view text) const {
  return {word(text, guide_.language())};
}

Runs RunBuilder::in_document_language(std::string_view text) const {
  return {word(text, setting_.language)};
}

Runs RunBuilder::translated(std::string_view text) const {
  Run words = word(text, words_language(setting_.language));
  words.whole = true;
  return {words};
}

Runs RunBuilder::value(std::string_view value) const {
  std::string text = value_in(value, setting_.language);
  if (text.empty()) return {};
  return {run(std::move(text), words_language(setting_.language))};
}

Run RunBuilder::label(Label which) const {
  return run(std::string(label_in(which, setting_.language)), words_language(setting_.language));
}

Fact RunBuilder::fact(Label which, Runs value) const { return {label(which), std::move(value)}; }

Run RunBuilder::code(std::string_view text, std::string link) {
  return run(std::string(text), no_language, std::move(link));
}

Run RunBuilder::phone(const PhoneNumber& number) {
  Run run = code(number.written, "tel:" + number.dialled);
  run.whole = true;
  return run;
}

Run RunBuilder::name(const std::string& name, const std::optional<Names>& names) const {
  const Localized* chosen = chosen_name(names, setting_.language);
  if (chosen != nullptr) return word(chosen->text, chosen->language);
  return word(name, guide_.language());
}

Runs RunBuilder::local_names(const std::string& name, const std::optional<Names>& names) const {
  if (!names) return {};
  const Localized* chosen = chosen_name(names, setting_.language);
  const std::string& title = chosen == nullptr ? name : chosen->text;
  std::vector<Localized> found{{guide_.language(), name}};
  std::unordered_set<std::string_view> seen{title, ""};
  for (const Localized& variant : names->variants) {
    if (variant.text == name) {
      found.front().language = variant.language;  // it knows better
    } else {
      found.push_back(variant);
    }
  }
  Runs all;
  for (const Localized& each : found) {
    if (seen.insert(each.text).second) append(all, between_names, {word(each.text, each.language)});
  }
  return all;
}

Run RunBuilder::referred(std::string_view reference) const {
  const RecordRef row = library().resolve(reference, guide_);
  if (row.guide == nullptr) return code(reference);
  const RunBuilder there = at(*row.guide);
  Run named = row.record == nullptr ? there.name(row.guide->name, row.guide->names)
                                    : there.name(row.record->name, row.record->names);
  named.link = link_to(row);
  return named;
}

Run RunBuilder::place(const Waypoint& waypoint) const {
  if (!waypoint.reference.empty()) return referred(waypoint.reference);
  Run named = word(waypoint.name, guide_.language());
  if (waypoint.country && *waypoint.country != guide_.country) {
    const std::string country = wording::country(*waypoint.country, setting_.language);
    // A country may itself be the place.
    if (waypoint.name == wording::country(*waypoint.country, guide_.language())) {
      return word(country, setting_.language);
    }
    if (country != waypoint.name) named.text.append(", ").append(country);
  }
  return named;
}

std::string RunBuilder::link_to(const RecordRef& row) const {
  return setting_.chapters.contains(row.guide) ? "#" + row.ref() : std::string{};
}

void RunBuilder::resolve_links(Runs& runs) const {
  for (Run& run : runs) {
    if (run.link.empty() || is_uri(run.link)) continue;
    const RecordRef row = library().resolve(run.link, guide_);
    run.link = row.guide == nullptr ? std::string{} : link_to(row);
  }
}

void append(Runs& runs, Runs more) {
  runs.insert(runs.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

void append(Runs& runs, std::string_view separator, Runs more) {
  if (more.empty()) return;
  if (!runs.empty()) runs.push_back(run(std::string(separator), no_language));
  append(runs, std::move(more));
}

void append_plain(Runs& runs, std::string_view separator, Run more) {
  if (more.text.empty()) return;
  if (!runs.empty()) runs.back().text += separator;
  if (!runs.empty() && runs.back().language == more.language) {
    runs.back().text += more.text;
  } else {
    runs.push_back(std::move(more));
  }
}

}  // namespace guidebook
