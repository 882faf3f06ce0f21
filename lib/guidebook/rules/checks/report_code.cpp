#include "guidebook/rules/checks/report_code.hpp"

#include <fmt/core.h>

#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

std::string hint_of(const MeantCode& meant) {
  if (meant.certain) return fmt::format("write {}", meant.code);
  if (meant.name.empty()) return text::did_you_mean(meant.code, "");
  return fmt::format("did you mean \"{}\" ({})?", meant.code, meant.name);
}

bool stands_in(std::string_view text, std::string_view part) {
  return part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size();
}

}  // namespace

void report_code(GuideCheck& check, const yaml::Node& scalar, std::string_view part,
                 std::string message, const std::optional<MeantCode>& meant,
                 std::string otherwise) {
  const ByteRange span = check.span_of(scalar, part);
  check.report(span, std::move(message), meant ? hint_of(*meant) : std::move(otherwise));
  // What is written with escapes, or over several lines, is for its author to change.
  if (meant && stands_in(check.source().text(), part)) {
    check.suggest(span, meant->code, meant->certain);
  }
}

const codes::Row* nearest_by_field(const codes::CodeList& list, std::string_view text) {
  constexpr std::size_t shortest_name = 4;
  if (text.size() < shortest_name) return nullptr;
  std::vector<std::string_view> names;
  for (const codes::Row& row : list.rows()) {
    for (const std::string_view field : row.fields) {
      if (field.size() >= shortest_name) names.push_back(field);
    }
  }
  const auto close = text::nearest(text, names);
  return close ? list.find_by_field(*close) : nullptr;
}

}  // namespace guidebook::validation
