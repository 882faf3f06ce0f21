#include "guidebook/formats/import/place_kind.hpp"

#include <algorithm>
#include <array>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/symbol_kinds.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 3> place_types{"attraction", "hotel", "contact"};

PlaceKind kind_among(std::span<const std::string_view> types, const SymbolNames& symbols,
                     std::span<const std::string_view> words) {
  if (const MapSymbol* symbol = meant_symbol(symbols, types)) {
    const bool is_known = symbol->kind != "other";
    return {find_record_type(symbol->type),
            is_known ? symbol->kind : "",
            symbol,
            {},
            look_the_same(*symbol, symbols, types)};
  }
  for (const std::string_view word : words) {
    const SymbolKind* known = find_symbol_kind(word);
    if (known != nullptr && std::ranges::find(types, known->type) != types.end())
      return {find_record_type(known->type), known->kind, nullptr, word};
    for (const std::string_view name : types) {
      const RecordType* type = find_record_type(name);
      const std::string_view kind = kind_meant(*type, word);
      if (!kind.empty()) return {type, kind, nullptr, word};
    }
  }
  return {find_record_type(types.front()), {}, nullptr, {}};
}

}  // namespace

PlaceKind kind_of_place(const SymbolNames& symbols, std::span<const std::string_view> words,
                        const RecordType* type) {
  if (type == nullptr) return kind_among(place_types, symbols, words);
  return kind_among(std::span(&type->name, 1), symbols, words);
}

PlaceKind kind_of_way(const SymbolNames& symbols, std::span<const std::string_view> words) {
  const RecordType* route = find_record_type("route");
  PlaceKind kind = kind_among(std::span(&route->name, 1), symbols, words);
  if (kind.kind.empty()) {  // a route must have a mode
    kind.kind = "other";
    kind.is_guess = true;
  }
  return kind;
}

}  // namespace guidebook
