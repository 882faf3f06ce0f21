#pragma once

#include <span>
#include <string_view>

#include "guidebook/formats/guides/map_symbol.hpp"

namespace guidebook {

/// What a foreign place is in a guide.
struct PlaceKind {
  const RecordType* type = nullptr;
  std::string_view kind;              ///< Empty where it is not known.
  const MapSymbol* symbol = nullptr;  ///< That it was read from; nullptr if it was not.
  std::string_view word;              ///< That it was read from; empty if it was not.
  bool is_guess = false;              ///< Whether other kinds look the same.
};

/// Of a place, or of a way, by the symbols and then the words that a file has for it, in their
/// order, a word being a value of our kinds or another word for one. `type` is what is known
/// already; nullptr if nothing is: then it is an attraction.
[[nodiscard]] PlaceKind kind_of_place(const SymbolNames& symbols,
                                      std::span<const std::string_view> words,
                                      const RecordType* type);
[[nodiscard]] PlaceKind kind_of_way(const SymbolNames& symbols,
                                    std::span<const std::string_view> words);

}  // namespace guidebook
