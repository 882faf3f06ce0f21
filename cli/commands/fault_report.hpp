#pragma once

#include <cstddef>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// Reports on standard error what is wrong with guide files, as they are read: no more than
/// --max-findings, and at the end how many more there are.
class FaultReport {
 public:
  /// The settings must stay.
  explicit FaultReport(const Settings& settings) : settings_(settings) {}

  void add(Diagnostics faults);

  /// Prints how many were left out, if any were.
  void finish() const;

  /// Whether no error was among them.
  [[nodiscard]] bool sound() const { return sound_; }

 private:
  const Settings& settings_;
  std::size_t reported_ = 0;
  std::size_t left_out_ = 0;
  bool sound_ = true;
};

}  // namespace guidebook::cli
