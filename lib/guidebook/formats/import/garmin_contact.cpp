#include "guidebook/formats/import/garmin_contact.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "guidebook/formats/import/map_records.hpp"

namespace guidebook {
namespace {

/// Elements of an address of Garmin; those of one field stand on one line.
constexpr std::array garmin_address{
    ForeignKey{"StreetAddress", "street"}, ForeignKey{"City", "locality"},
    ForeignKey{"State", "region"},         ForeignKey{"PostalCode", "postcode"},
    ForeignKey{"Country", "country"},
};

}  // namespace

void add_garmin_address(RecordBuilder& record, const XmlElement& element) {
  Map address;
  for (const ForeignKey& row : garmin_address) {
    for (const XmlElement& child : element.children) {
      if (child.name != row.foreign || child.text.empty()) continue;
      if (address.empty() || address.back().key != row.field) {
        address.push_back({std::string(row.field), child.text});
      } else {
        std::get<std::string>(address.back().value) += ", " + child.text;
      }
    }
  }
  record.add("Address", "address", std::move(address), {element.begin, element.end});
  for (const XmlElement& child : element.children) {
    if (std::ranges::find(garmin_address, child.name, &ForeignKey::foreign) ==
        garmin_address.end()) {
      record.add(child.name, {}, child.text, {child.text_begin, child.text_end});
    }
  }
}

void add_garmin_phone(RecordBuilder& record, const XmlElement& element) {
  const std::string label(element.value_of("Category"));
  Value phone = element.text;
  if (!label.empty() && label != "Phone") phone = Map{{"number", element.text}, {"label", label}};
  if (!element.text.empty())
    record.add("PhoneNumber", "phones", std::move(phone), {element.text_begin, element.text_end});
}

}  // namespace guidebook
