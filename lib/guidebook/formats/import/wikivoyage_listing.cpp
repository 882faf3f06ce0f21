#include "guidebook/formats/import/wikivoyage_listing.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::wikivoyage {
namespace {

using wikitext::Argument;
using wikitext::Node;

class ListingReader {
 public:
  ListingReader(const Page& page, const Node& node) : page_(page), node_(node) {}

  std::optional<ImportedRecord> read(const ListingWords& row) {
    constexpr std::size_t most = 100;
    const auto arguments = arguments_of(page_.source, node_);
    if (arguments.size() > most) return std::nullopt;
    const ListingKind kind = kind_of(row, arguments);
    record_.type = kind.type;
    record_.begin = node_.begin;
    record_.end = node_.begin + 2;
    if (!kind.kind.empty()) put(kind.type->kind_field, std::string(kind.kind));
    for (const Argument& argument : arguments) {
      const FieldWords* words = find_field_words(argument.key);
      const bool is_kind = words != nullptr && words->field == "kind" && kind.is_from_type;
      if (argument.begin < argument.end && !is_kind) read(argument, words);
    }
    if (text_of(record_, "name").empty()) return std::nullopt;
    return std::move(record_);
  }

 private:
  [[nodiscard]] std::string written(const Argument& argument) const {
    return std::string(page_.source.text().substr(argument.begin, argument.end - argument.begin));
  }

  /// What the first argument of a field holds.
  [[nodiscard]] std::string written_of(const std::vector<Argument>& arguments,
                                       std::string_view field) const {
    for (const Argument& argument : arguments) {
      const FieldWords* words = find_field_words(argument.key);
      if (words != nullptr && words->field == field && argument.begin < argument.end)
        return written(argument);
    }
    return {};
  }

  [[nodiscard]] ListingKind kind_of(const ListingWords& row,
                                    const std::vector<Argument>& arguments) const {
    const ListingKind kind = kind_of_listing(row, written_of(arguments, "kind"));
    if (&row != find_listing("listing") || kind.is_from_type) return kind;
    const ListingKind meant = emergency_kind(page_.section, written_of(arguments, "name"));
    if (meant.type == nullptr) return kind;
    page_.emergency(node_);
    return meant;
  }

  void read(const Argument& argument, const FieldWords* words) {
    const std::string_view mapped = mapped_key(page_.options, argument.key);
    if (mapped.empty()) return;
    if (text::lower(written(argument)) == "auto") {
      page_.automatic(node_);
      return;
    }
    if (mapped != argument.key) words = nullptr;
    const std::string_view path = words == nullptr ? mapped : words->field;
    const Field* field = find(record_.type->fields(), path.substr(0, path.find('.')));
    if (field == nullptr || field->type == Type::extra) {
      const bool is_plain = std::ranges::all_of(
          argument.nodes, [](const Node& node) { return node.kind == Node::Kind::text; });
      add(argument.key, is_plain ? written(argument) : page_.words(argument.nodes, true), argument);
    } else if (field->type == Type::coordinates && path.find('.') != path.npos) {
      add_coordinate(path.substr(path.find('.') + 1), argument);
    } else if (field->type == Type::phone || field->type == Type::email) {
      add(path, numbers(argument, words == nullptr ? std::string_view() : words->label), argument);
    } else if (field->type == Type::url) {
      add(path, written(argument), argument);
    } else {
      add(path, page_.words(argument.nodes, field->type == Type::text), argument);
    }
  }

  [[nodiscard]] List numbers(const Argument& argument, std::string_view label) const {
    List values;
    for (std::string& value : split_values(page_.words(argument.nodes, false))) {
      if (label.empty()) {
        values.emplace_back(std::move(value));
      } else {
        values.emplace_back(Map{{"number", std::move(value)}, {"label", std::string(label)}});
      }
    }
    return values;
  }

  void add_coordinate(std::string_view key, const Argument& argument) {
    auto there = std::ranges::find(record_.fields, "coordinates", &ImportedField::key);
    if (there == record_.fields.end()) {
      record_.fields.push_back({"coordinates", Map{}, argument.begin, argument.end});
      there = std::prev(record_.fields.end());
    }
    auto* map = std::get_if<Map>(&there->value);
    if (map == nullptr || find(*map, key) != nullptr) {
      add(argument.key, written(argument), argument);
    } else {
      map->push_back({std::string(key), written(argument)});
    }
  }

  void put(std::string_view key, Value value) {
    record_.fields.push_back({std::string(key), std::move(value), record_.begin, record_.end});
  }

  /// Adds a value; to those of a list, and beside another one under a key that no field has.
  void add(std::string_view key, Value value, const Argument& argument) {
    const auto* text = value.as<std::string>();
    if (text != nullptr && text->empty()) return;
    const auto there = std::ranges::find(record_.fields, key, &ImportedField::key);
    if (there == record_.fields.end()) {
      record_.fields.push_back({std::string(key), std::move(value), argument.begin, argument.end});
      return;
    }
    const Field* field = find(record_.type->fields(), key);
    if (field != nullptr && field->is_list) {
      append(there->value, std::move(value));
    } else {
      add(fmt::format("second {}", key), std::move(value), argument);
    }
  }

  const Page& page_;
  const Node& node_;
  ImportedRecord record_;
};

}  // namespace

std::optional<ImportedRecord> read_listing(const Page& page, const Node& node,
                                           const ListingWords& row) {
  return ListingReader(page, node).read(row);
}

void append(Value& list, Value items) {
  if (list.as<List>() == nullptr) list = List{std::move(list)};
  auto& all = std::get<List>(list);
  if (auto* more = std::get_if<List>(&items)) {
    std::ranges::move(*more, std::back_inserter(all));
  } else {
    all.push_back(std::move(items));
  }
}

}  // namespace guidebook::wikivoyage
