#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/rules/guide_digest.hpp"

namespace guidebook::validation {

/// What a reference leads to.
struct Target {
  const Outline* guide = nullptr;     ///< nullptr: to nothing.
  const OutlineItem* item = nullptr;  ///< nullptr: to the guide itself.
};

/// A finding of a library rule, before its file is read again for the line it stands on.
struct LibraryFinding {
  struct Elsewhere {
    const Outline* guide;
    Span span;
    std::string message;
  };
  const Outline* guide;
  const Rule* rule;
  Level level;
  Span span;
  std::string message;
  std::string hint;
  std::vector<Elsewhere> related;
};

/// All guides while they are checked together.
class LibraryCheck {
 public:
  /// `whole`: the guides named are all that there are in their libraries. `root_known`: what
  /// standard input refers to can be looked up.
  /// `unread`: the ids that the names of those files ask for in which there was no guide to read.
  LibraryCheck(const std::vector<Outline>& guides, const Options& options, bool whole,
               bool root_known, std::unordered_set<std::string> unread);

  /// Checks all rules about the library.
  void run();

  /// Guides that were named, and those only referred to, in the order of their files.
  [[nodiscard]] const std::vector<Outline>& guides() const { return guides_; }
  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] bool whole() const { return whole_; }
  [[nodiscard]] bool root_known() const { return root_known_; }

  /// By its id, or the one its file's name asks for.
  [[nodiscard]] const Outline* find(std::string_view id) const;
  /// What a reference in `from` means (guide-format, "reference").
  [[nodiscard]] Target resolve(std::string_view reference, const Outline& from) const;
  /// The guide that holds this one; nullptr if none does or it isn't there.
  [[nodiscard]] const Outline* parent(const Outline& guide) const;
  /// The country that an end of a route of `guide` is in; empty if that is not known.
  [[nodiscard]] std::string country_of(const OutlineEnd& end, const Outline& guide) const;
  /// Whether a reference may be in vain for a fault that is reported where it leads to.
  [[nodiscard]] bool leans_on_fault(std::string_view reference, const Outline& from) const;
  /// The id in the library, or of an item of `from`, that is written most like `reference`.
  [[nodiscard]] std::optional<std::string> nearest(std::string_view reference,
                                                   const Outline& from) const;

  /// Reports a finding of the current rule on a guide; nothing if that was only referred to.
  void report(const Outline& guide, Span span, std::string message, std::string hint = {});
  /// The level of what was reported last, where it is not the rule's own.
  void set_level(Level level);
  /// Another place that explains what was reported last.
  void relate(const Outline& guide, Span span, std::string message);

  [[nodiscard]] std::vector<LibraryFinding> take_findings() { return std::move(findings_); }

 private:
  const std::vector<Outline>& guides_;
  const Options& options_;
  bool whole_;
  bool root_known_;
  std::unordered_set<std::string> unread_;
  using Items = std::unordered_map<std::string_view, const OutlineItem*>;

  [[nodiscard]] Target find_item(const Outline& guide, std::string_view id) const;

  std::unordered_map<std::string_view, const Outline*> by_id_;
  mutable std::unordered_map<const Outline*, Items> items_;  // filled when first used
  const Rule* current_rule_ = nullptr;
  bool reported_ = false;  ///< What was reported last is among the findings.
  std::vector<LibraryFinding> findings_;
};

}  // namespace guidebook::validation
