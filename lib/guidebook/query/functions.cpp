#include "guidebook/query/functions.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::query {
namespace {

class Count final : public Node {
 public:
  explicit Count(NodePtr list) : list_(std::move(list)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value value = list_->value(row, context);
    const auto* items = value.as<List>();
    return static_cast<std::int64_t>(items == nullptr ? 0 : items->size());
  }

  [[nodiscard]] Explanation explain() const override {
    return {"count", "number", {list_->explain()}};
  }

 private:
  NodePtr list_;
};

/// Every text in a value in lower case.
class Lower final : public Node {
 public:
  explicit Lower(NodePtr text) : text_(std::move(text)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return lower(text_->value(row, context));
  }

  [[nodiscard]] Explanation explain() const override {
    return {"lower", "text", {text_->explain()}};
  }

 private:
  static Value lower(Value value) {
    if (auto* text = std::get_if<std::string>(&value)) {
      *text = text::lower(*text);
    } else if (auto* list = std::get_if<List>(&value)) {
      for (Value& item : *list) item = lower(std::move(item));
    } else if (auto* map = std::get_if<Map>(&value)) {
      for (Member& member : *map) member.value = lower(std::move(member.value));
    }
    return value;
  }

  NodePtr text_;
};

std::size_t characters(std::string_view text) {
  if (utf8::is_printable_ascii(text)) return text.size();
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(utf8::first_cluster(text).size);
  return count;
}

/// How long the longest text in a value is.
class Length final : public Node {
 public:
  explicit Length(NodePtr text) : text_(std::move(text)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value value = text_->value(row, context);
    std::optional<std::size_t> longest;
    any_text(value, [&](const std::string& text) {
      longest = std::max(longest.value_or(0), characters(text));
      return false;
    });
    return longest ? Value{static_cast<std::int64_t>(*longest)} : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    return {"length", "number", {text_->explain()}};
  }

 private:
  NodePtr text_;
};

using Arguments = std::vector<Operand>;

Built count(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  Operand& list = arguments[0];
  const bool null = list.domain == Domain::null;
  if (!list.is_list && list.domain != Domain::own && !null)
    return {{}, list.error("count wants a list")};
  return {{.node = std::make_unique<Count>(std::move(list.node)),
           .domain = Domain::number,
           .syntax = &syntax},
          {}};
}

Built missing(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  if (!arguments[0].field) return {{}, arguments[0].error("a field should stand here")};
  return build_is_null(syntax, std::move(arguments[0]));
}

Built exists(const SyntaxNode& syntax, Arguments& arguments, Anchors& anchors) {
  Built built = missing(syntax, arguments, anchors);
  if (!built.error) built.operand.node = make_negation(std::move(built.operand.node));
  return built;
}

Built any(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  return build_any(syntax, arguments);
}

Built all(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  return build_all(syntax, arguments);
}

Built lower(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  Operand& text = arguments[0];
  if (text.domain != Domain::text && text.domain != Domain::own) {
    return {{}, text.error(fmt::format("lower wants text, not {}", name(text.domain)))};
  }
  return {{.node = std::make_unique<Lower>(std::move(text.node)),
           .domain = Domain::text,
           .is_list = text.is_list,
           .syntax = &syntax},
          {}};
}

Built length(const SyntaxNode& syntax, Arguments& arguments, Anchors&) {
  Operand& text = arguments[0];
  if (text.is_list || (text.domain != Domain::text && text.domain != Domain::own)) {
    return {{},
            text.error(fmt::format("length wants text, not {}",
                                   text.is_list ? "a list" : name(text.domain)),
                       text.is_list ? fmt::format("write count({})", text.shown()) : "")};
  }
  return {{.node = std::make_unique<Length>(std::move(text.node)),
           .domain = Domain::number,
           .syntax = &syntax},
          {}};
}

constexpr std::size_t many = 1'000;

// clang-format off
constexpr std::array function_table{
    Function{"near", "near(\"ref\", 5km) near(lat, lon, 5km)", "at most that far away, on a sphere of the Earth's mean radius", "near(\"kp-chongjin\", 100km)", 2, 3, build_near},
    Function{"distance", "distance(\"ref\") distance(lat, lon)", "how far away, measured as for near", "distance(41.8, 129.8) < 5km", 1, 2, build_distance},
    Function{"count", "count(list)", "how many items, 0 if it is missing", "count(phones) > 1", 1, 1, count},
    Function{"exists", "exists(field)", "whether a field has a value", "exists(website)", 1, 1, exists},
    Function{"missing", "missing(field)", "whether a field has none", "missing(checked)", 1, 1, missing},
    Function{"any", "any(list, \"x\", ...)", "whether some item of the list is one of these", "any(tags, \"beach\", \"harbour\")", 2, many, any},
    Function{"all", "all(list, \"x\", ...)", "whether every item of the list is one of these", "all(days, \"sa\", \"su\")", 2, many, all},
    Function{"open", "open(\"DATE 10:00\") open(\"Mo 10:00\")", "whether it is open then, or then in every week of a year", "open(\"Sa 10:00\")", 1, 1, build_open},
    Function{"open_on", "open_on(date)", "whether it is open at some time of that day", "open_on(today)", 1, 1, build_open_on},
    Function{"lower", "lower(text)", "the text in lower case, accents kept", "lower(operator) = \"air koryo\"", 1, 1, lower},
    Function{"length", "length(text)", "how many characters the text has; of several, the longest", "length(description) > 500", 1, 1, length},
};
// clang-format on

UserError unknown_function(const Token& called) {
  std::vector<std::string_view> names;
  for (const Function& row : function_table) names.push_back(row.name);
  return {fmt::format("there is no function \"{}\"", called.text),
          text::did_you_mean(called.text, names,
                             fmt::format("functions are {}", fmt::join(names, ", "))),
          {called.begin, called.end}};
}

std::string arity(const Function& function) {
  if (function.most == many) return fmt::format("at least {} arguments", function.fewest);
  if (function.fewest != function.most) {
    return fmt::format("{} or {} arguments", function.fewest, function.most);
  }
  return fmt::format("{} argument{}", function.fewest, function.fewest == 1 ? "" : "s");
}

}  // namespace

std::span<const Function> functions() { return function_table; }

bool takes_record(std::string_view function) {
  const Function* row = text::find_by_name(function_table, function);
  return row != nullptr && row->usage.find("\"ref\"") != std::string_view::npos;
}

Built build_call(const SyntaxNode& syntax, std::vector<Operand> arguments, Anchors& anchors) {
  const Function* function = text::find_by_name(function_table, syntax.token.text);
  if (function == nullptr) return {{}, unknown_function(syntax.token)};
  if (arguments.size() < function->fewest || arguments.size() > function->most) {
    return {{},
            UserError{fmt::format("{} takes {}, not {}", function->name, arity(*function),
                                  arguments.size()),
                      fmt::format("write {}", function->usage),
                      {syntax.begin, syntax.end}}};
  }
  return function->build(syntax, arguments, anchors);
}

}  // namespace guidebook::query
