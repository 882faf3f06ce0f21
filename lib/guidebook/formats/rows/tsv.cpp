#include "guidebook/formats/rows/row_format.hpp"

namespace guidebook {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

std::string write_tsv(const Table& table, const RowOptions& options) {
  std::string out;
  const bool header = options.header && options.begins;
  for (std::size_t i = 0; header && i < table.columns.size(); ++i) {
    if (i > 0) out += '\t';
    append_escaped(out, table.columns[i].heading);
  }
  if (header) out += '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      append_escaped(out, cell_text(row[i], table.columns[i], options.json_lists));
    }
    out += '\n';
  }
  return out;
}

}  // namespace guidebook
