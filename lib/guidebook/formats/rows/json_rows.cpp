#include <utility>

#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {

namespace {

/// Each value of a row under its key: no nulls, and what the record has of its own beside the rest.
template <class Use>
void for_each_member(const Table& table, const std::vector<Value>& row, const Use& use) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].is_null()) continue;
    const auto* extra = table.columns[i].type == Type::extra ? row[i].as<Map>() : nullptr;
    if (extra == nullptr) {
      use(table.columns[i].heading, row[i]);
      continue;
    }
    for (const Member& own : *extra) use(own.key, own.value);
  }
}

/// As JSON, without a copy.
void write_row(std::string& out, const Table& table, const std::vector<Value>& row,
               unsigned indent) {
  JsonWriter json(out, indent);
  json.begin_object();
  for_each_member(table, row, [&](const std::string& key, const Value& value) {
    json.key(key);
    json.value(value);
  });
  json.end_object();
}

}  // namespace

Value row_object(const Table& table, const std::vector<Value>& row) {
  Map map;
  for_each_member(table, row, [&](const std::string& key, const Value& value) {
    map.push_back({key, value});
  });
  return map;
}

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
