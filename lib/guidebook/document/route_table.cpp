#include "guidebook/document/route_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "guidebook/document/labels.hpp"
#include "guidebook/document/record_facts.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 10> sentence_ends{".",  "!",  "?",  "…",  ".”",
                                                         "!”", "?”", "。", "！", "？"};

Runs by(const RunBuilder& builder, const Route& route) {
  Runs runs = builder.value(route.mode);
  if (route.number) append(runs, " ", {RunBuilder::code(*route.number)});
  if (route.operator_name) append(runs, ", ", builder.in_guide_language(*route.operator_name));
  return runs;
}

Runs frequency(const RunBuilder& builder, const Route& route) {
  Runs runs;
  if (route.frequency) runs = builder.line(*route.frequency);
  std::string days;
  for (const std::string& day : route.days) {
    if (!days.empty()) days += ", ";
    days += wording::weekday(day, builder.language());
  }
  if (!days.empty()) append(runs, "; ", builder.translated(days));
  return runs;
}

void end_sentence(Runs& note) {
  const std::string_view text = note.back().text;
  const auto ends = [text](std::string_view mark) { return text.ends_with(mark); };
  if (std::ranges::none_of(sentence_ends, ends)) append(note, {RunBuilder::code(".")});
}

/// Appends a sentence of its own.
void add_sentence(Runs& note, Runs sentence) {
  if (sentence.empty()) return;
  if (!note.empty()) {
    end_sentence(note);
    end_sentence(sentence);
  }
  append(note, " ", std::move(sentence));
}

void add_sentence(Runs& note, Run label, Runs value) {
  label.text += ": ";
  Runs sentence{std::move(label)};
  append(sentence, std::move(value));
  add_sentence(note, std::move(sentence));
}

/// A name that says more than the ends of the route do.
Runs own_name(const RunBuilder& builder, const Route& route) {
  const Library& library = builder.library();
  const std::string derived = fmt::format("{} – {}", library.name_of(*route.from, builder.guide()),
                                          library.name_of(*route.to, builder.guide()));
  Runs name;
  if (route.name != derived) {
    name = {builder.name(route.name, route.names)};
    name.front().strong = true;
  }
  append(name, " · ", builder.local_names(route.name, route.names));
  return name;
}

Runs stops(const RunBuilder& builder, const Route& route) {
  Runs stops;
  for (const Waypoint& stop : route.via) append(stops, ", ", {builder.place(stop)});
  return stops;
}

Runs border(const RunBuilder& builder, const Border& border) {
  Runs runs;
  if (border.name) runs = builder.in_guide_language(*border.name);
  if (border.with) {
    append(runs, ", ",
           builder.in_document_language(wording::country(*border.with, builder.language())));
  }
  if (border.note) append(runs, ". ", builder.line(*border.note));
  return runs;
}

Runs note(const RunBuilder& builder, const Route& route) {
  Runs note;
  add_sentence(note, own_name(builder, route));
  add_sentence(note, RunBuilder::line(builder.prose(route.description)));
  if (!route.via.empty()) add_sentence(note, builder.label(Label::via), stops(builder, route));
  if (route.border)
    add_sentence(note, builder.label(Label::border), border(builder, *route.border));
  for (Fact& fact : common_facts(builder, route)) {
    add_sentence(note, std::move(fact.label), std::move(fact.value));
  }
  for (Fact& fact : figure_facts(builder, route)) {
    add_sentence(note, std::move(fact.label), std::move(fact.value));
  }
  return note;
}

Runs price(const RunBuilder& builder, const Route& route) { return price_runs(builder, route); }

Runs time(const RunBuilder& builder, const Route& route) {
  return route.duration ? builder.translated(wording::duration(*route.duration, builder.language()))
                        : Runs{};
}

Runs distance(const RunBuilder& builder, const Route& route) {
  if (!route.distance_km) return {};
  return builder.translated(wording::number(*route.distance_km, builder.language()) + " km");
}

RouteData::Stop stop_of(const RunBuilder& builder, const Waypoint& waypoint) {
  RouteData::Stop stop{.name = builder.place(waypoint).text};
  std::optional<Coordinates> at = waypoint.coordinates;
  if (!waypoint.reference.empty()) {
    const RecordRef row = builder.library().resolve(waypoint.reference, builder.guide());
    if (row.guide != nullptr && builder.has_chapter(*row.guide)) stop.guide = row.guide->id;
    if (row.record != nullptr && !at) at = row.record->coordinates;
  }
  if (at) stop.position = PlaceData::Position{at->lat, at->lon};
  return stop;
}

RouteData data_of(const RunBuilder& builder, const Route& route) {
  RouteData data{.name = builder.name(route.name, route.names).text,
                 .number = route.number.value_or(""),
                 .operator_name = route.operator_name.value_or("")};
  if (route.duration) data.duration = to_string(*route.duration);
  data.stops.push_back(stop_of(builder, *route.from));
  for (const Waypoint& stop : route.via) data.stops.push_back(stop_of(builder, stop));
  data.stops.push_back(stop_of(builder, *route.to));
  return data;
}

struct Column {
  Label heading;
  Runs (*cell)(const RunBuilder&, const Route&);
};

constexpr std::array columns{
    Column{Label::from, [](const RunBuilder& builder,
                           const Route& route) { return Runs{builder.place(*route.from)}; }},
    Column{Label::to, [](const RunBuilder& builder,
                         const Route& route) { return Runs{builder.place(*route.to)}; }},
    Column{Label::by, by},
    Column{Label::time, time},
    Column{Label::distance, distance},
    Column{Label::frequency, frequency},
    Column{Label::price, price},
    Column{Label::note, note},
};

/// Leaves out the columns for which `filled` is false.
template <class T>
std::vector<T> keep(std::vector<T> cells, const std::array<bool, columns.size()>& filled) {
  std::vector<T> kept;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (filled.at(i)) kept.push_back(std::move(cells[i]));
  }
  return kept;
}

}  // namespace

RouteTable route_table(const RunBuilder& builder) {
  RouteTable table;
  std::array<bool, columns.size()> filled{};
  for (const Route& route : builder.guide().routes) {
    RouteTable::Row& row = table.rows.emplace_back();
    row.ref = builder.guide().id + "#" + route.id;
    row.mode = route.mode;
    row.data = data_of(builder, route);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.cells.push_back(columns.at(i).cell(builder, route));
      filled.at(i) = filled.at(i) || !row.cells.back().empty();
    }
  }
  for (RouteTable::Row& row : table.rows) row.cells = keep(std::move(row.cells), filled);
  std::vector<Run> headings;
  for (const Column& column : columns) headings.push_back(builder.label(column.heading));
  table.headings = keep(std::move(headings), filled);
  table.noted = filled.back();
  return table;
}

}  // namespace guidebook
