#include "guidebook/rules/guide_check.hpp"

#include "guidebook/rules/visit.hpp"

namespace guidebook::validation {
namespace {

const RecordType* type_of_list(const Field& list) { return find_record_type(list.name); }

}  // namespace

GuideCheck::GuideCheck(const yaml::Tree& tree, const Guide& guide, const Options& options,
                       std::string_view library_root, Diagnostics& findings)
    : tree_(tree),
      guide_(guide),
      options_(options),
      library_root_(library_root),
      findings_(findings) {
  for (const Diagnostic& finding : findings) errors_.insert(finding.place.begin);
}

void GuideCheck::run() {
  for (const Rule& rule : rules()) {
    if (rule.guide == nullptr || !options_.levels.asked(rule)) continue;
    asking_ = &rule;
    rule.guide(*this);
  }
  ask_record({record_types().front(), root(), guide_, nullptr, &guide_});
}

void GuideCheck::ask_record(const RecordSite& site) {
  const auto asked_of = [&](const Rule& rule, auto member) {
    asking_ = &rule;
    return rule.*member != nullptr && options_.levels.asked(rule);
  };
  for (const Rule& rule : rules()) {
    if (asked_of(rule, &Rule::record)) rule.record(*this, site);
  }
  const auto scalar = [&](const Field& field, const yaml::Node& node) {
    for (const Rule& rule : rules()) {
      if (asked_of(rule, &Rule::value)) rule.value(*this, {field, node, site});
    }
  };
  const auto item = [&](const Field& list, std::size_t index, const yaml::Node& node) {
    const RecordType* type = type_of_list(list);
    if (type == nullptr || node.kind != yaml::Kind::mapping || node.first == nullptr) return;
    if (index >= type->count(guide_)) return;
    ask_record({*type, node, guide_, type->record_at(guide_, index), type->at(guide_, index)});
  };
  visit(site.type.fields, site.node, scalar, item);
}

void GuideCheck::report(const yaml::Node& node, std::string message, std::string hint) {
  if (!node.reported) report(Span{node.begin, node.end}, std::move(message), std::move(hint));
}

void GuideCheck::report(Span span, std::string message, std::string hint) {
  Diagnostic finding =
      source().error(asking_->id, span.begin, span.end, std::move(message), std::move(hint));
  finding.level = asking_->level;
  if (finding.level == Level::error) errors_.insert(finding.place.begin);
  findings_.push_back(std::move(finding));
}

void GuideCheck::offer(Span span, std::string text, bool certain) {
  findings_.back().fixes.push_back(
      {source().place(span.begin, span.end), span.begin, span.end, std::move(text), certain});
}

bool GuideCheck::faulty(const yaml::Node& node) const {
  if (node.reported) return true;
  if (errors_.empty()) return false;
  const auto first = errors_.lower_bound(source().position(node.begin));
  return first != errors_.end() && *first < source().position(node.end);
}

Span GuideCheck::span_of(const yaml::Node& scalar, std::string_view part) const {
  const std::string_view all = source().text();
  if (part.data() >= all.data() && part.data() < all.data() + all.size()) {
    const auto begin = static_cast<std::uint32_t>(part.data() - all.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  const std::size_t found = all.substr(scalar.begin, scalar.end - scalar.begin).find(part);
  if (part.empty() || found == std::string_view::npos) return {scalar.begin, scalar.end};
  const auto begin = scalar.begin + static_cast<std::uint32_t>(found);
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace guidebook::validation
