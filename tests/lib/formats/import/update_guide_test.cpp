#include "guidebook/formats/import/update_guide.hpp"

#include "catch.hpp"
#include "imported.hpp"

namespace {

const std::string town_head =
    "guidebook: 1\n"
    "id: harbour\n"
    "name: Harbour\n"
    "kind: town\n"
    "country: KP\n";

/// The updated text, or else why there is none; behind it the notes.
std::string update(const std::string& present, const std::string& imported) {
  Diagnostics found;
  const auto no_guide = [](std::string_view) -> const guidebook::Guide* { return nullptr; };
  const auto text = guidebook::updated_text(Source("harbour.yaml", present),
                                            Source("new.yaml", imported), {no_guide}, found);
  return text.value_or("") + findings_of(found);
}

}  // namespace

TEST_CASE("update_guide: what says the same stays as it is written") {
  const std::string present = town_head +
                              "summary: \"A town.\"   # old\n"
                              "\n"
                              "hotels:\n"
                              "- {stars: 3.0, id: inn, name: 'Inn', phones: ['+850 2 381 3333']}\n";
  CHECK(update(present, town_head + "summary: A town.\n"
                                    "hotels:\n"
                                    "  - id: inn\n"
                                    "    name: Inn\n"
                                    "    stars: 3\n"
                                    "    phones: [\"+85023813333\"]\n") == present);
}

TEST_CASE("update_guide: values that differ are replaced, comments and order stay") {
  CHECK(update(town_head + "# The hotels.\n"
                           "hotels:\n"
                           "    -   name: Inn # of old\n"
                           "        id: inn\n"
                           "        stars: 3   # by its own account\n"
                           "        price: {from: 20, currency: EUR}\n"
                           "        tags:\n"
                           "          - old\n"
                           "        x-note: [a]\n"
                           "\n"
                           "    # The last one.\n"
                           "    - {id: lodge, name: Lodge}\n"
                           "attractions: []\n",
               town_head + "hotels:\n"
                           "  - id: inn\n"
                           "    name: Inn\n"
                           "    stars: 4\n"
                           "    rooms: 12\n"
                           "    price: {from: 25, to: 40, currency: EUR}\n"
                           "    tags: [new, quiet]\n"
                           "    description: |-\n"
                           "      Two lines\n"
                           "      of text.\n"
                           "    x-note: [b, {c: 1}]\n"
                           "  - id: lodge\n"
                           "    name: Lodge\n"
                           "    description: Small, quiet.\n") ==
        town_head +
            "# The hotels.\n"
            "hotels:\n"
            "    -   name: Inn # of old\n"
            "        id: inn\n"
            "        stars: 4   # by its own account\n"
            "        rooms: 12\n"
            "        price: {from: 25, currency: EUR, to: 40}\n"
            "        description: |-\n"
            "          Two lines\n"
            "          of text.\n"
            "        tags: [new, quiet]\n"
            "        x-note: [b, {c: 1}]\n"
            "\n"
            "    # The last one.\n"
            "    - {id: lodge, name: Lodge, description: \"Small, quiet.\"}\n"
            "attractions: []\n");
}

TEST_CASE("update_guide: what the imported guide leaves out stays") {
  CHECK(update(town_head + "names: {en: Harbour, ko: 항구}\n"
                           "hotels:\n"
                           "  - id: inn\n"
                           "    name: Inn\n"
                           "    rooms: 9\n",
               town_head + "names: {en: Port}\n"
                           "attractions:\n"
                           "  - id: pier\n"
                           "    name: Pier\n"
                           "hotels:\n"
                           "  - id: lodge\n"
                           "    name: Lodge\n") == town_head +
                                                       "names: {en: Port, ko: 항구}\n"
                                                       "attractions:\n"
                                                       "  - id: pier\n"
                                                       "    name: Pier\n"
                                                       "hotels:\n"
                                                       "  - id: inn\n"
                                                       "    name: Inn\n"
                                                       "    rooms: 9\n"
                                                       "  - id: lodge\n"
                                                       "    name: Lodge\n");
}

TEST_CASE("update_guide: records are the same by id, Wikidata item, or name and place") {
  const std::string present = town_head +
                              "hotels:\n"
                              "  - {id: inn, name: Old Inn, wikidata: Q42}\n"
                              "  - {id: cafe, name: Café, coordinates: {lat: 41.79, lon: 129.77}}\n"
                              "  - {id: one, name: Twins}\n"
                              "  - {id: two, name: Twins}\n";
  CHECK(update(present, town_head + "hotels:\n"
                                    "  - id: inn-2\n"
                                    "    name: New Inn\n"
                                    "    wikidata: Q42\n"
                                    "  - id: cafe-2\n"
                                    "    name: cafe\n"
                                    "    coordinates: {lat: 41.791, lon: 129.77}\n"
                                    "  - id: far\n"
                                    "    name: Café\n"
                                    "    coordinates: {lat: 41.8, lon: 129.77}\n"
                                    "  - id: twins\n"
                                    "    name: Twins\n") ==
        town_head +
            "hotels:\n"
            "  - {id: inn, name: New Inn, wikidata: Q42}\n"
            "  - {id: cafe, name: cafe, coordinates: {lat: 41.791, lon: 129.77}}\n"
            "  - {id: one, name: Twins}\n"
            "  - {id: two, name: Twins}\n"
            "  - id: far\n"
            "    name: Café\n"
            "    coordinates: {lat: 41.8, lon: 129.77}\n"
            "  - id: twins\n"
            "    name: Twins\n"
            "9:5: note: several hotels are called \"Twins\": nothing says which of them is the "
            "imported one, which is added\n");
}

TEST_CASE("update_guide: what would lose a comment, or has errors, stays") {
  const std::string present = town_head +
                              "hotels:\n"
                              "  - id: inn\n"
                              "    name: Inn\n"
                              "    tags:\n"
                              "      - old  # for now\n"
                              "      - dear\n";
  const std::string imported = town_head +
                               "hotels:\n"
                               "  - id: inn\n"
                               "    name: Inn\n"
                               "    tags: [new]\n";
  CHECK(update(present, imported) ==
        "10:14: error: this comment stands in or beside a value that is to be replaced\n");
  CHECK(update(town_head + "hotels:\n"
                           "  - id: inn\n"
                           "    name: Inn\n"
                           "    tags:\n"
                           "      - dear\n"
                           "      - old  # for now\n",
               imported) ==
        "11:14: error: this comment stands in or beside a value that is to be replaced\n");
  CHECK(update(town_head + "hotels: none\n", imported) ==
        "6:9: error: hotels wants a list, not a plain value\n");
}

TEST_CASE("update_guide: line ends of the file are kept") {
  std::string present = town_head + "region: North\n";
  std::string expected = town_head + "region: South\nsummary: A town.\n";
  const auto crlf = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
      text.insert(at, 1, '\r');
    return text;
  };
  CHECK(update(crlf(present), expected) == crlf(expected));
}

TEST_CASE("update_guide: what shows as the imported text stays") {
  const std::string present =
      town_head +
      "names: {en: Harbour, ko: 항구}\n"
      "coordinates: {lat: 41.5, lon: 129.5}\n"
      "summary: {en: \"A *small* town's [port](#pier).\", ko: 항구 도시}\n"
      "attractions:\n"
      "  - id: pier\n"
      "    name: Pier\n"
      "    names: {ko: 부두}\n"
      "    coordinates: {lat: 41.6, lon: 129.6}\n"
      "    address: {street: 1 Quay, locality: Harbour, postcode: \"123\"}\n"
      "    phones:\n"
      "      - {number: +850 2 381 3333, label: Desk}\n"
      "routes:\n"
      "  - {id: walk, mode: walk, to: \"#pier\"}\n";
  const std::string exported = town_head +
                               "coordinates: {lat: 41.5, lon: 129.5}\n"
                               "summary: A small town’s port.\n"
                               "attractions:\n"
                               "  - id: pier\n"
                               "    name: 부두\n"
                               "    coordinates: {lat: 41.6, lon: 129.6}\n"
                               "    address: 1 Quay, 123 Harbour\n"
                               "    phones: [\"+85023813333\"]\n"
                               "routes:\n"
                               "  - id: walk\n"
                               "    name: 항구 – 부두\n"
                               "    mode: walk\n"
                               "    from: {name: 항구, coordinates: {lat: 41.5, lon: 129.5}}\n"
                               "    to: {name: 부두, coordinates: {lat: 41.6, lon: 129.6}}\n";
  CHECK(update(present, exported) == present);
  std::string other = exported;
  other.replace(other.find("1 Quay"), 1, "2");
  std::string changed = present;
  const std::string_view address = "{street: 1 Quay, locality: Harbour, postcode: \"123\"}";
  changed.replace(changed.find(address), address.size(), "2 Quay, 123 Harbour");
  CHECK(update(present, other) == changed);
}
