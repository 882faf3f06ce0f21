#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "guidebook/field/reader.hpp"

namespace guidebook::hours {

/// Public holidays of countries, as far as they are listed.
class Holidays {
 public:
  void add(const std::string& country, std::chrono::sys_days day) { days_[country].insert(day); }
  void add(const Holidays& more);

  /// Whether a day is one in a country (ISO 3166-1 alpha-2); nothing for a year in which none of
  /// the country is listed.
  [[nodiscard]] std::optional<bool> on(std::string_view country, std::chrono::sys_days day) const;

  using Days = std::map<std::string, std::set<std::chrono::sys_days>, std::less<>>;
  [[nodiscard]] const Days& days() const { return days_; }

 private:
  Days days_;
};

/// A map of countries to lists of days, as settings files have it.
bool read(Reader& reader, const Field& field, const yaml::Node& node, Holidays& out);
[[nodiscard]] Value to_value(const Holidays& holidays);

/// Those that a library's settings file lists under `holidays`; its other keys are not looked at.
[[nodiscard]] Holidays read_holidays(const Source& source, Diagnostics& diagnostics);

}  // namespace guidebook::hours
