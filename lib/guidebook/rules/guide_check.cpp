#include "guidebook/rules/guide_check.hpp"

#include "guidebook/rules/visit.hpp"
#include "guidebook/yaml/letters.hpp"

namespace guidebook::validation {
namespace {

const RecordType* type_of_list(const Field& list) { return find_record_type(list.name); }

}  // namespace

GuideCheck::GuideCheck(const yaml::Tree& tree, const Guide& guide, const Options& options,
                       const RulePlan& plan, std::function<std::string()> library_root,
                       Diagnostics& findings)
    : tree_(tree),
      guide_(guide),
      options_(options),
      plan_(plan),
      find_library_root_(std::move(library_root)),
      findings_(findings) {
  for (const Diagnostic& finding : findings) errors_.insert(finding.place.begin);
}

void GuideCheck::run() {
  for (const Rule* rule : plan_.of_guides()) {
    current_rule_ = rule;
    rule->guide(*this);
  }
  if (plan_.concerns_records())
    check_record({record_types().front(), root(), guide_, nullptr, &guide_});
}

void GuideCheck::check_value(const ValueSite& site) {
  plan_.for_each_of_value(site.field.type, site.node.text, [&](const Rule& rule) {
    current_rule_ = &rule;
    rule.value(*this, site);
  });
}

void GuideCheck::check_record(const RecordSite& site) {
  for (const Rule* rule : plan_.of_records()) {
    current_rule_ = rule;
    rule->record(*this, site);
  }
  const auto scalar = [&](const Field& field, const yaml::Node& node) {
    check_value({field, node, site});
  };
  const auto item = [&](const Field& list, std::size_t index, const yaml::Node& node) {
    const RecordType* type = type_of_list(list);
    if (type == nullptr || node.kind != yaml::Kind::mapping || node.first == nullptr) return;
    if (index >= type->count(guide_)) return;
    check_record({*type, node, guide_, type->record_at(guide_, index), type->at(guide_, index)});
  };
  visit(site.type.fields(), site.node, scalar, item);
}

std::vector<RecordSite> GuideCheck::records(const RecordType& type) const {
  std::vector<RecordSite> sites;
  const yaml::Node* list = root().find(type.plural);
  if (list == nullptr || list->kind != yaml::Kind::sequence) return sites;
  const yaml::Node* node = list->first;
  for (std::size_t i = 0; i < type.count(guide_) && node != nullptr; ++i, node = node->next) {
    if (node->kind == yaml::Kind::mapping && node->first != nullptr)
      sites.push_back({type, *node, guide_, type.record_at(guide_, i), type.at(guide_, i)});
  }
  return sites;
}

const std::string& GuideCheck::library_root() {
  if (!library_root_) library_root_ = find_library_root_ ? find_library_root_() : "";
  return *library_root_;
}

void GuideCheck::report(const yaml::Node& node, std::string message, std::string hint) {
  if (!node.reported) report(ByteRange{node.begin, node.end}, std::move(message), std::move(hint));
}

void GuideCheck::report(ByteRange span, std::string message, std::string hint) {
  Diagnostic finding =
      source().error(current_rule_->id, span.begin, span.end, std::move(message), std::move(hint));
  finding.level = current_rule_->level;
  if (finding.level == Level::error) errors_.insert(finding.place.begin);
  findings_.push_back(std::move(finding));
}

void GuideCheck::suggest(ByteRange span, std::string text, bool certain) {
  findings_.back().fixes.push_back(
      {source().place(span.begin, span.end), static_cast<std::uint32_t>(span.begin),
       static_cast<std::uint32_t>(span.end), std::move(text), certain});
}

void GuideCheck::suggest(std::optional<Fix> fix) {
  if (fix) findings_.back().fixes.push_back(std::move(*fix));
}

bool GuideCheck::faulty(const yaml::Node& node) const {
  if (node.reported) return true;
  if (errors_.empty()) return false;
  const auto first = errors_.lower_bound(source().position(node.begin));
  return first != errors_.end() && *first < source().position(node.end);
}

ByteRange GuideCheck::span_of(const yaml::Node& scalar, std::string_view part) const {
  return yaml::span_of(source(), scalar, part);
}

}  // namespace guidebook::validation
