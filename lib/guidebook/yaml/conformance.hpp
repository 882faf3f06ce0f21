#pragma once

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// Reports (yaml-syntax) the first thing that YAML 1.2 forbids and yaml-cpp 0.7 reads all the same:
/// lines that are indented too little for the list, map or text they continue, comments without a
/// space before them, commas with nothing before them, lone hyphens, unknown escapes; and what it
/// reads wrong: empty lines at the end of quotes. The tree must be that of yaml-cpp, of a text in
/// which it has found nothing wrong.
void check_conformance(const Tree& tree, Diagnostics& diagnostics);

}  // namespace guidebook::yaml
