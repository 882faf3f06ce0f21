#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

namespace validation {
class GuideCheck;
class LibraryCheck;
struct ValueSite;
struct RecordSite;
}  // namespace validation

/// Load rules concern the file, the YAML, the shape and the syntax of values: a guide that breaks
/// one can't be used. The others are asked only by `validate`.
enum class RuleGroup : std::uint8_t { load, check };

/// One rule: what it asks for, and how it is asked. Load rules are asked by the loader, check rules
/// by one of the functions, the library's rules by who validates.
struct Rule {
  std::string_view id;
  RuleGroup group = RuleGroup::check;
  Level level = Level::warning;
  std::string_view sentence;  ///< What it asks for, without a full stop.
  std::string_view why;       ///< What goes wrong otherwise: one or two sentences.
  std::string_view wrong;     ///< A part of a guide that breaks it; empty where none can show it.
  std::string_view right;     ///< The same, mended.

  /// Asked of every value, of every record (the guide is one too), or once of a guide.
  void (*value)(validation::GuideCheck& check, const validation::ValueSite& site) = nullptr;
  void (*record)(validation::GuideCheck& check, const validation::RecordSite& site) = nullptr;
  void (*guide)(validation::GuideCheck& check) = nullptr;
  /// Asked once of all guides together.
  void (*library)(validation::LibraryCheck& check) = nullptr;
};

/// Load rules first, both groups in the order of the documentation.
[[nodiscard]] std::span<const Rule> rules();
[[nodiscard]] const Rule* find_rule(std::string_view id);

}  // namespace guidebook
