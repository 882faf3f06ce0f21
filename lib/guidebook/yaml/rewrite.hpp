#pragma once

#include <optional>
#include <string_view>

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// The change that makes a scalar read `text`, one line of it. It stays plain or in its quotes,
/// but gets some where it needs them. Nothing where the scalar takes several lines or has a tag.
[[nodiscard]] std::optional<Fix> rewrite(const Source& source, const Node& scalar,
                                         std::string_view text, bool certain);

}  // namespace guidebook::yaml
