#pragma once

#include <string>
#include <vector>

namespace guidebook::cli {

/// Does what the arguments (without the program's name) ask for. Returns the exit status.
int run(const std::vector<std::string>& arguments);

}  // namespace guidebook::cli
