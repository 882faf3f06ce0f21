#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/field/type_set.hpp"

namespace guidebook {

namespace validation {
class GuideCheck;
class LibraryCheck;
struct ValueSite;
struct RecordSite;
}  // namespace validation

/// Load rules concern the file, the YAML, the shape and the syntax of values: a guide that breaks
/// one can't be used. The others are checked only by `validate`.
enum class RuleGroup : std::uint8_t { load, check };

/// One rule: what it requires, and the function that checks it. Load rules are checked by the
/// loader; of the others, those without a function by `validate` itself.
struct Rule {
  std::string_view id;
  RuleGroup group = RuleGroup::check;
  Level level = Level::warning;
  std::string_view sentence;  ///< What it requires, without a full stop.
  std::string_view why;       ///< What goes wrong otherwise: one or two sentences.
  std::string_view wrong;     ///< A part of a guide that breaks it; empty where none can show it.
  std::string_view right;     ///< The same, corrected.

  /// Called for every value of these types; where `holding` names characters of ASCII, only of
  /// those that hold one of them; `beyond_ascii`: of those that hold others.
  TypeSet types = TypeSet::all();
  std::string_view holding = {};
  bool beyond_ascii = false;
  void (*value)(validation::GuideCheck& check, const validation::ValueSite& site) = nullptr;
  /// Called for every record (the guide is one too), or once for a guide.
  void (*record)(validation::GuideCheck& check, const validation::RecordSite& site) = nullptr;
  void (*guide)(validation::GuideCheck& check) = nullptr;
  /// Called once for all guides together.
  void (*library)(validation::LibraryCheck& check) = nullptr;
};

using RuleRef = std::reference_wrapper<const Rule>;

/// Load rules first, both groups in the order of the documentation.
[[nodiscard]] std::span<const RuleRef> rules();
/// Where a rule stands in rules().
[[nodiscard]] std::size_t index_of(const Rule& rule);
/// nullptr if there is none of this id.
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// Where the rule of this id stands in rules(); nothing if there is none.
[[nodiscard]] std::optional<std::size_t> find_rule_index(std::string_view id);

}  // namespace guidebook
