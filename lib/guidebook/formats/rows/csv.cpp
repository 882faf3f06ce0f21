#include <algorithm>

#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

std::string join(const List& list) {
  std::string joined;
  for (const Value& item : list) {
    if (!joined.empty() || &item != list.data()) joined += ';';
    for (const char c : to_text(item)) {
      if (c == ';' || c == '\\') joined += '\\';
      joined += c;
    }
  }
  return joined;
}

bool is_scalar(const Value& value) {
  return value.as<List>() == nullptr && value.as<Map>() == nullptr;
}

/// Spreadsheets take a text that begins like this for a formula.
bool begins_like_formula(const Value& value, std::string_view text) {
  const bool is_text = value.as<std::string>() != nullptr || !is_scalar(value);
  return is_text && !text.empty() &&
         std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

constexpr bool wants_quotes(char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; }

void append_quoted(std::string& out, std::string_view text, bool present) {
  const bool plain = std::none_of(text.begin(), text.end(), wants_quotes);
  if (plain && !(text.empty() && present)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string cell_text(const Value& value, const Column& column, bool json_lists) {
  if (const auto* list = value.as<List>(); list != nullptr && !json_lists) {
    bool scalars = true;
    for (const Value& item : *list) scalars = scalars && is_scalar(item);
    if (scalars) return join(*list);
  }
  if (const auto* map = value.as<Map>(); map != nullptr && column.type == Type::place) {
    const Value* name = find(*map, "name");  // its other parts have columns of their own
    if (name != nullptr) return to_text(*name);
  }
  return to_text(value);
}

std::string write_csv(const Table& table, const RowOptions& options) {
  const bool excel = options.dialect == CsvDialect::excel;
  const std::string_view line_end = options.dialect == CsvDialect::plain ? "\n" : "\r\n";
  std::string out;
  if (excel && options.begins) out += "\xef\xbb\xbf";
  if (options.header && options.begins) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) out += ',';
      append_quoted(out, table.columns[i].heading, true);
    }
    out += line_end;
  }
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      const auto* whole = excel ? nullptr : row[i].as<std::string>();
      if (whole != nullptr) {
        append_quoted(out, *whole, true);
        continue;
      }
      std::string text = cell_text(row[i], table.columns[i], options.json_lists);
      if (excel && begins_like_formula(row[i], text)) text.insert(text.begin(), '\'');
      append_quoted(out, text, !row[i].is_null());
    }
    out += line_end;
  }
  return out;
}

}  // namespace guidebook
