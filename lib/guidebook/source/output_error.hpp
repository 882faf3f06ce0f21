#pragma once

#include <system_error>

namespace guidebook {

/// Why a file is left as it was though the system would have written it.
enum class OutputError {
  changed = 1,  ///< It does not hold what it must hold before.
  hard_links,   ///< A rename would part it from its other names.
  owner,        ///< The owner or group would be lost.
  attributes,   ///< An extended attribute or access list would be lost.
};

[[nodiscard]] std::error_code make_error_code(OutputError error);

}  // namespace guidebook

template <>
struct std::is_error_code_enum<guidebook::OutputError> : std::true_type {};
