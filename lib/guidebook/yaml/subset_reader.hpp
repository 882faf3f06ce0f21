#pragma once

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// Reads what guide files are made of: block and flow collections, scalars of all styles, comments
/// and the marker before a document, as far as all readers agree on what they mean. Returns false,
/// with the tree of no use, at the first thing that lies outside of this subset of YAML, be it
/// unusual or wrong. The source must have passed `check_encoding`. Never reports anything.
[[nodiscard]] bool read_subset(Tree& tree);

}  // namespace guidebook::yaml
