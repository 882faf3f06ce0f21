#include <fmt/core.h>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// Whether some item of a list, or every one, is one of the values asked for. Unknown where the
/// list is missing, or where a value is and the others do not decide.
class ItemTest final : public Node {
 public:
  struct Wanted {
    NodePtr node;
    DateMeaning meaning = DateMeaning::some_day;
  };

  ItemTest(std::string what, bool every, NodePtr list, std::vector<Wanted> wanted)
      : what_(std::move(what)), every_(every), list_(std::move(list)), wanted_(std::move(wanted)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value list = list_->value(row, context);
    const auto* items = list.as<List>();
    if (items == nullptr) return {};
    std::vector<Value> wanted;
    wanted.reserve(wanted_.size());
    for (const Wanted& each : wanted_) wanted.push_back(each.node->value(row, context));
    bool unknown = false;
    for (const Value& item : *items) {
      const Value is_one = is_one_of(item, wanted);
      if (is_one.is_null()) unknown = true;
      const bool* truth = is_one.as<bool>();
      if (truth != nullptr && *truth != every_) return !every_;
    }
    return unknown ? Value{} : Value{every_};
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation explanation{what_, "condition", {list_->explain()}};
    for (const Wanted& each : wanted_) explanation.parts.push_back(each.node->explain());
    return explanation;
  }

 private:
  [[nodiscard]] Value is_one_of(const Value& item, const std::vector<Value>& wanted) const {
    bool unknown = false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto* date = item.as<Date>();
      const auto* other = wanted[i].as<Date>();
      const auto same = date != nullptr && other != nullptr
                            ? date_holds("=", *date, *other, wanted_[i].meaning)
                            : equal(item, wanted[i]);
      if (same.value_or(false)) return true;
      unknown = unknown || !same;
    }
    return unknown ? Value{} : Value{false};
  }

  std::string what_;
  bool every_;
  NodePtr list_;
  std::vector<Wanted> wanted_;
};

std::optional<UserError> check_list(const Operand& list, std::string_view what) {
  if (list.domain == Domain::own) return std::nullopt;
  if (!list.is_list) {
    return list.error(fmt::format("\"{}\" looks into a list, and this is none", what),
                      "write = or :");
  }
  if (list.domain == Domain::map || list.domain == Domain::price) {
    return list.error("the items of this list have parts of their own",
                      "name the part, as in phones.number has \"+861064167544\"");
  }
  return std::nullopt;
}

std::optional<UserError> check_item(Operand& list, Operand& item, std::string_view what) {
  if (item.is_list) {
    return item.error(fmt::format("\"{}\" looks for items, and this is a list", what));
  }
  if (item.domain == Domain::null) {
    return item.error("nothing is equal to null", "write \"is null\" or \"is not null\"");
  }
  if (auto error = fit(item, list, Order::does_not_count)) return error;
  return list.domain == Domain::own || item.domain == Domain::own ? std::nullopt
                                                                  : check_domains(list, item);
}

/// `has`, `any` and `all`: a list, then the values that its items are compared with.
Built build_item_test(const SyntaxNode& syntax, std::string what, bool every,
                      std::vector<Operand>& arguments) {
  Operand& list = arguments.front();
  if (auto error = check_list(list, what)) return {{}, std::move(error)};
  bool references = is_reference(list);
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (auto error = check_item(list, arguments[i], what)) return {{}, std::move(error)};
    references = references || is_reference(arguments[i]);
  }
  std::vector<ItemTest::Wanted> wanted;
  for (Operand& argument : arguments) {
    if (references) resolve_reference(argument);
    if (&argument != &list) wanted.push_back({std::move(argument.node), date_meaning(argument)});
  }
  return condition(syntax, std::make_unique<ItemTest>(std::move(what), every, std::move(list.node),
                                                      std::move(wanted)));
}

}  // namespace

Built build_has(const SyntaxNode& syntax, Operand list, Operand item) {
  if (list.field && list.field->type() == Type::season && !list.is_list)
    return build_season_has(syntax, std::move(list), std::move(item));
  std::vector<Operand> arguments;
  arguments.push_back(std::move(list));
  arguments.push_back(std::move(item));
  return build_item_test(syntax, "has", false, arguments);
}

Built build_any(const SyntaxNode& syntax, std::vector<Operand>& arguments) {
  return build_item_test(syntax, "any", false, arguments);
}

Built build_all(const SyntaxNode& syntax, std::vector<Operand>& arguments) {
  return build_item_test(syntax, "all", true, arguments);
}

}  // namespace guidebook::query
