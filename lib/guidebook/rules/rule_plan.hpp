#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "guidebook/field/type_set.hpp"
#include "guidebook/rules/options.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {

/// The enabled rules by what they are called for, in the order of rules().
/// Made once for all guides; its rules live as long as the program.
class RulePlan {
 public:
  explicit RulePlan(const Levels& levels);

  /// Calls `visit` with each rule about values that concerns this one.
  template <class Visit>
  void for_each_of_value(Type type, std::string_view text, Visit visit) const {
    const ValueRules& of_type = of_values_[static_cast<std::size_t>(type)];
    const Characters held = of_type.look_for == any ? any : characters_in(text);
    for (const ValueRule& row : of_type.rows) {
      if ((row.holding & held) != 0) visit(*row.rule);
    }
  }

  /// Whether there are any about values or records.
  [[nodiscard]] bool concerns_records() const { return concerns_records_; }

  using Rules = std::span<const Rule* const>;
  /// Called for each record.
  [[nodiscard]] Rules of_records() const { return of_records_; }
  /// Called once for a guide.
  [[nodiscard]] Rules of_guides() const { return of_guides_; }
  /// Called once for all guides together.
  [[nodiscard]] Rules of_library() const { return of_library_; }

 private:
  /// Of which of the sets of characters that rules look for a text holds some: a bit each.
  using Characters = std::uint16_t;
  static constexpr Characters any = 1;
  static constexpr Characters other_than_ascii = 2;

  struct ValueRule {
    const Rule* rule;
    Characters holding;
  };
  struct ValueRules {
    std::vector<ValueRule> rows;
    Characters look_for = any;  ///< All that rows look for.
  };

  /// The bit of the characters that a rule looks for.
  Characters bit_of(const Rule& rule);

  [[nodiscard]] Characters characters_in(std::string_view text) const {
    Characters held = any;
    for (const char c : text) held |= sets_[static_cast<unsigned char>(c)];
    return held;
  }

  std::array<Characters, 256> sets_{};  ///< Those in which a byte is.
  Characters next_bit_ = other_than_ascii << 1U;
  std::array<ValueRules, type_count> of_values_;
  std::vector<const Rule*> of_records_;
  std::vector<const Rule*> of_guides_;
  std::vector<const Rule*> of_library_;
  bool concerns_records_ = false;
};

}  // namespace guidebook::validation
