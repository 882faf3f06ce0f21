#include "guidebook/query/domain.hpp"

#include <array>

namespace guidebook::query {

std::string_view name(Domain domain) {
  constexpr std::array<std::string_view, 11> names{
      "a condition", "a number",          "a length", "text",  "a date",
      "a duration",  "a calendar period", "a price",  "a map", "a field of your own",
      "null"};
  return names[static_cast<std::size_t>(domain)];
}

std::string_view type_name(Domain domain) {
  constexpr std::array<std::string_view, 11> names{"condition", "number",   "length in km", "text",
                                                   "date",      "duration", "months",       "price",
                                                   "map",       "any",      "null"};
  return names[static_cast<std::size_t>(domain)];
}

Domain domain_of(const FieldPath& field) {
  if (field.is_own()) return Domain::own;
  switch (field.type()) {
    case Type::number:
    case Type::integer:
      return field.unit() == "km" ? Domain::length : Domain::number;
    case Type::date:
      return Domain::date;
    case Type::duration:
      return Domain::duration;
    case Type::price:
      return Domain::price;
    case Type::coordinates:
    case Type::season:
    case Type::border:
    case Type::section:
    case Type::source:
    case Type::image:
    case Type::phone:
    case Type::records:
    case Type::extra:
      return Domain::map;
    default:
      return Domain::text;
  }
}

Type column_type(Domain domain) {
  switch (domain) {
    case Domain::number:
    case Domain::length:
      return Type::number;
    case Domain::date:
      return Type::date;
    case Domain::duration:
      return Type::duration;
    default:
      return Type::string;
  }
}

}  // namespace guidebook::query
