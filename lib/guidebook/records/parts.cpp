#include "guidebook/records/parts.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "guidebook/field/field_row.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/records/parts_correction.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/yaml/plain.hpp"

namespace guidebook {
namespace {

/// An address in one language.
bool read_variant(Reader& reader, const Field& field, const yaml::Node& node,
                  Address::Variant& out) {
  if (node.kind == yaml::Kind::mapping) {
    out.parts.emplace();
    return read(reader, field, node, *out.parts);
  }
  if (!reader.expect_scalar(field, node)) return false;
  out.text = node.text;
  return true;
}

Value to_value(const Address::Variant& variant) {
  return variant.parts ? to_value(*variant.parts) : Value{variant.text};
}

/// The types on which all readers of YAML agree; everything else stays as it is written.
Value scalar_value(const yaml::Node& node) {
  const std::string_view text = node.text;
  if (node.quoted) return std::string(text);
  if (text == "true" || text == "false") return text == "true";
  if (!yaml::is_exact_number(text)) return std::string(text);
  const char* const end = text.data() + text.size();
  if (text.find('.') == std::string_view::npos) {
    std::int64_t number = 0;
    std::from_chars(text.data(), end, number);
    return number;
  }
  double number = 0;
  std::from_chars(text.data(), end, number);
  return number;
}

Value extra_value(Reader& reader, const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::null:
      return {};
    case yaml::Kind::scalar:
      return scalar_value(node);
    case yaml::Kind::sequence: {
      List list;
      for (const yaml::Node* item = node.first; item != nullptr; item = item->next) {
        list.push_back(extra_value(reader, *item));
      }
      return list;
    }
    case yaml::Kind::mapping: {
      Map map;
      for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
        read_extra(reader, *key, map);
      }
      return map;
    }
  }
  return {};
}

bool wrong_price(Reader& reader, const Field& field, const yaml::Node& node) {
  std::string meant = may_be_meant(node.text) ? meant_price(node.text) : "";
  reader.error("price-format", node,
               fmt::format("{}: \"{}\" is not a price", field.name, yaml::shown(node)),
               meant.empty() ? "a price is a number, free, or a map of from, to and currency"
                             : "write " + meant);
  if (!meant.empty()) reader.suggest_yaml(node, std::move(meant));
  return false;
}

}  // namespace

bool has_address_parts(const yaml::Node& map) {
  for (const yaml::Node* key = map.first; key != nullptr; key = key->next->next) {
    if (find(Describe<AddressParts>::fields, key->text) != nullptr) return true;
  }
  return false;
}

bool has_address_parts(const Map& map) {
  return std::any_of(map.begin(), map.end(), [](const Member& member) {
    return find(Describe<AddressParts>::fields, member.key) != nullptr;
  });
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Address& out) {
  if (node.kind != yaml::Kind::mapping || has_address_parts(node)) {
    out.plain = true;
    return read_variant(reader, field, node,
                        out.variants.emplace_back(Address::Variant{reader.language(), {}, {}}));
  }
  bool good = reader.expect_content(field, node);
  for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
    auto& variant = out.variants.emplace_back(Address::Variant{std::string(key->text), {}, {}});
    good = read_variant(reader, field, *key->next, variant) && good;
  }
  return good;
}

Value to_value(const Address& address) {
  if (address.variants.empty()) return {};
  if (address.plain) return to_value(address.variants.front());
  Map map;
  for (const Address::Variant& variant : address.variants) {
    map.push_back({variant.language, to_value(variant)});
  }
  return map;
}

Value to_value(const Waypoint& waypoint) {
  if (!waypoint.reference.empty()) return waypoint.reference;
  return to_map(Describe<Waypoint>::fields, &waypoint);
}

bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Price& out,
                bool& good) {
  if (node.kind != yaml::Kind::scalar) return false;
  if (node.text == "free") {
    out.from = out.to = 0;
    return true;
  }
  double amount = 0;
  const char* end = node.text.data() + node.text.size();
  const bool is_number = std::from_chars(node.text.data(), end, amount).ptr == end;
  Field number = *find(Describe<Price>::fields, "from");
  number.name = field.name;
  good = is_number ? read(reader, number, node, amount) : wrong_price(reader, field, node);
  out.from = out.to = amount;
  return true;
}

bool finish_read(Reader& reader, const yaml::Node& node, Price& price) {
  if ((price.from || price.to) && !price.currency) price.currency = reader.currency();
  if (node.kind != yaml::Kind::mapping || node.first == nullptr || has_any<Price>(node))
    return true;
  return reader.error("price-format", node, "a price without an amount", "write from, to or note");
}

bool finish_read(Reader& reader, const yaml::Node& node, Image& image) {
  const yaml::Node* file = node.find("file");
  if (file != nullptr) {
    const SourceRange place = reader.place(*file);
    image.begin = place.begin;
    image.end = place.end;
  }
  return true;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, PhoneNumber& out) {
  if (!read(reader, field, node, out.dialled)) return false;
  out.written = text::trimmed(node.text);
  return true;
}

Value to_value(const PhoneNumber& number) { return number.dialled; }

bool read_short(Reader& reader, const Field&, const yaml::Node& node, Phone& out, bool& good) {
  if (node.kind != yaml::Kind::scalar) return false;
  good = read(reader, *find(Describe<Phone>::fields, "number"), node, out.number);
  return true;
}

bool read_short(Reader& reader, const Field& field, const yaml::Node& node, Waypoint& out,
                bool& good) {
  if (node.kind != yaml::Kind::scalar && node.kind != yaml::Kind::null) return false;
  if (node.text.find('#') != std::string_view::npos) {  // surely no place's name
    const Field reference{.name = field.name, .type = Type::reference};
    good = read(reader, reference, node, out.reference);
    return true;
  }
  good = reader.expect_scalar(field, node);
  if (!good) return true;
  out.reference = node.text;
  good = syntax_of(Type::reference)->accept(out.reference) ||
         reader.error(
             "id-format", node,
             fmt::format("{}: \"{}\" is not a reference", field.name, yaml::shown(node)),
             fmt::format("a place that has no guide is written {{name: {}}}", yaml::shown(node)));
  return true;
}

void read_extra(Reader& reader, const yaml::Node& key, Map& out) {
  out.push_back({std::string(key.text), extra_value(reader, *key.next)});
}

}  // namespace guidebook
