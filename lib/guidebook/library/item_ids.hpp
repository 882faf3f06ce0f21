#pragma once

#include <string_view>

#include "guidebook/yaml/tree.hpp"

namespace guidebook {

/// Reports ids that stand twice in a guide, whatever the type of the record (duplicate-item-id).
void check_item_ids(const yaml::Tree& tree, Diagnostics& diagnostics);

/// Decides which ids offered in place of wrong ones (id-format) can be taken unasked: a record's if
/// no other has or would get it, a guide's if it is its file's name, a reference's if it leads to a
/// record of the same guide.
void settle_id_fixes(const yaml::Tree& tree, std::string_view file_stem, Diagnostics& diagnostics);

}  // namespace guidebook
