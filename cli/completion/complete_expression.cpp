#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "completion/complete.hpp"
#include "guidebook/query/functions.hpp"
#include "guidebook/query/token.hpp"

namespace guidebook::cli {
namespace {

using query::Domain;
using query::FieldPath;
using query::Token;
using query::TokenKind;
using Tokens = std::vector<Token>;

constexpr std::array<std::string_view, 10> comparisons{
    "=", "==", "!=", "<", "<=", ">", ">=", ":", "~", "!~"};

bool is_comparison(const Token& token) {
  return std::any_of(comparisons.begin(), comparisons.end(),
                     [&](std::string_view symbol) { return token.is(symbol); });
}

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return token.is(word); });
}

/// Where an open quote stands in an expression; its size if none is open.
std::size_t open_quote(std::string_view text) {
  std::size_t open = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (open == text.size()) {
      if (text[i] == '"' || text[i] == '\'') open = i;
    } else if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[open]) {
      open = text.size();
    }
  }
  return open;
}

/// Where the name or word at the end begins.
std::size_t last_word(std::string_view text) {
  std::size_t begin = text.size();
  const auto belongs = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
  };
  while (begin > 0 && belongs(text[begin - 1])) --begin;
  return begin;
}

/// The field whose values the end of the tokens is about: that of `field =`, of `field has` or of
/// `field in (a, `. nullptr if they end in none of these.
const Token* field_of_value(const Tokens& tokens) {
  if (tokens.size() < 2) return nullptr;
  const Token& last = tokens.back();
  const bool compares = is_comparison(last) || last.is("has");
  if (compares) return &tokens[tokens.size() - 2];
  if (!last.is("(") && !last.is(",")) return nullptr;
  std::size_t open = tokens.size();
  while (open > 0 && !tokens[open - 1].is("(")) --open;
  if (open < 3 || !tokens[open - 2].is("in")) return nullptr;
  const std::size_t field = tokens[open - 3].is("not") ? open - 4 : open - 3;
  return field < tokens.size() ? &tokens[field] : nullptr;
}

void add_values(Completion& out, const std::string& before, std::string_view word, char quote,
                const Token& token, const query::Types& types) {
  const auto field =
      token.kind == TokenKind::word ? FieldPath::find(token.text, types) : std::nullopt;
  if (!field) return;
  for (const std::string_view value : field->values()) {
    if (value.starts_with(word)) out.add(before, {}, fmt::format("{0}{1}{0}", quote, value), {});
  }
  if (domain_of(*field) == Domain::date) out.add(before, word, "today", "The day of today");
  if (domain_of(*field) == Domain::price) out.add(before, word, "free", "No price to pay");
}

struct Operator {
  std::string_view symbol;
  std::string_view doc;
  bool of_text, of_sizes, of_choices;
};
constexpr std::array operators{
    Operator{"=", "is", true, true, true},
    Operator{"!=", "is not", true, true, true},
    Operator{"<", "is less than", false, true, false},
    Operator{"<=", "is at most", false, true, false},
    Operator{">", "is more than", false, true, false},
    Operator{">=", "is at least", false, true, false},
    Operator{":", "contains", true, false, false},
    Operator{"~", "matches the regular expression", true, false, false},
    Operator{"in", "is one of", true, true, true},
};

void add_operators(Completion& out, const std::string& before, std::string_view word,
                   const FieldPath& field) {
  out.goes_on = true;
  const Domain domain = domain_of(field);
  if (field.is_list()) {
    out.add(before, word, "has", "holds the item");
  } else if (domain != Domain::map) {
    const bool text = domain == Domain::text;
    for (const Operator& row : operators) {
      const bool choices = !field.values().empty();
      if (choices ? row.of_choices : text ? row.of_text : row.of_sizes) {
        out.add(before, word, row.symbol, row.doc);
      }
    }
  }
  out.add(before, word, "is", "null: is missing, not null: is there");
}

/// What may stand where a field or a function may. Of a single one, what comes next is said too:
/// bash would close a quote after it.
void add_operands(Completion& out, const std::string& before, std::string_view word,
                  const query::Types& types) {
  complete_field(out, before, word, types);
  for (const query::Function& function : query::functions()) {
    out.add(before, word, fmt::format("{}(", function.name), function.usage);
  }
  out.goes_on = true;
  if (out.candidates.size() != 1) return;
  const std::string only = out.candidates.front().value;
  const auto field = FieldPath::find(std::string_view(only).substr(before.size()), types);
  out.candidates.clear();
  if (field) {
    add_operators(out, only + ' ', {}, *field);
  } else {
    complete_field(out, only, {}, types, ")");
  }
}

/// Whether the tokens end in a call of a function of places that is just opened, `more` tokens ago.
bool opens_place(const Tokens& tokens, std::size_t more = 0) {
  if (tokens.size() < more + 2) return false;
  const std::size_t open = tokens.size() - more - 1;
  const std::string& name = tokens[open - 1].text;
  return tokens[open].is("(") && (name == "near" || name == "distance");
}

/// The records that a place may be named after, in quotes.
void add_references(Completion& out, const std::string& before, std::string_view word, char quote,
                    const FindReferences& references) {
  for (const Candidate& each : references(word)) {
    out.candidates.push_back({fmt::format("{0}{1}{2}{1}", before, quote, each.value), each.doc});
  }
  out.goes_on = true;
}

void add_words(Completion& out, const std::string& before, std::string_view word,
               std::initializer_list<std::string_view> words) {
  out.goes_on = true;
  for (const std::string_view each : words) out.add(before, word, each, {});
}

/// "and" and "or"; of a single one, what comes next.
void add_junctions(Completion& out, const std::string& before, std::string_view word,
                   const query::Types& types) {
  add_words(out, before, word, {"and", "or"});
  if (out.candidates.size() != 1) return;
  const std::string only = out.candidates.front().value + ' ';
  out.candidates.clear();
  add_operands(out, only, {}, types);
}

/// What may follow the tokens, where `word` is begun already.
void add_next(Completion& out, const std::string& before, std::string_view word,
              const Tokens& tokens, const query::Types& types, const FindReferences& references) {
  if (opens_place(tokens)) {
    // A list of all fields as well would hide them; of these, only the guide is a place for sure.
    add_references(out, before, word, '"', references);
    return out.add(before, word, "guide", "The guide it stands in");
  }
  if (opens_place(tokens, 1) && tokens.back().kind == TokenKind::string) {
    const bool near = tokens[tokens.size() - 3].text == "near";
    return add_words(out, before, word, {near ? ", 10km)" : ")"});
  }
  if (const Token* field = field_of_value(tokens); field != nullptr) {
    return add_values(out, before, word, '"', *field, types);
  }
  const bool in_call = tokens.size() > 1 && tokens.back().is("(") &&
                       tokens[tokens.size() - 2].kind == TokenKind::word;
  if (in_call) return complete_field(out, before, word, types, ")");
  if (tokens.empty() ||
      is_one_of(tokens.back(), {"(", ",", "and", "or", "&&", "||", "!", "+", "-", "*", "/", "%"})) {
    return add_operands(out, before, word, types);
  }
  const Token& last = tokens.back();
  const bool follows_field = tokens.size() > 1 && tokens[tokens.size() - 2].kind == TokenKind::word;
  if (last.is("is")) return add_words(out, before, word, {"null", "not null"});
  if (last.is("in")) {
    const bool negated = tokens.size() > 2 && tokens[tokens.size() - 2].is("not");
    const std::size_t field = tokens.size() - (negated ? 3 : 2);
    add_values(out, before + '(', {}, '"', tokens[std::min(field, tokens.size() - 1)], types);
    return;
  }
  if (last.is("not") && follows_field) return add_words(out, before, word, {"in", "has"});
  if (last.is("not")) return add_operands(out, before, word, types);
  const bool compared = tokens.size() > 1 && (is_comparison(tokens[tokens.size() - 2]) ||
                                              tokens[tokens.size() - 2].is("has"));
  const auto field =
      last.kind == TokenKind::word && !compared ? FieldPath::find(last.text, types) : std::nullopt;
  if (field) return add_operators(out, before, word, *field);
  add_junctions(out, before, word, types);
}

}  // namespace

void complete_expression(Completion& out, std::string_view before, std::string_view text,
                         const query::Types& types, const FindReferences& references) {
  const std::size_t quote = open_quote(text);
  const bool quoted = quote < text.size();
  const std::size_t begin = quoted ? quote : last_word(text);
  Tokens tokens;
  if (query::tokenize(text.substr(0, begin), tokens)) return;
  tokens.pop_back();  // the end
  const std::string prefix = std::string(before) + std::string(text.substr(0, begin));
  if (!quoted) return add_next(out, prefix, text.substr(begin), tokens, types, references);
  const std::string_view word = text.substr(quote + 1);
  if (opens_place(tokens)) return add_references(out, prefix, word, text[quote], references);
  const Token* field = field_of_value(tokens);
  if (field != nullptr) add_values(out, prefix, word, text[quote], *field, types);
}

}  // namespace guidebook::cli
