#pragma once

#include <array>

#include "guidebook/rules/checks.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The other rules of the group check, in the order of the documentation.
inline constexpr std::array check_rules{
    Rule{.id = "within-cycle",
         .level = Level::error,
         .sentence = "`within` leads from a guide to larger ones, never back",
         .why = "A place that lies within itself has no largest one, and contacts inherited go "
                "round for ever.",
         .wrong = "# coast.yaml\n"
                  "within: harbour\n"
                  "# harbour.yaml\n"
                  "within: coast\n",
         .right = "# coast.yaml\n"
                  "region: North\n"
                  "# harbour.yaml\n"
                  "within: coast\n",
         .library = validation::within_cycle},
    Rule{.id = "dangling-reference",
         .level = Level::error,
         .sentence = "A reference leads to a guide or a record that is there",
         .why = "A link that leads nowhere looks like a way that exists.",
         .wrong = "attractions:\n"
                  "  - {id: market, name: Market}\n"
                  "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, near: [markt]}\n",
         .right = "attractions:\n"
                  "  - {id: market, name: Market}\n"
                  "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, near: [market]}\n",
         .library = validation::dangling_reference},
    Rule{.id = "route-to-itself",
         .level = Level::error,
         .sentence = "A route leads from one place to another",
         .why = "Nobody travels to where they are. A round trip says what it goes through: via.",
         .wrong = "# harbour.yaml\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: harbour}\n",
         .right = "# harbour.yaml\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Rason}}\n",
         .record = validation::route_to_itself},
    Rule{.id = "image-missing",
         .level = Level::error,
         .sentence = "An image file is there",
         .why = "A printed guide would have a hole there.",
         .wrong = "images:\n"
                  "  - {file: photos/harbor.jpg, licence: CC0-1.0}\n",
         .right = "images:\n"
                  "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
         .value = validation::image_missing},
    Rule{.id = "image-outside",
         .level = Level::error,
         .sentence = "An image file lies inside the library",
         .why = "A library that is copied or published would lose the image, or give away a file "
                "that nobody meant to.",
         .wrong = "images:\n"
                  "  - {file: ../harbour.jpg, licence: CC0-1.0}\n",
         .right = "images:\n"
                  "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
         .value = validation::image_outside},
    Rule{.id = "price-inverted",
         .level = Level::warning,
         .sentence = "A price's from is not above its to",
         .why = "One of the two was mistyped, or they changed places.",
         .wrong =
             "hotels:\n"
             "  - {id: harbour, name: Harbour Hotel, price: {from: 45, to: 20, currency: EUR}}\n",
         .right =
             "hotels:\n"
             "  - {id: harbour, name: Harbour Hotel, price: {from: 20, to: 45, currency: EUR}}\n",
         .record = validation::price_inverted},
    Rule{.id = "coordinates-zero",
         .level = Level::warning,
         .sentence = "Coordinates are not 0, 0",
         .why = "It is what programs write for a place they do not know; the point itself lies in "
                "the sea.",
         .wrong = "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 0, lon: 0}}\n",
         .right = "attractions:\n"
                  "  - {id: market, name: Market}\n",
         .record = validation::coordinates_zero},
    Rule{.id = "coordinates-swapped",
         .level = Level::warning,
         .sentence = "Latitude and longitude are not exchanged",
         .why = "Some maps give longitude first. The point then lies in another country, or in the "
                "sea.",
         .wrong = "coordinates: {lat: 41.8, lon: 44.8}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 44.79, lon: 41.77}}\n",
         .right = "coordinates: {lat: 41.8, lon: 44.8}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 41.77, lon: 44.79}}\n",
         .record = validation::coordinates_swapped},
    Rule{.id = "date-in-future",
         .level = Level::warning,
         .sentence = "A date on which something was checked is not to come",
         .why = "Nobody can have looked yet: a digit was mistyped.",
         .wrong = "checked: 2206-05-01\n",
         .right = "checked: 2026-05-01\n",
         .value = validation::date_in_future},
    Rule{.id = "currency-mismatch",
         .level = Level::warning,
         .sentence = "A price is in the country's currency, or in EUR, USD, CNY or GBP",
         .why = "A price in the money of a third country is most often a slip of the code.",
         .wrong = "country: KP\n"
                  "currency: KRW\n",
         .right = "country: KP\n"
                  "currency: KPW\n",
         .value = validation::currency_mismatch,
         .library = validation::fare_currency_mismatch},
    Rule{.id = "phone-country",
         .level = Level::warning,
         .sentence = "The telephone of an attraction or hotel is in the guide's country",
         .why = "A wrong calling code rings in another country.",
         .wrong = "country: KP\n"
                  "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, phones: [+82 2 381 1234]}\n",
         .right = "country: KP\n"
                  "hotels:\n"
                  "  - {id: harbour, name: Harbour Hotel, phones: [+850 2 381 1234]}\n",
         .value = validation::phone_country},
    Rule{.id = "unknown-licence",
         .level = Level::warning,
         .sentence = "A licence is an id of SPDX, or an expression of such",
         .why = "Whoever passes a text or a picture on must find out what its licence asks for.",
         .wrong = "licence: Creative Commons\n",
         .right = "licence: CC-BY-SA-4.0\n",
         .value = validation::unknown_licence},
    Rule{.id = "image-format",
         .level = Level::warning,
         .sentence = "An image is of a format that can be printed: JPEG or PNG",
         .why = "A printed guide leaves the others out.",
         .wrong = "images:\n"
                  "  - {file: photos/harbour.webp, licence: CC0-1.0}\n",
         .right = "images:\n"
                  "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
         .value = validation::image_format},
    Rule{.id = "image-unlicensed",
         .level = Level::warning,
         .sentence = "An image names its licence",
         .why = "An image that nobody may copy cannot be printed.",
         .wrong = "images:\n"
                  "  - {file: photos/harbour.jpg}\n",
         .right = "images:\n"
                  "  - {file: photos/harbour.jpg, licence: CC0-1.0}\n",
         .record = validation::image_unlicensed},
    Rule{.id = "far-from-destination",
         .level = Level::warning,
         .sentence = "An attraction or hotel lies near the place its guide is about",
         .why = "A digit was mistyped, or the record belongs to another guide. How far is too far "
                "is set by the library.",
         .wrong = "coordinates: {lat: 41.8, lon: 129.78}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 39.02, lon: 125.75}}\n",
         .right = "coordinates: {lat: 41.8, lon: 129.78}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
         .record = validation::far_from_destination},
    Rule{.id = "route-speed",
         .level = Level::warning,
         .sentence = "A route is no faster than its mode of travel can be",
         .why = "The duration, the distance or the place of an end is wrong.",
         .wrong = "routes:\n"
                  "  - {id: walk, mode: walk, to: {name: Rason}, distance_km: 80, duration: 2h}\n",
         .right = "routes:\n"
                  "  - {id: walk, mode: walk, to: {name: Rason}, distance_km: 8, duration: 2h}\n",
         .library = validation::route_speed},
    Rule{.id = "border-mismatch",
         .level = Level::warning,
         .sentence = "The border of a route is with a country at its other end",
         .why = "Who crosses a border arrives in the country on its other side.",
         .wrong = "country: KP\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Tumen, country: CN}, border: {with: RU}}\n",
         .right = "country: KP\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: {name: Tumen, country: CN}, border: {with: CN}}\n",
         .library = validation::border_mismatch},
    Rule{.id = "probable-duplicate",
         .level = Level::warning,
         .sentence = "A record is written once in a library",
         .why = "A place that is there twice is printed and counted twice, and only one of the two "
                "is kept up to date.",
         .wrong =
             "attractions:\n"
             "  - {id: market, name: Sunam Market, coordinates: {lat: 41.79, lon: 129.77}}\n"
             "  - {id: sunam, name: sunam market, coordinates: {lat: 41.7902, lon: 129.7702}}\n",
         .right = "attractions:\n"
                  "  - {id: market, name: Sunam Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
         .library = validation::probable_duplicate},
    Rule{.id = "stale",
         .level = Level::warning,
         .sentence = "What was checked was checked lately enough (with --max-age)",
         .why = "Prices rise and hotels close. How old is too old is set by --max-age or by the "
                "library.",
         .wrong = "checked: 2019-05-01\n",
         .right = "checked: 2026-05-01\n",
         .value = validation::stale},
    Rule{.id = "unused-ignore",
         .level = Level::warning,
         .sentence = "A comment that ignores a rule has something to ignore",
         .why = "It hides the next real fault on that line.",
         .wrong = "# guidebook: ignore value-range\n"
                  "population: 600000\n",
         .right = "population: 600000\n"},
    Rule{.id = "baseline-stale",
         .level = Level::warning,
         .sentence = "What the baseline holds is still found",
         .why = "It was fixed; what the baseline still holds of it would hide the same fault if "
                "it came back."},
    Rule{.id = "no-sources",
         .level = Level::note,
         .sentence = "A guide says where its facts come from",
         .why = "A reader cannot tell what was seen from what was heard, and the next editor has "
                "nothing to check against.",
         .wrong = "name: Harbour Town\n",
         .right = "name: Harbour Town\n"
                  "sources:\n"
                  "  - {title: Map of the coast, checked: 2026-05}\n",
         .guide = validation::no_sources},
    Rule{.id = "no-coordinates",
         .level = Level::note,
         .sentence = "Guides, attractions and hotels say where they are",
         .why = "What has no place is on no map, and its distance to anything is unknown.",
         .wrong = "coordinates: {lat: 41.8, lon: 129.78}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market}\n",
         .right = "coordinates: {lat: 41.8, lon: 129.78}\n"
                  "attractions:\n"
                  "  - {id: market, name: Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
         .record = validation::no_coordinates},
    Rule{.id = "no-contact",
         .level = Level::note,
         .sentence = "A guide has somebody to ask, of its own or inherited",
         .why = "Visas, permits and help in need begin with a telephone number. The contacts of "
                "the guide named by within count.",
         .wrong = "name: Harbour Town\n",
         .right = "name: Harbour Town\n"
                  "contacts:\n"
                  "  - {id: desk, name: Travel desk}\n",
         .library = validation::no_contact},
    Rule{.id = "summary-too-long",
         .level = Level::note,
         .sentence = "A summary has at most 300 characters",
         .why = "Lists and covers have room for no more.",
         .wrong = "summary: >-\n"
                  "  A harbour town below wooded hills, where the railway from the west\n"
                  "  meets the sea. Its market, its long beach and the hot springs in the\n"
                  "  valley behind it fill two days; a third is well spent on the cape with\n"
                  "  its lighthouse, which is reached by a bus that leaves the station twice\n"
                  "  a day, or on foot along the shore in about three hours.\n",
         .right = "summary: A harbour town below wooded hills, with a market, a long beach and hot "
                  "springs.\n",
         .value = validation::summary_too_long},
    Rule{.id = "orphan",
         .level = Level::note,
         .sentence = "Something in the library leads to every guide in it",
         .why = "Who reads the library from its first page never comes to it.",
         .wrong = "# coast.yaml\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: harbour}\n"
                  "# harbour.yaml\n"
                  "within: coast\n"
                  "# island.yaml\n"
                  "within: coast\n",
         .right = "# coast.yaml\n"
                  "routes:\n"
                  "  - {id: bus, mode: bus, to: harbour}\n"
                  "  - {id: boat, mode: ferry, to: island}\n"
                  "# harbour.yaml\n"
                  "within: coast\n"
                  "# island.yaml\n"
                  "within: coast\n",
         .library = validation::orphan},
};

}  // namespace guidebook
