#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/import/record_builder.hpp"

/// What importers of the files of map programs have in common.
namespace guidebook {

/// A key of a foreign file and the field that it stands for.
struct ForeignKey {
  std::string_view foreign;
  std::string_view field;
};

/// A point as a file has it.
struct MapPoint {
  std::string name;
  std::string lat;  ///< In degrees, as it is written there.
  std::string lon;
  ByteSpan place;

  /// Null where neither is given.
  [[nodiscard]] Value coordinates() const;
  /// Its coordinates, for a point that has no name.
  [[nodiscard]] std::string title() const { return lat + ", " + lon; }
};

/// What `export` writes to find a record again: "guide#id"; of a guide itself "guide".
struct OwnReference {
  std::string guide;
  std::string id;

  [[nodiscard]] bool is_known() const { return !guide.empty(); }
};
[[nodiscard]] OwnReference own_reference(std::string_view text);

/// The names of what is not kept, for one finding about all of it.
class Losses {
 public:
  void add(std::string_view name, ByteSpan place);

  /// Reports them at the first of their places, if there are any: "MESSAGE: a, b".
  void report(const Source& source, std::string_view message, Diagnostics& diagnostics) const;

 private:
  std::set<std::string, std::less<>> names_;
  ByteSpan first_;
};

inline constexpr std::array<std::string_view, 1> guide_type{"guide"};

/// A value under the field that its key stands for, in the form that the field wants: texts with
/// their marks escaped, items of lists and addresses of pages, parted by semicolons, one by one.
/// `is_ours` is whether `export` wrote it.
void add_value(RecordBuilder& record, std::span<const ForeignKey> keys, std::string_view key,
               std::string_view value, ByteSpan place, bool is_ours);

/// The ends of a way and its stops: points between them that have no name are no stops. An end
/// without a name takes its half of the way's, else its coordinates. Returns how many points were
/// left out. There must be two at least.
std::size_t add_ways_points(RecordBuilder& record, std::vector<MapPoint> points,
                            std::string_view way);

}  // namespace guidebook
