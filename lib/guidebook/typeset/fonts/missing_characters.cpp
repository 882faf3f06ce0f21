#include "guidebook/typeset/fonts/missing_characters.hpp"

#include <fmt/core.h>
#include <unicode/uscript.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr std::size_t most_by_themselves = 3;  // of a script

/// "Tibetan"; empty for what is common to several scripts or belongs to none.
std::string script_of(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const bool named = U_SUCCESS(status) && script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
  return named ? uscript_getName(script) : std::string();
}

std::string shown(char32_t character) {
  std::string text;
  append_utf8(text, character);
  return fmt::format("\"{}\" (U+{:04X})", text, static_cast<std::uint32_t>(character));
}

Diagnostic warning(std::string message, char32_t example, const FontCatalogue& catalogue) {
  Diagnostic made;
  made.level = Level::warning;
  made.message = std::move(message);
  const std::string other = catalogue.unprintable(example);
  made.hint = "install a TrueType font that has ";
  made.hint += other.empty() ? "it" : "it: that of " + other + " has other outlines";
  return made;
}

}  // namespace

Diagnostics missing_characters(const std::set<char32_t>& characters,
                               const FontCatalogue& catalogue) {
  std::map<std::string, std::vector<char32_t>> by_script;
  for (const char32_t character : characters) by_script[script_of(character)].push_back(character);
  Diagnostics warnings;
  for (const auto& [script, missing] : by_script) {
    if (missing.size() <= most_by_themselves) {
      for (const char32_t character : missing) {
        warnings.push_back(warning(
            fmt::format("no installed font has {}; the page shows a box for it", shown(character)),
            character, catalogue));
      }
      continue;
    }
    warnings.push_back(warning(
        fmt::format(
            "no installed font has {} characters{}, such as {}; the pages show boxes for them",
            missing.size(), script.empty() ? "" : " of the script " + script,
            shown(missing.front())),
        missing.front(), catalogue));
  }
  return warnings;
}

}  // namespace guidebook::typeset
