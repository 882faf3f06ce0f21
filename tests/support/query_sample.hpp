#pragma once

#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/diagnostic/render.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/stream.hpp"
#include "guidebook/value/json.hpp"
#include "guides.hpp"

namespace query = guidebook::query;
using guidebook::Library;
using guidebook::RecordRef;
using guidebook::RecordType;

inline const char* const library_text = R"(
names: {ko: 청진}
aliases: [City of Iron]
population: 327000
currency: EUR
coordinates: {lat: 41.8, lon: 129.8}
checked: 2025-06
attractions:
  - id: museum
    name: Museum
    names: {ko: 박물관}
    kind: museum
    price: 5
    duration: 1h30m
    tags: [history, politics]
    checked: 2026-01-15
  - {id: square, name: Square, kind: square, price: free, duration: PT45M}
  - {id: bar, name: Émigré Bar, kind: bar, price: {from: 3, to: 9}, website: "https://bar.example/"}
hotels:
  - id: h1
    name: Hotel 10
    kind: hotel
    stars: 4.5
    rooms: 80
    price: {from: 40, to: 60, per: night}
    facilities: [sauna, bar]
    phones: ["+86 10 6416 7544", {number: "+850 2 18 111", label: Fax}]
    near: ["#square", museum]
    status: open
  - {id: h2, name: Hotel 9, stars: 2, rooms: 12, price: {note: ask}, status: closed}
  - {id: h3, name: hotel 9, kind: guesthouse}
routes:
  - {id: train, mode: train, to: kp-other, distance_km: 700, duration: 20h, number: "7"}
  - {id: walk, mode: walk, from: {name: Rail, country: CN}, distance_km: 0.5, duration: 6m}
contacts:
  - {id: agent, name: Agent, role: tour-operator}
)";

/// A folder with one guide, and its library; made once.
inline const Library& library() {
  static const Library loaded = [] {
    const Folder folder;
    put_guide(folder / "c.yaml", library_text + 1);
    Library library = load_library({(folder / "c.yaml").string()});
    REQUIRE(library.diagnostics().empty());
    return library;
  }();
  return loaded;
}

/// What else `select` may be given.
struct SampleQuery {
  std::string type;
  std::string sort;
  std::size_t offset = 0;
  std::size_t limit = 1000;
};

/// The ids of the rows that `where` selects; else the error as a user sees it.
inline std::string select(const std::vector<std::string>& where, const SampleQuery& sample = {},
                          const Library& of = library()) {
  query::Selection selection{.where = where,
                             .sort = sample.sort,
                             .offset = sample.offset,
                             .limit = sample.limit,
                             .today = *guidebook::parse_date("2026-02-01")};
  if (!sample.type.empty()) selection.types = {guidebook::find_record_type(sample.type)};
  std::optional<guidebook::UserError> error;
  auto compiled = query::Query::compile(selection, error);
  std::vector<RecordRef> selected;
  if (compiled) selected = query::execute(of, *compiled, error);
  if (error) return render(*error);
  std::string ids;
  for (const guidebook::RecordRef& row : selected) ids += (ids.empty() ? "" : " ") + row.id();
  return ids;
}

/// The same of one expression, for rows of one type.
inline std::string rows(const std::string& where, const std::string& type = {}) {
  return select({where}, {.type = type});
}

/// The ids of the rows of a type, sorted.
inline std::string sorted(const std::string& sort, const std::string& type) {
  return select({}, {.type = type, .sort = sort});
}

/// The error of an expression: message, then the words under the caret, then the hint.
inline std::string error(const std::string& where, const std::string& type = {}) {
  query::Types types;
  if (!type.empty()) types = {guidebook::find_record_type(type)};
  std::optional<guidebook::UserError> found;
  if (query::Expression::compile(where, types, found)) return "";
  return found->message + " <" +
         where.substr(std::min(found->range.begin, where.size()),
                      found->range.end - found->range.begin) +
         "> " + found->hint;
}

inline std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}
