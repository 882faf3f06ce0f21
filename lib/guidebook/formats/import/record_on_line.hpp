#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace guidebook {

/// What stands on a line of a guide: a key of the guide, or of a record in one of its lists.
struct RecordOnLine {
  std::string_view list;  ///< "hotels"; of the guide its key.
  std::size_t index = 0;  ///< Of the record in the list.
  std::string_view key;   ///< Of the record; empty where the line is of the guide.
};

/// Of a text as `to_yaml` and `canonical_text` write it. Lines count from 1.
[[nodiscard]] RecordOnLine record_on_line(std::string_view yaml, std::uint32_t line);

}  // namespace guidebook
