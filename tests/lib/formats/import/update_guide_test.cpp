#include "guidebook/formats/import/update_guide.hpp"

#include "catch.hpp"

namespace {

using guidebook::Diagnostics;
using guidebook::Source;

const std::string town_head =
    "guidebook: 1\n"
    "id: harbour\n"
    "name: Harbour\n"
    "kind: town\n"
    "country: KP\n";

/// The updated text, or why there is none.
std::string update(const std::string& present, const std::string& imported) {
  Diagnostics faults;
  const auto text = guidebook::updated_text(Source("harbour.yaml", present),
                                            Source("new.yaml", imported), faults);
  if (text) {
    CHECK(faults.empty());
    return *text;
  }
  REQUIRE_FALSE(faults.empty());
  return faults.back().message;
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
            "    name: Twins\n");
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
  CHECK(update(present, imported) == "this guide cannot be updated for certain");
  CHECK(update(town_head + "hotels: none\n", imported) == "hotels wants a list, not a plain value");
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
