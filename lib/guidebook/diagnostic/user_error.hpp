#pragma once

#include <string>

#include "guidebook/diagnostic/byte_range.hpp"

namespace guidebook {

/// What is wrong with an expression, an option or another text that the user wrote.
struct UserError {
  std::string message;    ///< No full stop; names in it are the user's, and may be anything.
  std::string hint = {};  ///< What to write instead; may be empty.
  ByteRange range = {};   ///< What of `text` is wrong.
  std::string text = {};  ///< What the error stands in; empty where there is none to show.
};

}  // namespace guidebook
