#pragma once

#include <yaml-cpp/exceptions.h>

#include <cstddef>

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// What an error of yaml-cpp means to somebody who writes a guide, in the place where the fault is.
/// `offset` is where in the source the text given to yaml-cpp begins; `last` the last scalar it
/// read, nullptr if there was none.
[[nodiscard]] Diagnostic syntax_fault(const Source& source, const YAML::Exception& error,
                                      std::size_t offset, const Node* last);

}  // namespace guidebook::yaml
