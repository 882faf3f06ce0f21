#include <fmt/core.h>

#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "guidebook/field/syntax_correction.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::validation {
namespace {

// Ids that are compared with references that lead nowhere. Every suggestion is a search through
// all: more would make many faults slow, and help nobody.
constexpr std::size_t most_compared = 1'000'000;

std::string_view noun(ReferenceFrom from) {
  switch (from) {
    case ReferenceFrom::within:
      return "within";
    case ReferenceFrom::route_end:
      return "the route's end";
    case ReferenceFrom::stop:
      return "via";
    case ReferenceFrom::near:
      return "near";
    case ReferenceFrom::link:
      return "the link";
  }
  return "";
}

/// Why a reference leads to nothing; empty if it leads somewhere, or if that is reported there.
std::string why_dangling(const LibraryCheck& check, const GuideDigest& guide,
                         const DigestReference& reference) {
  const Target target = check.resolve(reference.text, guide);
  if (target.guide == nullptr && !check.leans_on_fault(reference.text, guide)) {
    return fmt::format("{}: there is no \"{}\"", noun(reference.from), reference.text);
  }
  if (target.item != nullptr && reference.from == ReferenceFrom::within) {
    return fmt::format("within wants a guide, and \"{}\" is a record", reference.text);
  }
  return "";
}

/// What a reference may stand for that leads nowhere. Certain is a link to an id of the same guide
/// that only its spelling keeps apart, as one that was written before the id was put right.
std::optional<LibraryFinding::Replacement> meant(const LibraryCheck& check,
                                                 const GuideDigest& guide,
                                                 const DigestReference& reference) {
  if (reference.from == ReferenceFrom::link) {
    const Correction respelt = meant_reference(reference.text);
    const bool own =
        respelt.text.starts_with('#') && check.resolve(respelt.text, guide).item != nullptr;
    if (own && respelt.text != reference.text)
      return LibraryFinding::Replacement{reference.text, respelt.text, respelt.certain};
  }
  auto close = check.nearest(reference.text, guide);
  if (!close || *close == reference.text) return std::nullopt;
  return LibraryFinding::Replacement{reference.text, std::move(*close), false};
}

std::string hint_of(const std::optional<LibraryFinding::Replacement>& replacement) {
  if (!replacement) return {};
  if (replacement->certain) return fmt::format("write {}", replacement->text);
  return text::did_you_mean(replacement->text, "");
}

}  // namespace

static void check_duplicate_guide_id(LibraryCheck& check) {
  for (const GuideDigest& guide : check.guides()) {
    const GuideDigest* first = guide.id.empty() ? nullptr : check.find(guide.id);
    if (first == nullptr || first == &guide || first->id != guide.id) continue;
    check.report(guide, guide.id_span,
                 fmt::format("the id \"{}\" is taken by another guide", guide.id),
                 "give this guide another id, and its file the same name");
    check.relate(*first, first->id_span, "first used here");
  }
}

extern constinit const Rule duplicate_guide_id{
    .id = "duplicate-guide-id",
    .group = RuleGroup::load,
    .level = Level::error,
    .sentence = "An id belongs to one guide of the library",
    .why = "A reference to it would lead to two guides.",
    .wrong =
        "# north/harbour.yaml\n"
        "region: North\n"
        "# south/harbour.yaml\n"
        "region: South\n",
    .right =
        "# north/harbour.yaml\n"
        "region: North\n"
        "# south/south-harbour.yaml\n"
        "region: South\n",
    .library = check_duplicate_guide_id};

static void check_dangling_reference(LibraryCheck& check) {
  std::size_t compared = 0;
  for (const GuideDigest& guide : check.guides()) {
    if (!guide.named) continue;
    for (const DigestReference& reference : guide.references) {
      const std::string why = why_dangling(check, guide, reference);
      if (why.empty()) continue;
      std::optional<LibraryFinding::Replacement> replacement;
      if (compared < most_compared) replacement = meant(check, guide, reference);
      compared += check.guides().size() + guide.items.size();
      std::string hint = hint_of(replacement);
      const bool out_of_reach = guide.file == "<stdin>" && !check.root_known();
      if (out_of_reach && hint.empty()) hint = "--root DIR says where the other guides are";
      check.report(guide, reference.span, why, std::move(hint));
      if (replacement) check.suggest(std::move(*replacement));
      if (out_of_reach) check.set_level(Level::note);
    }
  }
}

extern constinit const Rule dangling_reference{
    .id = "dangling-reference",
    .level = Level::error,
    .sentence = "A reference leads to a guide or a record that is there",
    .why = "A link that leads nowhere looks like a way that exists.",
    .wrong =
        "attractions:\n"
        "  - {id: market, name: Market}\n"
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, near: [markt]}\n",
    .right =
        "attractions:\n"
        "  - {id: market, name: Market}\n"
        "hotels:\n"
        "  - {id: harbour, name: Harbour Hotel, near: [market]}\n",
    .library = check_dangling_reference};

static void check_within_cycle(LibraryCheck& check) {
  std::unordered_map<const GuideDigest*, const GuideDigest*>
      path_of;  // the guide each was reached from
  for (const GuideDigest& start : check.guides()) {
    const GuideDigest* at = &start;
    while (at != nullptr && path_of.emplace(at, &start).second) at = check.parent(*at);
    if (at == nullptr || path_of.at(at) != &start) continue;
    const GuideDigest* member = at;
    do {
      const GuideDigest* parent = check.parent(*member);
      for (const DigestReference& reference : member->references) {
        if (reference.from != ReferenceFrom::within) continue;
        check.report(*member, reference.span,
                     member == parent
                         ? "the guide lies within itself"
                         : fmt::format("within leads from here through \"{}\" back", parent->id));
      }
      member = parent;
    } while (member != at);
  }
}

extern constinit const Rule within_cycle{
    .id = "within-cycle",
    .level = Level::error,
    .sentence = "`within` leads from a guide to larger ones, never back",
    .why =
        "A place that lies within itself has no largest one, and contacts inherited go "
        "round for ever.",
    .wrong =
        "# coast.yaml\n"
        "within: harbour\n"
        "# harbour.yaml\n"
        "within: coast\n",
    .right =
        "# coast.yaml\n"
        "region: North\n"
        "# harbour.yaml\n"
        "within: coast\n",
    .library = check_within_cycle};

static void check_orphan(LibraryCheck& check) {
  constexpr std::size_t fewest = 3;
  if (!check.whole() || check.guides().size() < fewest) return;
  std::unordered_set<const GuideDigest*> reached;
  for (const GuideDigest& guide : check.guides()) {
    for (const DigestReference& reference : guide.references) {
      const GuideDigest* target = check.resolve(reference.text, guide).guide;
      if (target == nullptr || target == &guide) continue;
      reached.insert(target);
      if (reference.from == ReferenceFrom::route_end) reached.insert(&guide);
    }
  }
  for (const GuideDigest& guide : check.guides()) {
    if (reached.contains(&guide) || check.find(guide.id) != &guide) continue;
    check.report(guide, guide.first_key, "nothing in the library leads to this guide",
                 "a route or a reference in another guide would");
  }
}

extern constinit const Rule orphan{
    .id = "orphan",
    .level = Level::note,
    .sentence = "Something in the library leads to every guide in it",
    .why = "Who reads the library from its first page never comes to it.",
    .wrong =
        "# coast.yaml\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: harbour}\n"
        "# harbour.yaml\n"
        "within: coast\n"
        "# island.yaml\n"
        "within: coast\n",
    .right =
        "# coast.yaml\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: harbour}\n"
        "  - {id: boat, mode: ferry, to: island}\n"
        "# harbour.yaml\n"
        "within: coast\n"
        "# island.yaml\n"
        "within: coast\n",
    .library = check_orphan};

static void check_no_contact(LibraryCheck& check) {
  for (const GuideDigest& guide : check.guides()) {
    if (!guide.named) continue;
    std::unordered_set<const GuideDigest*> seen;
    const GuideDigest* at = &guide;
    const GuideDigest* last = at;
    while (at != nullptr && !at->has_contacts && seen.insert(at).second) {
      last = at;
      at = check.parent(*at);
    }
    const bool broken_off = !last->within.empty() && at == nullptr;
    if ((at != nullptr && at->has_contacts) || broken_off) continue;
    check.report(guide, guide.first_key, "there is nobody to ask: no contacts, own or inherited");
  }
}

extern constinit const Rule no_contact{
    .id = "no-contact",
    .level = Level::note,
    .sentence = "A guide has somebody to ask, of its own or inherited",
    .why =
        "Visas, permits and help in need begin with a telephone number. The contacts of "
        "the guide named by within count.",
    .wrong = "name: Harbour Town\n",
    .right =
        "name: Harbour Town\n"
        "contacts:\n"
        "  - {id: desk, name: Travel desk}\n",
    .library = check_no_contact};

}  // namespace guidebook::validation
