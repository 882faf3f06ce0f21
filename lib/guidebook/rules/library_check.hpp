#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/rules/guide_digest.hpp"
#include "guidebook/rules/rule_plan.hpp"

namespace guidebook::validation {

/// What a reference leads to.
struct Target {
  const GuideDigest* guide = nullptr;  ///< nullptr: to nothing.
  const DigestItem* item = nullptr;    ///< nullptr: to the guide itself.
};

/// A finding of a library rule, before its file is read again for the line it stands on.
struct LibraryFinding {
  struct Elsewhere {
    const GuideDigest* guide;
    ByteRange span;
    std::string message;
  };
  /// Another reference in place of the one that is written.
  struct Replacement {
    std::string written;
    std::string text;
    bool certain = false;
  };
  const GuideDigest* guide;
  const Rule* rule;
  Level level;
  ByteRange span;
  std::string message;
  std::string hint;
  std::vector<Elsewhere> related;
  std::optional<Replacement> replacement;
};

/// All guides while they are checked together.
class LibraryCheck {
 public:
  /// `whole`: the guides named are all that there are in their libraries. `root_known`: what
  /// standard input refers to can be looked up.
  /// `unread`: the ids that the names of those files ask for in which there was no guide to read.
  LibraryCheck(const std::vector<GuideDigest>& guides, const Options& options, bool whole,
               bool root_known, std::unordered_set<std::string> unread);

  /// Checks the rules about the library, of a plan made of the levels in the options.
  void run(RulePlan::Rules rules);

  /// Guides that were named, and those only referred to, in the order of their files.
  [[nodiscard]] const std::vector<GuideDigest>& guides() const { return guides_; }
  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] bool whole() const { return whole_; }
  [[nodiscard]] bool root_known() const { return root_known_; }

  /// By its id, or the one its file's name asks for.
  [[nodiscard]] const GuideDigest* find(std::string_view id) const;
  /// What a reference in `from` means (guide-format, "reference").
  [[nodiscard]] Target resolve(std::string_view reference, const GuideDigest& from) const;
  /// The guide that holds this one; nullptr if none does or it isn't there.
  [[nodiscard]] const GuideDigest* parent(const GuideDigest& guide) const;
  /// The country that an end of a route of `guide` is in; empty if that is not known.
  [[nodiscard]] std::string country_of(const DigestEnd& end, const GuideDigest& guide) const;
  /// Whether a reference may be in vain for a fault that is reported where it leads to.
  [[nodiscard]] bool leans_on_fault(std::string_view reference, const GuideDigest& from) const;
  /// The id in the library, or of an item of `from`, that is written most like `reference`.
  [[nodiscard]] std::optional<std::string> nearest(std::string_view reference,
                                                   const GuideDigest& from) const;

  /// Reports a finding of the current rule on a guide; nothing if that was only referred to.
  void report(const GuideDigest& guide, ByteRange span, std::string message, std::string hint = {});
  /// The level of what was reported last, where it is not the rule's own.
  void set_level(Level level);
  /// Adds a fix to what was reported last.
  void suggest(LibraryFinding::Replacement replacement);
  /// Another place that explains what was reported last.
  void relate(const GuideDigest& guide, ByteRange span, std::string message);

  [[nodiscard]] std::vector<LibraryFinding> take_findings() { return std::move(findings_); }

 private:
  const std::vector<GuideDigest>& guides_;
  const Options& options_;
  bool whole_;
  bool root_known_;
  std::unordered_set<std::string> unread_;
  using Items = std::unordered_map<std::string_view, const DigestItem*>;

  [[nodiscard]] Target find_item(const GuideDigest& guide, std::string_view id) const;

  std::unordered_map<std::string_view, const GuideDigest*> by_id_;
  mutable std::unordered_map<const GuideDigest*, Items>
      items_;  // of guides with many; filled when first used
  const Rule* current_rule_ = nullptr;
  bool reported_ = false;  ///< What was reported last is among the findings.
  std::vector<LibraryFinding> findings_;
};

}  // namespace guidebook::validation
