#include "guidebook/query/token.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "guidebook/query/foreign_operators.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::query {
namespace {

constexpr std::array<std::string_view, 11> keywords{"and",  "or",   "not",   "in",    "has", "is",
                                                    "null", "true", "false", "today", "free"};
constexpr std::array<std::string_view, 22> symbols{"..", "==", "!=", "<=", ">=", "!~", "&&", "||",
                                                   "=",  "<",  ">",  "~",  ":",  "(",  ")",  ",",
                                                   "+",  "-",  "*",  "/",  "%",  "!"};

using text::is_digit;
using text::is_letter;
bool is_word(char c) { return text::is_alphanumeric(c) || c == '_'; }

class Lexer {
 public:
  Lexer(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  std::optional<UserError> run() {
    while (true) {
      while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos)
        ++at_;
      begin_ = at_;
      if (at_ == text_.size()) {
        add(TokenKind::end, "");
        return std::nullopt;
      }
      if (auto error = next()) return error;
    }
  }

 private:
  Token& add(TokenKind kind, std::string text) {
    return out_.emplace_back(
        Token{.kind = kind, .text = std::move(text), .begin = begin_, .end = at_});
  }

  std::optional<UserError> next() {
    const char c = text_[at_];
    if (c == '"' || c == '\'') return string(c);
    if (c == '`') return quoted_name();
    if (is_digit(c)) return number();
    if (is_letter(c) || c == '_') return word();
    const bool fraction = c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
    if (fraction) return UserError{"a number begins with a digit", "write 0.5", {at_, at_ + 1}};
    for (const std::string_view symbol : symbols) {
      if (!text_.substr(at_).starts_with(symbol)) continue;
      at_ += symbol.size();
      add(TokenKind::symbol, std::string(symbol));
      return std::nullopt;
    }
    std::size_t end = at_ + 1;  // the whole character, not its first byte
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0U) == 0x80U) ++end;
    return UserError{"an expression cannot hold this character",
                     operator_here(text_.substr(at_, end - at_)).value_or("put text in quotes"),
                     {at_, end}};
  }

  std::optional<UserError> string(char quote) {
    std::string value;
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      const char after = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
      const bool escape = text_[at_] == '\\' && (after == '"' || after == '\'' || after == '\\');
      if (escape) ++at_;
      value += text_[at_];
    }
    if (at_ == text_.size()) {
      return UserError{"this quote is never closed", "", {begin_, begin_ + 1}};
    }
    ++at_;
    if (!utf8::is_valid(value)) {
      return UserError{"this text is not UTF-8", "nothing in a guide is like it", {begin_, at_}};
    }
    add(TokenKind::string, std::move(value));
    return std::nullopt;
  }

  std::optional<UserError> quoted_name() {
    const std::size_t close = text_.find('`', at_ + 1);
    if (close == std::string_view::npos) {
      return UserError{"this quote is never closed", "", {begin_, begin_ + 1}};
    }
    at_ = close + 1;
    add(TokenKind::word, std::string(text_.substr(begin_ + 1, close - begin_ - 1)));
    return std::nullopt;
  }

  std::optional<UserError> word() {
    if (iso_duration()) return std::nullopt;
    while (at_ < text_.size() && (is_word(text_[at_]) || dot_before_name() || hyphen_in_name())) {
      ++at_;
    }
    const std::string_view name = text_.substr(begin_, at_ - begin_);
    add(is_keyword(name) ? TokenKind::keyword : TokenKind::word, std::string(name));
    return std::nullopt;
  }

  /// Takes "PT45M" or "PT1.5H".
  bool iso_duration() {
    std::size_t end = begin_;
    const auto is_point = [&](std::size_t at) {
      return text_[at] == '.' && at + 1 < text_.size() && is_digit(text_[at + 1]);
    };
    while (end < text_.size() && (is_word(text_[end]) || is_point(end))) ++end;
    const std::string_view written = text_.substr(begin_, end - begin_);
    const auto duration = written.starts_with('P') ? parse_duration(written) : std::nullopt;
    if (!duration) return false;
    at_ = end;
    add(TokenKind::duration, std::string(written)).duration = *duration;
    return true;
  }

  [[nodiscard]] bool dot_before_name() const {
    return text_[at_] == '.' && at_ + 1 < text_.size() && is_letter(text_[at_ + 1]);
  }

  /// In the name of a field of one's own, which begins with x-, or in a language's tag, as in
  /// `names.zh-Hant`: a name that follows a minus has no capitals.
  [[nodiscard]] bool hyphen_in_name() const {
    const bool within = text_[at_] == '-' && at_ + 1 < text_.size() && is_word(text_[at_ + 1]);
    if (!within) return false;
    const std::string_view name = text_.substr(begin_, at_ + 1 - begin_);
    if (name.starts_with("x-") || name.find(".x-") != std::string_view::npos) return true;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::size_t language_size = name.find('-', dot) - dot - 1;
    const char next = text_[at_ + 1];
    return language_size >= 2 && language_size <= 3 && next >= 'A' && next <= 'Z';
  }

  std::optional<UserError> number() {
    if (date()) return std::nullopt;
    if (const std::size_t end = end_of_bad_date(); end != at_) {
      return UserError{fmt::format("{} is no date", text_.substr(at_, end - at_)),
                       "write a date as in 2026-11-23 or 2026-11; to subtract, put spaces around -",
                       {at_, end}};
    }
    const char* begin = text_.data() + at_;
    const char* end = text_.data() + text_.size();
    // "3..4" is a range: the number ends before the dots.
    const std::size_t after = text_.find_first_not_of("0123456789", at_);
    if (after != std::string_view::npos && text_.substr(after).starts_with("..")) {
      end = text_.data() + after;
    }
    double value = 0;
    const auto [stop, error] = std::from_chars(begin, end, value, std::chars_format::fixed);
    if (error != std::errc{}) return UserError{"this number is too large", "", {at_, at_ + 1}};
    at_ += static_cast<std::size_t>(stop - begin);
    return unit(value);
  }

  bool date() {
    for (const std::size_t size : {10U, 7U}) {
      const std::string_view part = text_.substr(at_, size);
      const bool ends =
          at_ + size >= text_.size() || (!is_word(text_[at_ + size]) && text_[at_ + size] != '-');
      const auto date = part.size() == size && ends ? parse_date(part) : std::nullopt;
      if (!date) continue;
      at_ += size;
      add(TokenKind::date, std::string(part)).date = *date;
      return true;
    }
    return false;
  }

  /// Four digits and a hyphen before another are meant for a date, not for a difference.
  [[nodiscard]] std::size_t end_of_bad_date() const {
    constexpr std::size_t year_size = 4;
    const std::size_t hyphen = text_.find_first_not_of("0123456789", at_);
    const bool meant = hyphen == at_ + year_size && text_[hyphen] == '-' &&
                       hyphen + 1 < text_.size() && is_digit(text_[hyphen + 1]);
    std::size_t end = at_;
    while (meant && end < text_.size() && (is_word(text_[end]) || text_[end] == '-')) ++end;
    return end;
  }

  std::optional<UserError> unit(double value) {
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const std::string_view joined = text_.substr(begin_, end - begin_);
    const std::string_view suffix = text_.substr(at_, end - at_);
    const bool compound = std::any_of(suffix.begin(), suffix.end(), is_digit);
    if (compound) {  // 1h30m
      const auto duration = parse_duration(joined);
      if (!duration)
        return UserError{"this is no number and no duration", "write 1h30m", {begin_, end}};
      at_ = end;
      add(TokenKind::duration, std::string(joined)).duration = *duration;
      return std::nullopt;
    }
    if (!suffix.empty()) {
      at_ = end;
      add_number(value, suffix);
      return std::nullopt;
    }
    currency(value);
    return std::nullopt;
  }

  /// A currency may stand apart from its number: 20 EUR.
  void currency(double value) {
    std::size_t begin = at_;
    while (begin < text_.size() && text_[begin] == ' ') ++begin;
    const std::string_view code = text_.substr(begin, 3);
    const bool capitals = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) {
                            return c >= 'A' && c <= 'Z';
                          });
    const bool ends = begin + 3 >= text_.size() || !is_word(text_[begin + 3]);
    const bool is_code = capitals && ends && !is_keyword(text::to_lower(code));  // 3 AND …
    if (is_code) at_ = begin + 3;
    add_number(value, is_code ? code : std::string_view{});
  }

  void add_number(double value, std::string_view unit) {
    Token& token = add(TokenKind::number, std::string(text_.substr(begin_, at_ - begin_)));
    token.number = value;
    token.unit = unit;
  }

  std::string_view text_;
  std::vector<Token>& out_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
};

}  // namespace

bool is_keyword(std::string_view word) {
  return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

std::optional<UserError> tokenize(std::string_view text, std::vector<Token>& out) {
  return Lexer(text, out).run();
}

}  // namespace guidebook::query
