#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "guidebook/field/field.hpp"

namespace guidebook {

constexpr std::size_t type_count = static_cast<std::size_t>(Type::records) + 1;

/// A set of types of fields.
class TypeSet {
 public:
  constexpr TypeSet() = default;
  constexpr TypeSet(std::initializer_list<Type> types) noexcept {
    for (const Type type : types) bits_ |= bit(type);
  }
  [[nodiscard]] static constexpr TypeSet all() noexcept {
    TypeSet set;
    set.bits_ = ~std::uint64_t{0};
    return set;
  }

  [[nodiscard]] constexpr bool contains(Type type) const { return (bits_ & bit(type)) != 0; }
  friend constexpr TypeSet operator|(TypeSet a, TypeSet b) noexcept {
    a.bits_ |= b.bits_;
    return a;
  }

 private:
  [[nodiscard]] static constexpr std::uint64_t bit(Type type) noexcept {
    return std::uint64_t{1} << static_cast<unsigned>(type);
  }

  std::uint64_t bits_ = 0;
};

/// Words that people wrote, not codes or numbers.
constexpr TypeSet word_types{Type::string, Type::text, Type::names, Type::address, Type::hours};

}  // namespace guidebook
