#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/byte_edit.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook {

/// Edits of one YAML text that bring in entries of another, in canonical layout. What they do not
/// replace stays as it is.
class EntryEdits {
 public:
  /// Both texts must outlive it.
  EntryEdits(const Source& present, const Source& imported)
      : present_(present), imported_(imported) {}

  /// Puts the value of an imported key in place of that of a present one, which is in a mapping.
  /// What stands beside the last line of a list or a mapping in block layout goes with it.
  void replace(const yaml::Node& mapping, const yaml::Node& key, const yaml::Node& imported_key);

  /// Adds an imported entry to a mapping, behind the entry of `before`, one of its keys.
  void insert(const yaml::Node& mapping, const yaml::Node& before, const yaml::Node& imported_key);

  /// Adds an imported item at the end of a list that has items.
  void append(const yaml::Node& list, const yaml::Node& imported_item);

  /// Where the first of the edits begins; 0 if there are none.
  [[nodiscard]] std::size_t begin() const;

  /// The present text with the edits.
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] bool is_flow(const yaml::Node& collection) const;
  [[nodiscard]] std::string shifted(const yaml::Node& first, const yaml::Node& last,
                                    std::size_t from, std::size_t to) const;
  void add_line(std::size_t behind, std::size_t column, std::string line);

  const Source& present_;
  const Source& imported_;
  std::vector<ByteEdit> edits_;
};

}  // namespace guidebook
