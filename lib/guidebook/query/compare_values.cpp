#include "guidebook/query/compare_values.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "guidebook/text/collation.hpp"

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

/// The number that stands for a value's size, if it has one.
std::optional<double> size_of(const Value& value) {
  if (const auto* date = value.as<Date>()) return static_cast<double>(date->days());
  if (const auto* time = value.as<Duration>()) return static_cast<double>(time->seconds);
  if (const auto* truth = value.as<bool>()) return *truth ? 1 : 0;
  return number_of(value);
}

/// Eight bytes in the order of the numbers (IEEE 754: the sign is the highest bit).
void append_number(std::string& key, double number) {
  constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
  auto bits = std::bit_cast<std::uint64_t>(number + 0.0);  // no -0
  bits = (bits & sign) != 0 ? ~bits : bits | sign;
  for (unsigned shift = 64; shift > 0; shift -= 8) key += static_cast<char>(bits >> (shift - 8));
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
  if (text_a != nullptr && text_b != nullptr) return text::collate(*text_a, *text_b);
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

void append_sort_key(std::string& key, const Value& value, bool descending) {
  enum class Kind : char { number = 1, text, other, missing };
  const auto begin = [&](Kind kind) { key += static_cast<char>(kind); };
  if (value.is_null()) return begin(Kind::missing);
  const auto size = size_of(value);
  const std::string* text = size ? nullptr : text_of(value);
  begin(size ? Kind::number : text != nullptr ? Kind::text : Kind::other);
  const std::size_t from = key.size();
  if (size) append_number(key, *size);
  if (text != nullptr) text::append_collation_key(key, *text);
  if (!descending) return;
  std::transform(key.begin() + static_cast<std::ptrdiff_t>(from), key.end(),
                 key.begin() + static_cast<std::ptrdiff_t>(from),
                 [](char c) { return static_cast<char>(~static_cast<unsigned char>(c)); });
}

std::optional<bool> equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (const auto* wanted = b.as<std::string>()) {
    return any_text(a, [&](const std::string& text) { return text::equal_folded(text, *wanted); });
  }
  if (const auto* wanted = a.as<std::string>()) {
    return any_text(b, [&](const std::string& text) { return text::equal_folded(text, *wanted); });
  }
  const auto order = compare(a, b);
  if (!order) return std::nullopt;
  return *order == std::partial_ordering::equivalent;
}

}  // namespace guidebook::query
