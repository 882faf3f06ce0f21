#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// A property of a card, unfolded and decoded, and the bytes it was read from.
struct VcardProperty {
  struct Parameter {
    std::string name;  ///< In capitals.
    std::string value;
  };

  std::string group;  ///< What ties properties together: "item1".
  std::string name;   ///< In capitals.
  std::vector<Parameter> parameters;
  std::string value;  ///< Escapes as they are.
  std::size_t begin = 0;
  std::size_t end = 0;

  /// The first parameter of a name; empty if there is none.
  [[nodiscard]] std::string_view parameter(std::string_view wanted) const;
  /// Whether a TYPE, or in vCard 2.1 a parameter alone, is this one, in small letters.
  [[nodiscard]] bool has_type(std::string_view type) const;
  [[nodiscard]] bool is_binary() const;

  /// The value as text.
  [[nodiscard]] std::string text() const;
  /// The texts that a character parts it into.
  [[nodiscard]] std::vector<std::string> texts(char separator) const;
};

using VcardProperties = std::vector<VcardProperty>;

/// A card: what stands between BEGIN:VCARD and END:VCARD.
struct VcardEntry {
  VcardProperties properties;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Gives the cards of a file, of vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), one by one. False,
/// and an error at its place, for what is no card, is not complete or has more than 100,000 lines;
/// the cards before it have been given.
[[nodiscard]] bool read_vcards(const Source& source,
                               const std::function<void(const VcardEntry&)>& use,
                               Diagnostics& diagnostics);

}  // namespace guidebook
