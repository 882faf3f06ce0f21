#include "commands/rule_page.hpp"

#include <fmt/core.h>

#include "guidebook/text/terminal_text.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::cli {
namespace {

std::string bold(std::string_view text, bool color) {
  return text::painted(text, text::paint::bold, color);
}

std::string paragraph(const std::string& text, std::size_t width) {
  std::string lines;
  for (const std::string& line : text::wrap(text, width)) lines += line + '\n';
  return lines;
}

std::string example(std::string_view title, std::string_view yaml, bool color) {
  std::string block = fmt::format("\n{}\n", bold(title, color));
  while (!yaml.empty()) {
    const std::size_t end = yaml.find('\n');
    block += fmt::format("    {}\n", yaml.substr(0, end));
    yaml.remove_prefix(end + 1);
  }
  return block;
}

}  // namespace

std::string rule_page(const Rule& rule, std::size_t width, bool color) {
  const std::string_view group = rule.group == RuleGroup::load ? "load" : "check";
  std::string page = fmt::format("{} ({}, {})\n", bold(rule.id, color), name(rule.level), group) +
                     paragraph(fmt::format("{}.", rule.sentence), width) + '\n' +
                     paragraph(std::string(rule.why), width);
  if (!rule.wrong.empty()) {
    page += example("Wrong:", rule.wrong, color) + example("Right:", rule.right, color);
  }
  return page;
}

}  // namespace guidebook::cli
