#include "guidebook/formats/documents/made_at.hpp"

#include <chrono>

namespace guidebook {

std::optional<std::int64_t> made_at(const Document& document, std::optional<std::int64_t> created) {
  if (created || !document.date) return created;
  const std::chrono::year_month_day day{std::chrono::year(document.date->year),
                                        std::chrono::month(document.date->month),
                                        std::chrono::day(document.date->day)};
  if (!day.ok()) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::sys_days(day).time_since_epoch())
      .count();
}

}  // namespace guidebook
