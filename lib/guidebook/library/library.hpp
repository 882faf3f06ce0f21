#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "guidebook/library/inputs.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/text/string_hash.hpp"

namespace guidebook {

struct LoadedGuide;

/// What a library that is filled guide by guide keeps of one whose rows are answered, for others
/// that refer to it.
enum class Retention : std::uint8_t {
  nothing,
  place,  ///< What it is called, where it is, and its time zone.
  guide,  ///< What it says of itself; not its records, which are read again if one is asked for.
  everything,
};

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
  /// threads. Guides with load errors are reported, and left out unless the inputs are lenient.
  ///
  /// Of guides that are only referred to, `reach` tells how far: what the guides named refer to is
  /// one step away. Those that these lie within are always read.
  [[nodiscard]] static Library load(const Inputs& inputs,
                                    const std::vector<std::string>& references = {},
                                    std::size_t reach = 1);

  /// What a library that is filled guide by guide keeps.
  struct Kept {
    Retention keep = Retention::everything;  ///< Of guides whose rows are answered.
    Retention of_own = Retention::guide;     ///< Of those some of whose records wait, beside these.
  };

  /// A library to be filled guide by guide. The inputs must stay.
  Library(const Inputs& inputs, Kept kept, std::size_t reach);

  /// Takes the next of the guides named; nullptr, with the reason among the diagnostics, if it is
  /// not sound. Routes are called after their ends once these are known.
  const Guide* add(LoadedGuide&& loaded);

  /// Lets go of what is not to be kept of the guide that was added last, whose rows are answered
  /// but for those of the types that wait.
  void evict(const std::vector<const RecordType*>& waiting);

  /// All guides named are there: reads what they and `references` lead to, and calls the other
  /// routes by their names.
  void load_context(const std::vector<std::string>& references);

  /// Says that something was asked for that is known only once the library is complete, as
  /// `resolve` does of guides that are still to come; whether that happened since the last time
  /// somebody asked.
  void note_unresolved() const { missed_ = true; }
  [[nodiscard]] bool take_unresolved() const { return std::exchange(missed_, false); }

  /// The diagnostics so far, which are gone from it then.
  [[nodiscard]] Diagnostics take_diagnostics() { return std::exchange(diagnostics_, {}); }

  /// The sound guides that were named, in the order of their paths, and not let go.
  [[nodiscard]] const std::vector<const Guide*>& guides() const { return named_; }

  /// What is wrong with the files named, in their order.
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

  /// What is wrong with files that were only referred to.
  [[nodiscard]] const Diagnostics& context_diagnostics() const { return context_diagnostics_; }

  /// A sound guide by its id, named or referred to; nullptr if there is none.
  [[nodiscard]] const Guide* find(std::string_view id) const;

  /// What a reference in `from` means (guide-format, "reference"); no guide in the row if nothing.
  [[nodiscard]] RecordRef resolve(std::string_view reference, const Guide& from) const;

  /// The name of a waypoint, for a reader.
  [[nodiscard]] std::string name_of(const Waypoint& waypoint, const Guide& from) const;

  /// The guide that holds this one; nullptr if none does.
  [[nodiscard]] const Guide* parent(const Guide& guide) const;

  /// The root folder of the library that a guide's file belongs to, absolute.
  [[nodiscard]] std::string root_of(const Guide& guide) const;

  /// The public holidays that its inputs know.
  [[nodiscard]] const hours::Holidays& holidays() const { return holidays_; }

  /// A guide's contacts, then those of the guides that hold it, nearest first.
  [[nodiscard]] std::vector<RecordRef> contacts(const Guide& guide) const;

 private:
  using Items = std::unordered_map<std::string_view, RecordRef>;

  template <class T>
  using ById = std::unordered_map<std::string, T, text::StringHash, std::equal_to<>>;
  struct Known {
    const Guide* guide = nullptr;  ///< Unless it was let go.
    std::string file;
  };

  /// What was let go, and read again.
  struct Again {
    std::unique_ptr<Guide> guide;
    bool is_named = false;  ///< Its routes are.
  };

  const Guide* add(LoadedGuide&& loaded, Diagnostics& diagnostics, std::size_t distance);
  void want(std::string_view reference);
  void read_context();
  void name_routes(Guide& guide) const;
  [[nodiscard]] bool may_come(std::string_view id) const;
  [[nodiscard]] const Items& items(const Guide& guide) const;
  [[nodiscard]] const Guide& whole(const Guide& guide) const;

  const Inputs* inputs_ = nullptr;  ///< Until all guides are there.
  Kept kept_;
  hours::Holidays holidays_;
  bool lenient_ = false;  ///< As Inputs has it.
  std::size_t reach_ = 0;
  mutable bool missed_ = false;
  mutable bool naming_ = false;  ///< Names of routes are being made.
  /// The ids of the guides named, by their files' names; nothing if these do not say all of them.
  std::optional<std::unordered_set<std::string_view>> expected_;
  std::deque<Guide> store_;
  std::vector<const Guide*> named_;
  ById<Known> by_id_;
  std::unordered_set<std::string> faulty_ids_;
  std::set<std::string> roots_;      // of libraries, absolute
  std::vector<std::string> wanted_;  ///< Ids that were referred to, and not looked for so far.
  std::unordered_set<std::string> tried_;
  Diagnostics diagnostics_;
  Diagnostics context_diagnostics_;
  std::unordered_set<const Guide*> reduced_;               ///< Those that are not there whole.
  mutable std::unordered_map<const Guide*, Items> items_;  // of a guide, when first asked for
  mutable std::unordered_map<const Guide*, Again> whole_;
};

}  // namespace guidebook
