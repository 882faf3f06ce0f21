#include "commands/fault_report.hpp"

#include <fmt/core.h>

#include "terminal.hpp"

namespace guidebook::cli {

void FaultReport::add(Diagnostics faults) {
  sound_ = sound_ && !has_level(faults, Level::error);
  const std::size_t room =
      settings_.max_findings == 0 ? faults.size() : settings_.max_findings - reported_;
  if (faults.size() > room) {
    left_out_ += faults.size() - room;
    faults.resize(room);
  }
  reported_ += faults.size();
  report(faults, settings_);
}

void FaultReport::finish() const {
  if (left_out_ > 0) say(fmt::format("{} more; --max-findings 0 prints them all\n", left_out_));
}

}  // namespace guidebook::cli
