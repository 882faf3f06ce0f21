#include <fmt/core.h>

#include <algorithm>

#include "guidebook/codes/cldr.hpp"
#include "guidebook/codes/language_tag.hpp"
#include "guidebook/rules/checks/report_code.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::LanguageTag;
using codes::List;
using codes::Row;

/// What is wrong with a tag.
struct Fault {
  std::string_view part;
  std::string message;
};

/// Asks whether the subtags of a tag are registered.
class Registry {
 public:
  explicit Registry(const GuideCheck& check) : check_(check) {}

  /// Nothing where a tag is good, or a list is missing.
  [[nodiscard]] std::optional<Fault> fault(std::string_view text) const {
    const LanguageTag tag = codes::parse_language_tag(text);
    if (!tag.good) {
      if (tag.misplaced == text)
        return Fault{text, fmt::format("\"{}\" is not a language tag", text::truncate(text, 60))};
      return Fault{tag.misplaced, fmt::format("\"{}\" cannot stand here in a language tag",
                                              text::truncate(tag.misplaced, 60))};
    }
    if (auto found = language_fault(tag.language)) return found;
    if (!tag.extended.empty() && !knows(List::all_languages, text::to_lower(tag.extended)))
      return unknown("language", tag.extended);
    if (!tag.script.empty() && !knows_script(tag.script)) return unknown("script", tag.script);
    if (!tag.region.empty() && !knows_region(tag.region))
      return unknown("region", tag.region, cldr::current_region(text::to_upper(tag.region)));
    return std::nullopt;
  }

  /// The two letters of a language that is written with three; empty if it has none.
  [[nodiscard]] std::string two_letters(std::string_view language) const {
    const std::string code = text::to_lower(language);
    const CodeList* list = check_.list(List::languages);
    if (list == nullptr || code.size() != 3) return {};
    for (const Row& row : list->rows()) {
      if (row.fields[1] == code || row.fields[2] == code) return std::string(row.code);
    }
    return {};
  }

 private:
  /// `current` is what the code is today, if that is known.
  static Fault unknown(std::string_view what, std::string_view code,
                       std::string_view current = {}) {
    if (current.empty() || text::fold(current) == text::fold(code))
      return {code, fmt::format("there is no {} \"{}\"", what, code)};
    return {code, fmt::format("the {} \"{}\" has another code today", what, code)};
  }

  [[nodiscard]] std::optional<Fault> language_fault(std::string_view language) const {
    if (language.empty() || knows_language(text::to_lower(language))) return std::nullopt;
    if (!two_letters(language).empty()) {
      return Fault{language,
                   fmt::format("the language \"{}\" is written with two letters", language)};
    }
    return unknown("language", language, cldr::current_tag(language));
  }

  /// The short lists first: they know what most guides are written in.
  [[nodiscard]] bool knows_language(const std::string& code) const {
    if (code.size() == 2) {
      if (knows(List::languages, code)) return true;
      const CodeList* all = check_.list(List::all_languages);  // "sh" is only there
      return all == nullptr || std::any_of(all->rows().begin(), all->rows().end(),
                                           [&](const Row& row) { return row.fields[0] == code; });
    }
    if (code.size() != 3) return false;
    for (const List list : {List::more_languages, List::all_languages, List::language_groups}) {
      const CodeList* codes = check_.list(list);
      if (codes == nullptr) return true;
      if (const Row* row = codes->find(code))
        return list == List::language_groups || row->fields[0].empty();
    }
    return codes::is_private_language(code);
  }

  [[nodiscard]] bool knows_script(std::string_view script) const {
    std::string code = text::to_lower(script);
    code.replace(0, 1, text::to_upper(code.substr(0, 1)));
    return codes::is_private_script(code) || knows(List::scripts, code);
  }

  [[nodiscard]] bool knows_region(std::string_view region) const {
    const std::string code = text::to_upper(region);
    return codes::is_private_region(code) || knows(List::countries, code) ||
           (cldr::current_region(code) == code && !cldr::region_name(code).empty());
  }

  /// What can't be asked counts as known.
  [[nodiscard]] bool knows(List list, std::string_view code) const {
    const CodeList* codes = check_.list(list);
    return codes == nullptr || codes->contains(code);
  }

  const GuideCheck& check_;
};

/// The tag with its first subtag, the language, replaced.
std::string with_language(std::string_view tag, std::string_view language) {
  const std::size_t end = std::min(tag.find('-'), tag.size());
  return std::string(language) + std::string(tag.substr(end));
}

std::optional<MeantCode> meant_name(const GuideCheck& check, std::string_view text) {
  const CodeList* languages = check.list(List::languages);
  if (languages == nullptr) return std::nullopt;
  if (const Row* row = languages->find_by_field(text)) return MeantCode{std::string(row->code)};
  const Row* row = nearest_by_field(*languages, text);
  if (row == nullptr) return std::nullopt;
  return MeantCode{std::string(row->code), false, std::string(row->fields[0])};
}

std::optional<MeantCode> meant_tag(const GuideCheck& check, const Registry& registry,
                                   std::string_view text) {
  std::string tag(text);
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!registry.fault(tag)) return MeantCode{tag, true};
  const std::string_view language = codes::parse_language_tag(tag).language;
  if (const std::string two = registry.two_letters(language); !two.empty()) {
    tag = with_language(tag, two);
    if (!registry.fault(tag)) return MeantCode{tag, true};
  }
  std::string current = cldr::current_tag(tag);
  if (!current.empty() && current != tag && !registry.fault(current)) return MeantCode{current};
  const CodeList* countries = check.list(List::countries);
  const std::string country = text::to_upper(language);
  if (countries != nullptr && countries->contains(country)) {
    tag = with_language(tag, cldr::likely_language(country));
    if (!registry.fault(tag)) return MeantCode{tag};
  }
  return meant_name(check, text);
}

/// The map in which `key` is a key; nullptr if there is none. Only what lies around it is gone
/// into.
const yaml::Node* map_of(const yaml::Node& node, const yaml::Node& key) {
  bool is_key = node.kind == yaml::Kind::mapping;
  for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
    if (child == &key) return is_key ? &node : nullptr;
    if (child->begin <= key.begin && key.end <= child->end) {
      if (const yaml::Node* found = map_of(*child, key)) return found;
    }
    if (node.kind == yaml::Kind::mapping) is_key = !is_key;
  }
  return nullptr;
}

}  // namespace

static void check_language_tag(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const Registry registry(check);
  const auto fault = registry.fault(text);
  if (!fault || check.faulty(site.node)) return;
  auto meant = meant_tag(check, registry, text);
  const yaml::Node* map = meant ? map_of(check.root(), site.node) : nullptr;
  if (map != nullptr && map->find_key(meant->code) != nullptr) {
    meant.reset();  // the same key twice would be no better
  }
  report_code(check, site.node, text, fault->message, meant,
              "write a tag of BCP 47, such as en, ko or zh-Hant");
}

extern constinit const Rule language_tag{
    .id = "language-tag",
    .level = Level::error,
    .sentence = "A language is a tag of BCP 47 with registered subtags",
    .why = "A text under a tag that nobody knows is found by nobody who reads its language.",
    .wrong = "names: {cn: 清津, en_GB: Chongjin}\n",
    .right = "names: {zh: 清津, en-GB: Chongjin}\n",
    .types = {Type::language},
    .value = check_language_tag};

}  // namespace guidebook::validation
