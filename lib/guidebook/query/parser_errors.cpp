#include "guidebook/query/parser_errors.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "guidebook/query/foreign_operators.hpp"
#include "guidebook/query/functions.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

std::string no_operator(std::string_view written) {
  return fmt::format("there is no operator \"{}\"", written);
}

}  // namespace

bool reject_foreign_operator(TokenReader& tokens) {
  const Token& first = tokens.now();
  if (first.kind != TokenKind::word && first.kind != TokenKind::symbol) return false;
  std::string written = first.text;
  std::size_t end = first.end;
  if (first.kind == TokenKind::symbol && tokens.next().kind == TokenKind::symbol &&
      tokens.next().begin == end) {
    written += tokens.next().text;
    end = tokens.next().end;
  }
  auto hint = operator_here(written);
  if (hint) tokens.fail(no_operator(written), std::move(*hint), first.begin, end);
  return hint.has_value();
}

bool reject_prefix(TokenReader& tokens, const SyntaxNode& word) {
  if (word.kind != SyntaxNode::Kind::field || tokens.now().kind != TokenKind::word) return false;
  const std::string& name = word.token.text;
  if (auto hint = operator_here(name)) {
    tokens.fail(no_operator(name), std::move(*hint), word.begin, word.end);
    return true;
  }
  if (text::find_by_name(functions(), name) == nullptr) return false;
  tokens.fail(fmt::format("the brackets of \"{}\" are missing", name),
              fmt::format("write {}({})", name, tokens.now().text), word.begin, tokens.now().end);
  return true;
}

bool reject_unquoted(TokenReader& tokens, std::string_view text, const SyntaxNode& right) {
  const auto is_word = [&] { return tokens.now().kind == TokenKind::word; };
  const bool colon = tokens.now().is(":") && tokens.now().begin == right.end;
  if (!colon && (right.kind != SyntaxNode::Kind::field || !is_word())) return false;
  std::size_t end = right.end;
  if (colon) {
    end = std::min(text.find_first_of(" \t\r\n\"'`,()", right.end), text.size());
  } else {
    for (; is_word() && !operator_here(tokens.now().text); tokens.advance()) end = tokens.now().end;
  }
  tokens.fail("text needs quotes",
              fmt::format("write \"{}\"", text.substr(right.begin, end - right.begin)), right.begin,
              end);
  return true;
}

}  // namespace guidebook::query
