#include "guidebook/query/sort.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/projection.hpp"

namespace guidebook::query {
namespace {

std::optional<UserError> check_order(const SortKey& key, std::string_view shown) {
  const bool map = key.value.domain() == Domain::map;
  if (!key.value.is_list() && !map) return std::nullopt;
  const bool list = key.value.is_list();
  return UserError{
      fmt::format("{} {}: it has no order", shown, list ? "is a list" : "has parts of its own"),
      list ? "" : fmt::format("write {}.… for a part", shown),
      {key.begin, key.end}};
}

/// A price is sorted by its lower end, which wants one currency in all of them.
std::optional<UserError> reduce_price(const SortKey& key, Value& value,
                                      std::optional<std::string>& currency) {
  const auto* price = value.as<Map>();
  if (price == nullptr) return std::nullopt;
  const Value* from = find(*price, "from");
  if (from == nullptr) {
    value = {};
    return std::nullopt;
  }
  const Value* code = find(*price, "currency");
  const std::string found = code == nullptr ? std::string() : *code->as<std::string>();
  if (currency.value_or(found) != found) {
    return UserError{"the prices are in several currencies",
                     "sort by price.from for the numbers alone, or group with -g price.currency",
                     {key.begin, key.end}};
  }
  currency = found;
  value = Value(*from);
  return std::nullopt;
}

std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof prefix; ++i) {
    prefix = (prefix << 8U) | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return prefix;
}

std::size_t end_of(const ListItem& key) {
  return key.has_colon ? key.appendix_begin + key.appendix.size() : key.begin + key.text.size();
}

}  // namespace

std::optional<bool> read_direction(const ListItem& key, std::optional<UserError>& error) {
  if (!key.has_colon || key.appendix == "asc") return false;
  if (key.appendix == "desc") return true;
  error = UserError{fmt::format("\"{}\" is no direction", key.appendix),
                    "write :asc or :desc",
                    {key.appendix_begin, end_of(key)}};
  return std::nullopt;
}

std::optional<std::vector<SortKey>> parse_sort(std::string_view text, const Types& types,
                                               std::optional<UserError>& error) {
  std::vector<SortKey> keys;
  if (text.empty()) return keys;
  for (const ListItem& item : split_list(text)) {
    const auto descending = read_direction(item, error);
    auto value = descending ? compile_item(item, types, error) : std::nullopt;
    if (value) {
      keys.push_back({std::move(*value), *descending, item.begin, end_of(item)});
      error = check_order(keys.back(), item.text);
    }
    if (error) {
      error->text = text;
      return std::nullopt;
    }
  }
  return keys;
}

Sorter::Sorter(const std::vector<SortKey>& keys, std::size_t most)
    : keys_(keys), most_(most), currencies_(keys.size()) {}

std::optional<UserError> Sorter::key_of(const RecordRef& row, Context& context, std::string& key) {
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const SortKey& each = keys_[i];
    Value value = each.value.value(row, context);
    if (context.error) return std::move(context.error);
    if (each.value.domain() == Domain::price) {
      if (auto error = reduce_price(each, value, currencies_[i])) return error;
    }
    append_sort_key(key, value, each.descending);
  }
  return std::nullopt;
}

void Sorter::add(ResultRow row, std::string key, std::size_t position) {
  constexpr std::size_t few = 1'000;
  const std::uint64_t prefix = prefix_of(key);
  entries_.push_back({prefix, std::move(key), position, std::move(row)});
  if (entries_.size() < few || entries_.size() / 2 < most_) return;
  std::deque<Entry> wanted;
  for (Entry* entry : ordered()) wanted.push_back(std::move(*entry));
  entries_ = std::move(wanted);
  if (most_ > 0) worst_ = entries_.back().key;
}

std::vector<Sorter::Entry*> Sorter::ordered() {
  const auto before = [](const Entry* a, const Entry* b) {
    if (a->prefix != b->prefix) return a->prefix < b->prefix;
    const int order = a->key.compare(b->key);
    return order != 0 ? order < 0 : a->position < b->position;
  };
  std::vector<Entry*> order;
  order.reserve(entries_.size());
  for (Entry& entry : entries_) order.push_back(&entry);
  std::sort(order.begin(), order.end(), before);
  if (order.size() > most_) order.resize(most_);
  return order;
}

std::vector<ResultRow> Sorter::take() {
  std::vector<ResultRow> rows;
  for (Entry* entry : ordered()) rows.push_back(std::move(entry->row));
  entries_.clear();
  return rows;
}

}  // namespace guidebook::query
