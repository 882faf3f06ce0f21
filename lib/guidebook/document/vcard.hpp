#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guidebook {

/// What an address book keeps of somebody.
struct Vcard {
  struct Name {
    std::string language;  ///< BCP 47.
    std::string text;
  };
  struct Phone {
    std::string number;  ///< As one dials it: "+861064167544".
    std::string label;   ///< What answers there; may be empty.
  };
  /// A part that is empty is not known; an address that is not taken apart stands in `street`.
  struct Address {
    std::string language;  ///< BCP 47.
    std::string street, locality, region, postcode, country;
  };
  struct Position {
    double latitude = 0;  ///< WGS 84, in degrees.
    double longitude = 0;
  };

  std::string id;            ///< The same for the same contact every time: "kp#koryo-tours".
  std::vector<Name> names;   ///< At least one; the reader's language first.
  std::string organisation;  ///< Empty where the name is that of an organisation.
  std::string role;
  std::vector<Phone> phones;
  std::vector<std::string> emails;
  std::string website;
  std::vector<Address> addresses;  ///< One place, in several languages.
  std::optional<Position> position;
  std::string note;

  /// Whether there is a way to reach them from afar.
  [[nodiscard]] bool reachable() const {
    return !phones.empty() || !emails.empty() || !website.empty();
  }
};

enum class VcardVersion : std::uint8_t {
  v4,  ///< RFC 6350.
  v3   ///< RFC 2426, which older telephones read.
};

/// How much of a card is written, each less than the one before.
enum class VcardDetail : std::uint8_t {
  full,
  addresses,  ///< The name, all ways to reach them and the addresses.
  ways        ///< The name and the numbers, without what they are for.
};

/// The card as a file holds it: lines of at most 75 octets, folded between characters, with CR LF.
[[nodiscard]] std::string to_text(const Vcard& card, VcardVersion version, VcardDetail detail);

}  // namespace guidebook
