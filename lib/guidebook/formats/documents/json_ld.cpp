#include "guidebook/formats/documents/json_ld.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "guidebook/document/inline_markup.hpp"
#include "guidebook/formats/documents/json_ld_trip.hpp"
#include "guidebook/hours/weekly.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

constexpr int last_minute = 24 * 60 - 1;

struct SchemaType {
  std::string_view kind;
  std::string_view type;
};

/// Besides TouristAttraction.
constexpr std::array sight_types{SchemaType{"museum", "Museum"},
                                 SchemaType{"monument", "LandmarksOrHistoricalBuildings"},
                                 SchemaType{"historic-site", "LandmarksOrHistoricalBuildings"},
                                 SchemaType{"religious-site", "PlaceOfWorship"},
                                 SchemaType{"square", "CivicStructure"},
                                 SchemaType{"park", "Park"},
                                 SchemaType{"nature", "Landform"},
                                 SchemaType{"beach", "Beach"},
                                 SchemaType{"shop", "Store"},
                                 SchemaType{"restaurant", "Restaurant"},
                                 SchemaType{"bar", "BarOrPub"},
                                 SchemaType{"theatre", "PerformingArtsTheater"},
                                 SchemaType{"library", "Library"},
                                 SchemaType{"school", "School"}};

/// Instead of LodgingBusiness.
constexpr std::array hotel_types{SchemaType{"hotel", "Hotel"}, SchemaType{"hostel", "Hostel"},
                                 SchemaType{"guesthouse", "BedAndBreakfast"},
                                 SchemaType{"campsite", "Campground"}};

template <class Table>
std::string_view schema_type(const Table& table, std::string_view kind, std::string_view other) {
  const auto* found = std::ranges::find(table, kind, &SchemaType::kind);
  return found == table.end() ? other : found->type;
}

constexpr std::array contact_types{SchemaType{"tour-operator", "TravelAgency"},
                                   SchemaType{"tourist-office", "TouristInformationCenter"},
                                   SchemaType{"embassy", "GovernmentOffice"},
                                   SchemaType{"emergency", "EmergencyService"}};

constexpr std::array<std::string_view, hours::days_of_week> days{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays"};

/// A time of the day; its end as the last minute, for readers have no 24:00.
std::string clock(int minutes) {
  const int shown = std::min(minutes, last_minute);
  return fmt::format("{:02}:{:02}", shown / 60, shown % 60);
}

class JsonLd {
 public:
  explicit JsonLd(std::string& out) : json_(out) {}

  void write(std::span<const Chapter> chapters) {
    json_.begin_object();
    json_.text("@context", "https://schema.org");
    json_.begin_list("@graph");
    for (const Chapter& chapter : chapters) {
      destination(chapter);
      for_each<Entry>(chapter, SectionKind::hotels,
                      [&](const Entry& hotel) { lodging(chapter, hotel); });
      for_each<RouteTable>(chapter, SectionKind::routes, [&](const RouteTable& routes) {
        for (const RouteTable::Row& row : routes.rows) write_trip(json_, row);
      });
      for_each<ContactCard>(chapter, SectionKind::contacts,
                            [&](const ContactCard& card) { contact(card); });
    }
    json_.end_list();
    json_.end_object();
  }

 private:
  void destination(const Chapter& chapter) {
    json_.begin_object();
    json_.text("@type", "TouristDestination");
    json_.text("@id", place_id(chapter.id));
    names(chapter.title, chapter.local_names);
    text("description", plain(chapter.summary));
    position(chapter.data);
    if (!chapter.place.empty()) {
      json_.begin_object("containedInPlace");
      json_.text("@type", "Place");
      json_.text("name", plain(chapter.place));
      json_.end_object();
    }
    json_.begin_list("includesAttraction");
    for_each<Entry>(chapter, SectionKind::highlights, [&](const Entry& entry) { sight(entry); });
    json_.end_list();
    json_.end_object();
  }

  void sight(const Entry& entry) {
    json_.begin_object();
    json_.begin_list("@type");
    json_.text("TouristAttraction");
    if (const auto own = schema_type(sight_types, entry.data.kind, ""); !own.empty())
      json_.text(own);
    json_.end_list();
    place(entry);
    json_.end_object();
  }

  void lodging(const Chapter& chapter, const Entry& entry) {
    json_.begin_object();
    json_.text("@type", schema_type(hotel_types, entry.data.kind, "LodgingBusiness"));
    place(entry);
    text("priceRange", plain(entry.price.value));
    text("checkinTime", entry.data.checkin);
    text("checkoutTime", entry.data.checkout);
    if (entry.data.rooms) json_.number("numberOfRooms", *entry.data.rooms);
    if (entry.stars) {
      json_.begin_object("starRating");
      json_.text("@type", "Rating");
      json_.key("ratingValue");
      json_.value(entry.stars->count);
      json_.end_object();
    }
    json_.begin_object("containedInPlace");
    json_.text("@id", place_id(chapter.id));
    json_.end_object();
    json_.end_object();
  }

  void contact(const ContactCard& card) {
    json_.begin_object();
    json_.text("@type", schema_type(contact_types, card.role_value, "Organization"));
    json_.text("@id", place_id(card.ref));
    json_.text("name", plain(card.name));
    if (is_uri(card.vcard.website)) text("url", card.vcard.website);
    json_.begin_list("contactPoint");
    for (const Vcard::Phone& phone : card.vcard.phones) point("telephone", phone.number);
    for (const std::string& email : card.vcard.emails) point("email", email);
    json_.end_list();
    json_.end_object();
  }

  void point(std::string_view key, std::string_view value) {
    json_.begin_object();
    json_.text("@type", "ContactPoint");
    json_.text(key, value);
    json_.end_object();
  }

  template <class Wanted, class Use>
  static void for_each(const Chapter& chapter, SectionKind kind, Use use) {
    for (const Section& section : chapter.sections) {
      if (section.kind != kind) continue;
      for (const Block& block : section.blocks) {
        if (const auto* wanted = std::get_if<Wanted>(&block)) use(*wanted);
      }
    }
  }

  void place(const Entry& entry) {
    json_.text("@id", place_id(entry.ref));
    names(entry.name, entry.local_names);
    position(entry.data);
    if (is_uri(entry.data.website)) text("url", entry.data.website);
    if (!entry.data.wikidata.empty())
      text("sameAs", "https://www.wikidata.org/entity/" + entry.data.wikidata);
    opening_hours(entry.data.hours);
    amenities(entry.data.facilities);
  }

  void opening_hours(const std::vector<hours::WeeklySpan>& spans) {
    if (spans.empty()) return;
    json_.begin_list("openingHoursSpecification");
    for (const hours::WeeklySpan& span : spans) {
      json_.begin_object();
      json_.text("@type", "OpeningHoursSpecification");
      json_.begin_list("dayOfWeek");
      for (std::size_t day = 0; day < days.size(); ++day) {
        if (span.days.at(day)) json_.text(fmt::format("https://schema.org/{}", days.at(day)));
      }
      json_.end_list();
      if (!span.closed) {  // without times it is closed
        json_.text("opens", clock(span.opens));
        json_.text("closes", clock(span.closes));
      }
      json_.end_object();
    }
    json_.end_list();
  }

  void amenities(const std::vector<std::string>& facilities) {
    if (facilities.empty()) return;
    json_.begin_list("amenityFeature");
    for (const std::string& facility : facilities) {
      json_.begin_object();
      json_.text("@type", "LocationFeatureSpecification");
      json_.text("name", facility);
      json_.key("value");
      json_.value(true);
      json_.end_object();
    }
    json_.end_list();
  }

  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) json_.text(key, value);
  }

  void names(const Runs& name, const Runs& local) {
    json_.text("name", plain(name));
    text("alternateName", plain(local));
  }

  void position(const PlaceData& data) {
    if (data.position) write_position(json_, *data.position);
  }

  JsonWriter json_;
};

}  // namespace

std::string json_ld(std::span<const Chapter> chapters) {
  std::string json;
  JsonLd(json).write(chapters);
  return json_for_script(json);
}

std::string json_for_script(std::string_view json) {
  std::string safe;
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace guidebook
