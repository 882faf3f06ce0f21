#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// What readers of YAML that go by the look of a plain scalar take it for instead of the text it
/// is: "a truth value", "a number", "a date" … Empty where they agree that it is text, or take it
/// for a number that they write the same way. Both YAML 1.1 and the core schema of 1.2 count.
[[nodiscard]] std::string_view mistaken_for(std::string_view plain);

/// Whether a plain scalar is no value.
[[nodiscard]] bool is_null(std::string_view plain);

/// The change that makes a scalar read `text`, one line of it. It stays plain or in its quotes,
/// but gets some where it needs them. Nothing where the scalar takes several lines or has a tag.
[[nodiscard]] std::optional<Fix> rewrite(const Source& source, const Node& scalar,
                                         std::string_view text, bool certain);

}  // namespace guidebook::yaml
