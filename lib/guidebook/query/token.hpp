#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook::query {

enum class TokenKind {
  end,
  word,     ///< A field's name, dotted, or a function's.
  keyword,  ///< and, or, not, in, has, is, null, true, false, today, free
  string,   ///< text: what stands between the quotes
  number,   ///< number, with its unit or currency in `unit`
  date,
  duration,
  symbol,  ///< ( ) , .. = == != < <= > >= ~ !~ : + - * / % && || !
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;  ///< As written; of a string its value, of a name in backquotes the name.
  std::string unit;
  double number = 0;
  Date date;
  Duration duration;
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is(std::string_view symbol_or_keyword) const {
    return (kind == TokenKind::symbol || kind == TokenKind::keyword) && text == symbol_or_keyword;
  }
};

/// Whether the language uses the word for itself.
[[nodiscard]] bool is_keyword(std::string_view word);

/// The tokens of an expression, the last of kind `end`; or the error that stops it.
[[nodiscard]] std::optional<UserError> tokenize(std::string_view text, std::vector<Token>& out);

}  // namespace guidebook::query
