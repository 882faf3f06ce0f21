#pragma once

#include "guidebook/document/run_builder.hpp"

namespace guidebook {

/// A guide's routes. What has no column of its own stands in the last, the note.
[[nodiscard]] RouteTable route_table(const RunBuilder& builder);

}  // namespace guidebook
