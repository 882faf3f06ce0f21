#include <fmt/format.h>

#include <algorithm>

#include "guidebook/codes/licence_expression.hpp"
#include "guidebook/rules/checks.hpp"
#include "guidebook/rules/report_code.hpp"
#include "guidebook/text.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::List;
using codes::Row;

/// Letters and digits only: "CC BY 4.0" is written like CC-BY-4.0.
std::string squeezed(std::string_view name) {
  std::string letters = text::fold(name);
  std::erase_if(letters, [](char c) {
    return std::string_view(" -_.+/,").find(c) != std::string_view::npos;
  });
  return letters;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Meant> meant_licence(const CodeList& list, std::string_view name) {
  const std::string letters = squeezed(name);
  std::vector<std::string_view> ids;
  for (const Row& row : list.rows()) {
    if (squeezed(row.code) == letters) return Meant{std::string(row.code), true};
    ids.push_back(row.code);
  }
  // Of several versions the last is as good a guess as any.
  std::sort(ids.begin(), ids.end(), [](std::string_view a, std::string_view b) {
    return text::natural_compare(a, b) == std::strong_ordering::greater;
  });
  for (const std::string_view id : ids) {
    const std::string other = squeezed(id);
    if (!letters.empty() && other.starts_with(letters) && is_digit(other[letters.size()])) {
      return Meant{std::string(id)};
    }
  }
  const auto close = text::nearest(name, ids);
  return close ? std::optional(Meant{std::string(*close)}) : std::nullopt;
}

/// The lists a name may stand in, of which it stands in none.
class Licences {
 public:
  explicit Licences(GuideCheck& check)
      : licences_(check.list(List::licences)),
        deprecated_(check.list(List::deprecated_licences)),
        exceptions_(check.list(List::licence_exceptions)) {}

  [[nodiscard]] bool complete() const {
    return licences_ != nullptr && deprecated_ != nullptr && exceptions_ != nullptr;
  }
  [[nodiscard]] const CodeList& list(bool exceptions) const {
    return exceptions ? *exceptions_ : *licences_;
  }
  [[nodiscard]] bool know(const codes::LicenceName& licence) const {
    if (licence.exception) return exceptions_->find(licence.name) != nullptr;
    return licences_->find(licence.name) != nullptr || deprecated_->find(licence.name) != nullptr ||
           codes::is_own_licence(licence.name);
  }

 private:
  const CodeList* licences_;
  const CodeList* deprecated_;
  const CodeList* exceptions_;
};

bool has_operator(std::string_view text) {
  const std::string padded = fmt::format(" {} ", text);
  for (const std::string_view word : {" AND ", " OR ", " WITH "}) {
    if (padded.find(word) != std::string::npos) return true;
  }
  return false;
}

constexpr std::string_view own_licence =
    "an id of SPDX's list, such as CC-BY-4.0, or LicenseRef-NAME for one that is not in it";

void report_licence(GuideCheck& check, const yaml::Node& node, std::string_view name,
                    const CodeList& list, bool exception) {
  report_code(check, node, name,
              fmt::format("\"{}\" is not {} that SPDX knows", text::truncate(name, 60),
                          exception ? "an exception" : "a licence"),
              meant_licence(list, name), exception ? "" : std::string(own_licence));
}

}  // namespace

void unknown_licence(GuideCheck& check, const ValueSite& site) {
  if (site.field.type != Type::licence) return;
  const std::string_view text = site.node.text;
  const Licences licences(check);
  if (!licences.complete()) return;
  const codes::LicenceExpression expression = codes::parse_licence_expression(text);
  if (!expression.good() && check.faulty(site.node)) return;
  if (!expression.good() && !has_operator(text)) {
    report_licence(check, site.node, text, licences.list(false), false);
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
    if (licences.know(name)) continue;
    report_licence(check, site.node, name.name, licences.list(name.exception), name.exception);
  }
}

}  // namespace guidebook::validation
