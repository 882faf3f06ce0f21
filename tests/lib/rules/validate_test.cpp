// Validating as a whole: which findings come together, which follow from others, how they are known
// again.
#include "guidebook/rules/validate.hpp"

#include <fmt/core.h>

#include <set>
#include <string_view>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/rules/fix.hpp"
#include "guides.hpp"

namespace fs = std::filesystem;
namespace validation = guidebook::validation;
using guidebook::Diagnostic;
using guidebook::Level;
using Lines = std::vector<std::string>;

namespace {

const std::string complete =
    "coordinates: {lat: 41.8, lon: 129.8}\nsources: [{title: A map}]\n"
    "contacts: [{id: desk, name: The desk}]\n";

validation::Report validated(const std::vector<std::string>& paths,
                             validation::Baseline* baseline = nullptr) {
  validation::Options options;
  options.today = {.year = 2026, .month = 11, .day = 23};
  options.levels.enable(*guidebook::find_rule("orphan"), false);
  return validate(guidebook::find_inputs(paths, {}), options, baseline);
}

/// "kp.yaml 3:1-3:5 rule message", files without their folder.
Lines found(const std::vector<std::string>& paths) {
  Lines lines;
  for (const validation::Finding& finding : validated(paths).findings) {
    lines.push_back(fs::path(finding.what.place.file).filename().string() + ' ' +
                    line_of(finding.what));
  }
  return lines;
}

Diagnostic replacing(std::uint32_t begin, std::uint32_t end, const std::string& text,
                     bool certain = true) {
  Diagnostic finding;
  auto& fix = finding.fixes.emplace_back();
  fix.begin = begin;
  fix.end = end;
  fix.text = text;
  fix.certain = certain;
  return finding;
}

std::string with_fixes(std::string_view text, const guidebook::Diagnostics& findings) {
  std::vector<const Diagnostic*> pointers;
  for (const Diagnostic& finding : findings) pointers.push_back(&finding);
  return validation::apply_fixes(text, pointers);
}

}  // namespace

TEST_CASE("validate: a guide whose id differs from its file's name is found by both") {
  const Folder folder;
  put(folder / "kp.yaml", guide_text("north", complete));
  put_guide(folder / "a.yaml", complete + "within: kp\n");
  put_guide(folder / "b.yaml", complete + "within: north\n");
  CHECK(found({(folder / "").string()}) ==
        Lines{"kp.yaml 2:5-2:10 id-file-mismatch the id is \"north\", the file's name \"kp\""});
}

TEST_CASE("validate: what refers to a file that can't be read is not wrong too") {
  const Folder folder;
  put(folder / "kp.yaml", "guidebook: 1\n  id: kp\n");
  put_guide(folder / "a.yaml", complete + "within: kp\n");
  CHECK(found({(folder / "").string()}) ==
        Lines{"kp.yaml 2:3-2:5 yaml-syntax a key cannot stand here"});
}

TEST_CASE("validate: a reference to a record whose id is wrong is not wrong too") {
  const Folder folder;
  put_guide(folder / "a.yaml", complete +
                                   "routes:\n  - {id: Bus, mode: bus, to: {name: X}}\n"
                                   "  - {id: bus-2, mode: bus, from: \"#bus\", to: {name: Y}}\n");
  CHECK(found({(folder / "").string()}) ==
        Lines{"a.yaml 10:10-10:13 id-format id: \"Bus\" is not an id"});
}

TEST_CASE("validate: records of a guide whose id is taken are no duplicates") {
  const Folder folder;
  const std::string market =
      "attractions: [{id: m, name: Market, coordinates: {lat: 41.8, lon: 129.8}}]\n";
  put_guide(folder / "a/x.yaml", complete + market);
  put_guide(folder / "b/x.yaml", complete + market);
  const auto report = validated({(folder / "").string()});
  REQUIRE(report.findings.size() == 1);
  const Diagnostic& finding = report.findings[0].what;
  CHECK(line_of(finding) == "2:5-2:6 duplicate-guide-id the id \"x\" is taken by another guide");
  CHECK(finding.place.file == (folder / "b/x.yaml").string());
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].place.file == (folder / "a/x.yaml").string());
  CHECK(finding.related[0].place.begin == guidebook::Position{2, 5});
}

TEST_CASE("validate: a faulty guide is asked everything that does not lean on the fault") {
  const Folder folder;
  put_guide(
      folder / "a.yaml",
      complete +
          "checked: 2027\nhotels:\n"
          "  - {id: h, name: H, stars: 9, coordinates: {lat: 0, lon: 0}}\n"
          "  - {id: i, name: I, coordinates: {lat: 95, lon: 0}}\n"
          "routes:\n  - {id: r, mode: boat, to: {name: X}, duration: 1m, distance_km: 900}\n");
  CHECK(found({(folder / "").string()}) ==
        Lines{"a.yaml 9:10-9:14 date-in-future 2027 is after today, 2026-11-23",
              "a.yaml 11:29-11:30 value-range stars must be from 0 to 5",
              "a.yaml 11:45-11:61 coordinates-zero 0, 0 is a point in the Gulf of Guinea",
              "a.yaml 12:41-12:43 coordinates-range lat must be from -90 to 90",
              "a.yaml 14:19-14:23 unknown-value mode cannot be \"boat\""});
}

TEST_CASE("validate: one guide is held against the rest of its library") {
  const Folder folder;
  put(folder / ".guidebook.yaml", "");
  put_guide(folder / "kp.yaml", complete);
  put_guide(folder / "towns/a.yaml",
            "sources: [{title: A map}]\ncoordinates: {lat: 41.8, lon: 129.8}\nwithin: kp\n"
            "routes:\n  - {id: r, mode: walk, to: b, duration: 1h}\n");
  put_guide(folder / "towns/b.yaml", "coordinates: {lat: 42.8, lon: 129.8}\n");
  CHECK(
      found({(folder / "towns/a.yaml").string()}) ==
      Lines{
          "a.yaml 10:42-10:44 route-speed 71 km in this time is faster than a walk goes (8 km/h)"});
}

TEST_CASE("validate: fingerprints stay when lines move, and tell like findings apart") {
  const Folder folder;
  const fs::path file = folder / "a.yaml";
  const std::string hotels = "hotels:\n  - {id: h, name: H}\n  - {id: i, name: I}\n";
  put_guide(file, complete + hotels);
  const auto before = validated({file.string()});
  put(file, "# A comment.\n\n" + guide_text("a", hotels + complete));
  const auto after = validated({file.string()});
  REQUIRE(before.findings.size() == 2);
  REQUIRE(after.findings.size() == 2);
  CHECK(before.findings[0].fingerprint == after.findings[0].fingerprint);
  CHECK(before.findings[1].fingerprint == after.findings[1].fingerprint);
  CHECK(before.findings[0].fingerprint != before.findings[1].fingerprint);
  put_guide(file, complete + "attractions:\n  - {id: h, name: H}\nhotels:\n  - {id: h, name: H}\n");
  const auto twins = validated({file.string()});
  REQUIRE(twins.findings.size() == 3);
  CHECK(twins.findings[0].what.excerpt == twins.findings[1].what.excerpt);
  CHECK(twins.findings[0].fingerprint != twins.findings[2].fingerprint);
}

TEST_CASE("validate: findings of one long line share what is shown of it") {
  const Folder folder;
  const fs::path file = folder / "a.yaml";
  std::string comment = "# guidebook: ignore";
  for (int i = 0; i < 20'000; ++i) comment += " a";
  put(file, guide_text("a", complete + comment + '\n'));
  const auto report = validated({file.string()});
  CHECK(report.findings.size() == 20'000);
  std::set<const char*> shown;
  std::size_t bytes = 0;
  for (const validation::Finding& finding : report.findings) {
    const std::string_view excerpt = finding.what.excerpt;
    if (shown.insert(excerpt.data()).second) bytes += excerpt.size();
  }
  CHECK(bytes < 5 * comment.size());
}

TEST_CASE("validate: a baseline reads what it wrote") {
  validation::Baseline written;
  written.add({.fingerprint = 0xab, .block = 0x12, .rule = "no-sources", .path = "towns/a b.yaml"});
  written.add({.fingerprint = 1, .rule = "orphan", .path = "a.yaml"});
  guidebook::Diagnostics faults;
  const auto read = validation::Baseline::read({"baseline", written.text()}, faults);
  REQUIRE(read);
  CHECK(faults.empty());
  CHECK(read->text() == written.text());
  CHECK(read->entries().size() == 2);
  CHECK(read->entries()[0].line == 2);
}

TEST_CASE("validate: of like findings a baseline holds those in the blocks that it knows") {
  const std::string text =
      "hotels: # all\n  - id: a\n    phones:\n\n      - x\n  - id: b\n    phones:\n      - x\n";
  const validation::Blocks blocks(text);
  const std::uint32_t b = blocks.of(8);
  CHECK(blocks.of(5) != b);
  CHECK(validation::Blocks("# A comment.\n" + text).of(9) == b);
  CHECK(blocks.of(1) == 0);
  CHECK(blocks.of(0) == 0);
  CHECK(blocks.of(99) == 0);

  using Held = std::vector<bool>;
  const auto read = [](const std::string& lines) {
    guidebook::Diagnostics faults;
    auto baseline = validation::Baseline::read({"baseline", lines}, faults);
    REQUIRE(baseline);
    return *baseline;
  };
  CHECK(read("00000000000000ab-00000001 r p\n").match({{0xab, 2}, {0xab, 1}}) == Held{false, true});
  CHECK(read("00000000000000ab-00000001 r p\n").match({{0xab, 3}, {0xab, 2}}) == Held{true, false});
  CHECK(read("00000000000000ab r p\n").match({{0xab, 3}, {0xac, 3}}) == Held{true, false});
}

TEST_CASE("mend: certain fixes are made, of two that overlap the first") {
  CHECK(with_fixes("abcdef", {}) == "abcdef");
  CHECK(with_fixes("abcdef", {replacing(4, 6, "F"), replacing(0, 1, "AA")}) == "AAbcdF");
  CHECK(with_fixes("abcdef", {replacing(0, 3, "x"), replacing(2, 4, "y")}) == "xdef");
  CHECK(with_fixes("abcdef", {replacing(0, 3, "x", false)}) == "abcdef");
  CHECK(with_fixes("abc", {replacing(2, 4, "y")}) == "abc");
  CHECK(with_fixes("abc", {replacing(3, 3, "d")}) == "abcd");
}
