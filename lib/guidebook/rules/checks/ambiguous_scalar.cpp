#include <fmt/core.h>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/yaml/plain.hpp"
#include "guidebook/yaml/rewrite.hpp"

namespace guidebook::validation {
namespace {

/// Whether a field holds text, be it words or a code. The forms of the others are no text to
/// anybody, or are what the field wants.
bool holds_text(Type type) {
  switch (type) {
    case Type::string:
    case Type::slug:
    case Type::text:
    case Type::names:
    case Type::hours:
    case Type::language:
    case Type::country:
    case Type::subdivision:
    case Type::currency:
    case Type::timezone:
    case Type::licence:
    case Type::phone_number:
    case Type::path:
    case Type::reference:
    case Type::address:
      return true;
    default:
      return false;
  }
}

}  // namespace

static void check_ambiguous_scalar(GuideCheck& check, const ValueSite& site) {
  if (site.node.quoted || !holds_text(site.field.type)) return;
  const std::string_view other = yaml::mistaken_for(site.node.text);
  if (other.empty() || check.faulty(site.node)) return;
  check.report(
      site.node,
      fmt::format("{} without quotes is {} to other readers of YAML", site.node.text, other),
      fmt::format("write \"{}\"", site.node.text));
  check.suggest(yaml::rewrite(check.source(), site.node, site.node.text, true));
}

extern constinit const Rule ambiguous_scalar{
    .id = "ambiguous-scalar",
    .level = Level::warning,
    .sentence = "Text that other readers of YAML take for something else is in quotes",
    .why =
        "Here a field's type says what it holds, and `no` is a word. Other programs go by "
        "the look of it: no is false to them, 010 is 8 or 10, and 12:30 is 750.",
    .wrong =
        "routes:\n"
        "  - {id: bus, mode: bus, to: {name: Rason}, number: 010}\n",
    .right =
        "routes:\n"
        "  - {id: bus, mode: bus, to: {name: Rason}, number: \"010\"}\n",
    .value = check_ambiguous_scalar};

}  // namespace guidebook::validation
