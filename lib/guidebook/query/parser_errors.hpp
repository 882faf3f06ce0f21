#pragma once

#include <string_view>

#include "guidebook/query/syntax_tree.hpp"
#include "guidebook/query/token_reader.hpp"

namespace guidebook::query {

/// Each keeps an error of which the cause is known, if it finds one; whether it did.

/// An operator of another language stands here.
bool reject_foreign_operator(TokenReader& tokens);

/// An operand follows a word that is no field before it: `NOT stars = 3`, `exists website`.
bool reject_prefix(TokenReader& tokens, const SyntaxNode& word);

/// What is compared with is text without its quotes: `name : Da Nang`, `website :
/// https://example.org`. `right` is what was read of it, `text` the expression.
bool reject_unquoted(TokenReader& tokens, std::string_view text, const SyntaxNode& right);

}  // namespace guidebook::query
