// Rows asked of guides one by one, as they are read, are those of the whole library.
#include "guidebook/query/stream.hpp"

#include <fmt/core.h>

#include <array>
#include <atomic>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/library/load_files.hpp"
#include "guidebook/value/json.hpp"
#include "guides.hpp"
#include "sanitized.hpp"

using guidebook::find_inputs;
using guidebook::Inputs;
using guidebook::Library;
using guidebook::RecordRef;
using guidebook::UserError;
using namespace guidebook::query;
using Lines = std::vector<std::string>;

namespace {

struct StreamedQuery {
  std::string where, sort, fields;
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  std::vector<std::string> types = {};
};

struct Outcome {
  Lines rows, faults;
  std::string error;

  bool operator==(const Outcome&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  for (const Lines* lines : {&outcome.rows, &outcome.faults}) {
    for (const std::string& line : *lines) out << line << '\n';
  }
  return out << outcome.error << '\n';
}

std::string line_of(const std::vector<guidebook::Value>& cells) {
  return to_json(guidebook::List(cells.begin(), cells.end()));
}

void add(Outcome& outcome, const guidebook::Diagnostics& faults) {
  for (const std::string& line : lines_of(faults)) outcome.faults.push_back(line);
}

Query compiled(const StreamedQuery& wanted) {
  std::optional<UserError> error;
  Selection selection{.sort = wanted.sort, .offset = wanted.offset, .limit = wanted.limit};
  for (const std::string& type : wanted.types) {
    selection.types.push_back(guidebook::find_record_type(type));
  }
  if (!wanted.where.empty()) selection.where.push_back(wanted.where);
  auto query = Query::compile(selection, error);
  INFO(wanted.where << " / " << wanted.sort);
  REQUIRE(query);
  return std::move(*query);
}

Projection columns_of(const StreamedQuery& wanted, const Query& query) {
  std::optional<UserError> error;
  auto columns = parse_projection(wanted.fields, query.types(), error);
  REQUIRE(columns);
  return std::move(*columns);
}

Outcome streamed(const Inputs& inputs, const StreamedQuery& wanted) {
  Query query = compiled(wanted);
  Projection columns = columns_of(wanted, query);
  Outcome outcome;
  Request request{.query = query, .columns = columns, .columns_text = wanted.fields};
  request.take = [&](ResultRow&& row) {
    outcome.rows.push_back(line_of(row.cells));
    return true;
  };
  request.report = [&](guidebook::Diagnostics&& faults) { add(outcome, faults); };
  const Result result = execute(inputs, request);
  if (result.error) outcome.error = result.error->message;
  if (result.error) outcome.rows.clear();
  return outcome;
}

Outcome of_library(const Inputs& inputs, const StreamedQuery& wanted) {
  constexpr std::size_t far = 5;
  Query query = compiled(wanted);
  Projection columns = columns_of(wanted, query);
  std::vector<std::string> references = query.references();
  for (const std::string& each : columns.references()) references.push_back(each);
  const Library library = Library::load(inputs, references, far);
  Outcome outcome;
  add(outcome, library.diagnostics());
  add(outcome, library.context_diagnostics());
  std::optional<UserError> error;
  const auto rows = execute(library, query, error);
  Context context{.library = library, .today = {}};
  if (!error) context.error = columns.bind(library);
  if (!error && !context.error) {
    for (const auto& row : columns.apply(rows, context).rows) outcome.rows.push_back(line_of(row));
  }
  if (context.error) error = std::move(context.error);
  if (error) outcome = {{}, outcome.faults, error->message};
  return outcome;
}

const std::vector<StreamedQuery>& questions() {
  static const std::vector<StreamedQuery> all{
      {"", "", "ref"},
      {"", "", "ref,name"},
      {"", "name", "ref,name,line"},
      {"", "name:desc,id", "ref", 3, 7},
      {"", "stars:desc,distance_km", "ref,stars", 0, 5},
      {"", "", "ref,name", 2, 9},
      {"", "", "id,from,to", 0, 1'000, {"route"}},
      {"", "", "id,from.name,to.name,to.country,via.name", 0, 1'000, {"route"}},
      {"stars >= 3", "", "ref,name,stars"},
      {"name : \"1\"", "", "ref,name"},
      {"to.kind = \"town\"", "", "ref,to,name"},
      {"to.summary is not null", "", "ref,to.summary"},
      {"from != \"g3\" and to = \"g5\"", "", "ref"},
      {"near has \"g4#h1\"", "", "ref,near"},
      {"", "", "ref,near.name,near.stars", 0, 1'000, {"hotel"}},
      {"near.stars has 3", "", "ref"},
      {"", "", "ref,within.name,within.within.name"},
      {"within.name = \"The g1\"", "", "ref"},
      {"guide.summary : \"g2\"", "", "ref,name"},
      {"guide.hotels.stars has 2", "", "ref,name"},
      {"within.hotels.stars has 2", "", "ref"},
      {"to.routes.name : \"g\"", "", "ref,name"},
      {"near(\"g4\", 200km)", "", "ref,distance(\"g4#h1\"):km"},
      {"near(\"h1\", 200km)", "", "ref"},
      {"near(to, 500km)", "", "ref,distance(to)"},
      {"near(\"nowhere\", 5km)", "", "ref"},
      {"", "distance(\"g2\")", "ref"},
      {"price < 8", "", "ref"},
      {"price < 8 and type = \"hotel\"", "", "ref,price.from"},
      {"", "price", "ref"},
      {"to.price < 3", "", "ref"},
  };
  return all;
}

/// A guide that refers to others before and behind it, to their records, and to what is not there.
std::string random_guide(std::size_t number, std::size_t count, std::mt19937& random) {
  const auto pick = [&](std::size_t limit) { return random() % limit; };
  const auto id = [&] { return fmt::format("g{}", pick(count + 2)); };
  std::string text = fmt::format(
      "guidebook: 1\nid: g{0}\nname: The g{0}\nkind: {1}\ncountry: {2}\ncoordinates: {{lat: 4{3}, "
      "lon: 12{3}}}\nsummary: About g{0}\n",
      number, pick(2) == 0 ? "city" : "town", pick(3) == 0 ? "CN" : "KP", pick(9));
  if (pick(3) != 0) text += fmt::format("within: {}\n", id());
  text += "hotels:\n";
  for (std::size_t i = 0; i < 1 + pick(3); ++i) {
    text += fmt::format(
        "  - {{id: h{0}, name: Inn {0}{1}, stars: {2}, price: {{from: {3}, currency: {4}}}, "
        "near: [\"#h0\", h1, {5}, \"{5}#h1\"]}}\n",
        i, number, pick(5), pick(20), pick(60) == 0 ? "EUR" : "CNY", id());
  }
  text += "routes:\n";
  for (std::size_t i = 0; i < 1 + pick(4); ++i) {
    constexpr std::array targets{"{}", "\"{}#h1\"", "\"{}#r0\"", "\"#h0\"",
                                 "{{name: The {} pass}}"};
    text += fmt::format("  - {{id: r{}, mode: bus, {}: {}{}}}\n", i, pick(2) == 0 ? "to" : "from",
                        fmt::format(fmt::runtime(targets.at(pick(targets.size()))), id()),
                        pick(4) == 0 ? ", name: Line 1" : "");
  }
  return pick(12) == 0 ? text + "colour: red\n" : text;
}

}  // namespace

TEST_CASE("stream: the rows, faults and errors are those of the whole library") {
  std::mt19937 random(4);
  for (const std::size_t count : {1U, 3U, 12U, 40U}) {
    for (int round = 0; round < (sanitized ? 1 : 4); ++round) {
      const Folder folder;
      std::filesystem::create_directories(folder / "deep");
      put(folder / ".guidebook.yaml", "");
      for (std::size_t i = 0; i < count; ++i) {
        const bool deep = i % 3 == 1;
        put(folder / fmt::format("{}g{}.yaml", deep ? "deep/" : "", i),
            random_guide(i, count, random));
      }
      if (count > 3) put(folder / "deep/g2.yaml", random_guide(2, count, random));
      for (const char* part : {"", "deep"}) {
        std::filesystem::create_directories(folder / part);
        const Inputs inputs = find_inputs({(folder / part).string()}, {});
        for (const StreamedQuery& wanted : questions()) {
          INFO(wanted.where << " / " << wanted.sort << " / " << wanted.fields << " in " << part);
          Outcome expected = of_library(inputs, wanted);
          Outcome got = streamed(inputs, wanted);
          // What lies further away than the question reaches is not read.
          std::sort(expected.faults.begin(), expected.faults.end());
          std::sort(got.faults.begin(), got.faults.end());
          CHECK(std::includes(expected.faults.begin(), expected.faults.end(), got.faults.begin(),
                              got.faults.end()));
          const bool reads_all = !wanted.sort.empty() || wanted.limit >= 1'000;
          if (*part == '\0' && reads_all) CHECK(got.faults == expected.faults);
          expected.faults = got.faults = {};
          CHECK(got == expected);
        }
      }
    }
  }
}

TEST_CASE("stream: what is wrong is reported in the order of the files, once") {
  const Folder folder;
  Lines expected;
  for (int i = 100; i < 160; ++i) {
    const bool faulty = i % 7 == 0;
    put_guide(folder / fmt::format("g{}.yaml", i), faulty ? fmt::format("x{}: 1\n", i) : "");
    if (faulty)
      expected.push_back(fmt::format("6:1-6:5 unknown-field there is no field \"x{}\" here", i));
  }
  put_guide(folder / "h/g101.yaml");
  expected.push_back("2:5-2:9 duplicate-guide-id the id \"g101\" is taken by another guide");
  const Inputs inputs = find_inputs({(folder / "").string()}, {});
  for (const char* where : {"kind = \"city\"", "within.name = \"x\"", "near(\"g102\", 1km)"}) {
    CHECK(streamed(inputs, {where, "", "id"}).faults == expected);
  }
}

TEST_CASE("stream: no more is read once nobody wants rows any more") {
  const Folder folder;
  for (int i = 0; i < 300; ++i) put_guide(folder / fmt::format("g{}.yaml", 100 + i));
  const Inputs inputs = find_inputs({(folder / "").string()}, {});
  Query query = compiled({});
  Projection columns = columns_of({"", "", "id"}, query);
  std::size_t rows = 0;
  Request request{.query = query, .columns = columns};
  request.take = [&](ResultRow&&) { return ++rows < 5; };
  request.report = [](guidebook::Diagnostics&&) { FAIL("nothing is wrong"); };
  CHECK(execute(inputs, request).guides == 5);
  CHECK(rows == 5);
}

TEST_CASE("stream: no more is read than the rows that are wanted stand in") {
  const Folder folder;
  for (int i = 100; i < 400; ++i) {
    const bool faulty = i == 102 || i == 399;
    put_guide(folder / fmt::format("g{}.yaml", i),
              faulty ? "colour: red\n" : "hotels: [{id: h, name: H, price: 5}]\ncurrency: EUR\n");
  }
  const Inputs inputs = find_inputs({(folder / "").string()}, {});
  const Lines first{"6:1-6:7 unknown-field there is no field \"colour\" here"};
  const Lines both{first[0], first[0]};
  const StreamedQuery three{"", "", "ref", 1, 2, {"guide"}};
  CHECK(streamed(inputs, three) == Outcome{{R"(["g101"])", R"(["g103"])"}, first, ""});
  const StreamedQuery sorted{"", "ref", "ref", 1, 2, {"guide"}};
  CHECK(streamed(inputs, sorted) == Outcome{{R"(["g101"])", R"(["g103"])"}, both, ""});
  // Prices of later guides may be in another currency.
  const StreamedQuery priced{"price < 9", "", "ref", 0, 1};
  CHECK(streamed(inputs, priced) == Outcome{{R"(["g100#h"])"}, both, ""});
}

TEST_CASE("stream: guides are handed over in the order of the files, one at a time") {
  const Folder folder;
  Lines files, expected;
  for (int i = 100; i < 400; ++i) {
    const std::string id = fmt::format("g{}", i);
    put_guide(folder / (id + ".yaml"),
              "x-long: " + std::string(i % 7 == 0 ? 50'000 : 1, 'x') + "\n");
    files.push_back((folder / (id + ".yaml")).string());
    expected.push_back(id);
  }
  for (int round = 0; round < 5; ++round) {
    Lines got;
    std::atomic<int> inside{0};
    guidebook::load_in_order(files, [&](guidebook::LoadedGuide&& loaded) {
      CHECK(++inside == 1);
      got.push_back(loaded.guide->id);
      --inside;
      return true;
    });
    CHECK(got == expected);
  }
}

TEST_CASE("stream: what is thrown on the way comes out") {
  const Folder folder;
  Lines files;
  for (int i = 100; i < 200; ++i) {
    files.push_back((folder / fmt::format("g{}.yaml", i)).string());
    put_guide(files.back());
  }
  int taken = 0;
  const auto take = [&](guidebook::LoadedGuide&&) -> bool {
    if (++taken == 10) throw std::runtime_error("enough");
    return true;
  };
  CHECK_THROWS_WITH(guidebook::load_in_order(files, take), "enough");
  CHECK(taken == 10);
}
