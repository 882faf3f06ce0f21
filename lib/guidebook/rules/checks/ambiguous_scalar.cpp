#include <fmt/core.h>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/yaml/plain.hpp"
#include "guidebook/yaml/rewrite.hpp"

namespace guidebook::validation {
namespace {

/// Text, be it words or a code. The forms of the others are no text to anybody, or are what the
/// field wants.
constexpr TypeSet text_types =
    word_types | TypeSet{Type::slug,     Type::language, Type::country, Type::subdivision,
                         Type::currency, Type::timezone, Type::licence, Type::phone_number,
                         Type::path,     Type::reference};

}  // namespace

static void check_ambiguous_scalar(GuideCheck& check, const ValueSite& site) {
  if (site.node.quoted) return;
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
    .types = text_types,
    .value = check_ambiguous_scalar};

}  // namespace guidebook::validation
