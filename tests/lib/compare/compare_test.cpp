// How two sets of guides differ, as plain data.
#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/compare/compare_files.hpp"
#include "guidebook/compare/value_edit.hpp"
#include "guidebook/value/json.hpp"

using guidebook::compare_files;
using guidebook::FieldChange;
using guidebook::GuideFile;
using guidebook::RecordChange;
using Lines = std::vector<std::string>;

namespace {

GuideFile guide(const std::string& id, const std::string& lines) {
  return {.file = id + ".yaml",
          .text = "guidebook: 1\nid: " + id + "\nname: " + id +
                  "\nkind: city\ncountry: KP\ncoordinates: {lat: 39, lon: 125." + id.substr(1) +
                  "}\n" + lines};
}

std::string shown(const guidebook::Value& value) {
  return value.is_null() ? "-" : guidebook::to_json(value);
}

void add(Lines& lines, const std::string& type, const RecordChange& record, bool fields) {
  lines.push_back(std::string(name(record.change)) + ' ' + type + ' ' + record.id +
                  (record.former_id.empty() ? "" : " formerly " + record.former_id));
  for (const FieldChange& field : record.fields) {
    if (fields)
      lines.push_back(field.field + ": " + shown(field.before) + " > " + shown(field.after));
  }
}

Lines changes(const std::vector<GuideFile>& before, const std::vector<GuideFile>& after,
              bool fields = true) {
  const guidebook::Comparison comparison = compare_files(before, after);
  Lines lines = lines_of(comparison.faults);
  for (const auto& guide : comparison.guides) {
    add(lines, "guide", guide.guide, fields);
    for (const RecordChange& record : guide.records)
      add(lines, std::string(record.type->name), record, fields);
  }
  return lines;
}

Lines edits(const std::string& before, const std::string& after) {
  Lines lines;
  const std::vector<GuideFile> old_files{guide("a1", before)};
  const std::vector<GuideFile> new_files{guide("a1", after)};
  for (const auto& guide : compare_files(old_files, new_files).guides) {
    for (const FieldChange& field : guide.guide.fields) {
      for (const auto& edit : value_edits(field))
        lines.push_back(edit.path + ": " + shown(edit.before) + " > " + shown(edit.after));
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("compare: comments, layout and the order of fields and records are no difference") {
  CHECK(changes({guide("a1", "hotels: [{id: h, name: H}, {id: i, name: I}]\nx-a: [1]\n")},
                {guide("a1",
                       "x-a: # own\n  - 1\nhotels:\n  - {name: I, id: i}\n"
                       "  - {id: h, name: H}\n")})
            .empty());
}

TEST_CASE("compare: fields in the order of the table, own ones too") {
  CHECK(changes({guide("a1", "x-a: 1\nx-b: yes\npopulation: 10\n")},
                {guide("a1", "x-c: {d: [1, 2]}\nx-a: 2\npopulation: 20\naliases: [B]\n")}) ==
        Lines{"changed guide a1", "aliases: - > [\"B\"]", "population: 10 > 20", "x-a: 1 > 2",
              "x-b: \"yes\" > -", "x-c: - > {\"d\":[1,2]}"});
}

TEST_CASE("compare: records added, removed and changed") {
  CHECK(changes({guide("a1",
                       "hotels: [{id: h, name: H, stars: 2}, {id: i, name: I}]\n"
                       "contacts: [{id: c, name: C}]\n")},
                {guide("a1",
                       "hotels: [{id: k, name: K}, {id: h, name: H, stars: 3}]\n"
                       "contacts: [{id: c, name: C}]\n")}) ==
        Lines{"changed guide a1", "added hotel k", "name: - > \"K\"", "changed hotel h",
              "stars: 2 > 3", "removed hotel i", "name: \"I\" > -"});
}

TEST_CASE("compare: a record is renamed if all else is equal, or name and place") {
  const std::string place = ", coordinates: {lat: 39, lon: 125}";
  CHECK(changes({guide("a1", "hotels: [{id: h, name: H, stars: 2}, {id: i, name: I" + place +
                                 "}, {id: o, name: O, stars: 1}]\n")},
                {guide("a1", "hotels: [{id: h-2, name: H, stars: 2}, {id: i-2, name: I, stars: 4" +
                                 place + "}, {id: o-2, name: P, stars: 1}]\n")}) ==
        Lines{"changed guide a1", "renamed hotel h-2 formerly h", "renamed hotel i-2 formerly i",
              "stars: - > 4", "added hotel o-2", "name: - > \"P\"", "stars: - > 1",
              "removed hotel o", "name: \"O\" > -", "stars: 1 > -"});
}

TEST_CASE("compare: of records that are alike none is taken for another, nor of other types") {
  CHECK(changes({guide("a1",
                       "hotels: [{id: h, name: H}, {id: i, name: H}]\n"
                       "contacts: [{id: c, name: C}]\n")},
                {guide("a1", "hotels: [{id: k, name: H}]\nattractions: [{id: a, name: C}]\n")},
                false) == Lines{"changed guide a1", "added attraction a", "added hotel k",
                                "removed hotel h", "removed hotel i", "removed contact c"});
}

TEST_CASE("compare: guides added, removed and renamed, by their ids") {
  CHECK(changes({guide("a1", ""), guide("b2", "hotels: [{id: h, name: H}]\n"), guide("c3", "")},
                {guide("a1", ""),
                 {.file = "d4.yaml",
                  .text = "guidebook: 1\nid: d4\nname: b2\nkind: town\ncountry: KP\n"
                          "coordinates: {lat: 39, lon: 125.2}\n"},
                 guide("e5", "hotels: [{id: h, name: H}]\n")},
                false) == Lines{"removed guide c3", "renamed guide d4 formerly b2",
                                "removed hotel h", "added guide e5", "added hotel h"});
}

TEST_CASE("compare: files may have other names than their guides") {
  GuideFile moved = guide("a1", "population: 2\n");
  moved.file = "folder/other.yaml";
  CHECK(changes({guide("a1", "population: 1\n"), guide("b2", "")}, {guide("b2", ""), moved}) ==
        Lines{"changed guide a1", "population: 1 > 2"});
  CHECK(changes({guide("a1", "population: 1\n")}, {moved}) ==
        Lines{"changed guide a1", "population: 1 > 2"});
}

TEST_CASE("compare: what cannot be read, or is there twice, is reported") {
  CHECK(changes({guide("a1", "population: many\n")}, {guide("a1", "")}) ==
        Lines{"7:13-7:17 wrong-type population wants a number, not \"many\""});
  CHECK(changes({{.file = "no/such/a1.yaml", .text = {}}}, {guide("a1", "")}) ==
        Lines{"0:0-0:0 file-unreadable cannot read: No such file or directory"});
  GuideFile twice = guide("a1", "");
  twice.file = "b.yaml";
  CHECK(changes({guide("a1", "")}, {guide("a1", ""), twice}) ==
        Lines{"2:5-2:7 duplicate-guide-id the id \"a1\" is taken by another guide"});
}

TEST_CASE("compare: lists item by item, maps by their keys") {
  CHECK(edits("aliases: [A, B, C]\n", "aliases: [A, C, D]\n") ==
        Lines{"aliases: \"B\" > -", "aliases: - > \"D\""});
  CHECK(edits("aliases: [A]\n", "") == Lines{"aliases: \"A\" > -"});
  CHECK(edits("names: {ko: A, ja: B}\n", "names: {ko: C, zh: D}\n") ==
        Lines{"names.ko: \"A\" > \"C\"", "names.ja: \"B\" > -", "names.zh: - > \"D\""});
  CHECK(edits("sections: [{title: S, text: a}, {title: T, text: b}]\n",
              "sections: [{title: S, text: c}, {title: U, text: b}]\n") ==
        Lines{"sections[S].text: \"a\" > \"c\"",
              R"(sections: {"title":"T","text":"b"} > {"title":"U","text":"b"})"});
  CHECK(edits("x-a: {b: 1}\n", "x-a: [1]\n") == Lines{"x-a: {\"b\":1} > [1]"});
}
