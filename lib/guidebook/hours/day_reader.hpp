#pragma once

#include "guidebook/hours/weekday_reader.hpp"

namespace guidebook::hours {

/// Reads what a rule says of days. A function answers whether what it is named for stands here, and
/// takes it into the rule; where something must stand and does not, it fails.
class DayReader : public WeekdayReader {
 public:
  using WeekdayReader::WeekdayReader;

 protected:
  /// Years, dates and weeks.
  bool when(Rule& rule);

  /// Whether a year stands here, which is not taken.
  bool at_year();

 private:
  std::optional<int> year();
  bool years(std::vector<Years>& out);
  bool weeks(std::vector<Weeks>& out);

  bool dates(std::vector<Dates>& out);
  bool date(DayOfYear& out, bool ends_range);
  /// `ends_range`: a weekday with a number belongs to it: Mar Su[-1]-Oct Su[-1].
  bool date_of_year(DayOfYear& out, bool ends_range = false);
  /// A day of the month of the date read last.
  bool further_day(DayOfYear& out);
  bool day_of_month(DayOfYear& out);
  bool weekday_of_month(DayOfYear& out, bool ends_range);
  /// Whether "-" stands here, or after an offset in days.
  bool begins_range();
  bool check_order(const Dates& range, std::size_t begin);

  DayOfYear last_;                    ///< The date read last.
  std::optional<int> year_of_dates_;  ///< The one year that stands before the dates.
};

}  // namespace guidebook::hours
