#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/rules/fix_files.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook::validation {

/// What gets another id.
struct Renaming {
  std::string guide;                ///< The id of the guide, or of that which the record is in.
  std::optional<std::string> item;  ///< The id of the record; none: the guide's own.
  std::string id;                   ///< The new one.
};

/// What the files of a library hold when an id is another, where it is given and wherever fields
/// and links refer to it: those that change, in their order, all else in them byte for byte as it
/// is. What cannot be read of them is reported.
[[nodiscard]] std::vector<FixedFile> rename_id(const std::vector<std::unique_ptr<Source>>& library,
                                               const Renaming& renaming, Diagnostics& diagnostics);

}  // namespace guidebook::validation
