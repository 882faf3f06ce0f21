#include "guidebook/document/vcard.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/formats/documents/vcards.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/text/utf8.hpp"

using namespace guidebook;

namespace {

/// A property as a reader of RFC 6350 takes it in.
struct Property {
  std::string name;                     ///< With its group.
  std::vector<std::string> parameters;  ///< "LANGUAGE=ko"
  std::string value;                    ///< As it stands in the file, unfolded.

  friend bool operator==(const Property&, const Property&) = default;
};

/// Lines without their folds. Every one must end in CR LF, be 75 octets long at most, and hold
/// whole characters.
std::vector<std::string> unfolded(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = file.substr(at, end - at);
    INFO(line);
    CHECK(line.size() <= 75);
    CHECK(utf8::is_valid(line));
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    REQUIRE(!line.empty());
    if (line.front() == ' ') {
      REQUIRE(!lines.empty());
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      REQUIRE(i + 1 < text.size());
      parts.back() += text.substr(i++, 2);
    } else if (text[i] == by) {
      parts.emplace_back();
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

std::string unescaped(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      result += text[i];
    } else {
      const char next = text.at(++i);
      REQUIRE(std::string("\\,;n").find(next) != std::string::npos);
      result += next == 'n' ? '\n' : next;
    }
  }
  return result;
}

Property property(const std::string& line) {
  const std::size_t colon = line.find(':');
  REQUIRE(colon != std::string::npos);
  Property read{{}, split(line.substr(0, colon), ';'), line.substr(colon + 1)};
  read.name = read.parameters.front();
  read.parameters.erase(read.parameters.begin());
  return read;
}

using Card = std::vector<Property>;

std::vector<Card> read(const std::string& file) {
  std::vector<Card> cards;
  bool open = false;
  for (const std::string& line : unfolded(file)) {
    const Property next = property(line);
    if (next.name == "BEGIN") {
      REQUIRE(!open);
      CHECK(next.value == "VCARD");
      cards.emplace_back();
      open = true;
    } else if (next.name == "END") {
      CHECK(next.value == "VCARD");
      open = false;
    } else {
      REQUIRE(open);
      cards.back().push_back(next);
    }
  }
  CHECK(!open);
  for (const Card& card : cards) {
    REQUIRE(!card.empty());
    CHECK(card.front().name == "VERSION");
  }
  return cards;
}

/// The values of all properties of a name, as text.
std::vector<std::string> values(const Card& card, const std::string& name) {
  std::vector<std::string> found;
  for (const Property& each : card) {
    if (each.name == name) found.push_back(unescaped(each.value));
  }
  return found;
}

Vcard example() {
  return {.id = "kp#desk",
          .names = {{"en", "Kim, Lee; Sons\\Partners"}, {"ko", "김이상사"}},
          .organisation = "Ministry; of \"Travel\"",
          .role = "Tour operator",
          .phones = {{"+85021234567", ""}, {"+85021234568", "Fax"}, {"+8613912345678", "Mobile"}},
          .emails = {"a@example.org", "b@example.org"},
          .website = "https://example.org/a,b;c",
          .addresses = {{.language = "en",
                         .street = "1 Main Street",
                         .locality = "Chongjin",
                         .region = "North Hamgyong",
                         .postcode = "12-34",
                         .country = "North Korea"},
                        {.language = "ko", .street = "청진시 포항구역\n1호"}},
          .position = Vcard::Position{41.79556, -129.5},
          .note = "Ask early.\nCash only, please."};
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a card of version 4 reads back whole") {
  const auto cards = read(to_text(example(), VcardVersion::v4, VcardDetail::full));
  REQUIRE(cards.size() == 1);
  CHECK(cards[0] == Card{{"VERSION", {}, "4.0"},
                         {"UID", {"VALUE=text"}, "kp#desk"},
                         {"FN", {"ALTID=1", "LANGUAGE=en"}, "Kim\\, Lee\\; Sons\\\\Partners"},
                         {"FN", {"ALTID=1", "LANGUAGE=ko"}, "김이상사"},
                         {"ORG", {}, "Ministry\\; of \"Travel\""},
                         {"TEL", {"VALUE=uri", "TYPE=voice"}, "tel:+85021234567"},
                         {"item1.TEL", {"VALUE=uri", "TYPE=fax"}, "tel:+85021234568"},
                         {"item1.X-ABLabel", {}, "Fax"},
                         {"item2.TEL", {"VALUE=uri", "TYPE=cell"}, "tel:+8613912345678"},
                         {"item2.X-ABLabel", {}, "Mobile"},
                         {"EMAIL", {}, "a@example.org"},
                         {"EMAIL", {}, "b@example.org"},
                         {"URL", {}, "https://example.org/a,b;c"},
                         {"ADR",
                          {"ALTID=1", "LANGUAGE=en"},
                          ";;1 Main Street;Chongjin;North Hamgyong;12-34;North Korea"},
                         {"ADR", {"ALTID=1", "LANGUAGE=ko"}, ";;청진시 포항구역\\n1호;;;;"},
                         {"ROLE", {}, "Tour operator"},
                         {"GEO", {}, "geo:41.79556,-129.5"},
                         {"NOTE", {}, "Ask early.\\nCash only\\, please."}});
  CHECK(values(cards[0], "FN") == Words{"Kim, Lee; Sons\\Partners", "김이상사"});
  CHECK(values(cards[0], "NOTE") == Words{"Ask early.\nCash only, please."});
}

TEST_CASE("a card of version 3 says the same in its own way") {
  const auto cards = read(to_text(example(), VcardVersion::v3, VcardDetail::full));
  REQUIRE(cards.size() == 1);
  CHECK(cards[0].front() == Property{"VERSION", {}, "3.0"});
  CHECK(values(cards[0], "N") == Words{"Kim, Lee; Sons\\Partners;;;;"});
  CHECK(values(cards[0], "FN") == Words{"Kim, Lee; Sons\\Partners"});
  CHECK(values(cards[0], "NICKNAME") == Words{"김이상사"});
  CHECK(values(cards[0], "TEL") == Words{"+85021234567"});
  CHECK(values(cards[0], "UID") == Words{"kp#desk"});
  CHECK(values(cards[0], "GEO") == Words{"41.79556;-129.5"});
  for (const Property& each : cards[0]) {
    for (const std::string& parameter : each.parameters) {
      CHECK(!parameter.starts_with("ALTID"));
      CHECK(!parameter.starts_with("VALUE"));
    }
  }
}

TEST_CASE("a card tells less where there is less room") {
  const auto names = [](VcardDetail detail) {
    Words all;
    const auto cards = read(to_text(example(), VcardVersion::v3, detail));
    for (const Property& each : cards.at(0)) all.push_back(each.name);
    return all;
  };
  CHECK(names(VcardDetail::addresses) == Words{"VERSION", "N", "FN", "ORG", "TEL", "item1.TEL",
                                               "item1.X-ABLabel", "item2.TEL", "item2.X-ABLabel",
                                               "EMAIL", "EMAIL", "URL", "ADR", "ADR"});
  CHECK(names(VcardDetail::ways) ==
        Words{"VERSION", "N", "FN", "TEL", "TEL", "TEL", "EMAIL", "EMAIL", "URL"});
}

TEST_CASE("long values are folded between characters") {
  for (std::size_t shift = 0; shift < 80; ++shift) {
    Vcard card;
    std::string name(shift, 'a');
    for (int i = 0; i < 60; ++i) name += "é中\U0001F600";
    card.names = {{"en", name}};
    const auto cards = read(to_text(card, VcardVersion::v4, VcardDetail::full));
    CHECK(values(cards.at(0), "FN") == Words{name});
  }
}

TEST_CASE("nothing in a value can end its line") {
  Vcard card;
  card.names = {{"en", "a\r\nTEL:+1\nEND:VCARD\x01\x7F"}};
  const auto cards = read(to_text(card, VcardVersion::v3, VcardDetail::full));
  REQUIRE(cards.size() == 1);
  CHECK(values(cards[0], "FN") == Words{"a\nTEL:+1\nEND:VCARD"});
  CHECK(values(cards[0], "TEL").empty());
  CHECK(to_text({}, VcardVersion::v4, VcardDetail::full).empty());
}

TEST_CASE("an address book holds each contact once, whoever inherits it") {
  const Folder folder;
  put(folder / "kp.yaml",
      "guidebook: 1\nid: kp\nname: North Korea\nkind: country\ncountry: KP\nlanguages: [en]\n"
      "contacts:\n"
      "  - {id: desk, name: The desk, names: {ko: 안내소}, person: Ms Kim, hours: \"Mo-Fr\",\n"
      "     role: tourist-office, address: {ko: 평양}, phones: [\"+85021234567\"]}\n");
  for (const char* id : {"a", "b"}) {
    put(folder / (std::string(id) + ".yaml"), "guidebook: 1\nid: " + std::string(id) +
                                                  "\nname: Town\nkind: town\ncountry: KP\n"
                                                  "within: kp\n");
  }
  const Library library = Library::load(find_inputs({(folder / "").string()}, {}));
  REQUIRE(library.diagnostics().empty());
  std::vector<const Guide*> towns;
  for (const Guide* guide : library.guides()) {
    if (guide->id != "kp") towns.push_back(guide);
  }
  REQUIRE(towns.size() == 2);
  Diagnostics warnings;
  const auto cards =
      read(write_vcards(build_document(library, towns, {}), VcardVersion::v4, warnings));
  CHECK(warnings.empty());
  REQUIRE(cards.size() == 1);
  CHECK(values(cards[0], "FN") == Words{"The desk", "안내소"});
  CHECK(values(cards[0], "UID") == Words{"kp#desk"});
  CHECK(values(cards[0], "ADR") == Words{";;평양;;;;"});
  CHECK(values(cards[0], "NOTE") == Words{"Ask for: Ms Kim\nOpening hours: Mo-Fr"});

  CHECK(write_vcards(Document{.title = {.text = "Nowhere", .language = "en"}}, VcardVersion::v4,
                     warnings)
            .empty());
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message == "\"Nowhere\" has no contacts");
}
