#include "guidebook/formats/import/wikitext_template.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikitext {
namespace {

using CallArguments = std::span<const std::string>;

std::string argument(CallArguments arguments, std::size_t at) {
  return at < arguments.size() ? arguments[at] : std::string();
}

std::string joined_with(std::string_view between, std::string left, const std::string& right) {
  if (!left.empty() && !right.empty()) left += between;
  return left + right;
}

std::string show_nothing(std::string_view /*name*/, CallArguments /*arguments*/) { return {}; }

std::string show_first(std::string_view /*name*/, CallArguments arguments) {
  return argument(arguments, 0);
}

/// {{lang|fr|le quai}}
std::string show_second(std::string_view /*name*/, CallArguments arguments) {
  return argument(arguments, arguments.size() > 1 ? 1 : 0);
}

/// {{Prix|20|€}}
std::string show_all(std::string_view /*name*/, CallArguments arguments) {
  std::string words;
  for (const std::string& each : arguments) words = joined_with(" ", words, each);
  return words;
}

/// {{convert|3|mi}}
std::string show_measure(std::string_view /*name*/, CallArguments arguments) {
  return joined_with(" ", argument(arguments, 0), argument(arguments, 1));
}

std::string show_unit(std::string_view name, CallArguments arguments) {
  struct Symbol {
    std::string_view name;
    std::string_view symbol;
  };
  static constexpr std::array<Symbol, 7> symbols{{{"mile", "mi"},
                                                  {"foot", "ft"},
                                                  {"km2", "km²"},
                                                  {"m2", "m²"},
                                                  {"kmh", "km/h"},
                                                  {"c", "°C"},
                                                  {"f", "°F"}}};
  const std::string lower = text::lower(name);
  const auto symbol = std::ranges::find(symbols, std::string_view(lower), &Symbol::name);
  return joined_with(" ", argument(arguments, 0),
                     symbol == symbols.end() ? lower : std::string(symbol->symbol));
}

/// {{EUR|20}}
std::string show_currency(std::string_view name, CallArguments arguments) {
  return joined_with(" ", std::string(name), argument(arguments, 0));
}

/// {{Dates|1|avril|31|octobre}}
std::string show_dates(std::string_view name, CallArguments arguments) {
  constexpr std::size_t size = 4;
  if (arguments.size() != size) return show_all(name, arguments);
  return joined_with(" – ", show_all(name, arguments.first(2)), show_all(name, arguments.last(2)));
}

std::string clock(CallArguments arguments, std::size_t at) {
  const std::string hour = argument(arguments, at);
  const std::string minute = argument(arguments, at + 1);
  return hour.empty() ? hour : fmt::format("{}:{:0>2}", hour, minute);
}

/// A day of the week in French by its first letters; other words as they are.
std::string day(const std::string& word) {
  static constexpr std::array<std::string_view, 7> days{"lundi",    "mardi",  "mercredi", "jeudi",
                                                        "vendredi", "samedi", "dimanche"};
  constexpr std::size_t shortest = 3;
  const auto found = std::ranges::find_if(days, [&](std::string_view each) {
    return word.size() >= shortest && each.starts_with(text::lower(word));
  });
  return found == days.end() ? word : std::string(*found);
}

/// {{Horaire|lun|ven|9|00|12|30|14|00|18|00}}
std::string show_hours(std::string_view /*name*/, CallArguments arguments) {
  constexpr std::size_t pair = 2;
  std::string times;
  for (std::size_t at = pair; at < arguments.size(); at += 2 * pair) {
    times = joined_with(", ", times,
                        joined_with("-", clock(arguments, at), clock(arguments, at + pair)));
  }
  return joined_with(
      " ", joined_with("-", day(argument(arguments, 0)), day(argument(arguments, 1))), times);
}

struct TemplateRow {
  std::string_view names;  ///< Between commas.
  ShowCall show;
};
constexpr std::string_view box_names = ",cautionbox,warningbox,";
constexpr std::array template_rows{
    TemplateRow{
        ",nowrap,nobr,small,big,phone,tel,telefon,téléphone,ipa,abbr,iata,icao,flag,station,",
        show_first},
    TemplateRow{box_names, show_first},
    TemplateRow{",lang,langue,lingua,", show_second},
    TemplateRow{",prix,preis,price,prezzo,precio,preço,", show_all},
    TemplateRow{",convert,", show_measure},
    TemplateRow{",km,m,mi,ft,kg,ha,km2,m2,mile,foot,kmh,mph,c,f,", show_unit},
    TemplateRow{",dates,", show_dates},
    TemplateRow{",horaire,horaires,", show_hours},
};
constexpr std::string_view layout_names = ",clear,-,toc,br,clearleft,clearright,reflist,";
constexpr std::string_view apart_names =
    ",pagebanner,banner,bandeau,bandeau page,immagine banner,banner pagina,quickbar,quickbar city,"
    "geo,geodata,coord,mapframe,mapshape,mapshapes,mapmask,poimap,poimap2,";

bool is_in(std::string_view names, std::string_view name) {
  return names.find(fmt::format(",{},", text::lower(name))) != std::string_view::npos;
}

}  // namespace

ShowCall find_template(std::string_view name, bool has_arguments) {
  constexpr std::size_t code_size = 3;  // of ISO 4217
  if (is_in(layout_names, name)) return show_nothing;
  if (!has_arguments) return nullptr;
  const auto row = std::ranges::find_if(
      template_rows, [&](const TemplateRow& each) { return is_in(each.names, name); });
  if (row != template_rows.end()) return row->show;
  const bool is_currency = name.size() == code_size && std::ranges::all_of(name, text::is_upper);
  return is_currency ? show_currency : nullptr;
}

bool is_box(std::string_view name) { return is_in(box_names, name); }

bool is_apart(std::string_view name) { return is_in(apart_names, name); }

}  // namespace guidebook::wikitext
