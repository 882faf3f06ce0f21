#include "guidebook/formats/import/note_values.hpp"

#include <string>
#include <utility>
#include <variant>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {

Value coordinates_of_note(Value value) {
  if (const auto* pair = value.as<List>(); pair != nullptr && pair->size() == 2)
    return Map{{"lat", pair->front()}, {"lon", pair->back()}};
  if (auto* map = std::get_if<Map>(&value)) {
    for (Member& member : *map) {
      const FieldWords* words = find_field_words(member.key);
      if (words != nullptr && words->field.starts_with("coordinates."))
        member.key = words->field.substr(words->field.find('.') + 1);
    }
  }
  return value;
}

Value coordinates_of_text(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::string(text);
  return Map{{"lat", std::string(text::trimmed(text.substr(0, comma)))},
             {"lon", std::string(text::trimmed(text.substr(comma + 1)))}};
}

Value list_of_note(Value value, std::string_view label) {
  List items;
  if (const auto* text = value.as<std::string>()) {
    for (std::string& item : split_values(*text)) items.emplace_back(std::move(item));
  } else if (auto* list = std::get_if<List>(&value)) {
    items = std::move(*list);
  } else {
    items.push_back(std::move(value));
  }
  if (label.empty()) return items;
  for (Value& item : items) item = Map{{"number", std::move(item)}, {"label", std::string(label)}};
  return items;
}

}  // namespace guidebook
