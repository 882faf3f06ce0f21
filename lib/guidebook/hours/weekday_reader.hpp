#pragma once

#include "guidebook/hours/cursor.hpp"

namespace guidebook::hours {

/// Reads weekdays and holidays. A function answers whether what it is named for stands here, and
/// takes it; where something must stand and does not, it fails.
class WeekdayReader : public Cursor {
 public:
  using Cursor::Cursor;

 protected:
  /// Weekdays and holidays of a rule.
  bool days(Rule& rule);

  /// 0 is Monday.
  std::optional<unsigned> weekday();
  bool counted(std::vector<int>& nth);
  bool offset(int& days);

 private:
  bool day(std::vector<Weekdays>& out);

  bool only_holidays_ = true;
};

}  // namespace guidebook::hours
