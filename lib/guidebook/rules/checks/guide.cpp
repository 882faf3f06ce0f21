#include <fmt/core.h>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
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

static void check_no_sources(GuideCheck& check) {
  const yaml::Node& root = check.root();
  if (root.first == nullptr || has_sources(root)) return;
  check.report(*root.first, "the guide names no sources");
}

extern constinit const Rule no_sources{
    .id = "no-sources",
    .level = Level::note,
    .sentence = "A guide says where its facts come from",
    .why =
        "A reader cannot tell what was seen from what was heard, and the next editor has "
        "nothing to check against.",
    .wrong = "name: Harbour Town\n",
    .right =
        "name: Harbour Town\n"
        "sources:\n"
        "  - {title: Map of the coast, checked: 2026-05}\n",
    .guide = check_no_sources};

static void check_summary_too_long(GuideCheck& check, const ValueSite& site) {
  if (site.record.record != nullptr || site.field.name != "summary") return;
  const std::size_t length = text::length(site.node.text);
  if (length <= longest_summary) return;
  check.report(site.node,
               fmt::format("the summary has {} characters, more than {}", length, longest_summary),
               "what is longer belongs into the introduction");
}

extern constinit const Rule summary_too_long{
    .id = "summary-too-long",
    .level = Level::note,
    .sentence = "A summary has at most 300 characters",
    .why = "Lists and covers have room for no more.",
    .wrong =
        "summary: >-\n"
        "  A harbour town below wooded hills, where the railway from the west\n"
        "  meets the sea. Its market, its long beach and the hot springs in the\n"
        "  valley behind it fill two days; a third is well spent on the cape with\n"
        "  its lighthouse, which is reached by a bus that leaves the station twice\n"
        "  a day, or on foot along the shore in about three hours.\n",
    .right =
        "summary: A harbour town below wooded hills, with a market, a long beach and hot "
        "springs.\n",
    .types = {Type::text},
    .value = check_summary_too_long};

static void check_route_to_itself(GuideCheck& check, const RecordSite& site) {
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

extern constinit const Rule route_to_itself{
    .id = "route-to-itself",
    .level = Level::error,
    .sentence = "A route leads from one place to another",
    .why = "Nobody travels to where they are. A round trip says what it goes through: via.",
    .wrong =
        "# harbour.yaml\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: harbour}\n",
    .right =
        "# harbour.yaml\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: {name: Rason}}\n",
    .record = check_route_to_itself};

}  // namespace guidebook::validation
