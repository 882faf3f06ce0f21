#pragma once

#include <array>

#include "guidebook/field/field.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

/// Reads a theme file for pages of this paper. What is wrong with it is reported: also colours that
/// can't be told apart and measures that leave no room for text, as errors, and families of which
/// none is installed, as warnings.
[[nodiscard]] Theme read_theme(const Source& source, Paper paper, Diagnostics& diagnostics);

bool read(Reader& reader, const Field& field, const yaml::Node& node, Colour& out);
bool complete(Reader& reader, const yaml::Node& node, Theme& theme);
bool complete(Reader& reader, const yaml::Node& node, Theme::Colours& colours);

/// "#B5402A"
[[nodiscard]] Value to_value(const Colour& colour);

}  // namespace guidebook::typeset

namespace guidebook {

template <>
struct Describe<typeset::Theme::Fonts> {
  using Fonts = typeset::Theme::Fonts;
  static constexpr std::array fields{
      field<Fonts, &Fonts::title>("title", Type::string, "Titles and large initials"),
      field<Fonts, &Fonts::text>("text", Type::string, "Running text"),
      field<Fonts, &Fonts::label>("label", Type::string, "Headings, tables, facts"),
  };
};

template <>
struct Describe<typeset::Theme::Colours> {
  using Colours = typeset::Theme::Colours;
  static constexpr std::array fields{
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
};

template <>
struct Describe<typeset::Theme::Measures> {
  using Measures = typeset::Theme::Measures;
  static constexpr std::array fields{
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
};

template <>
struct Describe<typeset::Theme> {
  using Theme = typeset::Theme;
  static constexpr std::array fields{
      field<Theme, &Theme::version>("theme", Type::integer, "Version of the format: 1",
                                    {.required = true}),
      field<Theme, &Theme::fonts>("fonts", Type::string, "Families of fonts"),
      field<Theme, &Theme::colours>("colours", Type::string, "Colours, each as #RRGGBB"),
      field<Theme, &Theme::measures>("measures", Type::number, "Lengths on the paper in points"),
  };
};

}  // namespace guidebook
