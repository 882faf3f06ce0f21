#include "guidebook/rules/library_check.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/records/reference.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

constexpr std::size_t few_items = 32;  // are found sooner one by one than in a table of them

}  // namespace

LibraryCheck::LibraryCheck(const std::vector<GuideDigest>& guides, const Options& options,
                           bool whole, bool root_known, std::unordered_set<std::string> unread)
    : guides_(guides),
      options_(options),
      whole_(whole),
      root_known_(root_known),
      unread_(std::move(unread)) {
  by_id_.reserve(guides_.size());
  for (const GuideDigest& guide : guides_) {
    if (!guide.id.empty()) by_id_.emplace(guide.id, &guide);
  }
  for (const GuideDigest& guide : guides_) {
    if (!guide.stem.empty()) by_id_.emplace(guide.stem, &guide);
  }
}

void LibraryCheck::run(RulePlan::Rules rules) {
  for (const Rule* rule : rules) {
    current_rule_ = rule;
    rule->library(*this);
  }
}

const GuideDigest* LibraryCheck::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

Target LibraryCheck::resolve(std::string_view reference, const GuideDigest& from) const {
  const auto find_guide = [&](std::string_view id) { return find(id); };
  const auto target = [&](const GuideDigest& guide, std::optional<std::string_view> item) {
    return item ? find_item(guide, *item) : Target{&guide, nullptr};
  };
  return resolve_reference(reference, from, find_guide, target);
}

Target LibraryCheck::find_item(const GuideDigest& guide, std::string_view id) const {
  if (guide.items.size() <= few_items) {
    const auto at = std::ranges::find(guide.items, id, &DigestItem::id);
    return at == guide.items.end() ? Target{} : Target{&guide, &*at};
  }
  const auto [place, is_new] = items_.try_emplace(&guide);
  if (is_new) {
    for (const DigestItem& item : guide.items) place->second.emplace(item.id, &item);
  }
  const auto at = place->second.find(id);
  return at == place->second.end() ? Target{} : Target{&guide, at->second};
}

const GuideDigest* LibraryCheck::parent(const GuideDigest& guide) const {
  return guide.within.empty() ? nullptr : resolve(guide.within, guide).guide;
}

std::string LibraryCheck::country_of(const DigestEnd& end, const GuideDigest& guide) const {
  if (!end.country.empty()) return end.country;
  if (end.here) return guide.country;
  const GuideDigest* target = end.reference.empty() ? nullptr : resolve(end.reference, guide).guide;
  return target == nullptr ? "" : target->country;
}

bool LibraryCheck::leans_on_fault(std::string_view reference, const GuideDigest& from) const {
  const auto [id, item] = parse_reference(reference);
  if (unread_.contains(std::string(id))) return true;
  if (!item) return !from.ids_sound;
  const GuideDigest* guide = id.empty() ? &from : find(id);
  return guide != nullptr && !guide->ids_sound;
}

std::optional<std::string> LibraryCheck::nearest(std::string_view reference,
                                                 const GuideDigest& from) const {
  const auto [id, item] = parse_reference(reference);
  const GuideDigest* guide = item && id.empty() ? &from : find(id);
  std::vector<std::string_view> ids;
  if (item && guide != nullptr) {
    for (const DigestItem& other : guide->items) ids.push_back(other.id);
    const auto close = text::nearest(*item, ids);
    if (!close) return std::nullopt;
    return fmt::format("{}#{}", id, *close);
  }
  for (const GuideDigest& other : guides_) ids.push_back(other.id);
  for (const DigestItem& other : from.items) ids.push_back(other.id);
  const auto close = text::nearest(id, ids);
  if (!close) return std::nullopt;
  return std::string(*close);
}

void LibraryCheck::report(const GuideDigest& guide, ByteRange span, std::string message,
                          std::string hint) {
  reported_ = guide.named;
  if (!reported_) return;
  findings_.push_back({&guide,
                       current_rule_,
                       current_rule_->level,
                       span,
                       std::move(message),
                       std::move(hint),
                       {},
                       {}});
}

void LibraryCheck::suggest(LibraryFinding::Replacement replacement) {
  if (reported_) findings_.back().replacement = std::move(replacement);
}

void LibraryCheck::set_level(Level level) {
  if (reported_) findings_.back().level = level;
}

void LibraryCheck::relate(const GuideDigest& guide, ByteRange span, std::string message) {
  if (reported_) findings_.back().related.push_back({&guide, span, std::move(message)});
}

}  // namespace guidebook::validation
