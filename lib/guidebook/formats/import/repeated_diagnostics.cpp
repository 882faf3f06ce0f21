#include "guidebook/formats/import/repeated_diagnostics.hpp"

#include <fmt/core.h>

namespace guidebook {

void RepeatedDiagnostics::finish() {
  for (const auto& [what, repeated] : repeated_) {
    if (repeated.count > 1)
      diagnostics_[repeated.position].message += fmt::format(" ({} times)", repeated.count);
  }
}

}  // namespace guidebook
