#include "commands/new_guide.hpp"

#include <fmt/core.h>

#include <string_view>
#include <utility>

#include "commands/project.hpp"
#include "guidebook/codes/codes.hpp"
#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/text/text.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

/// "Wonsan, North Korea": a name and behind the last comma a country, which may be missing.
struct Place {
  std::string_view name;
  std::string_view country;
};

Place read_place(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return {text::trimmed(text), {}};
  return {text::trimmed(text.substr(0, comma)), text::trimmed(text.substr(comma + 1))};
}

void report_missing(const codes::Codes::Missing& list, bool may_go_on, const Settings& settings) {
  Diagnostic fault = file_error({}, list.file,
                                fmt::format("{} about the country is known: the file {}",
                                            may_go_on ? "not all" : "nothing", list.why),
                                list.hint());
  if (may_go_on) fault.level = Level::warning;
  report({std::move(fault)}, settings);
}

}  // namespace

bool check_id(std::string id) {
  const std::string written = id;
  if (syntax_of(Type::slug)->accept(id)) return true;
  fail(fmt::format("\"{}\" is no id", text::visible(written)),
       "write lower-case letters and digits, parted by hyphens");
  return false;
}

std::optional<NewGuide> new_guide(const Settings& settings, const std::string& id) {
  NewGuide begun;
  Guide& guide = begun.guide;
  guide.id = id;
  if (!check_id(id)) return std::nullopt;
  guide.kind = settings.kind;
  const Place place = read_place(settings.from);
  guide.name = place.name;
  const auto codes = installed_codes();
  begun.country = facts_of_country(*codes, place.country);
  const bool is_known = place.country.empty() || !begun.country.code.empty();
  for (const codes::Codes::Missing& list : codes->missing()) {
    report_missing(list, is_known, settings);
    if (!is_known) return std::nullopt;
  }
  if (!is_known) {
    fail(fmt::format("\"{}\" is no country", text::visible(std::string(place.country))),
         "write its code of ISO 3166-1 or its English name");
    return std::nullopt;
  }
  guide.languages = {settings.language.empty() ? "en" : settings.language};
  const std::string& spoken = begun.country.language;
  if (!spoken.empty() && spoken != guide.languages.front()) guide.languages.push_back(spoken);
  return begun;
}

}  // namespace guidebook::cli
