#include "guidebook/formats/import/repeated_diagnostics.hpp"

#include <fmt/core.h>

#include <utility>

namespace guidebook {

void RepeatedDiagnostics::add(const std::string& what, Diagnostic diagnostic, Level level) {
  const auto [row, is_new] = repeated_.try_emplace(what, Repeated{diagnostics_.size(), 0});
  ++row->second.count;
  if (!is_new) return;
  diagnostic.level = level;
  diagnostics_.push_back(std::move(diagnostic));
}

void RepeatedDiagnostics::finish() {
  for (const auto& [what, repeated] : repeated_) {
    if (repeated.count > 1)
      diagnostics_[repeated.position].message += fmt::format(" ({} times)", repeated.count);
  }
}

}  // namespace guidebook
