#include "guidebook/formats/import/record_builder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

bool is_empty(const Value& value) {
  const auto* text = value.as<std::string>();
  const auto* map = value.as<Map>();
  return value.is_null() || (text != nullptr && text->empty()) || (map != nullptr && map->empty());
}

bool is_same_text(const Value& a, const Value& b) { return to_text(a) == to_text(b); }

/// Makes a list of two values; nothing where they are the same.
void append(ImportedField& all, Value value, ByteSpan place) {
  constexpr std::size_t few = 100;  // no quadratic time for what is none
  if (all.value.as<List>() == nullptr) {
    if (is_same_text(all.value, value)) return;
    all.value = List{std::move(all.value)};
    all.places.emplace_back(all.begin, all.end);
  }
  auto& list = std::get<List>(all.value);
  const bool is_there = list.size() < few && std::ranges::any_of(list, [&](const Value& each) {
                          return is_same_text(each, value);
                        });
  if (is_there) return;
  list.push_back(std::move(value));
  all.places.emplace_back(place.begin, place.end);
}

}  // namespace

RecordBuilder::RecordBuilder(const ImportOptions& options, const RecordType& type, ByteSpan place)
    : options_(options),
      record_{.type = &type, .guide = {}, .fields = {}, .begin = place.begin, .end = place.end} {}

void RecordBuilder::add(std::string_view key, std::string_view field, Value value, ByteSpan place) {
  if (is_empty(value)) return;
  const std::string_view mapped = mapped_key(options_, key);
  if (mapped.empty()) return;
  const bool is_mapped = mapped != key;
  if (!is_mapped && !field.empty()) return put(std::string(field), std::move(value), place);
  // A foreign id is none of ours.
  put(!is_mapped && key == "id" ? "foreign-id" : std::string(mapped), std::move(value), place);
}

void RecordBuilder::mark_guess(const std::string& key) {
  if (const auto position = positions_.find(key); position != positions_.end())
    record_.fields[position->second].is_guess = true;
}

void RecordBuilder::put(const std::string& key, Value value, ByteSpan place) {
  const auto [position, is_new] = positions_.try_emplace(key, record_.fields.size());
  if (is_new) {
    record_.fields.push_back({key, std::move(value), place.begin, place.end});
    return;
  }
  ImportedField& there = record_.fields[position->second];
  const Field* field = find_key(record_.type->fields(), key, nullptr);
  if (field == nullptr || field->is_list) {
    append(there, std::move(value), place);
  } else if (!is_same_text(there.value, value)) {
    put(fmt::format("{}-2", key), std::move(value), place);
  }
}

}  // namespace guidebook
