#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/byte_range.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/rules/options.hpp"
#include "guidebook/rules/rule_plan.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::validation {

/// A record, or the guide itself, as written and as read.
struct RecordSite {
  const RecordType& type;
  const yaml::Node& node;          ///< Its map.
  const Guide& guide;              ///< The guide it stands in, or is.
  const Record* record = nullptr;  ///< What all records have; nullptr for a guide.
  const void* object = nullptr;    ///< The record by its type: a Hotel for a hotel.

  /// The value of a field; nullptr if it is not written.
  [[nodiscard]] const yaml::Node* find(std::string_view field) const { return node.find(field); }
};

/// A scalar with the field it belongs to. Short forms come as what they stand for: a bare phone as
/// the field `number`, a bare place as a reference. The keys of a text in several languages come as
/// values of the type language.
struct ValueSite {
  const Field& field;
  const yaml::Node& node;
  const RecordSite& record;  ///< The record it stands in.
};

/// One guide while it is checked: what rules may look at, and where they report.
class GuideCheck {
 public:
  /// `library_root` finds the folder that images must not leave, when a rule needs it; none if it
  /// is empty or finds an empty name. `plan` is made of the levels in `options`.
  GuideCheck(const yaml::Tree& tree, const Guide& guide, const Options& options,
             const RulePlan& plan, std::function<std::string()> library_root,
             Diagnostics& findings);

  /// Checks all rules about single guides.
  void run();

  [[nodiscard]] const Source& source() const { return tree_.source(); }
  [[nodiscard]] const yaml::Node& root() const { return *tree_.root(); }
  [[nodiscard]] const Guide& guide() const { return guide_; }
  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] const std::string& library_root();
  /// The guide's records of a type, as far as they could be read.
  [[nodiscard]] std::vector<RecordSite> records(const RecordType& type) const;
  /// nullptr if the list can't be read: the current rule reports nothing then, and that is reported
  /// once for all guides.
  [[nodiscard]] const codes::CodeList* list(codes::List list) const {
    return options_.codes->find(list, current_rule_->id);
  }

  /// Reports a finding of the current rule on a node, or on a range of the source.
  void report(const yaml::Node& node, std::string message, std::string hint = {});
  void report(ByteRange span, std::string message, std::string hint = {});

  /// Adds a fix to what was reported last.
  void suggest(ByteRange span, std::string text, bool certain);
  void suggest(std::optional<Fix> fix);

  /// Whether an error in the node is reported already: rules that rely on it report nothing then.
  [[nodiscard]] bool faulty(const yaml::Node& node) const;

  /// Where a part of a scalar's text stands in the source, be it folded or written with escapes.
  [[nodiscard]] ByteRange span_of(const yaml::Node& scalar, std::string_view part) const;

 private:
  void check_record(const RecordSite& site);
  void check_value(const ValueSite& site);

  const yaml::Tree& tree_;
  const Guide& guide_;
  const Options& options_;
  const RulePlan& plan_;
  std::function<std::string()> find_library_root_;
  std::optional<std::string> library_root_;
  Diagnostics& findings_;
  std::set<Position> errors_;  ///< Where there are some.
  const Rule* current_rule_ = nullptr;
};

}  // namespace guidebook::validation
