#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/inputs.hpp"
#include "guidebook/records/type.hpp"

namespace guidebook {

/// The guides that were asked for, and those they refer to.
class Library {
 public:
  Library() = default;
  Library(const Library&) = delete;  // its guides are pointed to
  Library(Library&&) = default;
  Library& operator=(const Library&) = delete;
  Library& operator=(Library&&) = default;
  ~Library() = default;

  /// Reads the inputs' files, on as many threads as there are cores, and from their roots whatever
  /// guides these refer to, and those that `references` name. What comes out does not depend on the
  /// threads. Guides with load errors are left out and reported.
  [[nodiscard]] static Library load(const Inputs& inputs,
                                    const std::vector<std::string>& references = {});

  /// The sound guides that were named, in the order of their paths.
  [[nodiscard]] const std::vector<const Guide*>& guides() const { return named_; }

  /// What is wrong with the files named, in their order.
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  /// What is wrong with files that were only referred to.
  [[nodiscard]] const Diagnostics& context_diagnostics() const { return context_diagnostics_; }

  /// How many files or documents were named.
  [[nodiscard]] std::size_t file_count() const { return file_count_; }

  /// A sound guide by its id, named or referred to; nullptr if there is none.
  [[nodiscard]] const Guide* find(std::string_view id) const;

  /// What a reference in `from` means (guide-format, "reference"); no guide in the row if nothing.
  [[nodiscard]] Row resolve(std::string_view reference, const Guide& from) const;

  /// The name of a waypoint, for a reader.
  [[nodiscard]] std::string name_of(const Waypoint& waypoint, const Guide& from) const;

  /// The guide that holds this one; nullptr if none does.
  [[nodiscard]] const Guide* parent(const Guide& guide) const;

  /// The root folder of the library that a guide's file belongs to, absolute.
  [[nodiscard]] std::string root_of(const Guide& guide) const;

  /// A guide's contacts, then those of the guides that hold it, nearest first.
  [[nodiscard]] std::vector<Row> contacts(const Guide& guide) const;

 private:
  using Items = std::unordered_map<std::string_view, Row>;

  void read_named(const std::vector<std::string>& files);
  void read_context(const std::set<std::string>& roots, std::vector<std::string> asked);
  void add(std::vector<struct LoadedGuide> loaded, bool named);
  void complete_routes();
  [[nodiscard]] const Items& items(const Guide& guide) const;

  std::deque<Guide> store_;
  std::vector<const Guide*> named_;
  std::unordered_map<std::string_view, const Guide*> by_id_;
  std::unordered_set<std::string> faulty_ids_;
  std::set<std::string> roots_;  // of libraries, absolute
  std::size_t file_count_ = 0;
  Diagnostics diagnostics_;
  Diagnostics context_diagnostics_;
  mutable std::unordered_map<const Guide*, Items> items_;  // of a guide, when first asked for
};

}  // namespace guidebook
