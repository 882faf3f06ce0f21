#include "query_sample.hpp"

TEST_CASE("query: what follows a reference is asked of what it leads to") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "kp.yaml", "names: {ko: 조선}\n");
  put_guide(folder / "a.yaml",
            "within: kp\npopulation: 5\n"
            "attractions:\n  - {id: one, name: One, kind: park, coordinates: {lat: 1, lon: 2}}\n"
            "  - {id: two, name: Two, kind: bar, phones: [+8502381111, +8502382222]}\n"
            "hotels:\n  - {id: inn, name: Inn, near: [one, \"#two\", b#three, gone]}\n"
            "routes:\n  - {id: r, mode: bus, to: b}\n  - {id: s, mode: bus, to: b#three}\n"
            "  - {id: t, mode: bus, to: {name: Far, country: CN, coordinates: {lat: 3, lon: 4}}}\n"
            "  - {id: u, mode: bus, from: gone}\n");
  put_guide(folder / "b.yaml", "within: kp\nattractions:\n  - {id: three, name: Three}\n");
  const Library all = load_library({(folder / "").string()});
  const auto selected = [&](const std::string& where) { return select({where}, {}, all); };
  CHECK(selected("within.name = \"The kp\"") == "a b");
  CHECK(selected("within.names : \"조선\" and within.name : \"조선\"") == "a b");
  CHECK(selected("within is not null") == "a b");
  CHECK(selected("guide.within.id = \"kp\" and type = \"hotel\"") == "inn");
  CHECK(selected("within.within.name is null and type = \"guide\"") == "a b kp");
  CHECK(selected("near.name has \"Three\"") == "inn");
  CHECK(selected("near.kind has \"bar\"") == "inn");
  CHECK(selected("count(near) = 4 and count(near.name) = 3") == "inn");
  CHECK(selected("count(near.phones) = 2") == "inn");
  CHECK(selected("near.guide has \"b\"") == "inn");
  CHECK(selected("hotels.near.name has \"Two\"") == "a");
  CHECK(selected("to.name = \"The b\"") == "r");
  CHECK(selected("to.name = \"Three\"") == "s");
  CHECK(selected("to.name = \"Far\"") == "t");
  CHECK(selected("to.country = \"KP\"") == "r s u");  // an item is in the country of its guide
  CHECK(selected("to.country = \"CN\"") == "t");
  CHECK(selected("to.coordinates.lat = 3") == "t");
  CHECK(selected("to.type = \"attraction\"") == "s");
  CHECK(selected("from.population = 5") == "r s t");
  CHECK(selected("from.name is null and type = \"route\"") == "u");
  CHECK(selected("from = \"gone\"") == "u");
  CHECK(selected("to = \"b#three\"") == "s");
  CHECK(selected("to = guide") == "u");
  CHECK(selected("contacts.phones is null and id = \"a\"") == "a");
  CHECK(error("within.stars = 2") ==
        "there is no field \"within.stars\" <within.stars> did you mean \"within.name\"?");
  CHECK(error("to.nmae = \"x\"") ==
        "there is no field \"to.nmae\" <to.nmae> did you mean \"to.name\"?");
  CHECK(error("within.within.within.within.name = \"x\"").empty());
  CHECK(error("within.within.within.within.within.name = \"x\"") != "");
  CHECK(error(repeat("within.", 100'000) + "name = \"x\"")
            .starts_with("there is no field \"within."));

  const auto cells = [&](const query::Projection& columns) {
    query::Context context{.library = all, .today = {}};
    const RecordRef row = all.resolve("#s", *all.find("a"));
    std::string text;
    for (const auto& cell : columns.cells(row, context)) text += guidebook::to_text(cell) + '|';
    return text;
  };
  std::optional<guidebook::UserError> none;
  const query::Types routes{guidebook::find_record_type("route")};
  CHECK(cells(*query::parse_projection("to,to.name,to.kind", routes, none)) == "b#three|Three||");
  // By default columns show what is written: the parts of a place that has no guide.
  const auto written = query::default_projection(routes, query::Columns::flat);
  CHECK(cells(written).starts_with("a|s|The a – Three|bus|a|||||b#three|||||"));
}

TEST_CASE("query: near and distance, on the sphere") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "a.yaml",
            "coordinates: {lat: 0, lon: 0}\n"
            "attractions:\n  - {id: x, name: X, coordinates: {lat: 0, lon: 1}}\n"
            "  - {id: y, name: Y, coordinates: {lat: 1, lon: 0}}\n  - {id: z, name: Z}\n"
            "routes:\n  - {id: r, mode: walk, to: b, coordinates: {lat: 0, lon: 2}}\n"
            "  - {id: s, mode: walk, coordinates: {lat: 0, lon: 2}, "
            "to: {name: P, coordinates: {lat: 0, lon: 3}}}\n");
  put_guide(folder / "b.yaml",
            "coordinates: {lat: 0, lon: 179.5}\nattractions:\n  - {id: z, name: Z}\n");
  const Library all = load_library({(folder / "").string()});
  const auto selected = [&](const std::string& where, const std::string& sort = {}) {
    return select({where}, {.sort = sort}, all);
  };
  // A degree of a great circle of radius 6371.0088 km is 111.195 km.
  CHECK(selected("distance(\"a\") = 111.195km") == "x y");
  CHECK(selected("near(\"a\", 111.195km)") == "a x y");
  CHECK(selected("near(\"a\", 111194m)") == "a");
  CHECK(selected("not near(\"a\", 200km)") == "r s b");  // z is not known to be near or far
  CHECK(selected("near(\"a\", 200km) is null") == "z z");
  CHECK(selected("near(0, -179.5, 112km)") == "b");
  CHECK(selected("near(\"a#x\", 1km)") == "x");
  CHECK(selected("near(\"x\", 1km)") == "x");
  CHECK(selected("near(coordinates.lat, coordinates.lon, 1m)") == "a x y r s b");
  CHECK(selected("distance(guide) > 1km") == "x y r s");
  CHECK(selected("distance(to) < 112km") == "s");
  CHECK(selected("near(to, 112km)") == "s");
  CHECK(selected("distance(\"a\") < 300km", "distance(\"a\"):desc,id") == "r s x y a");
  CHECK(selected("near(\"ab\", 1km)") ==
        "there is no \"ab\"\n  near(\"ab\", 1km)\n       ^~~~\n  did you mean \"a\"?\n");
  CHECK(selected("near(\"a#w\", 1km)") ==
        "there is no \"a#w\"\n  near(\"a#w\", 1km)\n       ^~~~~\n  did you mean \"a#x\"?\n");
  CHECK(selected("near(\"z\", 1km)") ==
        "\"z\" is in several guides\n  near(\"z\", 1km)\n       ^~~\n  write one of a#z, b#z\n");
  CHECK(selected("near(\"a#z\", 1km)") ==
        "\"a#z\" has no coordinates\n  near(\"a#z\", 1km)\n       ^~~~~\n"
        "  write its latitude and longitude instead, as in near(41.8, 129.8, 5km)\n");
  CHECK(error("near(\"a\", 5)") == "a length should stand here <5> write its unit: 5km or 500m");
  CHECK(error("near(\"a\", 5min)") ==
        "a length should stand here <5min> write its unit: 5km or 500m");
  CHECK(error("near(91, 0, 5km)") == "a latitude lies between -90 and 90 <91> ");
  CHECK(error("near(-90 - 1, 0, 5km)") == "a latitude lies between -90 and 90 <-90 - 1> ");
  CHECK(error("near(0, 181, 5km)") == "a longitude lies between -180 and 180 <181> ");
  CHECK(error("near(name, 0, 5km)") == "a latitude in degrees should stand here <name> ");
  CHECK(
      error("distance(name) < 5km") ==
      "a reference should stand here <name> write \"guide-id\" or \"guide-id#item-id\" in quotes, "
      "or two numbers");
  CHECK(error("distance(\"a\") < 5") ==
        "a number cannot be compared with a length <5> write its unit: 5km or 500m");
  CHECK(error("near(\"a\")") ==
        "near takes 2 or 3 arguments, not 1 <near(\"a\")> write near(\"ref\", 5km) near(lat, "
        "lon, 5km)");
}
