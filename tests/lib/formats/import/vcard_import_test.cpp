// Cards of address books.
#include <string>

#include "catch.hpp"
#include "comes_back.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/formats/documents/vcards.hpp"
#include "imported.hpp"
#include "random_guide.hpp"
#include "sanitized.hpp"

namespace {

std::string cards_of(const guidebook::Library& library, guidebook::VcardVersion version) {
  guidebook::Diagnostics warnings;
  return write_vcards(build_document(library, library.guides(), {"en", ""}), version, warnings);
}

Imported from_cards(const std::string& text) { return imported("vcard", text, {}, harbour()); }

}  // namespace

TEST_CASE("import vcard: what export wrote comes back the same") {
  for (const auto version : {guidebook::VcardVersion::v3, guidebook::VcardVersion::v4}) {
    RandomGuide random;
    for (int i = 0; i < repetitions(150); ++i) {
      check_comes_back("vcard", random.yaml(), [&](const guidebook::Library& library) {
        return cards_of(library, version);
      });
    }
  }
}

TEST_CASE("import vcard: cards of other programs") {
  const Imported import = from_cards(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\n"
      "ller;Zo=C3=AB\r\nTEL;CELL:+33 6 12 34 56 78\r\nADR;WORK:;;1 Quay;Brest;;29200;France\r\n"
      "PHOTO;ENCODING=BASE64:AAAA\r\n BBBB\r\n\r\nREV:2026\r\nEND:VCARD\r\n"
      "begin:vcard\nversion:3.0\nfn:Embassy\nN:Embassy;;;;\norg:State;Office\\, North\n"
      "item1.TEL;TYPE=work,fax:+33 1 99 00 12 34\nitem1.X-ABLabel:_$!<Main>!$_\n"
      "GEO:48.5;-4.25\nNOTE:Line\\nTwo *x*\nURL:https://x.example/\nCATEGORIES:a,b\n"
      "X-SKYPE:me\nROLE:Embassy\nBDAY:2000-01-01\nend:vcard\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "contacts:\n"
            "  - id: zoe-muller\n    name: Zoë Müller\n"
            "    address: {street: 1 Quay, locality: Brest, postcode: \"29200\", country: France}\n"
            "    phones:\n      - number: +33 6 12 34 56 78\n        label: Mobile\n"
            "  - id: embassy\n    name: Embassy\n    role: embassy\n"
            "    organisation: State, Office, North\n"
            "    coordinates: {lat: 48.5, lon: -4.25}\n"
            "    phones:\n      - number: +33 1 99 00 12 34\n        label: Main\n"
            "    website: https://x.example/\n"
            "    description: |-\n      Line\n\n      Two \\*x\\*\n    tags: [a, b]\n"
            "    x-skype: me\n    x-bday: \"2000-01-01\"\n");
  CHECK(import.findings ==
        "7:1: note: not kept of address books: PHOTO, REV\n"
        "23:1: warning: contacts have no field \"skype\": kept as x-skype\n"
        "25:1: warning: contacts have no field \"bday\": kept as x-bday\n");
}

TEST_CASE("import vcard: what is wrong with a file is reported, and nothing made of it") {
  const auto findings = [](const std::string& text) {
    const Imported import = from_cards(text);
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("FN:A\n") == "1:1: error: a card begins with BEGIN:VCARD\n");
  CHECK(findings("BEGIN:VCARD\nFN:A\n") == "1:1: error: this card has no END:VCARD\n");
  CHECK(findings("BEGIN:VCARD\nBEGIN:VCARD\n") == "2:1: error: a card in a card\n");
  CHECK(findings("BEGIN:VCARD\nFN\nEND:VCARD\n") == "2:1: error: a line of a card is NAME:VALUE\n");
  CHECK(findings("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=00\nEND:VCARD\n") ==
        "2:1: error: control character U+0000\n");
  CHECK(findings("BEGIN:VCARD\nTEL:1\nEND:VCARD\n") ==
        "2:1: warning: number: \"1\" is not an international phone number: kept as x-phones\n"
        "1:1: error: this contact has no name\n");
}

TEST_CASE("import vcard: lists of names, lines of notes, and numbers as they are dialled at home") {
  const Imported import = from_cards(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Desk\nNICKNAME:Bo,Cy\\, too\nTEL:+33 1 99 00 12 34\n"
      "TEL;TYPE=cell:(030) 123456\nTEL:123\nADR:;;1 Quay;Berlin;;10115;DE\n"
      "NOTE:One\\nTwo\\n\\n\\nThree\nEND:VCARD\n"
      "BEGIN:VCARD\nVERSION:3.0\nFN:Office\nTEL:01 99 00 12 34\nTEL:99 00 12 34\nEND:VCARD\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "contacts:\n"
            "  - id: desk\n    name: Desk\n    aliases:\n      - Bo\n      - Cy, too\n"
            "    address: {street: 1 Quay, locality: Berlin, postcode: \"10115\", "
            "country: DE}\n"
            "    phones:\n      - +33 1 99 00 12 34\n"
            "      - number: +49 30 123456\n        label: Mobile\n"
            "    description: |-\n      One\n      Two\n\n      Three\n"
            "    x-phones: [\"123\"]\n"
            "  - id: office\n    name: Office\n    phones: [+33 1 99 00 12 34]\n"
            "    x-phones: [99 00 12 34]\n");
  CHECK(import.findings ==
        "6:1: note: phones: \"{\"number\":\"(030) 123456\",\"label\":\"Mobile\"}\" is read as "
        "{\"number\":\"+49 30 123456\",\"label\":\"Mobile\"}\n"
        "7:1: warning: number: \"123\" is not an international phone number: kept as x-phones (2 "
        "times)\n"
        "14:1: note: phones: \"01 99 00 12 34\" is read as +33 1 99 00 12 34\n");
}
