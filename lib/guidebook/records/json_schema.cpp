#include "guidebook/records/json_schema.hpp"

#include <cmath>

#include "guidebook/field/syntax.hpp"
#include "guidebook/records/guide.hpp"

namespace guidebook {
namespace {

Map object(Fields fields, std::span<const std::string_view> any_of);

List list_of(std::span<const std::string_view> words) {
  List list;
  for (const std::string_view word : words) list.emplace_back(std::string(word));
  return list;
}

/// Alternatives of alternatives are alternatives themselves.
Map any_of(std::vector<Map> alternatives) {
  List flat;
  for (Map& alternative : alternatives) {
    auto* inner = alternative.size() == 1 && alternative.front().key == "anyOf"
                      ? std::get_if<List>(&alternative.front().value)
                      : nullptr;
    if (inner == nullptr) {
      flat.emplace_back(std::move(alternative));
    } else {
      std::move(inner->begin(), inner->end(), std::back_inserter(flat));
    }
  }
  return {{"anyOf", std::move(flat)}};
}

/// Text that YAML may take for a number or a truth value where it stands without quotes.
Map any_text() {
  constexpr std::array<std::string_view, 3> types{"string", "number", "boolean"};
  return {{"type", list_of(types)}, {"minLength", std::int64_t{1}}};
}

Map one_line() {
  Map schema = any_text();
  schema.push_back({"pattern", "^[^\n]+$"});
  return schema;
}

Map pattern(std::string_view expression) {
  return {{"type", "string"}, {"pattern", std::string(expression)}};
}

/// Text in a form that may be all digits, as an id may.
Map pattern_or_integer(std::string_view expression, std::int64_t least, std::int64_t most) {
  constexpr std::array<std::string_view, 2> types{"string", "integer"};
  return {{"type", list_of(types)},
          {"pattern", std::string(expression)},
          {"minimum", least},
          {"maximum", most}};
}

/// A map of language to `variant`.
Map by_language(Map variant) {
  return {{"type", "object"},
          {"minProperties", std::int64_t{1}},
          {"additionalProperties", std::move(variant)}};
}

Map text() { return any_of({any_text(), by_language(any_text())}); }

Map address() {
  const Map parts = object(Describe<AddressParts>::fields, {});
  const Map one = any_of({any_text(), parts});
  Map in_languages = by_language(one);
  Map no_parts;
  for (const Field& field : Describe<AddressParts>::fields) {
    no_parts.push_back({std::string(field.name), false});
  }
  in_languages.push_back({"properties", std::move(no_parts)});
  return any_of({any_text(), parts, std::move(in_languages)});
}

Map number(const Field& field) {
  Map schema{{"type", field.type == Type::integer ? "integer" : "number"}};
  if (std::isfinite(field.traits.min)) schema.push_back({"minimum", field.traits.min});
  if (std::isfinite(field.traits.max)) schema.push_back({"maximum", field.traits.max});
  if (field.traits.step > 0) schema.push_back({"multipleOf", field.traits.step});
  return schema;
}

constexpr std::int64_t large = 1'000'000'000'000'000;  // fifteen digits: the longest phone number

Map reference() { return pattern_or_integer(syntax_of(Type::reference)->pattern, 0, large); }

Map phone_number() {
  constexpr std::int64_t fewest_digits = 1'000'000;
  return pattern_or_integer(syntax_of(Type::phone_number)->pattern, fewest_digits, large);
}

/// The short form of a map, as it is read beside the map's struct.
std::optional<Map> short_form(const Field& field) {
  switch (field.type) {
    case Type::phone:
      return phone_number();
    case Type::place:
      return reference();
    case Type::price:
      return any_of({number(*find(Describe<Price>::fields, "from")), Map{{"const", "free"}}});
    default:
      return std::nullopt;
  }
}

Map scalar(const Field& field) {
  switch (field.type) {
    case Type::number:
    case Type::integer:
      return number(field);
    case Type::enumeration:
      return {{"enum", list_of(field.traits.values)}};
    case Type::text:
      return text();
    case Type::names:
      return by_language(any_text());
    case Type::address:
      return address();
    case Type::slug:
      return pattern_or_integer(syntax_of(Type::slug)->pattern, 0, large);
    case Type::reference:
      return reference();
    case Type::date:
      return pattern_or_integer(syntax_of(Type::date)->pattern, 1000, 9999);  // a year alone
    case Type::country:
      return pattern("^[A-Z]{2}$");
    case Type::subdivision:
      return pattern("^[A-Z]{2}-[A-Z0-9]{1,3}$");
    case Type::currency:
      return pattern("^[A-Z]{3}$");
    case Type::phone_number:
      return phone_number();
    default:
      break;
  }
  const Syntax* syntax = syntax_of(field.type);
  return syntax == nullptr || syntax->pattern.empty() ? one_line() : pattern(syntax->pattern);
}

Map one_value(const Field& field) {
  if (field.fields().empty()) return scalar(field);
  Map map = object(field.fields(), field.any_of);
  auto brief = short_form(field);
  return brief ? any_of({std::move(*brief), std::move(map)}) : map;
}

Map property(const Field& field) {
  Map schema{{"description", std::string(field.doc)}};
  Map value = one_value(field);
  if (field.is_list) value = {{"type", "array"}, {"items", std::move(value)}};
  for (Member& member : value) schema.push_back(std::move(member));
  return schema;
}

Map object(Fields fields, std::span<const std::string_view> any_of_these) {
  Map properties;
  Map patterns;
  List required;
  for (const Field& field : fields) {
    if (field.type == Type::extra) {
      patterns.push_back({"^x-", Map{{"description", std::string(field.doc)}}});
      continue;
    }
    properties.push_back({std::string(field.name), property(field)});
    if (field.traits.required) required.emplace_back(std::string(field.name));
  }
  Map schema{
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!patterns.empty()) schema.push_back({"patternProperties", std::move(patterns)});
  if (required.empty()) {
    schema.push_back({"minProperties", std::int64_t{1}});
  } else {
    schema.push_back({"required", std::move(required)});
  }
  List alternatives;
  for (const std::string_view name : any_of_these) {
    alternatives.emplace_back(Map{{"required", List{std::string(name)}}});
  }
  if (!alternatives.empty()) schema.push_back({"anyOf", std::move(alternatives)});
  return schema;
}

/// The version is one that is known.
void require_version(Map& guide) {
  for (Member& member : guide) {
    if (member.key != "properties") continue;
    Member& version = std::get_if<Map>(&member.value)->front();
    version.value = Map{{"description", *find(*version.value.as<Map>(), "description")},
                        {"const", std::int64_t{1}}};
  }
}

}  // namespace

Value guide_schema() {
  Map schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
             {"title", "Guide"},
             {"description", "A travel guide in the format of guidebook, version 1"},
             {"examples", List{Map{{"guidebook", std::int64_t{1}},
                                   {"id", "kp-chongjin"},
                                   {"name", "Chongjin"},
                                   {"kind", "city"},
                                   {"country", "KP"}}}}};
  Map guide = object(Describe<Guide>::fields, {});
  require_version(guide);
  for (Member& member : guide) schema.push_back(std::move(member));
  return schema;
}

}  // namespace guidebook
