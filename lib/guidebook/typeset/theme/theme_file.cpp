#include "guidebook/typeset/theme/theme_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "guidebook/field/field_row.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/typeset/fonts/font_catalogue.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {
namespace {

using Fonts = typeset::FontFamilies;
constexpr std::array fonts_fields{
    field<Fonts, &Fonts::title>("title", Type::string, "Titles and large initials"),
    field<Fonts, &Fonts::text>("text", Type::string, "Running text"),
    field<Fonts, &Fonts::label>("label", Type::string, "Headings, tables, facts"),
};
static_assert(unique_names(fonts_fields));

using Colours = typeset::Theme::Colours;
constexpr std::array colours_fields{
    field<Colours, &Colours::ink>("ink", Type::string, "Text"),
    field<Colours, &Colours::accent>("accent", Type::string, "Headings, numbers, links, stars"),
    field<Colours, &Colours::dark>("dark", Type::string,
                                   "Ground of contact cards, and hotels on maps"),
    field<Colours, &Colours::card>("card", Type::string,
                                   "Ground of cards and of maps without a basemap"),
    field<Colours, &Colours::grey>("grey", Type::string, "Facts, local names, running heads"),
    field<Colours, &Colours::hairline>("hairline", Type::string, "Thin lines"),
    field<Colours, &Colours::pale>("pale", Type::string, "Notes on the dark colour"),
    field<Colours, &Colours::highlight>("highlight", Type::string, "Labels on the dark colour"),
};
static_assert(unique_names(colours_fields));

using Measures = typeset::Theme::Measures;
constexpr std::array measures_fields{
    field<Measures, &Measures::size>("size", Type::number,
                                     "Size of the text, which all other sizes follow",
                                     {.min = 6, .max = 24}),
    field<Measures, &Measures::inner>("inner", Type::number, "Margin at the binding",
                                      {.min = 0, .max = 1000}),
    field<Measures, &Measures::outer>("outer", Type::number, "Margin at the outer edge",
                                      {.min = 0, .max = 1000}),
    field<Measures, &Measures::top>("top", Type::number, "Margin over the text",
                                    {.min = 0, .max = 1000}),
    field<Measures, &Measures::bottom>("bottom", Type::number, "Margin below the text",
                                       {.min = 0, .max = 1000}),
};
static_assert(unique_names(measures_fields));

using typeset::Theme;
constexpr std::array theme_fields{
    field<Theme, &Theme::version>("theme", Type::integer, "Version of the format: 1",
                                  {.required = true}),
    field<Theme, &Theme::fonts>("fonts", Type::string, "Families of fonts"),
    field<Theme, &Theme::colours>("colours", Type::string, "Colours, each as #RRGGBB"),
    field<Theme, &Theme::measures>("measures", Type::number, "Lengths on the paper in points"),
};
static_assert(unique_names(theme_fields));

}  // namespace

constinit const Fields Describe<typeset::FontFamilies>::fields{fonts_fields};
constinit const Fields Describe<typeset::Theme::Colours>::fields{colours_fields};
constinit const Fields Describe<typeset::Theme::Measures>::fields{measures_fields};
constinit const Fields Describe<typeset::Theme>::fields{theme_fields};

}  // namespace guidebook

namespace guidebook::typeset {
namespace {

constexpr Field document{.name = "a theme", .type = Type::records};
constexpr double least_contrast = 3;   // of large text in WCAG 2.2 …
constexpr double readable = 4.5;       // … and of small text
constexpr float narrowest_text = 150;  // in the units of the design, whose text has 9.2 …
constexpr float lowest_text = 180;
constexpr float head_room = 46;  // … over the text, for the running head …
constexpr float foot_room = 18;  // … and below it

double light(std::uint8_t part) {
  const double value = part / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * light(colour.red) + 0.7152 * light(colour.green) + 0.0722 * light(colour.blue);
}

/// As WCAG 2 has it: from 1 to 21.
double contrast(const Colour& a, const Colour& b) {
  const double first = luminance(a) + 0.05;
  const double second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

/// "#B5402A"
std::optional<Colour> colour_of(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data() + 1, end, value, 16).ptr != end) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16U),
                static_cast<std::uint8_t>(value >> 8U & 0xFFU),
                static_cast<std::uint8_t>(value & 0xFFU)};
}

/// Text and its ground, with the fields that set them; white has none.
struct Pair {
  std::string_view text_field;
  Colour text;
  std::string_view ground_field;
  Colour ground;
  std::string_view on;  // what the ground is
  double least = least_contrast;
};

/// The field that the theme sets of the two, the text's rather than the ground's; empty: neither.
std::string_view field_in_error(const yaml::Node& colours, const Pair& pair) {
  for (const std::string_view field : {pair.text_field, pair.ground_field}) {
    const yaml::Node* written = colours.find(field);
    if (written != nullptr && colour_of(written->text)) return field;
  }
  return {};
}

const yaml::Node& value_of(const yaml::Node& map, std::string_view key) {
  const yaml::Node* found = map.find(key);
  return found == nullptr ? map : *found;
}

std::string_view name_of(Paper paper) {
  return paper == Paper::a5 ? "A5" : paper == Paper::a4 ? "A4" : "Letter";
}

/// What the measures leave of a page.
void check_room(Reader& reader, const yaml::Node& root, const PageGeometry& page, Paper paper) {
  const yaml::Node& measures = value_of(root, "measures");
  const auto points = [&](float length) { return std::ceil(length * page.scale); };
  const auto left = [&](float length, std::string_view of) {
    return length <= 0
               ? fmt::format("the margins leave nothing of the {} of {}", of, name_of(paper))
               : fmt::format(
                     "the margins leave {:.0f} points of the {} of {}, too few for text of "
                     "this size",
                     length * page.scale, of, name_of(paper));
  };
  if (page.measure() < narrowest_text) {
    reader.error("value-range", measures, left(page.measure(), "width"),
                 "make inner, outer or size smaller, or take larger --paper");
  }
  if (page.block_height() < lowest_text) {
    reader.error("value-range", measures, left(page.block_height(), "height"),
                 "make top, bottom or size smaller, or take larger --paper");
  }
  if (page.top < head_room) {
    reader.error("value-range", value_of(measures, "top"),
                 "top: there is no room for the heads of the pages",
                 fmt::format("make it {:.0f} or more", points(head_room)));
  }
  if (page.bottom < foot_room) {
    reader.error("value-range", value_of(measures, "bottom"),
                 "bottom: the text would reach the edge of the paper",
                 fmt::format("make it {:.0f} or more", points(foot_room)));
  }
}

/// Why none of the families can be used; empty if one can.
std::string fault_of(const FontCatalogue& catalogue, const std::vector<std::string>& families) {
  using Presence = FontCatalogue::Presence;
  std::string fault;
  for (const std::string& family : families) {
    const Presence presence = catalogue.presence(family);
    if (presence == Presence::usable) return {};
    if (!fault.empty()) continue;
    fault = fmt::format(
        "{}; the design's own is used",
        presence == Presence::none
            ? fmt::format("no font \"{}\" is installed", text::visible(family))
            : fmt::format("the font \"{}\" has no TrueType outlines", text::visible(family)));
  }
  return fault;
}

/// Warns of each kind of text for which there is none of the families wanted.
void check_fonts(const Source& source, const yaml::Node& root, const Theme& theme,
                 Diagnostics& diagnostics) {
  const yaml::Node* fonts = root.find("fonts");
  if (fonts == nullptr) return;
  const FontCatalogue catalogue;
  for (const Field& field : Describe<FontFamilies>::fields) {
    const yaml::Node* node = fonts->find(field.name);
    if (node == nullptr) continue;
    const std::vector<std::string>& families = field.name == "title"  ? theme.fonts.title
                                               : field.name == "text" ? theme.fonts.text
                                                                      : theme.fonts.label;
    std::string fault = fault_of(catalogue, families);
    if (fault.empty()) continue;
    const std::vector<std::string> installed = catalogue.families();
    const std::vector<std::string_view> names(installed.begin(), installed.end());
    const auto close = text::nearest(families.front(), names);
    Diagnostic& warning = diagnostics.emplace_back(
        source.error("", node->begin, node->end, fmt::format("{}: {}", field.name, fault),
                     close ? fmt::format("did you mean \"{}\"?", text::visible(*close))
                           : "fc-list : family lists the fonts there are"));
    warning.level = Level::warning;
  }
}

}  // namespace

bool read(Reader& reader, const Field& field, const yaml::Node& node, Colour& out) {
  if (!reader.expect_scalar(field, node)) return false;
  const auto colour = colour_of(node.text);
  if (!colour) {
    return reader.error("wrong-type", node,
                        fmt::format("{}: \"{}\" is no colour", field.name, yaml::shown(node)),
                        "write six hexadecimal digits in quotes, as in \"#B5402A\"");
  }
  out = *colour;
  return true;
}

Value to_value(const Colour& colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

bool finish_read(Reader& reader, const yaml::Node& node, Theme& theme) {
  if (theme.version == 1) return true;
  return reader.error("unsupported-version", value_of(node, "theme"),
                      fmt::format("version {} of themes is not known", theme.version),
                      "this program knows version 1");
}

bool finish_read(Reader& reader, const yaml::Node& node, Theme::Colours& colours) {
  const Theme::Colours& c = colours;
  const std::array pairs{Pair{"ink", c.ink, "", design::white, "white paper", readable},
                         Pair{"accent", c.accent, "", design::white, "white paper"},
                         Pair{"grey", c.grey, "", design::white, "white paper"},
                         Pair{"ink", c.ink, "card", c.card, "cards"},
                         Pair{"accent", c.accent, "card", c.card, "cards"},
                         Pair{"grey", c.grey, "card", c.card, "cards"},
                         Pair{"", design::white, "dark", c.dark, "the dark colour"},
                         Pair{"pale", c.pale, "dark", c.dark, "the dark colour"},
                         Pair{"highlight", c.highlight, "dark", c.dark, "the dark colour"}};
  std::set<std::string_view> reported;
  for (const Pair& pair : pairs) {
    const double found = contrast(pair.text, pair.ground);
    const std::string_view field = field_in_error(node, pair);
    if (found >= pair.least || field.empty() || !reported.insert(field).second) continue;
    reader.error(
        "value-range", value_of(node, field),
        fmt::format("{}: {} on {} would be hard to read, at a contrast of {:.1f} to 1", field,
                    field == pair.text_field ? "text" : "what is written", pair.on, found),
        fmt::format("take colours with a contrast of {} to 1 or more", pair.least));
  }
  return reported.empty();
}

Theme read_theme(const Source& source, Paper paper, Diagnostics& diagnostics) {
  Theme theme;
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  if (tree.root() == nullptr) {
    if (diagnostics.empty()) {
      diagnostics.push_back(source.error("empty-value", 0, 0, "there is no theme in it",
                                         "a theme begins with \"theme: 1\""));
    }
    return theme;
  }
  Reader reader(source, diagnostics, "en", std::nullopt);
  if (read(reader, document, *tree.root(), theme)) {
    check_room(reader, *tree.root(), themed(page_geometry(paper), theme.measures), paper);
    check_fonts(source, *tree.root(), theme, diagnostics);
  }
  sort_by_position(diagnostics);
  return theme;
}

}  // namespace guidebook::typeset
