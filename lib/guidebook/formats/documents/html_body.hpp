#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/formats/documents/html_pictures.hpp"
#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/geo/basemap.hpp"

namespace guidebook {

/// Writes chapters as HTML: for web pages and for electronic books.
class HtmlBody {
 public:
  struct Options {
    int level = 1;                     ///< Of the headings of chapters, from 1 to 3.
    const Basemap* basemap = nullptr;  ///< Under maps.
    bool bands = true;                 ///< With titles in pictures over them.
    bool on_screen = true;  ///< Contacts can be saved, and maps come for wide and narrow screens.
  };

  /// `to`, `document` and `pictures` must stay.
  HtmlBody(HtmlWriter& to, const Document& document, HtmlPictures& pictures, Options options)
      : to_(to), document_(document), pictures_(pictures), options_(options) {}

  void write(const Chapter& chapter);
  /// A chapter's title, in a picture.
  void band(const Chapter& chapter);

  /// The sections of the chapters written so far, for a list of contents.
  struct Heading {
    Run title;
    std::string id;
  };
  [[nodiscard]] const std::vector<Heading>& headings() const { return headings_; }

  void operator()(const Prose& prose);
  void operator()(const Entry& entry);
  void operator()(const RouteTable& routes);
  void operator()(const ContactCard& card);
  void operator()(const TaxiCard& card);
  void operator()(const SourceNote& note);
  void operator()(const PlaceMap& map);

 private:
  void write(const Section& section);
  void facts(std::vector<Fact> facts);
  /// With pictures below, those that there are; the others are words among the facts.
  void facts_and_pictures(std::vector<Fact> facts, const std::vector<Figure>& figures);
  void code(const ContactCard& card);
  void save(const ContactCard& card);
  /// The name of a reference's place; empty where another element has it.
  [[nodiscard]] std::string id(const std::string& ref);
  [[nodiscard]] std::string heading(int below) const;

  HtmlWriter& to_;
  const Document& document_;
  HtmlPictures& pictures_;
  Options options_;
  std::unordered_set<std::string> ids_;
  std::vector<Heading> headings_;
};

/// A landscape behind a title, as it is over the same chapter in print.
void write_band_art(HtmlWriter& to, std::string_view seed);

}  // namespace guidebook
