#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "options/choice.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// One option, described once: parser, help, completion and the test of the manual walk this table.
struct Option {
  std::string_view name;   ///< "sort"
  char letter;             ///< '\0' if it has no short form.
  std::string_view value;  ///< What its value is called; empty for a switch.
  std::string_view doc;    ///< One sentence without its full stop; "{}" stands for the choices.
  bool repeats;            ///< May be given several times; else the last one counts.
  /// Takes the value into the settings; what is wrong with it, if it does not fit. nullptr for an
  /// option that stands alone on the command line.
  std::optional<UserError> (*set)(Settings& settings, std::string_view value);
  std::string_view written = {};   ///< Its word, where another option has the same.
  Choices (*choices)() = nullptr;  ///< Its values, or the parts of them, where they can be listed.

  /// How it is written, without its dashes.
  [[nodiscard]] std::string_view word() const { return written.empty() ? name : written; }

  /// Its sentence, with its choices where these stand for "{}".
  [[nodiscard]] std::string summary() const { return with_choices(doc, choices); }
};

[[nodiscard]] std::span<const Option> options();

/// By its name; must be there.
[[nodiscard]] const Option& option(std::string_view name);

}  // namespace guidebook::cli
