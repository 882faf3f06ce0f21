#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// The guide of an id, for what refers to it; nullptr if it is not at hand.
using FindGuide = std::function<const Guide*(std::string_view id)>;

/// Compares what the records of a guide hold with what an export for readers shows of them: one
/// language of several, an address on one line, a reference as a name and a place.
class ShownValues {
 public:
  /// The guide must outlive this.
  ShownValues(const Guide& guide, FindGuide find_guide)
      : guide_(guide), find_guide_(std::move(find_guide)) {}

  /// Whether the value of a field in a record of the guide, or in the guide itself, shows as that
  /// of the imported record: in any language that it is there in, but for marks of links and
  /// emphasis that the imported text does not have.
  [[nodiscard]] bool show(const Field& field, const RecordRef& present,
                          const RecordRef& imported) const;

 private:
  [[nodiscard]] bool show_name(const RecordRef& present, std::string_view name) const;
  [[nodiscard]] bool show_place(const Waypoint* present, const Waypoint& imported) const;
  [[nodiscard]] bool show_places(std::string_view field, const Route& present,
                                 const Route& imported) const;
  [[nodiscard]] bool is_called(const Waypoint* end, std::string_view name) const;
  [[nodiscard]] RecordRef target(const Waypoint* waypoint) const;

  const Guide& guide_;
  FindGuide find_guide_;
};

}  // namespace guidebook
