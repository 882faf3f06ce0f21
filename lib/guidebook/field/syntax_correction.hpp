#pragma once

#include <string>
#include <string_view>

#include "guidebook/field/correction.hpp"

/// What a text that is not written by its type's syntax may stand for.
namespace guidebook {

/// Folded letters and digits, all else as one hyphen. Uncertain where letters of other scripts are
/// lost.
[[nodiscard]] Correction meant_slug(std::string_view text);
[[nodiscard]] Correction meant_reference(std::string_view text);

/// The same digits without what is written between them: certain for spaces, dashes, dots and what
/// is invisible. A slash may part two numbers as well as an area from its number; 00 dials another
/// country from some places only.
[[nodiscard]] Correction meant_phone(std::string_view text);

/// "15:00" of "3pm", "15h" and the like.
[[nodiscard]] Correction meant_time_of_day(std::string_view text);

[[nodiscard]] Correction meant_day(std::string_view text);
[[nodiscard]] Correction meant_length_of_time(std::string_view text);
[[nodiscard]] Correction meant_wikidata(std::string_view text);
[[nodiscard]] Correction meant_email(std::string_view text);
[[nodiscard]] Correction meant_url(std::string_view text);

}  // namespace guidebook
