#include <algorithm>

#include "guidebook/query/projection.hpp"
#include "guidebook/query/token.hpp"

namespace guidebook::query {
namespace {

/// Where a quoted text that begins here ends: behind its closing quote.
std::size_t after_quotes(std::string_view list, std::size_t at) {
  const char quote = list[at];
  for (++at; at < list.size() && list[at] != quote; ++at) {
    if (list[at] == '\\' && quote != '`' && at + 1 < list.size()) ++at;
  }
  return std::min(at + 1, list.size());
}

/// Where, from `at` on, one of `marks` stands outside of brackets and quotes.
std::size_t find_outside(std::string_view list, std::size_t at, std::string_view marks) {
  std::size_t open = 0;
  while (at < list.size()) {
    const char c = list[at];
    if (c == '"' || c == '\'' || c == '`') {
      at = after_quotes(list, at);
      continue;
    }
    if (open == 0 && marks.find(c) != std::string_view::npos) return at;
    if (c == '(') ++open;
    if (c == ')' && open > 0) --open;
    ++at;
  }
  return list.size();
}

std::size_t skip_spaces(std::string_view list, std::size_t begin, std::size_t end) {
  while (begin < end && list[begin] == ' ') ++begin;
  return begin;
}

std::string_view without_spaces(std::string_view list, std::size_t begin, std::size_t end) {
  while (end > begin && list[end - 1] == ' ') --end;
  return list.substr(begin, end - begin);
}

}  // namespace

std::vector<ListItem> split_list(std::string_view list) {
  std::vector<ListItem> items;
  for (std::size_t at = 0; at <= list.size();) {
    ListItem item;
    std::size_t end = find_outside(list, at, ",:");
    item.begin = skip_spaces(list, at, end);
    item.text = without_spaces(list, item.begin, end);
    item.has_colon = end < list.size() && list[end] == ':';
    if (item.has_colon) {
      const std::size_t begin = end + 1;
      const std::size_t first = skip_spaces(list, begin, list.size());
      const bool quoted = first < list.size() && list[first] == '"';
      end = std::min(list.find(',', quoted ? after_quotes(list, first) : begin), list.size());
      item.appendix_begin = skip_spaces(list, begin, end);
      item.appendix = without_spaces(list, item.appendix_begin, end);
    }
    items.push_back(item);
    at = end + 1;
  }
  return items;
}

std::string heading(const ListItem& item) {
  if (!item.has_colon) return std::string(item.text);
  const std::string_view given = item.appendix;
  const bool quoted = given.size() > 1 && given.front() == '"' && given.back() == '"';
  return std::string(quoted ? given.substr(1, given.size() - 2) : given);
}

std::optional<Expression> compile_item(const ListItem& item, const Types& types,
                                       std::optional<UserError>& error) {
  if (auto field = FieldPath::find(item.text, types))
    return Expression::of_field(std::move(*field));
  const bool name = std::all_of(item.text.begin(), item.text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '@';
  });
  if (name && !is_keyword(item.text)) {
    static_cast<void>(require_field(item.text, item.begin, types, error));
    return std::nullopt;
  }
  auto value = Expression::compile_value(item.text, types, error);
  if (value && value->domain() == Domain::null) {
    error = UserError{"null is no value to show", "", {0, item.text.size()}};
  }
  if (!error) return value;
  error->range.begin += item.begin;
  error->range.end += item.begin;
  return std::nullopt;
}

}  // namespace guidebook::query
