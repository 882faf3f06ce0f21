#include "guidebook/formats/import/table_path.hpp"

#include <algorithm>
#include <utility>

#include "guidebook/records/parts.hpp"

namespace guidebook {
namespace {

constexpr std::string_view repeated_path = "address.street";

/// The fields of a map: of an address those of one in parts.
Fields fields_in(const Field& field) {
  return field.type == Type::address ? Describe<AddressParts>::fields : field.fields();
}

/// The field that a short form of a map is the value of.
std::string_view first_field(const Field& field) {
  if (field.type == Type::place) return "name";
  return field.type == Type::address ? "street" : "from";
}

}  // namespace

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; at <= path.size();) {
    keys.emplace_back(path.substr(at, path.find('.', at) - at));
    at += keys.back().size() + 1;
  }
  return keys;
}

const Field* field_at(Fields fields, const std::vector<std::string>& path) {
  const Field* field = nullptr;
  for (const std::string& key : path) {
    field = find_key(fields, key, nullptr);
    if (field == nullptr || field->type == Type::records) return nullptr;
    fields = fields_in(*field);
  }
  return field;
}

bool may_be_repeated(std::string_view path) { return path == repeated_path; }

void put_at(Value& at, std::span<const std::string> path, const Field* field, Value value) {
  if (path.empty()) {
    const bool is_street = field == find(Describe<AddressParts>::fields, "street");
    auto* line = std::get_if<std::string>(&at);
    const auto* more = value.as<std::string>();
    if (is_street && line != nullptr && more != nullptr) {
      *line += " " + *more;
    } else {
      at = std::move(value);
    }
    return;
  }
  if (at.is_null()) at = Map{};
  if (at.as<Map>() == nullptr) at = Map{{std::string(first_field(*field)), std::move(at)}};
  auto& map = std::get<Map>(at);
  auto below = std::ranges::find(map, path.front(), &Member::key);
  if (below == map.end()) below = map.insert(map.end(), {path.front(), {}});
  put_at(below->value, path.subspan(1), find(fields_in(*field), path.front()), std::move(value));
}

}  // namespace guidebook
