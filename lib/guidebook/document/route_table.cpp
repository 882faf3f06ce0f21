#include "guidebook/document/route_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/record_facts.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 10> sentence_ends{".",  "!",  "?",  "…",  ".”",
                                                         "!”", "?”", "。", "！", "？"};

Runs by(const RunBuilder& teller, const Route& route) {
  Runs runs = teller.value(route.mode);
  if (route.number) append(runs, " ", {RunBuilder::code(*route.number)});
  if (route.operator_name) append(runs, ", ", teller.own(*route.operator_name));
  return runs;
}

Runs frequency(const RunBuilder& teller, const Route& route) {
  Runs runs;
  if (route.frequency) runs = teller.line(*route.frequency);
  std::string days;
  for (const std::string& day : route.days) {
    if (!days.empty()) days += ", ";
    days += wording::weekday(day, teller.language());
  }
  if (!days.empty()) append(runs, "; ", teller.worded(days));
  return runs;
}

void end_sentence(Runs& note) {
  const std::string_view text = note.back().text;
  const auto ends = [text](std::string_view mark) { return text.ends_with(mark); };
  if (std::ranges::none_of(sentence_ends, ends)) append(note, {RunBuilder::code(".")});
}

/// Appends a sentence of its own.
void tell(Runs& note, Runs sentence) {
  if (sentence.empty()) return;
  if (!note.empty()) {
    end_sentence(note);
    end_sentence(sentence);
  }
  append(note, " ", std::move(sentence));
}

void tell(Runs& note, Run label, Runs value) {
  label.text += ": ";
  Runs sentence{std::move(label)};
  append(sentence, std::move(value));
  tell(note, std::move(sentence));
}

/// A name that says more than the ends of the route do.
Runs own_name(const RunBuilder& teller, const Route& route) {
  const Library& library = teller.library();
  const std::string derived = fmt::format("{} – {}", library.name_of(*route.from, teller.guide()),
                                          library.name_of(*route.to, teller.guide()));
  Runs name;
  if (route.name != derived) {
    name = {teller.name(route.name, route.names)};
    name.front().strong = true;
  }
  append(name, " · ", teller.local_names(route.name, route.names));
  return name;
}

Runs stops(const RunBuilder& teller, const Route& route) {
  Runs stops;
  for (const Waypoint& stop : route.via) append(stops, ", ", {teller.place(stop)});
  return stops;
}

Runs border(const RunBuilder& teller, const Border& border) {
  Runs runs;
  if (border.name) runs = teller.own(*border.name);
  if (border.with) {
    append(runs, ", ", teller.said(wording::country(*border.with, teller.language())));
  }
  if (border.note) append(runs, ". ", teller.line(*border.note));
  return runs;
}

Runs note(const RunBuilder& teller, const Route& route) {
  Runs note;
  tell(note, own_name(teller, route));
  tell(note, RunBuilder::line(teller.prose(route.description)));
  if (!route.via.empty()) tell(note, teller.label(Label::via), stops(teller, route));
  if (route.border) tell(note, teller.label(Label::border), border(teller, *route.border));
  for (Fact& fact : common_facts(teller, route)) {
    tell(note, {.text = fact.label, .language = fact.language}, std::move(fact.value));
  }
  for (Fact& fact : figure_facts(teller, route)) {
    tell(note, {.text = fact.label, .language = fact.language}, std::move(fact.value));
  }
  return note;
}

Runs price(const RunBuilder& teller, const Route& route) { return price_runs(teller, route); }

Runs time(const RunBuilder& teller, const Route& route) {
  return route.duration ? teller.worded(wording::duration(*route.duration, teller.language()))
                        : Runs{};
}

Runs distance(const RunBuilder& teller, const Route& route) {
  if (!route.distance_km) return {};
  return teller.worded(wording::number(*route.distance_km, teller.language()) + " km");
}

struct Column {
  Label heading;
  Runs (*cell)(const RunBuilder&, const Route&);
};

constexpr std::array columns{
    Column{Label::from, [](const RunBuilder& teller,
                           const Route& route) { return Runs{teller.place(*route.from)}; }},
    Column{Label::to, [](const RunBuilder& teller,
                         const Route& route) { return Runs{teller.place(*route.to)}; }},
    Column{Label::by, by},
    Column{Label::time, time},
    Column{Label::distance, distance},
    Column{Label::frequency, frequency},
    Column{Label::price, price},
    Column{Label::note, note},
};

/// Leaves out the columns for which `said` is false.
template <class T>
std::vector<T> keep(std::vector<T> cells, const std::array<bool, columns.size()>& said) {
  std::vector<T> kept;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (said.at(i)) kept.push_back(std::move(cells[i]));
  }
  return kept;
}

}  // namespace

RouteTable route_table(const RunBuilder& teller) {
  RouteTable table;
  std::array<bool, columns.size()> said{};
  for (const Route& route : teller.guide().routes) {
    RouteTable::Row& row = table.rows.emplace_back();
    row.ref = teller.guide().id + "#" + route.id;
    row.mode = route.mode;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.cells.push_back(columns.at(i).cell(teller, route));
      said.at(i) = said.at(i) || !row.cells.back().empty();
    }
  }
  for (RouteTable::Row& row : table.rows) row.cells = keep(std::move(row.cells), said);
  std::vector<std::string> headings;
  for (const Column& column : columns) headings.push_back(teller.label(column.heading).text);
  table.headings = keep(std::move(headings), said);
  table.language = words_language(teller.language());
  table.noted = said.back();
  return table;
}

}  // namespace guidebook
