#pragma once

#include <array>
#include <string_view>

namespace guidebook::cli {

/// What a shell must read to complete the program's command lines: the files in completion/.
struct CompletionScript {
  std::string_view shell;
  std::string_view text;
};
extern const std::array<CompletionScript, 3> completion_scripts;

}  // namespace guidebook::cli
