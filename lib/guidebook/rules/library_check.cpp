#include "guidebook/rules/library_check.hpp"

#include <fmt/core.h>

#include "guidebook/text/text.hpp"

namespace guidebook::validation {
LibraryCheck::LibraryCheck(const std::vector<GuideDigest>& guides, const Options& options,
                           bool whole, bool root_known, std::unordered_set<std::string> unread)
    : guides_(guides),
      options_(options),
      whole_(whole),
      root_known_(root_known),
      unread_(std::move(unread)) {
  for (const GuideDigest& guide : guides_) {
    if (!guide.id.empty()) by_id_.emplace(guide.id, &guide);
  }
  for (const GuideDigest& guide : guides_) {
    if (!guide.stem.empty()) by_id_.emplace(guide.stem, &guide);
  }
}

void LibraryCheck::run() {
  for (const Rule& rule : rules()) {
    if (rule.library == nullptr || !options_.levels.enabled(rule)) continue;
    current_rule_ = &rule;
    rule.library(*this);
  }
}

const GuideDigest* LibraryCheck::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

Target LibraryCheck::resolve(std::string_view reference, const GuideDigest& from) const {
  const std::size_t hash = reference.find('#');
  if (hash == std::string_view::npos) {
    if (const GuideDigest* guide = find(reference); guide != nullptr) return {guide, nullptr};
    return find_item(from, reference);
  }
  const GuideDigest* guide = hash == 0 ? &from : find(reference.substr(0, hash));
  return guide == nullptr ? Target{} : find_item(*guide, reference.substr(hash + 1));
}

Target LibraryCheck::find_item(const GuideDigest& guide, std::string_view id) const {
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
  const std::size_t hash = reference.find('#');
  const std::string id(reference.substr(0, hash));
  if (unread_.contains(id)) return true;
  const GuideDigest* guide = hash == 0 ? &from : find(id);
  if (hash == std::string_view::npos) return !from.ids_sound;
  return guide != nullptr && !guide->ids_sound;
}

std::optional<std::string> LibraryCheck::nearest(std::string_view reference,
                                                 const GuideDigest& from) const {
  const std::size_t hash = reference.find('#');
  const GuideDigest* guide = hash == 0 ? &from : find(reference.substr(0, hash));
  std::vector<std::string_view> ids;
  if (hash != std::string_view::npos && guide != nullptr) {
    for (const DigestItem& item : guide->items) ids.push_back(item.id);
    const auto close = text::nearest(reference.substr(hash + 1), ids);
    if (!close) return std::nullopt;
    return fmt::format("{}#{}", reference.substr(0, hash), *close);
  }
  for (const GuideDigest& other : guides_) ids.push_back(other.id);
  for (const DigestItem& item : from.items) ids.push_back(item.id);
  const auto close = text::nearest(reference.substr(0, hash), ids);
  if (!close) return std::nullopt;
  return std::string(*close);
}

void LibraryCheck::report(const GuideDigest& guide, Span span, std::string message,
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

void LibraryCheck::relate(const GuideDigest& guide, Span span, std::string message) {
  if (reported_) findings_.back().related.push_back({&guide, span, std::move(message)});
}

}  // namespace guidebook::validation
