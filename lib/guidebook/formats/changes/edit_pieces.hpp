#pragma once

#include <string>
#include <vector>

#include "guidebook/compare/value_edit.hpp"

namespace guidebook {

/// A stretch of what a reader sees of a value that differs.
struct EditPiece {
  enum class Side { both, removed, added };
  Side side = Side::both;
  std::string text;  ///< Not escaped.
};

/// Two texts word by word, with some words around what differs; other values whole.
[[nodiscard]] std::vector<EditPiece> edit_pieces(const ValueEdit& edit);

}  // namespace guidebook
