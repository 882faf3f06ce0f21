#include <fmt/core.h>

#include <algorithm>

#include "guidebook/codes/licence_expression.hpp"
#include "guidebook/rules/checks/report_code.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::List;
using codes::Row;

/// Letters, digits and the + of later versions: "CC BY 4.0" is written like CC-BY-4.0.
std::string squeezed(std::string_view name) {
  std::string letters = text::fold(name);
  std::erase_if(
      letters, [](char c) { return std::string_view(" -_./,").find(c) != std::string_view::npos; });
  return letters;
}

using text::is_digit;

std::optional<MeantCode> meant_licence(const CodeList& list, std::string_view name) {
  const std::string letters = squeezed(name);
  std::vector<std::string_view> ids;
  for (const Row& row : list.rows()) {
    if (squeezed(row.code) == letters) return MeantCode{std::string(row.code), true};
    ids.push_back(row.code);
  }
  // Of several versions the last is as good a guess as any.
  std::sort(ids.begin(), ids.end(), [](std::string_view a, std::string_view b) {
    return text::natural_compare(a, b) == std::strong_ordering::greater;
  });
  for (const std::string_view id : ids) {
    const std::string other = squeezed(id);
    if (!letters.empty() && other.starts_with(letters) && is_digit(other[letters.size()])) {
      return MeantCode{std::string(id)};
    }
  }
  const auto close = text::nearest(name, ids);
  return close ? std::optional(MeantCode{std::string(*close)}) : std::nullopt;
}

bool has_operator(std::string_view text) {
  const std::string padded = fmt::format(" {} ", text);
  for (const std::string_view word : {" AND ", " OR ", " WITH "}) {
    if (padded.find(word) != std::string::npos) return true;
  }
  return false;
}

constexpr std::string_view own_licence =
    "an id of SPDX's list, such as CC-BY-4.0, or LicenseRef-NAME for one that is not in it";

/// What can't be asked counts as known.
bool knows(const GuideCheck& check, const codes::LicenceName& licence) {
  if (!licence.exception && codes::is_own_licence(licence.name)) return true;
  const auto has = [&](List list) {
    const CodeList* ids = check.list(list);
    return ids == nullptr || ids->contains(licence.name);
  };
  if (licence.exception) return has(List::licence_exceptions);
  return has(List::licences) || has(List::deprecated_licences);
}

void report_licence(GuideCheck& check, const yaml::Node& node, const codes::LicenceName& licence) {
  const CodeList* list = check.list(licence.exception ? List::licence_exceptions : List::licences);
  if (list == nullptr) return;
  report_code(check, node, licence.name,
              fmt::format("\"{}\" is not {} that SPDX knows", text::truncate(licence.name, 60),
                          licence.exception ? "an exception" : "a licence"),
              meant_licence(*list, licence.name),
              licence.exception ? "" : std::string(own_licence));
}

}  // namespace

static void check_unknown_licence(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const codes::LicenceExpression expression = codes::parse_licence_expression(text);
  if (!expression.good() && check.faulty(site.node)) return;
  if (!expression.good() && !has_operator(text)) {
    report_licence(check, site.node, {text});
    return;
  }
  if (!expression.misplaced.empty()) {
    report_code(check, site.node, expression.misplaced,
                fmt::format("\"{}\" cannot stand here in a licence expression",
                            text::truncate(expression.misplaced, 60)),
                std::nullopt,
                "write, for example, MIT OR (GPL-2.0-only WITH Classpath-exception-2.0)");
    return;
  }
  if (expression.unfinished) {
    check.report(site.node, "the licence expression is not complete");
    return;
  }
  for (const codes::LicenceName& name : expression.names) {
    if (!knows(check, name)) report_licence(check, site.node, name);
  }
}

extern constinit const Rule unknown_licence{
    .id = "unknown-licence",
    .level = Level::warning,
    .sentence = "A licence is an id of SPDX, or an expression of such",
    .why = "Whoever passes a text or a picture on must find out what its licence asks for.",
    .wrong = "licence: Creative Commons\n",
    .right = "licence: CC-BY-SA-4.0\n",
    .types = {Type::licence},
    .value = check_unknown_licence};

}  // namespace guidebook::validation
