#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// Names files as services do that know a project by its root: by their path from the working
/// folder where they lie in it, with neither "." nor ".." in it, else from the file system's root.
/// Standard input stays "<stdin>".
class PathsFromHere {
 public:
  PathsFromHere();

  /// Quick where it is asked about the same file again. Valid until the next call.
  [[nodiscard]] const std::string& of(std::string_view file);

 private:
  std::string here_;  ///< The working folder; empty if it is gone.
  std::string file_;  ///< Asked about last, and the answer.
  std::string path_;
};

}  // namespace guidebook
