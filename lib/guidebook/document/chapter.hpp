#pragma once

#include "guidebook/document/run_builder.hpp"

namespace guidebook {

/// Where a guide's place lies, from the region to the country: "North Hamgyong Province, North
/// Korea". Empty for a country.
[[nodiscard]] Runs place_line(const RunBuilder& builder);

/// Everything a guide says to a reader.
[[nodiscard]] Chapter build_chapter(const RunBuilder& builder);

}  // namespace guidebook
