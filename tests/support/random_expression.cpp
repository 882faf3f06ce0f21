#include "random_expression.hpp"

#include <array>
#include <string_view>

#include "guidebook/value/value.hpp"

namespace {

enum Level { either = 1, both, negation, comparison, addition, product, minus, atom };

Twin leaf(std::string text, std::string sql, bool metres = false) {
  return {std::move(text), std::move(sql), atom, metres};
}

std::string digits(double number) { return guidebook::to_string(number); }

/// As SQLite reads a REAL.
std::string real(double number) {
  const std::string text = digits(number);
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

Twin binary_sql(const Twin& left, std::string_view op, const Twin& right) {
  return {"", "(" + left.sql + " " + std::string(op) + " " + right.sql + ")"};
}

std::string day(std::string_view date) {
  return real(static_cast<double>(guidebook::parse_date(date)->days()));
}

constexpr std::array<std::string_view, 5> words{"a", "ab", "abc", "b", "bcd"};
constexpr std::array<std::string_view, 5> mixed{"AB", "ab", "Bus 7", "7", "bUS 12"};
constexpr std::array<std::string_view, 3> statuses{"open", "closed", "unknown"};
constexpr std::array<std::string_view, 4> days{"mo", "tu", "sa", "su"};

}  // namespace

std::string RandomExpression::in_brackets(const Twin& twin, int level) {
  const bool wanted = twin.level < level || chance(5);
  return wanted ? "(" + twin.text + ")" : twin.text;
}

Twin RandomExpression::binary(const std::string& op, const Twin& left, const Twin& right,
                              const std::string& sql) {
  const int level = op == "+" || op == "-" ? addition : product;
  Twin made{in_brackets(left, level) + " " + op + " " + in_brackets(right, level + 1), sql, level};
  return made;
}

Twin RandomExpression::number(int depth) {
  if (depth == 0 || chance(25)) {
    switch (below(5)) {
      case 0:
        return leaf("price.from", "price_from");
      case 1:
        return leaf("price.to", "price_to");
      case 2:
        return leaf("coordinates.lat", "lat");
      case 3:
        return leaf("count(days)", "days_count");
      default: {
        const double constant = below(41) / 8.0;
        return leaf(digits(constant), real(constant));
      }
    }
  }
  if (chance(15)) {
    const Twin inner = number(depth - 1);
    return {"-" + in_brackets(inner, atom), "(-" + inner.sql + ")", minus};
  }
  if (chance(15)) {
    const bool lengths = chance(50);
    const Twin left = lengths ? length(depth - 1) : duration(depth - 1);
    const Twin right = lengths ? length(depth - 1) : duration(depth - 1, !left.metres);
    return binary("/", left, right, binary_sql(left, "/", right).sql);
  }
  const Twin left = number(depth - 1);
  const Twin right = number(depth - 1);
  const std::string op(1, "+-*/%"[below(5)]);
  return binary(
      op, left, right,
      op == "%" ? "mod(" + left.sql + ", " + right.sql + ")" : binary_sql(left, op, right).sql);
}

Twin RandomExpression::length(int depth) {
  if (depth == 0 || chance(40)) {
    if (chance(60)) return leaf("distance_km", "distance_km");
    const int eighths = below(400);
    return chance(50) ? leaf(digits(eighths / 8.0) + "km", real(eighths / 8.0))
                      : leaf(digits(eighths * 125) + "m", real(eighths / 8.0));
  }
  const Twin left = length(depth - 1);
  if (chance(40)) {
    const Twin factor = number(depth - 1);
    if (chance(30)) return binary("*", factor, left, binary_sql(factor, "*", left).sql);
    const std::string op = chance(50) ? "*" : "/";
    return binary(op, left, factor, binary_sql(left, op, factor).sql);
  }
  const Twin right = length(depth - 1);
  if (chance(20)) return binary("%", left, right, "mod(" + left.sql + ", " + right.sql + ")");
  const std::string op = chance(50) ? "+" : "-";
  return binary(op, left, right, binary_sql(left, op, right).sql);
}

Twin RandomExpression::duration_constant(bool metres_allowed) {
  const int minutes = below(300);
  const std::string seconds = real(minutes * 60.0);
  const std::string hours = digits(minutes / 60);
  const std::string rest = digits(minutes % 60);
  switch (below(metres_allowed ? 5 : 4)) {
    case 0:
      return leaf(digits(minutes) + "min", seconds);
    case 1:
      return leaf(hours + "h" + rest + "m", seconds);
    case 2:
      return leaf("PT" + hours + "H" + rest + "M", seconds);
    case 3:
      return leaf(digits(minutes / 8.0) + "h", real(minutes * 450.0));
    default:
      return leaf(digits(minutes) + "m", seconds, true);
  }
}

Twin RandomExpression::duration(int depth, bool metres_allowed) {
  if (depth == 0 || chance(40)) {
    return chance(60) ? leaf("duration", "duration") : duration_constant(metres_allowed);
  }
  const auto rounded = [](const std::string& sql) { return "as_seconds(" + sql + ")"; };
  if (chance(20)) {
    const Twin later = date(depth - 1);
    const Twin earlier = date(depth - 1);
    return binary("-", later, earlier, "(" + binary_sql(later, "-", earlier).sql + " * 86400.0)");
  }
  const Twin left = duration(depth - 1, false);
  if (chance(40)) {
    const Twin factor = number(depth - 1);
    if (chance(30)) return binary("*", factor, left, rounded(binary_sql(factor, "*", left).sql));
    const std::string op = chance(50) ? "*" : "/";
    return binary(op, left, factor, rounded(binary_sql(left, op, factor).sql));
  }
  const Twin right = duration(depth - 1);
  if (chance(20)) return binary("%", left, right, "mod(" + left.sql + ", " + right.sql + ")");
  const std::string op = chance(50) ? "+" : "-";
  return binary(op, left, right, binary_sql(left, op, right).sql);
}

Twin RandomExpression::date(int depth) {
  if (depth == 0 || chance(50)) {
    if (chance(50)) return leaf("checked", "checked");
    if (chance(25)) return leaf("today", day("2026-02-01"));
    // A month or a year stands for all of its days, which SQL has no word for.
    const std::string month = digits(2024 + below(3)) + "-0" + digits(1 + below(9));
    const std::string text = month + "-1" + digits(below(10));
    return leaf(text, day(text));
  }
  const Twin left = date(depth - 1);
  const Twin right = duration(depth - 1, false);
  const std::string op = chance(50) ? "+" : "-";
  return binary(op, left, right, "as_day(" + left.sql + " * 86400.0 " + op + " " + right.sql + ")");
}

std::pair<Twin, Twin> RandomExpression::two_alike(int depth) {
  switch (below(4)) {
    case 0: {
      Twin left = duration(depth);
      Twin right = duration(depth, !left.metres);
      return {std::move(left), std::move(right)};
    }
    case 1: {
      Twin left = date(depth);
      Twin right = date(depth);
      return {std::move(left), std::move(right)};
    }
    case 2: {
      Twin left = length(depth);
      Twin right = length(depth);
      return {std::move(left), std::move(right)};
    }
    default: {
      Twin left = number(depth);
      Twin right = number(depth);
      return {std::move(left), std::move(right)};
    }
  }
}

Twin RandomExpression::compare(const Twin& left, const Twin& right) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> ops{
      {{"=", "="}, {"==", "="}, {"!=", "<>"}, {"<", "<"}, {"<=", "<="}, {">", ">"}, {">=", ">="}}};
  const auto& [op, sql] = ops.at(static_cast<std::size_t>(below(7)));
  Twin made = binary_sql(left, sql, right);
  made.text =
      in_brackets(left, addition) + " " + std::string(op) + " " + in_brackets(right, addition);
  made.level = comparison;
  return made;
}

Twin RandomExpression::range(const Twin& value, const Twin& low, const Twin& high) {
  const bool negated = chance(30);
  const std::string sql =
      "(" + value.sql + " >= " + low.sql + " AND " + value.sql + " <= " + high.sql + ")";
  return {in_brackets(value, addition) + (negated ? " not in " : " in ") +
              in_brackets(low, addition) + (chance(50) ? ".." : " .. ") +
              in_brackets(high, addition),
          negated ? "(NOT " + sql + ")" : sql, comparison};
}

Twin RandomExpression::one_of(const Twin& value, const Twin& first, const Twin& second) {
  const bool negated = chance(30);
  return {
      in_brackets(value, addition) + (negated ? " not in (" : " in (") +
          in_brackets(first, addition) + ", " + in_brackets(second, addition) + ")",
      "(" + value.sql + (negated ? " NOT IN (" : " IN (") + first.sql + ", " + second.sql + "))",
      comparison};
}

Twin RandomExpression::compare_numbers(int depth) {
  const auto [left, right] = two_alike(depth);
  if (!chance(30)) return compare(left, right);
  if (left.metres || right.metres) return compare(left, right);
  return chance(50) ? range(left, right, left) : one_of(left, right, right);
}

Twin RandomExpression::compare_texts() {
  const auto constant = [](std::string_view text) {
    return leaf("\"" + std::string(text) + "\"", "'" + std::string(text) + "'");
  };
  const auto word = [&] { return constant(words.at(static_cast<std::size_t>(below(5)))); };
  const Twin name = constant(mixed.at(static_cast<std::size_t>(below(5))));
  const std::string bare = name.text.substr(1, name.text.size() - 2);
  const Twin status = constant(statuses.at(static_cast<std::size_t>(below(3))));
  const Twin number = leaf("number", "number");
  switch (below(8)) {
    case 0:
      return compare(leaf("operator", "operator"), word());
    case 1:
      return range(leaf("operator", "operator"), word(), word());
    case 2:
      return one_of(number, name, word());
    case 3:
      return {"number = operator", "(number = operator)", comparison};
    case 4:
      return {"number : " + name.text, "(instr(lower(number), lower(" + name.sql + ")) > 0)",
              comparison};
    case 5:
      return {"number " + std::string(chance(50) ? "~" : "!~") + " \"^" + bare + "\"", "",
              comparison};
    case 6:
      return {"lower(number) != " + name.text, "(lower(number) <> " + name.sql + " COLLATE NOCASE)",
              comparison};
    default:
      return {"status " + std::string(chance(50) ? "=" : "!=") + " " + status.text, "", comparison};
  }
}

Twin RandomExpression::list_test() {
  const std::string first(days.at(static_cast<std::size_t>(below(4))));
  const std::string second(days.at(static_cast<std::size_t>(below(4))));
  const auto holds = [](const std::string& day) { return "(instr(days, '," + day + ",') > 0)"; };
  switch (below(4)) {
    case 0:
      return {"days has \"" + first + "\"", holds(first), comparison};
    case 1:
      return {"days not has \"" + first + "\"", "(NOT " + holds(first) + ")", comparison};
    case 2:
      return leaf("any(days, \"" + first + "\", \"" + second + "\")",
                  "(" + holds(first) + " OR " + holds(second) + ")");
    default:
      return leaf("all(days, \"" + first + "\", \"" + second + "\")",
                  "(replace(replace(days, '," + first + "', ''), '," + second + "', '') = ',')");
  }
}

Twin RandomExpression::price_test() {
  if (chance(30)) return {"price = free", "(price_from = 0.0)", comparison};
  const std::string code = chance(50) ? "EUR" : "CNY";
  const double amount = below(80) / 8.0;
  return compare(leaf("price", "(CASE WHEN currency = '" + code + "' THEN price_from END)"),
                 leaf(digits(amount) + " " + code, real(amount)));
}

Twin RandomExpression::null_test(int depth) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> fields{
      {{"distance_km", "distance_km"},
       {"price.from", "price_from"},
       {"days", "days"},
       {"coordinates", "lat"},
       {"checked", "checked"},
       {"operator", "operator"}}};
  const auto& [field, column] = fields.at(static_cast<std::size_t>(below(6)));
  if (chance(40)) {
    const bool there = chance(50);
    return leaf((there ? "exists(" : "missing(") + std::string(field) + ")",
                "(" + std::string(column) + (there ? " IS NOT NULL)" : " IS NULL)"));
  }
  const Twin value = chance(40)   ? condition(depth)
                     : chance(50) ? two_alike(depth).first
                                  : leaf(std::string(field), std::string(column));
  const bool there = chance(50);
  return {in_brackets(value, addition) + (there ? " is not null" : " is null"),
          "(" + value.sql + (there ? " IS NOT NULL)" : " IS NULL)"), comparison};
}

Twin RandomExpression::predicate(int depth) {
  switch (below(10)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      return compare_numbers(depth);
    }
    case 4:
    case 5: {
      Twin twin = compare_texts();
      if (!twin.sql.empty()) return twin;
      // The operator decides of the SQL.
      const std::size_t quote = twin.text.find('"');
      std::string text = twin.text.substr(quote + 1, twin.text.size() - quote - 2);
      const bool negated = twin.text.find('!') != std::string::npos;
      if (text.front() == '^') {
        text = "number " + std::string(negated ? "NOT " : "") + "GLOB '" + text.substr(1) + "*'";
      } else {
        text = "status " + std::string(negated ? "<>" : "=") + " '" + text + "'";
      }
      twin.sql = "(" + text + ")";
      return twin;
    }
    case 6:
      return list_test();
    case 7:
      return price_test();
    case 8:
      return null_test(depth);
    default:
      switch (below(3)) {
        case 0:
          return leaf("true", "1");
        case 1:
          return leaf("false", "0");
        default:
          return leaf("null", "NULL");
      }
  }
}

Twin RandomExpression::join(bool all, const Twin& left, const Twin& right) {
  const int level = all ? both : either;
  const std::string word = all ? (chance(80) ? "and" : "&&") : (chance(80) ? "or" : "||");
  Twin made = binary_sql(left, all ? "AND" : "OR", right);
  made.text = in_brackets(left, level) + " " + word + " " + in_brackets(right, level);
  made.level = level;
  return made;
}

Twin RandomExpression::negate(const Twin& condition) {
  return {(chance(80) ? "not " : "!") + in_brackets(condition, negation),
          "(NOT " + condition.sql + ")", negation};
}

Twin RandomExpression::condition(int depth) {
  if (depth == 0 || chance(20)) return predicate(depth > 0 ? 2 : 1);
  if (chance(25)) return negate(condition(depth - 1));
  if (chance(10)) {
    const Twin left = condition(depth - 1);
    const Twin right = condition(depth - 1);
    Twin made = binary_sql(left, "=", right);
    made.text = in_brackets(left, addition) + " = " + in_brackets(right, addition);
    made.level = comparison;
    const bool null =
        left.text == "null" || right.text == "null";  // "is null" is asked for instead
    return null ? left : made;
  }
  const bool all = chance(50);
  const Twin left = condition(depth - 1);
  return join(all, left, condition(depth - 1));
}

Twin RandomExpression::sum(int depth) {
  switch (below(3)) {
    case 0:
      return length(depth);
    case 1:
      return duration(depth, false);
    default:
      return number(depth);
  }
}

Twin RandomExpression::order() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> keys{
      {{"distance_km", "distance_km"},
       {"duration", "duration"},
       {"checked", "checked"},
       {"operator", "operator"},
       {"price.from", "price_from"},
       {"count(days)", "days_count"}}};
  Twin order;
  for (int i = 0; i < 3; ++i) {
    const auto& [key, column] = keys.at(static_cast<std::size_t>(below(6)));
    const bool descending = chance(50);
    order.text += (i > 0 ? "," : "") + std::string(key) + (descending ? ":desc" : "");
    order.sql += std::string(column) + (descending ? " DESC NULLS LAST, " : " ASC NULLS LAST, ");
  }
  order.sql += "id";
  return order;
}
