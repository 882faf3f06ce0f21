#pragma once

#include <array>

#include "guidebook/rules/checks.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The rules of the group load about fields and their values, in the order of the documentation.
inline constexpr std::array value_rules{
    Rule{.id = "unsupported-version",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "The format's version is 1",
         .why = "A later version may mean something else by the same words.",
         .wrong = "guidebook: 2\n",
         .right = "guidebook: 1\n"},
    Rule{.id = "unknown-field",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Every key is a field of its record, or begins with x-",
         .why = "A misspelt field is found by no query and printed in no guide.",
         .wrong = "regoin: North\n",
         .right = "region: North\n"},
    Rule{.id = "missing-field",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Required fields are there",
         .why = "Nothing can be listed, linked or printed without its id, its name and what else "
                "is required.",
         .wrong = "hotels:\n"
                  "  - id: harbour\n",
         .right = "hotels:\n"
                  "  - id: harbour\n"
                  "    name: Harbour Hotel\n"},
    Rule{.id = "wrong-type",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A field holds what its type says",
         .why = "Sorting, filtering and printing go by a field's type.",
         .wrong = "aliases: City of Iron\n",
         .right = "aliases: [City of Iron]\n"},
    Rule{.id = "unknown-value",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A field of an enumeration holds one of its values",
         .why = "What is filtered by kind, mode or status must be written alike everywhere.",
         .wrong = "kind: twon\n",
         .right = "kind: town\n"},
    Rule{.id = "empty-value",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A key has a value",
         .why = "An empty value says neither that something is so nor that it is unknown. Leave "
                "the key out until it is known.",
         .wrong = "region:\n",
         .right = "region: North\n"},
    Rule{.id = "value-range",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A number is within its field's range",
         .why = "No such number exists there: it was mistyped, or belongs to another field.",
         .wrong = "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, stars: 7}\n",
         .right = "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, stars: 5}\n"},
    Rule{.id = "id-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "An id is lower-case letters and digits separated by single hyphens",
         .why = "Ids are parts of file names, of references and of web addresses, where other "
                "characters are changed or lost.",
         .wrong = "attractions:\n"
                  "  - {id: Central Square, name: Central Square}\n",
         .right = "attractions:\n"
                  "  - {id: central-square, name: Central Square}\n"},
    Rule{.id = "id-file-mismatch",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A guide's id is its file's name",
         .why = "References are followed by file name.",
         .wrong = "# kp-harbour.yaml\n"
                  "id: kp-harbor\n",
         .right = "# kp-harbour.yaml\n"
                  "id: kp-harbour\n"},
    Rule{.id = "coordinates-range",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "Latitude is from -90 to 90, longitude from -180 to 180",
         .why = "There is no such point on Earth; often the two are exchanged.",
         .wrong = "coordinates: {lat: 129.78, lon: 41.8}\n",
         .right = "coordinates: {lat: 41.8, lon: 129.78}\n"},
    Rule{.id = "date-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A date is ISO 8601 and exists",
         .why = "03/04/2026 is a day in March to some and in April to others.",
         .wrong = "checked: 23.11.2026\n",
         .right = "checked: 2026-11-23\n"},
    Rule{.id = "duration-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A duration is ISO 8601 or 6h30m",
         .why = "90 may be minutes or hours.",
         .wrong = "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Rason}, duration: 90}\n",
         .right = "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Rason}, duration: 1h30m}\n"},
    Rule{.id = "time-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A time is HH:MM",
         .why = "The 24-hour clock is read alike in all languages, and sorts.",
         .wrong = "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, checkin: 2pm}\n",
         .right = "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, checkin: 14:00}\n"},
    Rule{.id = "season-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A season's ends are month and day",
         .why = "Names of months are read in one language only.",
         .wrong = "attractions:\n"
                  "  - {id: beach, name: Beach, season: {from: May, to: September}}\n",
         .right = "attractions:\n"
                  "  - {id: beach, name: Beach, season: {from: 05-01, to: 09-30}}\n"},
    Rule{.id = "phone-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A phone number is international, with its +",
         .why = "A number without its country can be dialled there only, and a traveller may call "
                "from elsewhere.",
         .wrong = "contacts:\n"
                  "  - id: desk\n"
                  "    name: Travel desk\n"
                  "    phones: [010 6416 7544]\n",
         .right = "contacts:\n"
                  "  - id: desk\n"
                  "    name: Travel desk\n"
                  "    phones: [\"+86 10 6416 7544\"]\n"},
    Rule{.id = "email-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A mail address has a name and a domain",
         .why = "Mail to anything else comes back.",
         .wrong = "contacts:\n"
                  "  - {id: desk, name: Travel desk, emails: [desk at example.org]}\n",
         .right = "contacts:\n"
                  "  - {id: desk, name: Travel desk, emails: [desk@example.org]}\n"},
    Rule{.id = "url-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A web address is absolute, http or https",
         .why = "A page, a PDF or a mail has no site that the rest of an address could be looked "
                "up in.",
         .wrong = "attractions:\n"
                  "  - {id: museum, name: Museum, website: www.example.org}\n",
         .right = "attractions:\n"
                  "  - {id: museum, name: Museum, website: \"https://www.example.org/\"}\n"},
    Rule{.id = "price-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A price is a number, free, or a map with from, to or note",
         .why = "An amount and its currency are compared and converted as two values.",
         .wrong = "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, price: 20 EUR}\n",
         .right =
             "hotels:\n"
             "  - {id: harbour, name: Harbour Hotel, price: {from: 20, to: 20, currency: EUR}}\n"},
    Rule{.id = "wikidata-format",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "A Wikidata item is Q and a number",
         .why = "Items are Q and a number; P and L are properties and words.",
         .wrong = "attractions:\n"
                  "  - {id: museum, name: Museum, wikidata: 484519}\n",
         .right = "attractions:\n"
                  "  - {id: museum, name: Museum, wikidata: Q484519}\n"},
    Rule{.id = "duplicate-item-id",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "An id stands once in its guide",
         .why = "A reference to it would lead to two records.",
         .wrong = "attractions:\n"
                  "  - {id: square, name: Old Square}\n"
                  "  - {id: square, name: New Square}\n",
         .right = "attractions:\n"
                  "  - {id: old-square, name: Old Square}\n"
                  "  - {id: new-square, name: New Square}\n"},
    Rule{.id = "duplicate-guide-id",
         .group = RuleGroup::load,
         .level = Level::error,
         .sentence = "An id belongs to one guide of the library",
         .why = "A reference to it would lead to two guides.",
         .wrong = "# north/harbour.yaml\n"
                  "region: North\n"
                  "# south/harbour.yaml\n"
                  "region: South\n",
         .right = "# north/harbour.yaml\n"
                  "region: North\n"
                  "# south/south-harbour.yaml\n"
                  "region: South\n",
         .library = validation::duplicate_guide_id},
};

}  // namespace guidebook
