#include "guidebook/formats/documents/text_document.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/text/text.hpp"
#include "lines.hpp"

using namespace guidebook;

namespace {

std::string written(const Folder& folder, std::size_t width) {
  const Library library = Library::load(find_inputs({(folder / "").string()}, {}));
  for (const Diagnostic& fault : library.diagnostics()) FAIL(fault.message);
  return write_text(build_document(library, library.guides(), {"en", ""}), {width});
}

Run word(std::string text, std::string link = {}) {
  return {.text = std::move(text), .language = "en", .link = std::move(link)};
}

constexpr std::string_view harbour = R"(guidebook: 1
id: harbour
name: Harbour
kind: city
country: KP
names: {ko: 항구}
region: North Province
population: 1327000
summary: A port.
introduction: |-
  One paragraph with a [page](https://example.org/harbour) to read and *words* that matter.

  - first of a list, which is long enough to go on
  - second
attractions:
  - {id: pier, name: Pier, kind: historic-site, price: {from: 5, currency: EUR, to: 5}, description: "A pier.\n\nOld.", facilities: [toilets]}
  - {id: hill, name: A hill with a name that is long, names: {ko: 언덕}}
hotels:
  - {id: inn, name: The Inn, kind: guesthouse, stars: 3.5, phones: ["+861064167544"], website: "https://inn.example/"}
  - {id: tent, name: Tent, stars: 0}
routes:
  - {id: boat, mode: ferry, to: {name: Far Isle}, duration: 6h30m, description: Slow but scenic}
  - {id: bus, mode: bus, from: {name: Town}}
contacts:
  - id: desk
    name: Desk
    role: tourist-office
    person: Mr Kim
    address: {en: {street: 1 Quay, locality: Harbour}, zh: 中国北京市东城区草园胡同76号聚才大厦}
    emails: [desk@example.org]
sources:
  - {title: Port book, url: "https://port.example/book", licence: CC-BY-4.0}
licence: CC0-1.0
)";

constexpr std::string_view harbour_60 = R"(Harbour
=======
항구
North Province, North Korea

A port.

One paragraph with a page <https://example.org/harbour> to
read and words that matter.

- first of a list, which is long enough to go on
- second

Population  1,327,000

Highlights
----------

1. Pier
   Historic site · €5

   A pier.

   Old.

   Facilities  toilets

2. A hill with a name that is long
   언덕

Where to stay
-------------

The Inn ★★★½
  Guesthouse

  Phone    +861064167544
  Website  https://inn.example/

Tent (0 stars)

Getting there and away
----------------------

From     To        By     Time        Note
-------  --------  -----  ----------  ---------------
Harbour  Far Isle  ferry  6 h 30 min  Slow but scenic
Town     Harbour   bus

Contact
-------

Desk
  Tourist office
  Ask for  Mr Kim
  Address  1 Quay
           Harbour
           中国北京市东城区草园胡同76号聚才大厦
  Email    desk@example.org

Sources
-------

- Port book <https://port.example/book> (CC-BY-4.0)
- Licence of this guide (CC0-1.0)
)";
constexpr std::string_view harbour_24 = R"(Harbour
=======
항구
North Province, North
Korea

A port.

One paragraph with a
page
<https://example.org/harbour>
to read and words that
matter.

- first of a list, which
  is long enough to go
  on
- second

Population: 1,327,000

Highlights
----------

1. Pier
   Historic site · €5

   A pier.

   Old.

   Facilities: toilets

2. A hill with a name
   that is long
   언덕

Where to stay
-------------

The Inn ★★★½
  Guesthouse

  Phone: +861064167544
  Website:
    https://inn.example/

Tent (0 stars)

Getting there and away
----------------------

From  Harbour
To    Far Isle
By    ferry
Time  6 h 30 min
Note  Slow but scenic

From  Town
To    Harbour
By    bus

Contact
-------

Desk
  Tourist office
  Ask for: Mr Kim
  Address: 1 Quay
    Harbour
    中国北京市东城区草园
    胡同76号聚才大厦
  Email:
    desk@example.org

Sources
-------

- Port book
  <https://port.example/book>
  (CC-BY-4.0)
- Licence of this guide
  (CC0-1.0)
)";

}  // namespace

TEST_CASE("text document: a guide at 60 columns") {
  const Folder folder;
  put(folder / "harbour.yaml", harbour);
  CHECK(written(folder, 60) == harbour_60);
}

TEST_CASE("text document: a guide at 24 columns") {
  const Folder folder;
  put(folder / "harbour.yaml", harbour);
  CHECK(written(folder, 24) == harbour_24);
}

TEST_CASE("text document: several chapters are parted by rules") {
  const Folder folder;
  put(folder / "a.yaml",
      "guidebook: 1\nid: a\nname: A\nkind: town\ncountry: FR\nchecked: 2026-11\n");
  put(folder / "b.yaml", "guidebook: 1\nid: b\nname: B\nkind: town\ncountry: FR\n");
  CHECK(written(folder, 30) == R"(Travel guide
============
2 destinations · November 2026

______________________________

A
=
France

Last checked  November 2026

______________________________

B
=
France
)");
}

TEST_CASE("text document: a title of its own stands above a single guide") {
  Document document;
  document.title = word("My journey");
  document.subtitle = {word("Spring")};
  document.chapters.push_back({.id = "a", .title = {word("A")}});
  CHECK(write_text(document, {}) == "My journey\n==========\nSpring\n\nA\n=\n");
  document.title = word("A");
  CHECK(write_text(document, {}) == "A\n=\n");
  CHECK(write_text({}, {}).empty());
}

TEST_CASE("text document: no line is wider than asked for, none ends in a space") {
  const Folder folder;
  put(folder / "harbour.yaml", harbour);
  for (std::size_t width = 20; width <= 120; ++width) {
    for (const std::string& line : lines(written(folder, width))) {
      CAPTURE(line);
      CHECK((text::width(line) <= width || line.find("https://") != std::string::npos));
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}
