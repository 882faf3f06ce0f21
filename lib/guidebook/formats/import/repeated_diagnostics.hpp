#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// Findings of which many are the same: each is reported once, at its first place, and counted.
class RepeatedDiagnostics {
 public:
  /// `diagnostics` must outlive this; others may be added to it, none removed.
  explicit RepeatedDiagnostics(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Reports what `make` gives, at a level, unless `what` was reported before: then it is not
  /// called.
  template <class Make>
  void add(const std::string& what, Level level, const Make& make) {
    const auto [row, is_new] = repeated_.try_emplace(what, Repeated{diagnostics_.size(), 0});
    ++row->second.count;
    if (!is_new) return;
    diagnostics_.push_back(make());
    diagnostics_.back().level = level;
  }

  /// Adds to each how often it was the case.
  void finish();

 private:
  struct Repeated {
    std::size_t position = 0;  // among the diagnostics
    std::size_t count = 0;
  };

  Diagnostics& diagnostics_;
  std::map<std::string, Repeated> repeated_;
};

}  // namespace guidebook
