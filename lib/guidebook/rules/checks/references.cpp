#include <fmt/core.h>

#include <unordered_map>
#include <unordered_set>

#include "guidebook/rules/checks.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::validation {
namespace {

// Every one is a search through all ids: more would make many faults slow, and help nobody.
constexpr std::size_t most_suggestions = 1000;

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
  }
  return "";
}

/// Why a reference leads to nothing; empty if it leads somewhere, or if that is reported there.
std::string why_dangling(const LibraryCheck& check, const Outline& guide,
                         const OutlineReference& reference) {
  const Target target = check.resolve(reference.text, guide);
  if (target.guide == nullptr && !check.leans_on_fault(reference.text, guide)) {
    return fmt::format("{}: there is no \"{}\"", noun(reference.from), reference.text);
  }
  if (target.item != nullptr && reference.from == ReferenceFrom::within) {
    return fmt::format("within wants a guide, and \"{}\" is a record", reference.text);
  }
  return "";
}

std::string did_you_mean(const LibraryCheck& check, const Outline& guide,
                         const OutlineReference& reference) {
  return text::did_you_mean(check.nearest(reference.text, guide), "");
}

}  // namespace

void duplicate_guide_id(LibraryCheck& check) {
  for (const Outline& guide : check.guides()) {
    const Outline* first = guide.id.empty() ? nullptr : check.find(guide.id);
    if (first == nullptr || first == &guide || first->id != guide.id) continue;
    check.report(guide, guide.id_span,
                 fmt::format("the id \"{}\" is taken by another guide", guide.id),
                 "give this guide another id, and its file the same name");
    check.relate(*first, first->id_span, "first used here");
  }
}

void dangling_reference(LibraryCheck& check) {
  std::size_t suggestions = 0;
  for (const Outline& guide : check.guides()) {
    if (!guide.named) continue;
    for (const OutlineReference& reference : guide.references) {
      const std::string why = why_dangling(check, guide, reference);
      if (why.empty()) continue;
      std::string hint;
      if (suggestions++ < most_suggestions) hint = did_you_mean(check, guide, reference);
      const bool out_of_reach = guide.file == "<stdin>" && !check.root_known();
      if (out_of_reach && hint.empty()) hint = "--root DIR says where the other guides are";
      check.report(guide, reference.span, why, std::move(hint));
      if (out_of_reach) check.set_level(Level::note);
    }
  }
}

void within_cycle(LibraryCheck& check) {
  std::unordered_map<const Outline*, const Outline*> path_of;  // the guide each was reached from
  for (const Outline& start : check.guides()) {
    const Outline* at = &start;
    while (at != nullptr && path_of.emplace(at, &start).second) at = check.parent(*at);
    if (at == nullptr || path_of.at(at) != &start) continue;
    const Outline* member = at;
    do {
      const Outline* parent = check.parent(*member);
      for (const OutlineReference& reference : member->references) {
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

void orphan(LibraryCheck& check) {
  constexpr std::size_t fewest = 3;
  if (!check.whole() || check.guides().size() < fewest) return;
  std::unordered_set<const Outline*> reached;
  for (const Outline& guide : check.guides()) {
    for (const OutlineReference& reference : guide.references) {
      const Outline* target = check.resolve(reference.text, guide).guide;
      if (target == nullptr || target == &guide) continue;
      reached.insert(target);
      if (reference.from == ReferenceFrom::route_end) reached.insert(&guide);
    }
  }
  for (const Outline& guide : check.guides()) {
    if (reached.contains(&guide) || check.find(guide.id) != &guide) continue;
    check.report(guide, guide.first_key, "nothing in the library leads to this guide",
                 "a route or a reference in another guide would");
  }
}

void no_contact(LibraryCheck& check) {
  for (const Outline& guide : check.guides()) {
    if (!guide.named) continue;
    std::unordered_set<const Outline*> seen;
    const Outline* at = &guide;
    const Outline* last = at;
    while (at != nullptr && !at->has_contacts && seen.insert(at).second) {
      last = at;
      at = check.parent(*at);
    }
    const bool broken_off = !last->within.empty() && at == nullptr;
    if ((at != nullptr && at->has_contacts) || broken_off) continue;
    check.report(guide, guide.first_key, "there is nobody to ask: no contacts, own or inherited");
  }
}

}  // namespace guidebook::validation
