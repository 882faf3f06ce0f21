// What is kept of a guide with errors.
#include "guidebook/library/lenient.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/library/library.hpp"
#include "guidebook/yaml/writer.hpp"
#include "guides.hpp"

using guidebook::Guide;
using guidebook::Level;
using guidebook::Library;
using guidebook::LoadedGuide;
using guidebook::Source;

namespace {

const std::string lenient_head = "guidebook: 1\nid: x\nname: Harbour\n";

LoadedGuide kept(const std::string& text) {
  LoadedGuide loaded = load_guide(Source("x.yaml", text), "x");
  keep_readable(loaded);
  return loaded;
}

std::string yaml_of(const LoadedGuide& loaded) {
  REQUIRE(loaded.sound());
  return to_yaml(to_map(guidebook::Describe<Guide>::fields, &*loaded.guide));
}

}  // namespace

TEST_CASE("lenient: a value that cannot be read is left out, the rest of its record stays") {
  const LoadedGuide loaded =
      kept(lenient_head +
           "kind: twon\ncountry: FR\npopulation: many\nlanguages: [fr, [ko]]\n"
           "hotels:\n  - {id: a, name: A, stars: 9, price: {from: x, to: 5}, "
           "phones: [\"+33123456789\", nine]}\n");
  CHECK(yaml_of(loaded) ==
        "guidebook: 1\nid: x\nname: Harbour\ncountry: FR\nlanguages:\n  - fr\nhotels:\n"
        "  - id: a\n    name: A\n    phones:\n      - number: \"+33123456789\"\n");
  CHECK(loaded.diagnostics.size() == 6);
  for (const auto& diagnostic : loaded.diagnostics) CHECK(diagnostic.level == Level::warning);
}

TEST_CASE(
    "lenient: a record without what it is known by is left out, and a route with an end lost") {
  const LoadedGuide loaded =
      kept(lenient_head +
           "kind: town\ncountry: FR\nhotels:\n  - {id: A B, name: A}\n  - {id: b}\n"
           "  - {id: c, name: C}\nroutes:\n  - {id: r, mode: bus, to: {nmae: Y}}\n"
           "  - {id: s, mode: bus, from: y, to: A B}\n  - {id: t, mode: bus}\n"
           "  - {id: u, mode: bos, to: y}\n");
  CHECK(yaml_of(loaded) ==
        "guidebook: 1\nid: x\nname: Harbour\nkind: town\ncountry: FR\nhotels:\n  - id: c\n"
        "    name: C\nroutes:\n  - id: u\n    to: y\n");
}

TEST_CASE("lenient: what is no guide of this format stays an error") {
  for (const std::string text :
       {"guidebook: 2\nid: x\nname: X\nkind: town\ncountry: FR\n",
        "guidebook: 1\nid: X Y\nname: X\nkind: town\ncountry: FR\n",
        "guidebook: 1\nid: x\nkind: town\ncountry: FR\n", "name: [open\n", "- x\n"}) {
    INFO(text);
    const LoadedGuide loaded = kept(text);
    CHECK_FALSE(loaded.sound());
    REQUIRE_FALSE(loaded.diagnostics.empty());
    CHECK(loaded.diagnostics[0].level == Level::error);
  }
}

TEST_CASE("lenient: a library keeps such guides, and no id twice") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "a.yaml", "colour: red\n");
  put_guide(folder / "deep/a.yaml");
  guidebook::Inputs inputs = guidebook::find_inputs({(folder / "").string()}, {});
  CHECK(Library::load(inputs).guides().size() == 1);
  inputs.lenient = true;
  const Library library = Library::load(inputs);
  REQUIRE(library.guides().size() == 1);
  CHECK(library.guides()[0]->file == (folder / "a.yaml").string());
  REQUIRE(library.diagnostics().size() == 2);
  CHECK(library.diagnostics()[0].level == Level::warning);
  CHECK(library.diagnostics()[1].rule == "duplicate-guide-id");
  CHECK(library.diagnostics()[1].level == Level::error);
}
