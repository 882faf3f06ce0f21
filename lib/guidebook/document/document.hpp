#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/vcard.hpp"
#include "guidebook/hours/weekly.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// Guides for a reader: what they say and in which order, with nothing of how it looks. Every
/// document format (text, PDF, …) renders this and never sees a record. All words are here, as runs
/// that know their language: a renderer adds page numbers, lengths on maps and separators.

/// The language of what has no words, by BCP 47.
inline constexpr std::string_view no_language = "zxx";

/// A stretch of text in one language and one style.
struct Run {
  std::string text;      ///< UTF-8, no line breaks.
  std::string language;  ///< BCP 47 tag, for hyphenation, shaping and fonts; may be no_language.
  bool emphasis = false;
  bool strong = false;
  std::string
      link;  ///< A URI (https:, mailto:, tel:), "#ref" for a place in this document, or empty.
  bool whole = false;      ///< No line ends within it, where one can hold it.
  bool separates = false;  ///< Shown only between what stands on one line.
};
using Runs = std::vector<Run>;

/// The texts of runs, one after the other.
[[nodiscard]] std::string plain(const Runs& runs);

struct Paragraph {
  Runs runs;
};

/// An unordered list.
struct BulletList {
  std::vector<Paragraph> items;  ///< One at least.
};

/// Paragraphs and lists in reading order; no list directly follows another.
using Prose = std::vector<std::variant<Paragraph, BulletList>>;

/// Calls `visit` for the paragraphs of `prose` and the items of its lists, in reading order.
void for_each_paragraph(const Prose& prose,
                        const std::function<void(const Paragraph&, bool is_item)>& visit);

/// A labelled value: "Opening hours", "Mo-Fr 09:00-17:00".
struct Fact {
  Run label;
  Runs value;
};

/// A picture, where the guide has one.
struct Figure {
  std::string file;   ///< Path to open it by …
  std::string root;   ///< … and the folder that it may not lead out of.
  Run label;          ///< "Picture".
  Runs caption;       ///< May be empty.
  Run alt;            ///< What it shows, for who cannot see it; may be empty.
  Runs credit;        ///< Who made it and under which licence; may be empty.
  SourceRange place;  ///< Where the guide names the file.
};

/// What it shows, in words: its caption, or else what there is for who cannot see it;
/// empty without either.
[[nodiscard]] Runs words_of(const Figure& figure);

/// The warning that a document is without the picture, and why.
[[nodiscard]] Diagnostic left_out(const Figure& figure, std::string_view why);

/// What programs read about a place, in the words of the guide format.
struct PlaceData {
  /// In degrees of WGS 84.
  struct Position {
    double lat = 0;
    double lon = 0;
  };
  std::string kind;  ///< "historic-site".
  std::optional<Position> position;
  std::string website;
  std::string wikidata;                  ///< "Q42".
  std::vector<hours::WeeklySpan> hours;  ///< Empty where they are not the same every week.
  std::string checkin;                   ///< Of a hotel: "14:00".
  std::string checkout;
  std::optional<std::int64_t> rooms;
  std::vector<std::string> facilities;  ///< In words of the document's language.
};

/// The same of a way.
struct RouteData {
  struct Stop {
    std::string name;
    std::string guide;  ///< In whose chapter it is described; may be empty.
    std::optional<PlaceData::Position> position;  ///< Of the stop itself, not of the guide.
  };
  std::string name;
  std::string number;
  std::string operator_name;
  std::string duration;     ///< ISO 8601: "PT2H30M".
  std::vector<Stop> stops;  ///< In order; both ends at least.
};

struct Stars {
  double count = 0;
  Run words;  ///< "2.5 stars".
};

/// An attraction or a hotel.
struct Entry {
  std::string ref;   ///< "kp-chongjin#e-library": what links and the map refer to.
  int number = 0;    ///< Position among its kind from 1; 0 if not numbered.
  Runs name;         ///< In the document's language.
  Runs local_names;  ///< In the languages of the place, separated by " · "; may be empty.
  Run kind;          ///< "Museum", "Historic site"; may be empty.
  /// The kind says no more than the section's title does: a hotel is called a hotel.
  bool kind_implied = false;
  std::optional<Stars> stars;
  Fact price;  ///< "Price", "€20–45 per night (children half)"; without a value if not known.
  Prose description;
  std::vector<Fact> facts;
  std::vector<Figure> figures;
  PlaceData data;
};

/// Ways in and out, one row each.
struct RouteTable {
  struct Row {
    std::string ref;
    std::string mode;         ///< As in the guide format: "train", "shared-taxi".
    std::vector<Runs> cells;  ///< One for each heading.
    RouteData data;
  };
  std::vector<Run> headings;  ///< Only those for which some row says something.
  std::vector<Row> rows;
  bool noted = false;  ///< The last cells are notes, in prose.
};

/// How to reach somebody.
struct ContactCard {
  std::string ref;
  Runs name;
  Run role;                                  ///< "Tour operator"; may be empty …
  std::string role_value;                    ///< … as in the guide format: "tour-operator".
  Fact person;                               ///< "Ask for"; without a value if not known.
  Run address_label;                         ///< "Address".
  std::vector<std::vector<Runs>> addresses;  ///< One for each language, as lines.
  std::vector<Fact> facts;                   ///< Phones, mail, web: with links.
  Prose description;
  Vcard vcard;      ///< The same for an address book …
  Run vcard_label;  ///< … and what a code of it is: "QR code of the contact, for an address book".
};

/// A place in the language of the country, to be cut out and shown to a driver.
struct TaxiCard {
  Runs title;    ///< Its name in the document's language.
  Runs request;  ///< "Please take me here" in the local language; may be empty.
  Runs name;
  std::vector<Runs> address;  ///< As lines; may be empty.
  Runs phone;                 ///< May be empty.
};

/// Where a text comes from.
struct SourceNote {
  Runs title;
  Runs detail;  ///< Licence and date of the last look; may be empty.
};

/// A point on a map, in degrees of WGS 84.
struct MapPlace {
  enum class Kind : std::uint8_t { subject, guide, stop, attraction, hotel };
  Kind kind = Kind::stop;  ///< The guide the map belongs to, another one, a place without a guide …
  int number = 0;          ///< Of an attraction: that of its Entry.
  Runs name;               ///< As a link if it is in the document.
  Runs local_names;
  double lat = 0;
  double lon = 0;
};

/// Places and the ways between them.
struct PlaceMap {
  struct Way {
    std::string mode;                 ///< As in the guide format.
    std::vector<std::size_t> places;  ///< Indices in order: both ends, and the stops between.
  };
  struct LegendEntry {
    Run text;          ///< "train".
    std::string mode;  ///< Of the ways it explains; empty for the sign of hotels.
  };
  std::string country;           ///< ISO 3166-1 code of the guide's country.
  std::vector<MapPlace> places;  ///< Two at least.
  std::vector<Way> ways;
  std::vector<LegendEntry> legend;  ///< For the ways and signs on it, each once.
  Run alt;                          ///< "Map: Chongjin, Rason", for who cannot see it.
};

using Block = std::variant<Prose, Entry, RouteTable, ContactCard, TaxiCard, SourceNote, PlaceMap>;

enum class SectionKind {
  introduction,
  highlights,
  hotels,
  routes,
  text,
  contacts,
  taxi_cards,
  sources
};

struct Section {
  SectionKind kind = SectionKind::text;
  Run title;  ///< "Where to stay"; empty for the introduction.
  std::vector<Block> blocks;
};

/// One guide.
struct Chapter {
  std::string id;
  Runs title;
  Runs local_names;
  Runs place;  ///< Where it is: "North Hamgyong, North Korea".
  Runs summary;
  std::vector<Fact> facts;  ///< Population, time zone, currency …
  std::vector<Section> sections;
  std::vector<Figure> figures;
  PlaceData data;
};

/// What is read on what one operates on a screen.
struct Controls {
  Run skip;  ///< "Skip to content".
  Run find;  ///< "Find a name" …
  Run none;  ///< … "Nothing has that name".
  Run save;  ///< "Save contact".
};

struct Document {
  Run title;
  Runs subtitle;
  std::string language;      ///< BCP 47 tag of the document as a whole.
  std::optional<Date> date;  ///< The newest on which a guide or a record was checked …
  Run date_text;             ///< … and "23 November 2026"; empty if there is none.
  std::vector<Chapter> chapters;
  Run contents_title;  ///< "Contents", over a list of the chapters.
  Run index_title;     ///< "Index", over one of all that has a name.
  Controls controls;
};

/// Whether the title says more than that of the only chapter.
[[nodiscard]] bool has_own_title(const Document& document);

}  // namespace guidebook
