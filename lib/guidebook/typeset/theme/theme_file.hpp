#pragma once

#include <array>

#include "guidebook/field/field.hpp"
#include "guidebook/source/source.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

/// Reads a theme file for pages of this paper. What is wrong with it is reported: also colours that
/// can't be distinguished and measures that leave no room for text, as errors, and families of
/// which none is installed, as warnings.
[[nodiscard]] Theme read_theme(const Source& source, Paper paper, Diagnostics& diagnostics);

bool read(Reader& reader, const Field& field, const yaml::Node& node, Colour& out);
bool finish_read(Reader& reader, const yaml::Node& node, Theme& theme);
bool finish_read(Reader& reader, const yaml::Node& node, Theme::Colours& colours);

/// "#B5402A"
[[nodiscard]] Value to_value(const Colour& colour);

}  // namespace guidebook::typeset

namespace guidebook {

template <>
struct Describe<typeset::FontFamilies> {
  static const Fields fields;
};

template <>
struct Describe<typeset::Theme::Colours> {
  static const Fields fields;
};

template <>
struct Describe<typeset::Theme::Measures> {
  static const Fields fields;
};

template <>
struct Describe<typeset::Theme> {
  static const Fields fields;
};

}  // namespace guidebook
