#include "guidebook/rules/load_rules.hpp"

#include <algorithm>

namespace guidebook {
namespace {

struct RuleText {
  std::string_view id, sentence, why, wrong, right;
};

constexpr std::array rows{
    // The file and its YAML.
    RuleText{.id = "file-unreadable",
             .sentence = "A guide file can be opened and read",
             .why = "What cannot be read is left out, and what refers to it leads nowhere."},
    RuleText{.id = "encoding-invalid",
             .sentence = "A guide file is UTF-8",
             .why =
                 "Bytes of another encoding are no letters in this one, or other letters. Save the "
                 "file as UTF-8."},
    RuleText{.id = "file-too-large",
             .sentence = "A guide file has at most 4 MiB",
             .why =
                 "A file holds one destination, and no text about one is that long: something else "
                 "was pasted in, or several guides should be separated."},
    RuleText{.id = "too-many-nodes",
             .sentence = "A guide has at most 200,000 values",
             .why = "A file made by mistake or in malice must not take all memory."},
    RuleText{.id = "scalar-too-long",
             .sentence = "A value has at most 1 MiB",
             .why = "No text is that long: an image or another file was pasted in."},
    RuleText{.id = "yaml-syntax",
             .sentence = "A guide file is YAML",
             .why = "What cannot be taken apart into keys and values cannot be read at all.",
             .wrong = "region: North: the coast\n",
             .right = "region: \"North: the coast\"\n"},
    RuleText{.id = "yaml-duplicate-key",
             .sentence = "A key stands once in its map",
             .why = "Only one of the two values could be kept, and nobody would see which.",
             .wrong = "region: North\n"
                      "population: 600000\n"
                      "region: South\n",
             .right = "region: North\n"
                      "population: 600000\n"},
    RuleText{
        .id = "yaml-missing-colon",
        .sentence = "A key is followed by a colon",
        .why = "Without its colon a key has no value, and may become a part of the value above.",
        .wrong = "region: North\n"
                 "population\n",
        .right = "region: North\n"
                 "population: 600000\n"},
    RuleText{.id = "yaml-unterminated-string",
             .sentence = "A quote that is opened is closed",
             .why = "An open quote takes all that follows for its text.",
             .wrong = "region: \"North\n",
             .right = "region: \"North\"\n"},
    RuleText{
        .id = "yaml-multiple-documents",
        .sentence = "A file holds one document",
        .why = "A guide is found by the name of its file, and that can be the name of one only.",
        .wrong = "region: North\n"
                 "---\n"
                 "region: South\n",
        .right = "region: North\n"},
    RuleText{.id = "yaml-anchor",
             .sentence = "Values are written out: no anchors and no aliases",
             .why =
                 "A guide is read from top to bottom by people and by other programs; a value that "
                 "stands elsewhere is easily lost or changed for two places at once.",
             .wrong = "region: &coast North\n",
             .right = "region: North\n"},
    RuleText{.id = "yaml-tag",
             .sentence = "Types come from the fields: no tags",
             .why = "A field's type is known already. What must stay text is put in quotes.",
             .wrong = "region: !!str 12\n",
             .right = "region: \"12\"\n"},
    RuleText{
        .id = "yaml-too-deep",
        .sentence = "Maps and lists are nested at most 32 deep",
        .why = "Nothing in a guide is that deep: brackets were opened and not closed, or the file "
               "wants to exhaust who reads it.",
        .wrong = "x-deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
        .right = "x-deep: [[shallow]]\n"},
    RuleText{.id = "control-character",
             .sentence = "Text holds no control characters but tab and line feed",
             .why = "Nobody sees them, and a terminal obeys them.",
             .wrong = "name: \"Harbour Town\\x07\"\n",
             .right = "name: Harbour Town\n"},
    // Fields and their values.
    RuleText{.id = "unsupported-version",
             .sentence = "The format's version is 1",
             .why = "A later version may mean something else by the same words.",
             .wrong = "guidebook: 2\n",
             .right = "guidebook: 1\n"},
    RuleText{.id = "unknown-field",
             .sentence = "Every key is a field of its record, or begins with x-",
             .why = "A misspelt field is found by no query and printed in no guide.",
             .wrong = "regoin: North\n",
             .right = "region: North\n"},
    RuleText{.id = "missing-field",
             .sentence = "Required fields are there",
             .why =
                 "Nothing can be listed, linked or printed without its id, its name and what else "
                 "is required.",
             .wrong = "hotels:\n"
                      "  - id: harbour\n",
             .right = "hotels:\n"
                      "  - id: harbour\n"
                      "    name: Harbour Hotel\n"},
    RuleText{.id = "wrong-type",
             .sentence = "A field holds what its type says",
             .why = "Sorting, filtering and printing go by a field's type.",
             .wrong = "aliases: City of Iron\n",
             .right = "aliases: [City of Iron]\n"},
    RuleText{.id = "unknown-value",
             .sentence = "A field of an enumeration holds one of its values",
             .why = "What is filtered by kind, mode or status must be written alike everywhere.",
             .wrong = "kind: twon\n",
             .right = "kind: town\n"},
    RuleText{.id = "empty-value",
             .sentence = "A key has a value",
             .why =
                 "An empty value says neither that something is so nor that it is unknown. Leave "
                 "the key out until it is known.",
             .wrong = "region:\n",
             .right = "region: North\n"},
    RuleText{.id = "value-range",
             .sentence = "A number is within its field's range",
             .why = "No such number exists there: it was mistyped, or belongs to another field.",
             .wrong = "hotels:\n"
                      "  - {id: harbour, name: Harbour Hotel, stars: 7}\n",
             .right = "hotels:\n"
                      "  - {id: harbour, name: Harbour Hotel, stars: 5}\n"},
    RuleText{.id = "id-format",
             .sentence = "An id is lower-case letters and digits separated by single hyphens",
             .why = "Ids are parts of file names, of references and of web addresses, where other "
                    "characters are changed or lost.",
             .wrong = "attractions:\n"
                      "  - {id: Central Square, name: Central Square}\n",
             .right = "attractions:\n"
                      "  - {id: central-square, name: Central Square}\n"},
    RuleText{.id = "id-file-mismatch",
             .sentence = "A guide's id is its file's name",
             .why = "References are followed by file name.",
             .wrong = "# kp-harbour.yaml\n"
                      "id: kp-harbor\n",
             .right = "# kp-harbour.yaml\n"
                      "id: kp-harbour\n"},
    RuleText{.id = "coordinates-range",
             .sentence = "Latitude is from -90 to 90, longitude from -180 to 180",
             .why = "There is no such point on Earth; often the two are exchanged.",
             .wrong = "coordinates: {lat: 129.78, lon: 41.8}\n",
             .right = "coordinates: {lat: 41.8, lon: 129.78}\n"},
    RuleText{.id = "date-format",
             .sentence = "A date is ISO 8601 and exists",
             .why = "03/04/2026 is a day in March to some and in April to others.",
             .wrong = "checked: 23.11.2026\n",
             .right = "checked: 2026-11-23\n"},
    RuleText{.id = "duration-format",
             .sentence = "A duration is ISO 8601 or 6h30m",
             .why = "90 may be minutes or hours.",
             .wrong = "routes:\n"
                      "  - {id: bus, mode: bus, to: {name: Rason}, duration: 90}\n",
             .right = "routes:\n"
                      "  - {id: bus, mode: bus, to: {name: Rason}, duration: 1h30m}\n"},
    RuleText{.id = "time-format",
             .sentence = "A time is HH:MM",
             .why = "The 24-hour clock is read alike in all languages, and sorts.",
             .wrong = "hotels:\n"
                      "  - {id: harbour, name: Harbour Hotel, checkin: 2pm}\n",
             .right = "hotels:\n"
                      "  - {id: harbour, name: Harbour Hotel, checkin: 14:00}\n"},
    RuleText{.id = "season-format",
             .sentence = "A season's ends are month and day",
             .why = "Names of months are read in one language only.",
             .wrong = "attractions:\n"
                      "  - {id: beach, name: Beach, season: {from: May, to: September}}\n",
             .right = "attractions:\n"
                      "  - {id: beach, name: Beach, season: {from: 05-01, to: 09-30}}\n"},
    RuleText{.id = "phone-format",
             .sentence = "A phone number is international, with its +",
             .why =
                 "A number without its country can be dialled there only, and a traveller may call "
                 "from elsewhere.",
             .wrong = "contacts:\n"
                      "  - id: desk\n"
                      "    name: Travel desk\n"
                      "    phones: [010 6416 7544]\n",
             .right = "contacts:\n"
                      "  - id: desk\n"
                      "    name: Travel desk\n"
                      "    phones: [\"+86 10 6416 7544\"]\n"},
    RuleText{.id = "email-format",
             .sentence = "A mail address has a name and a domain",
             .why = "Mail to anything else comes back.",
             .wrong = "contacts:\n"
                      "  - {id: desk, name: Travel desk, emails: [desk at example.org]}\n",
             .right = "contacts:\n"
                      "  - {id: desk, name: Travel desk, emails: [desk@example.org]}\n"},
    RuleText{.id = "url-format",
             .sentence = "A web address is absolute, http or https",
             .why =
                 "A page, a PDF or a mail has no site that the rest of an address could be looked "
                 "up in.",
             .wrong = "attractions:\n"
                      "  - {id: museum, name: Museum, website: www.example.org}\n",
             .right = "attractions:\n"
                      "  - {id: museum, name: Museum, website: \"https://www.example.org/\"}\n"},
    RuleText{
        .id = "price-format",
        .sentence = "A price is a number, free, or a map with from, to or note",
        .why = "An amount and its currency are compared and converted as two values.",
        .wrong = "hotels:\n"
                 "  - {id: harbour, name: Harbour Hotel, price: 20 EUR}\n",
        .right =
            "hotels:\n"
            "  - {id: harbour, name: Harbour Hotel, price: {from: 20, to: 20, currency: EUR}}\n"},
    RuleText{.id = "wikidata-format",
             .sentence = "A Wikidata item is Q and a number",
             .why = "Items are Q and a number; P and L are properties and words.",
             .wrong = "attractions:\n"
                      "  - {id: museum, name: Museum, wikidata: 484519}\n",
             .right = "attractions:\n"
                      "  - {id: museum, name: Museum, wikidata: Q484519}\n"},
    RuleText{.id = "duplicate-item-id",
             .sentence = "An id stands once in its guide",
             .why = "A reference to it would lead to two records.",
             .wrong = "attractions:\n"
                      "  - {id: square, name: Old Square}\n"
                      "  - {id: square, name: New Square}\n",
             .right = "attractions:\n"
                      "  - {id: old-square, name: Old Square}\n"
                      "  - {id: new-square, name: New Square}\n"},
};

constexpr auto as_rules() {
  std::array<Rule, rows.size()> all{};
  std::transform(rows.begin(), rows.end(), all.begin(), [](const RuleText& row) {
    return Rule{.id = row.id,
                .group = RuleGroup::load,
                .level = Level::error,
                .sentence = row.sentence,
                .why = row.why,
                .wrong = row.wrong,
                .right = row.right};
  });
  return all;
}

}  // namespace

constexpr std::array<Rule, 34> load_rules = as_rules();

}  // namespace guidebook
