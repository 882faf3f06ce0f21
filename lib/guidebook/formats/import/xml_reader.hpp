#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// What XML says at one place, with the bytes it was read from.
struct XmlAttribute {
  std::string_view space;  ///< URI of the namespace of its name; empty if there is none.
  std::string_view name;   ///< Without a prefix.
  std::string value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// An element of XML with all in it. Names live as long as `read_xml` runs.
struct XmlElement {
  std::string_view space;
  std::string_view name;
  std::vector<XmlAttribute> attributes;
  std::vector<XmlElement> children;
  std::string text;       ///< Without white space around it, and without that of its children.
  std::size_t begin = 0;  ///< Of the element …
  std::size_t end = 0;
  std::size_t text_begin = 0;  ///< … and of the text in it; both `begin` where there is none.
  std::size_t text_end = 0;

  /// The first of a name, whatever its namespace; nullptr where there is none.
  [[nodiscard]] const XmlElement* child(std::string_view wanted) const;
  [[nodiscard]] const XmlAttribute* attribute(std::string_view wanted) const;
  /// The child's text, the attribute's value; empty where there is none.
  [[nodiscard]] std::string_view text_of(std::string_view wanted) const;
  [[nodiscard]] std::string_view value_of(std::string_view wanted) const;
};

/// What becomes of an element: its children come one by one, it comes as a whole, or not at all.
enum class XmlStep : std::uint8_t { enter, keep, skip };

/// Takes elements in their order.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;

  /// The start of an element, with its attributes alone, that is in no element kept or skipped.
  [[nodiscard]] virtual XmlStep open(const XmlElement& start) = 0;
  /// An element that is kept.
  virtual void take(XmlElement element) = 0;
  /// The end of one that was entered.
  virtual void close(std::string_view name) = 0;
};

/// Reads XML 1.0 with namespaces. Memory is needed for one kept element at a time. False, with an
/// error at its place, for what is not well formed, declares entities, is nested more than 64
/// elements deep or has too much in one element; what came before that has been handed over. The
/// source must be UTF-8, whatever its declaration says.
[[nodiscard]] bool read_xml(const Source& source, XmlHandler& handler, Diagnostics& diagnostics);

}  // namespace guidebook
