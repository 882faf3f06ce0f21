#pragma once

#include <string_view>

namespace guidebook {

/// What a symbol of another program stands for.
struct SymbolKind {
  std::string_view
      symbol;  ///< Of Garmin's devices, or the file of an icon of Google without ending.
  std::string_view type;
  std::string_view kind;
};

/// nullptr for a symbol that stands for nothing that a guide lists. Those that `export` writes are
/// in `map_symbol.hpp`.
[[nodiscard]] const SymbolKind* find_symbol_kind(std::string_view symbol);

}  // namespace guidebook
