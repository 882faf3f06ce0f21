#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/query/compare_dates.hpp"
#include "guidebook/query/expression.hpp"
#include "guidebook/query/syntax_tree.hpp"

namespace guidebook::query {

/// A checked part of an expression with what the check of its surroundings needs to know.
struct Operand {
  NodePtr node;
  Domain domain = Domain::null;
  bool is_list = false;
  const SyntaxNode* syntax = nullptr;
  std::optional<FieldPath> field;   ///< If it is a field.
  const Token* constant = nullptr;  ///< If it is a literal.
  bool fixed = false;               ///< It is the same for every row, and known now.
  bool bare_km = false;             ///< A length that a bare number beside it is a length like.

  [[nodiscard]] UserError error(std::string message, std::string hint = {}) const {
    return {std::move(message), std::move(hint), {syntax->begin, syntax->end}};
  }
  /// Its text as a message calls it.
  [[nodiscard]] std::string shown() const { return field ? field->name() : "this"; }
};

/// Whether `m` after a number means minutes or metres.
enum class MeaningOfM { metres, minutes };

struct Built {
  Operand operand;
  std::optional<UserError> error;
};
[[nodiscard]] Built constant_operand(const SyntaxNode& syntax, MeaningOfM m);
[[nodiscard]] Operand field_operand(const SyntaxNode& syntax, FieldPath path);
/// The column of a result that the syntax names, as written or in backquotes; the error if it is a
/// name and there is none, nothing if it is no name.
[[nodiscard]] std::optional<Built> column_operand(const SyntaxNode& syntax,
                                                  std::string_view written,
                                                  const std::vector<ResultColumn>& columns);
[[nodiscard]] Operand number_operand(const SyntaxNode& syntax, double number);

/// The value of an operand that is fixed.
[[nodiscard]] Value fixed_value(const Operand& operand);

/// Whether it matters which of two values comes first, or only whether they are the same.
enum class Order { counts, does_not_count };

/// Gives a literal the meaning it has beside `other`: 2026 is a year beside a date, 5 are
/// kilometres beside distance_km, a telephone number is written as the field has it. The error if
/// it does not fit there, such as a word that an enumeration does not have.
[[nodiscard]] std::optional<UserError> fit(Operand& literal, const Operand& other, Order order);

/// The hint that what is written beside `other` is text without its quotes, as a value that `other`
/// may have; empty if no text is expected there, or it cannot be one word of text.
[[nodiscard]] std::string hint_of_quotes(std::string_view written, const Operand& other);

/// Operators and functions: each checks its operands and makes the node that evaluates them.
/// A node whose value is true, false or null.
[[nodiscard]] Built condition(const SyntaxNode& syntax, NodePtr node);
[[nodiscard]] Built build_comparison(const SyntaxNode& syntax, Operand left, Operand right);
/// `:`, `~` and `!~`.
[[nodiscard]] Built build_text_test(const SyntaxNode& syntax, Operand left, Operand right);
[[nodiscard]] Built build_has(const SyntaxNode& syntax, Operand list, Operand item);
/// Whether a season has a date: `season has 2026-05-01`.
[[nodiscard]] Built build_season_has(const SyntaxNode& syntax, Operand season, Operand date);
[[nodiscard]] Built build_is_null(const SyntaxNode& syntax, Operand operand);
[[nodiscard]] Built build_arithmetic(const SyntaxNode& syntax, Operand left, Operand right);

/// Whether the function's first argument may be a record's reference as text.
[[nodiscard]] bool takes_record(std::string_view function);

using Anchors = std::vector<std::shared_ptr<Anchor>>;
/// A function; the records that it names are added to `anchors`.
[[nodiscard]] Built build_call(const SyntaxNode& syntax, std::vector<Operand> arguments,
                               Anchors& anchors);
/// Whether some item of a list, or every one, is one of the other arguments.
[[nodiscard]] Built build_any(const SyntaxNode& syntax, std::vector<Operand>& arguments);
[[nodiscard]] Built build_all(const SyntaxNode& syntax, std::vector<Operand>& arguments);
/// distance(lat, lon), distance(REF), near(lat, lon, length), near(REF, length).
[[nodiscard]] Built build_distance(const SyntaxNode& syntax, std::vector<Operand>& arguments,
                                   Anchors& anchors);
[[nodiscard]] Built build_near(const SyntaxNode& syntax, std::vector<Operand>& arguments,
                               Anchors& anchors);

/// What a month or year that the operand is means where it is compared.
[[nodiscard]] DateMeaning date_meaning(const Operand& operand);

/// Makes a field of the user's own be of the domain of what it is compared with, if values of that
/// can stand in a guide; those that are of another are missing.
void read_own(Operand& own, const Operand& other);
/// open("2026-12-24 10:00"), open("Mo 10:00"), open_on(DATE).
[[nodiscard]] Built build_open(const SyntaxNode& syntax, std::vector<Operand>& arguments,
                               Anchors& anchors);
[[nodiscard]] Built build_open_on(const SyntaxNode& syntax, std::vector<Operand>& arguments,
                                  Anchors& anchors);

/// What is wrong with comparing the two, if anything.
[[nodiscard]] std::optional<UserError> check_domains(const Operand& left, const Operand& right);

/// Rounds a number that is computed to 15 significant digits, once nothing more is computed with
/// it.
void round_computed(Operand& operand);

/// Takes the amounts out of prices that are compared, once both sides are known.
void reduce_prices(Operand& left, Operand& right);

/// Whether it is a field of references.
[[nodiscard]] bool is_reference(const Operand& operand);

/// Makes a reference name the record that it leads to, so that "#item" and "guide#item" are the
/// same; to be done with both sides of a comparison.
void resolve_reference(Operand& operand);

/// and, or, not.
[[nodiscard]] NodePtr make_junction(bool all, std::vector<NodePtr> conditions);
[[nodiscard]] NodePtr make_negation(NodePtr condition);

}  // namespace guidebook::query
