#include "guidebook/rules/checks/foreign_markup.hpp"

#include <fmt/core.h>

#include "guidebook/text/text.hpp"

namespace guidebook::validation {

void report_markup(GuideCheck& check, const ValueSite& site, std::string_view language,
                   std::vector<ForeignMarkup> found) {
  if (found.empty() || check.faulty(site.node)) return;
  constexpr std::size_t columns = 40;
  ForeignMarkup& first = found.front();
  std::string message = fmt::format("\"{}\" is {}, and would be printed as it is",
                                    text::truncate(first.written, columns), language);
  if (found.size() > 1) message += fmt::format("; so would {} more in this text", found.size() - 1);
  check.report(check.span_of(site.node, first.written), std::move(message), std::move(first.hint));
}

}  // namespace guidebook::validation
