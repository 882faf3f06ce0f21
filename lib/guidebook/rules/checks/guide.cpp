#include <fmt/core.h>

#include "guidebook/rules/checks.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

constexpr std::size_t longest_summary = 300;

bool has_sources(const yaml::Node& root) {
  if (root.find("sources") != nullptr) return true;
  for (const RecordType& type : record_types()) {
    const yaml::Node* list = root.find(type.plural);
    if (list == nullptr || list->kind != yaml::Kind::sequence) continue;
    for (const yaml::Node* item = list->first; item != nullptr; item = item->next) {
      if (item->find("sources") != nullptr) return true;
    }
  }
  return false;
}

}  // namespace

void no_sources(GuideCheck& check) {
  const yaml::Node& root = check.root();
  if (root.first == nullptr || has_sources(root)) return;
  check.report(*root.first, "the guide names no sources");
}

void summary_too_long(GuideCheck& check, const ValueSite& site) {
  if (site.record.record != nullptr || site.field.name != "summary") return;
  const std::size_t length = text::length(site.node.text);
  if (length <= longest_summary) return;
  check.report(site.node,
               fmt::format("the summary has {} characters, more than {}", length, longest_summary),
               "what is longer belongs into the introduction");
}

void route_to_itself(GuideCheck& check, const RecordSite& site) {
  if (site.type.name != "route" || site.find("via") != nullptr) return;  // a round trip
  const yaml::Node* from = site.find("from");
  const yaml::Node* to = site.find("to");
  const auto meant = [&](const yaml::Node* end) {
    if (end == nullptr) return check.guide().id;
    const std::string text(end->text);
    return text.starts_with('#') ? check.guide().id + text : text;
  };
  const std::string begins = meant(from);
  if (begins.empty() || begins != meant(to)) return;
  const yaml::Node* later =
      from == nullptr || (to != nullptr && to->begin > from->begin) ? to : from;
  if (later == nullptr || check.faulty(*later)) return;
  check.report(*later, "the route ends where it begins",
               from != nullptr && to != nullptr ? "" : "the end left out is this guide");
}

}  // namespace guidebook::validation
