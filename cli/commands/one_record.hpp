#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guidebook/library/library.hpp"

namespace guidebook::cli {

/// The record that a reference means among the guides named; nothing, with the reason reported for
/// `command` and its exit, where there is none, or several.
[[nodiscard]] std::optional<RecordRef> one_record(const Library& library,
                                                  const std::string& reference,
                                                  std::string_view command, int& exit);

}  // namespace guidebook::cli
