#include <fmt/core.h>

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>

#include "guidebook/field/correction.hpp"
#include "guidebook/hours/correction.hpp"
#include "guidebook/hours/opening_hours.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/string_hash.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/yaml/rewrite.hpp"

namespace guidebook::validation {
namespace {

constexpr std::size_t columns = 40;

/// The last word of what was understood.
std::string_view last_word(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(' ') + 1);
  return text.substr(text.rfind(' ') + 1);
}

std::string hint(const hours::Fault& fault, std::string_view text) {
  if (fault.begin > 0) {
    return fmt::format("understood up to \"{}\"; after it could stand {}",
                       text::truncate(last_word(text.substr(0, fault.begin)), columns),
                       fault.expected);
  }
  std::string words(text);
  std::erase(words, '"');
  return fmt::format("here could stand {}; or put what it says in quotes: '\"{}\"'", fault.expected,
                     text::truncate(words, columns));
}

/// What is wrong with opening hours. Those of a library are written in a few ways, and each is
/// parsed once.
std::optional<hours::Fault> fault_of(std::string_view text) {
  constexpr std::size_t most = 1024;
  thread_local std::unordered_set<std::string, text::StringHash, std::equal_to<>> sound;
  if (sound.contains(text)) return std::nullopt;
  auto fault = hours::parse(text).fault;
  if (!fault && sound.size() < most) sound.emplace(text);
  return fault;
}

}  // namespace

static void check_hours_syntax(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const auto fault = fault_of(text);
  if (!fault || check.faulty(site.node)) return;
  const std::string_view word = text.substr(fault->begin, fault->end - fault->begin);
  const std::string meant = may_be_meant(text) ? hours::meant_hours(std::string(text)) : "";
  check.report(check.span_of(site.node, word),
               fault->message.empty()
                   ? fmt::format("\"{}\" is not understood as opening hours", word)
                   : fault->message,
               meant.empty() ? hint(*fault, text) : text::did_you_mean(meant, ""));
  if (!meant.empty()) check.suggest(yaml::rewrite(check.source(), site.node, meant, false));
}

extern constinit const Rule hours_syntax{
    .id = "hours-syntax",
    .level = Level::warning,
    .sentence = "Opening hours are in OpenStreetMap's notation",
    .why =
        "Programs can tell from it what is open, in any language. What it has no words for "
        "is a comment in quotes.",
    .wrong =
        "attractions:\n"
        "  - {id: museum, name: Museum, hours: daily except Mondays}\n",
    .right =
        "attractions:\n"
        "  - {id: museum, name: Museum, hours: Tu-Su 10:00-18:00; Mo off}\n",
    .types = {Type::hours},
    .value = check_hours_syntax};

}  // namespace guidebook::validation
