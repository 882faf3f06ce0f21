#include "guidebook/yaml/scalar_end.hpp"

#include <algorithm>

namespace guidebook::yaml {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::size_t quoted_end(std::string_view source, std::size_t begin) {
  const char quote = source[begin];
  for (std::size_t at = begin + 1; at < source.size(); ++at) {
    if (quote == '"' && source[at] == '\\') {
      ++at;
    } else if (source[at] == quote) {
      if (quote == '"' || at + 1 >= source.size() || source[at + 1] != '\'') return at + 1;
      ++at;  // '' is an escaped quote
    }
  }
  return no_end;
}

std::size_t unquoted_end(std::string_view source, std::size_t begin, std::string_view value) {
  if (source.substr(begin, value.size()) == value) return begin + value.size();
  std::size_t at = begin;
  if (at < source.size() && (source[at] == '|' || source[at] == '>')) {
    at = std::min(source.find('\n', at), source.size());
  }
  // Folding and chomping change white space only, so the two texts agree on everything else.
  std::size_t end = at;
  for (const char c : value) {
    if (is_space(c)) continue;
    while (at < source.size() && source[at] != c) ++at;
    if (at == source.size()) break;
    end = ++at;
  }
  return end;
}

std::size_t bracket_end(std::string_view source, std::size_t end) {
  for (std::size_t at = end; at < source.size(); ++at) {
    const char c = source[at];
    if (c == ']' || c == '}') return at + 1;
    if (c == '#') at = std::min(source.find('\n', at), source.size() - 1);
    if (!is_space(c) && c != '#' && c != ',' && c != ':') break;
  }
  return end;
}

}  // namespace guidebook::yaml
