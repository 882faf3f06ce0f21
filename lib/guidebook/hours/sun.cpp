#include "guidebook/hours/sun.hpp"

#include <unicode/timezone.h>

#include <cmath>
#include <memory>
#include <numbers>

namespace guidebook::hours {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double day_length = 1'440;

struct Sun {
  double declination = 0;       ///< In radians.
  double equation_of_time = 0;  ///< In minutes.
};

/// Where the sun is, some days after noon of 2000-01-01 UTC.
Sun sun_at(double days) {
  const double t = days / 36'525;
  const double mean_longitude = (280.46646 + t * (36'000.76983 + t * 0.0003032)) * degree;
  const double anomaly = (357.52911 + t * (35'999.05029 - 0.0001537 * t)) * degree;
  const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const double centre = std::sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                        std::sin(2 * anomaly) * (0.019993 - 0.000101 * t) +
                        std::sin(3 * anomaly) * 0.000289;
  const double node = (125.04 - 1'934.136 * t) * degree;
  const double longitude = mean_longitude + (centre - 0.00569 - 0.00478 * std::sin(node)) * degree;
  const double obliquity = (23.439291 - t * 0.0130042 + 0.00256 * std::cos(node)) * degree;
  const double y = std::pow(std::tan(obliquity / 2), 2);
  const double equation = y * std::sin(2 * mean_longitude) - 2 * eccentricity * std::sin(anomaly) +
                          4 * eccentricity * y * std::sin(anomaly) * std::cos(2 * mean_longitude) -
                          0.5 * y * y * std::sin(4 * mean_longitude) -
                          1.25 * eccentricity * eccentricity * std::sin(2 * anomaly);
  return {.declination = std::asin(std::sin(obliquity) * std::sin(longitude)),
          .equation_of_time = 4 * equation / degree};
}

/// Minutes from the sun's highest point until it is at this angle from the zenith.
std::optional<double> half_arc(double latitude, double declination, double zenith) {
  const double cosine =
      std::cos(zenith * degree) / (std::cos(latitude * degree) * std::cos(declination)) -
      std::tan(latitude * degree) * std::tan(declination);
  if (std::abs(cosine) > 1) return std::nullopt;
  return 4 * std::acos(cosine) / degree;
}

}  // namespace

SunTimes sun_times(double latitude, double longitude, std::chrono::sys_days day, int utc_offset) {
  using std::chrono::January;
  using std::chrono::year;
  constexpr double sunrise_zenith = 90.833;  // Refraction, and the sun's upper edge.
  constexpr double twilight_zenith = 96;
  const auto days =
      static_cast<double>((day - std::chrono::sys_days{year{2000} / January / 1}).count());
  const auto days_at = [&](double minute) {
    return days - 0.5 + (minute - utc_offset) / day_length;
  };
  const auto noon_by = [&](const Sun& sun) {
    const double noon = day_length / 2 - 4 * longitude - sun.equation_of_time + utc_offset;
    return noon - day_length * std::floor(noon / day_length);
  };
  const auto event = [&](double zenith, int sign) -> std::optional<int> {
    double minute = noon_by(sun_at(days_at(day_length / 2)));
    for (int round = 0; round < 3; ++round) {
      const Sun sun = sun_at(days_at(minute));
      const auto arc = half_arc(latitude, sun.declination, zenith);
      if (!arc) return std::nullopt;
      minute = noon_by(sun) + sign * *arc;
    }
    return static_cast<int>(std::lround(minute));
  };
  return {{event(twilight_zenith, -1), event(sunrise_zenith, -1), event(sunrise_zenith, 1),
           event(twilight_zenith, 1)}};
}

std::optional<int> utc_offset(const std::string& zone, std::chrono::sys_days day) {
  const std::unique_ptr<icu::TimeZone> found(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  if (*found == icu::TimeZone::getUnknown()) return std::nullopt;
  using std::chrono::milliseconds;
  const milliseconds noon = day.time_since_epoch() + std::chrono::hours{12};
  std::int32_t raw = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  found->getOffset(static_cast<UDate>(noon.count()), 1, raw, summer, status);
  if (U_FAILURE(status)) return std::nullopt;
  return (raw + summer) / 60'000;
}

}  // namespace guidebook::hours
