#include "query_sample.hpp"

TEST_CASE("query: what is open at a time, on a day, and in season") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "a.yaml",
            "timezone: Asia/Pyongyang\n"
            "attractions:\n"
            "  - {id: museum, name: M, hours: Mo-Fr 10:00-18:00; Dec off}\n"
            "  - {id: bar, name: B, hours: 'Fr,Sa 18:00-02:00'}\n"
            "  - {id: park, name: P, hours: sunrise-sunset, coordinates: {lat: 39, lon: 125.7}}\n"
            "  - {id: cave, name: C, hours: Sa 10:00-16:00; PH off}\n"
            "  - {id: beach, name: E, season: {from: 05-01, to: 09-30}}\n"
            "  - {id: piste, name: S, season: {from: 12-01, to: 03-15}}\n"
            "  - {id: odd, name: O, hours: daily from nine}\n");
  const Library all = load_library({(folder / "").string()});
  const auto selected = [&](const std::string& where) { return select({where}, {}, all); };
  CHECK(selected("open(\"2026-11-30 10:00\")") == "museum park");
  CHECK(selected("open(\"2026-12-24T10:00\")") == "park");
  CHECK(selected("open(\"2026-11-28 01:59\")") == "bar");
  CHECK(selected("open(\"2026-11-23 07:35\")") == "park");
  CHECK(selected("not open(\"2026-11-23 17:25\")") == "bar park cave");
  CHECK(selected("open(\"Mo 12:00\")") == "park");
  CHECK(selected("not open(\"Mo 20:00\")") == "museum bar cave");
  CHECK(selected("open(\"Sa 01:00\")") == "bar");
  CHECK(selected("open(\"Sa 12:00\") is null and hours is not null") == "cave odd");
  CHECK(selected("open_on(2026-11-29)") == "bar park");
  CHECK(selected("not open_on(2026-12-24)") == "museum bar cave");
  CHECK(selected("open_on(2026-11-28) is null and hours is not null") == "cave odd");
  CHECK(selected("season has 2026-05-01") == "beach");
  CHECK(selected("season has 2026-01-31") == "piste");
  CHECK(selected("season has 2026-12") == "piste");
  CHECK(selected("season not has 2026-10-01") == "beach piste");

  CHECK(error("open(\"Monday\")") ==
        "a time should stand here <\"Monday\"> write \"2026-12-24 10:00\" or \"Mo 10:00\"");
  CHECK(error("open(\"2026-12 10:00\")").starts_with("a time should stand here"));
  CHECK(error("open(\"2026-12-24 25:00\")").starts_with("a time should stand here"));
  CHECK(error("open(name)").starts_with("a time should stand here"));
  CHECK(error("open_on(2026-12)") == "a day should stand here, not a month <2026-12> ");
  CHECK(error("open_on(\"Mo\")") ==
        "a date should stand here <\"Mo\"> write a date without quotes: 2026-12-24");
  CHECK(error("season has \"05-01\"") ==
        "a date should stand here <\"05-01\"> write a date without quotes: 2026-12-24");
}
