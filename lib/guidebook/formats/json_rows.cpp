#include <utility>

#include "guidebook/formats/row_format.hpp"
#include "guidebook/json.hpp"

namespace guidebook {

Value row_object(const Table& table, const std::vector<Value>& row) {
  Map map;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].is_null()) continue;
    const auto* extra = table.columns[i].type == Type::extra ? row[i].as<Map>() : nullptr;
    if (extra != nullptr) {
      map.insert(map.end(), extra->begin(), extra->end());
    } else {
      map.push_back({table.columns[i].heading, row[i]});
    }
  }
  return map;
}

namespace {

/// The same as JSON, without a copy.
void write_row(std::string& out, const Table& table, const std::vector<Value>& row,
               unsigned indent) {
  JsonWriter json(out, indent);
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].is_null()) continue;
    const auto* extra = table.columns[i].type == Type::extra ? row[i].as<Map>() : nullptr;
    if (extra == nullptr) {
      json.key(table.columns[i].heading);
      json.value(row[i]);
      continue;
    }
    for (const Member& own : *extra) {
      json.key(own.key);
      json.value(own.value);
    }
  }
  json.end_object();
}

}  // namespace

std::string write_json(const Table& table, const RowOptions& options) {
  std::string out;
  if (options.begins) out += '[';
  bool first = options.begins;
  for (const auto& row : table.rows) {
    out += std::exchange(first, false) ? "\n" : ",\n";
    write_row(out, table, row, 2);
  }
  if (options.ends) out += first ? "]\n" : "\n]\n";
  return out;
}

std::string write_ndjson(const Table& table, const RowOptions&) {
  std::string out;
  for (const auto& row : table.rows) {
    write_row(out, table, row, 0);
    out += '\n';
  }
  return out;
}

}  // namespace guidebook
