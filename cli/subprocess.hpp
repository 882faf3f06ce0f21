#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guidebook::cli {

/// What a program left behind.
struct Finished {
  int status = -1;    ///< 0 if it succeeded.
  std::string out;    ///< Standard output.
  std::string error;  ///< Standard error, or why the program did not run to its end.
};

/// Runs a program, found along PATH, with these words and this input, and waits for it. There is no
/// shell. More than `most` bytes of output end it, which is a failure.
[[nodiscard]] Finished run_program(const std::vector<std::string>& words, std::string_view input,
                                   std::size_t most);

}  // namespace guidebook::cli
