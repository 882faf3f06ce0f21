#include "guidebook/query/compare_values.hpp"

#include "guidebook/text.hpp"

namespace guidebook::query {
namespace {

/// The text a value is compared by: a place without a guide by its name, a text in several
/// languages by its first variant.
const std::string* text_of(const Value& value) {
  if (const auto* text = value.as<std::string>()) return text;
  const auto* map = value.as<Map>();
  if (map == nullptr || map->empty()) return nullptr;
  const Value* name = find(*map, "name");
  return (name == nullptr ? map->front().value : *name).as<std::string>();
}

}  // namespace

std::optional<double> number_of(const Value& value) {
  if (const auto* number = value.as<double>()) return *number;
  if (const auto* number = value.as<std::int64_t>()) return static_cast<double>(*number);
  return std::nullopt;
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
  const auto number_a = number_of(a);
  const auto number_b = number_of(b);
  if (number_a && number_b) return *number_a <=> *number_b;
  const std::string* text_a = text_of(a);
  const std::string* text_b = text_of(b);
  if (text_a != nullptr && text_b != nullptr) return text::natural_compare(*text_a, *text_b);
  if (const auto* date = a.as<Date>(); date != nullptr && b.as<Date>() != nullptr) {
    return *date <=> *b.as<Date>();
  }
  if (const auto* duration = a.as<Duration>(); duration != nullptr && b.as<Duration>() != nullptr) {
    return *duration <=> *b.as<Duration>();
  }
  if (const auto* truth = a.as<bool>(); truth != nullptr && b.as<bool>() != nullptr) {
    return *truth <=> *b.as<bool>();
  }
  return std::nullopt;
}

int compare_for_sort(const Value& a, const Value& b, bool descending) {
  if (a.is_null() || b.is_null())
    return static_cast<int>(a.is_null()) - static_cast<int>(b.is_null());
  const auto order = compare(a, b).value_or(std::partial_ordering::equivalent);
  const int sign = order < 0 ? -1 : static_cast<int>(order > 0);
  return descending ? -sign : sign;
}

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (const auto* wanted = b.as<std::string>()) {
    return any_text(a, [&](const std::string& text) { return text == *wanted; });
  }
  if (const auto* wanted = a.as<std::string>()) {
    return any_text(b, [&](const std::string& text) { return text == *wanted; });
  }
  const auto order = compare(a, b);
  if (!order) return std::nullopt;
  return *order == std::partial_ordering::equivalent;
}

}  // namespace guidebook::query
