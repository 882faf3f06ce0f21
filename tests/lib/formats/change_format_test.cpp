// How differences of guides are printed.
#include "guidebook/formats/changes/change_format.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using guidebook::Change;
using guidebook::FieldChange;
using guidebook::find_record_type;
using guidebook::GuideChange;
using guidebook::List;
using guidebook::Map;
using guidebook::Value;
using guidebook::write_json_changes;
using guidebook::write_markdown_changes;
using guidebook::write_text_changes;

namespace {

const guidebook::RecordType* type(std::string_view name) { return find_record_type(name); }

/// Changes of every kind, and texts that would steer terminals and Markdown.
std::vector<GuideChange> sample() {
  return {
      {.guide = {.change = Change::changed,
                 .type = type("guide"),
                 .id = "a",
                 .former_id = {},
                 .name = "A*",
                 .fields = {{"population", std::int64_t{1}, std::int64_t{2}},
                            {"aliases", List{std::string("x")}, {}}}},
       .records = {{.change = Change::renamed,
                    .type = type("hotel"),
                    .id = "new",
                    .former_id = "old",
                    .name = "<b>\x1b[2J",
                    .fields = {{"description",
                                std::string("one two three four five six seven eight [old] house"),
                                std::string("one two three four five six seven eight *new* house")},
                               {"price", Map{{"from", 20.0}}, Map{{"from", 25.0}}}}},
                   {.change = Change::added,
                    .type = type("route"),
                    .id = "r",
                    .former_id = {},
                    .name = {},
                    .fields = {{"x-\x1b", {}, std::string("\x1b[31m\n")}}}}},
      {.guide = {.change = Change::removed,
                 .type = type("guide"),
                 .id = "b",
                 .former_id = {},
                 .name = "B",
                 .fields = {{"name", std::string("B"), {}}}},
       .records = {}}};
}

}  // namespace

TEST_CASE("changes as text") {
  CHECK(write_text_changes(sample(), false) == R"(changed guide a: A*
  population: [-1-]{+2+}
  aliases: [-x-]
  renamed hotel a#new, formerly old: <b>\x1b[2J
    description: … four five six seven eight [-[old]-]{+*new*+} house
    price.from: [-20-]{+25+}
  added route a#r
    x-\x1b: {+\x1b[31m
    | +}
removed guide b: B
  name: [-B-]
guides: 1 removed, 1 changed; records: 1 added, 1 renamed
)");
  CHECK(write_text_changes({}, true).empty());
}

TEST_CASE("changes as text in colour") {
  const std::vector<GuideChange> removed{sample().back()};
  CHECK(write_text_changes(removed, true) ==
        "\x1b[1mremoved guide b: B\x1b[0m\n  name: \x1b[1;31m[-B-]\x1b[0m\nguides: 1 removed\n");
}

TEST_CASE("changes as JSON") {
  const std::vector<GuideChange> changes = sample();
  const std::vector<GuideChange> some{
      {.guide = changes.back().guide, .records = {changes.front().records.front()}}};
  CHECK(write_json_changes(some, false) == R"({
  "summary": {
    "guides": {
      "added": 0,
      "removed": 1,
      "renamed": 0,
      "changed": 0
    },
    "records": {
      "added": 0,
      "removed": 0,
      "renamed": 1,
      "changed": 0
    }
  },
  "guides": [
    {
      "change": "removed",
      "id": "b",
      "name": "B",
      "fields": [
        {
          "field": "name",
          "before": "B",
          "after": null
        }
      ],
      "records": [
        {
          "type": "hotel",
          "change": "renamed",
          "id": "new",
          "former_id": "old",
          "name": "<b>\u001B[2J",
          "fields": [
            {
              "field": "description",
              "before": "one two three four five six seven eight [old] house",
              "after": "one two three four five six seven eight *new* house"
            },
            {
              "field": "price",
              "before": {
                "from": 20
              },
              "after": {
                "from": 25
              }
            }
          ]
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("changes as Markdown") {
  CHECK(write_markdown_changes(sample(), false) == R"(### A\*: guide `a` changed

- population: <del>1</del><ins>2</ins>
- aliases: <del>x</del>

#### \<b\>\\x1b\[2J: hotel `a#new` renamed, formerly `old`

- description: … four five six seven eight <del>\[old\]</del><ins>\*new\*</ins> house
- price.from: <del>20</del><ins>25</ins>

#### route `a#r` added

- x-\\x1b: <ins>\\x1b\[31m<br></ins>

### B: guide `b` removed

- name: <del>B</del>

guides: 1 removed, 1 changed; records: 1 added, 1 renamed
)");
  CHECK(write_markdown_changes({}, false).empty());
}
