#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "guidebook/formats/import/xml_reader.hpp"

namespace guidebook {

/// "lodging" of a style with the icon ".../shapes/lodging.png"; empty if it has none.
[[nodiscard]] std::string_view google_icon(const XmlElement& style);

/// The icons of a document's styles, which stand before what they are of.
class KmlIcons {
 public:
  /// A Style or a StyleMap.
  void add(const XmlElement& element);

  /// Of the style of an id, or the first style of a map; empty if it is not known.
  [[nodiscard]] std::string_view icon_of(std::string_view style) const;

 private:
  std::map<std::string, std::string, std::less<>> icons_;   // by the ids of styles
  std::map<std::string, std::string, std::less<>> styles_;  // by the ids of maps
};

}  // namespace guidebook
