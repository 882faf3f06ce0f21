#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "guidebook/formats/import/csv_reader.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/json_tree.hpp"
#include "guidebook/formats/import/map_proposal.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/formats/import/table_path.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

/// What a column of a table holds.
struct TableColumn {
  std::vector<std::string> path;  ///< Of keys; empty: it is left out.
  const Field* field = nullptr;   ///< At the path's end; nullptr for a key that no record knows.
  std::size_t slot = 0;           ///< The same for all columns whose paths begin with one key.
};

/// Items parted by semicolons, with \; and \\ in them.
List split_list(std::string_view text) {
  List items;
  std::string item;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      item += text[++i];
    } else if (text[i] == ';') {
      items.emplace_back(std::string(text::trimmed(item)));
      item.clear();
    } else {
      item += text[i];
    }
  }
  items.emplace_back(std::string(text::trimmed(item)));
  std::erase_if(items, [](const Value& each) { return each.as<std::string>()->empty(); });
  return items;
}

/// The list or map that a cell holds as JSON; null if it holds none.
Value json_in(std::string_view text) {
  if (!text.starts_with('[') && !text.starts_with('{')) return {};
  const Source source({}, std::string(text));
  Diagnostics faults;
  std::size_t at = 0;
  const auto node = read_json(source, at, faults);
  return node && at == text.size() ? to_value(*node) : Value{};
}

class TableReader {
 public:
  TableReader(const Source& source, const ImportOptions& options, const RecordType& type,
              CsvSyntax syntax, Diagnostics& diagnostics)
      : source_(source),
        options_(options),
        type_(type),
        syntax_(syntax),
        diagnostics_(diagnostics) {}

  std::vector<ImportedRecord> read() {
    const auto rows = read_csv(source_, syntax_, diagnostics_);
    if (!rows || rows->empty()) return {};
    for (const CsvCell& heading : rows->front()) {
      TableColumn found = column(heading);
      if (!check_unique(found, heading)) return {};
      if (!found.path.empty())
        found.slot = slots_.try_emplace(found.path.front(), slots_.size()).first->second;
      columns_.push_back(std::move(found));
    }
    report_missing(rows->front());
    propose(rows->front());
    std::vector<ImportedRecord> records;
    for (const CsvRow& row : std::span(*rows).subspan(1)) {
      if (!check_length(row)) return {};
      records.push_back(record(row));
    }
    return records;
  }

 private:
  TableColumn column(const CsvCell& heading) {
    const std::string_view key = mapped_key(options_, heading.text);
    if (key.empty()) return {};
    if (key == "guide" || key == "x-*") return {{std::string(key)}, nullptr};
    for (const std::string& candidate : {std::string(key), text::to_lower(key)}) {
      std::vector<std::string> path = split_path(candidate);
      if (const Field* field = field_at(type_.fields(), path)) return {std::move(path), field};
    }
    const std::string slug = slug_of(key);
    const std::string own = "x-" + (slug.empty() ? "column" : slug);
    Diagnostic note =
        source_.error("unknown-field", heading.begin, heading.end,
                      fmt::format("\"{}\" is no field of {}: kept as {}",
                                  text::visible(std::string(key)), type_.plural, own),
                      fmt::format("--map \"{}=FIELD\" makes it one", text::visible(heading.text)));
    note.level = Level::warning;
    diagnostics_.push_back(std::move(note));
    return {{own}, nullptr};
  }

  /// A mapping may be meant for another file.
  void report_missing(const CsvRow& headings) {
    for (const KeyMapping& mapping : options_.map) {
      if (std::ranges::find(headings, mapping.foreign, &CsvCell::text) != headings.end()) continue;
      Diagnostic note =
          source_.error({}, headings.front().begin, headings.back().end,
                        fmt::format("no column is called \"{}\"", text::visible(mapping.foreign)));
      note.level = Level::note;
      diagnostics_.push_back(std::move(note));
    }
  }

  /// Without a mapping, one is proposed where headings are known words for fields.
  void propose(const CsvRow& headings) {
    if (!options_.map.empty()) return;
    std::vector<std::string_view> unknown;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].field != nullptr)
        taken.insert(fmt::format("{}", fmt::join(columns_[i].path, ".")));
      if (columns_[i].field == nullptr) unknown.push_back(headings[i].text);
    }
    std::string proposal = map_proposal(type_, unknown, std::move(taken));
    if (proposal.empty()) return;
    Diagnostic note = source_.error({}, headings.front().begin, headings.back().end,
                                    "some of these headings are words for fields",
                                    "write " + std::move(proposal));
    note.level = Level::note;
    diagnostics_.push_back(std::move(note));
  }

  bool check_unique(const TableColumn& column, const CsvCell& heading) {
    if (column.path.empty() || paths_.insert(column.path).second ||
        may_be_repeated(fmt::format("{}", fmt::join(column.path, ".")))) {
      return true;
    }
    diagnostics_.push_back(
        source_.error("duplicate-key", heading.begin, heading.end,
                      fmt::format("\"{}\" is the second column of {}", text::visible(heading.text),
                                  fmt::join(column.path, ".")),
                      fmt::format("--map \"{}=\" leaves it out", text::visible(heading.text))));
    return false;
  }

  bool check_length(const CsvRow& row) {
    const auto beyond = std::find_if(
        row.begin() + static_cast<std::ptrdiff_t>(std::min(row.size(), columns_.size())), row.end(),
        [](const CsvCell& cell) { return !cell.text.empty(); });
    if (beyond == row.end()) return true;
    diagnostics_.push_back(source_.error(
        {}, beyond->begin, beyond->end,
        fmt::format("the row has {} cells, the table {} headings", row.size(), columns_.size()),
        "put quotes around a cell that holds the separator"));
    return false;
  }

  [[nodiscard]] ImportedRecord record(const CsvRow& row) const {
    ImportedRecord record{.type = &type_,
                          .guide = {},
                          .fields = {},
                          .begin = row.front().begin,
                          .end = row.back().end};
    std::vector<ImportedField> fields(slots_.size());
    for (std::size_t i = 0; i < std::min(row.size(), columns_.size()); ++i) {
      const TableColumn& column = columns_[i];
      const CsvCell& cell = row[i];
      if (column.path.empty() || cell.text.empty()) continue;
      if (column.path.front() == "guide" && column.field == nullptr) {
        record.guide = cell.text;
        continue;
      }
      Value value = cell_value(cell, column);
      if (const auto* own = column.path.front() == "x-*" ? value.as<Map>() : nullptr) {
        for (const Member& member : *own)
          record.fields.push_back({member.key, member.value, cell.begin, cell.end});
        continue;
      }
      ImportedField& field = fields[column.slot];
      if (field.key.empty()) field = {column.path.front(), {}, cell.begin, cell.end};
      put_at(field.value, std::span(column.path).subspan(1), find(type_.fields(), field.key),
             std::move(value));
    }
    for (ImportedField& field : fields) {
      if (!field.key.empty()) record.fields.push_back(std::move(field));
    }
    if (&type_ == &record_types().front()) record.guide = text_of(record, "id");
    return record;
  }

  [[nodiscard]] Value cell_value(const CsvCell& cell, const TableColumn& column) const {
    std::string text = cell.text;
    if (column.field == nullptr) {
      Value json = column.path.front() == "x-*" ? json_in(text) : Value{};
      return json.is_null() ? Value{std::move(text)} : std::move(json);
    }
    const Field& field = *column.field;
    const bool may_be_json = field.is_list || field.type == Type::text ||
                             field.type == Type::names || field.type == Type::address ||
                             field.type == Type::extra || !field.fields().empty();
    if (may_be_json) {
      if (Value json = json_in(text); !json.is_null()) return json;
    }
    if (field.is_list) return split_list(text);
    const bool is_number = field.type == Type::number || field.type == Type::price;
    if (is_number && syntax_.separator == ';') return with_decimal_point(std::move(text));
    return text;
  }

  /// Where semicolons part cells, commas stand before decimals.
  static std::string with_decimal_point(std::string text) {
    const std::size_t comma = text.find(',');
    const bool only_one =
        comma != std::string::npos && text.find_first_of(",.", comma + 1) == std::string::npos;
    if (only_one && text.find('.') == std::string::npos) text[comma] = '.';
    return text;
  }

  const Source& source_;
  const ImportOptions& options_;
  const RecordType& type_;
  CsvSyntax syntax_;
  Diagnostics& diagnostics_;
  std::vector<TableColumn> columns_;
  std::set<std::vector<std::string>> paths_;  // of the columns so far
  std::unordered_map<std::string, std::size_t> slots_;
};

std::vector<ImportedRecord> import_table(const Source& source, const ImportOptions& options,
                                         CsvSyntax syntax, Diagnostics& diagnostics) {
  const RecordType* type = options.type;
  if (type == nullptr)
    type = find_record_type(std::filesystem::path(source.file()).stem().string());
  if (type == nullptr) {
    diagnostics.push_back(file_error({}, source.file(), "nothing says what the table holds",
                                     "write --type hotels, or another type of record"));
    return {};
  }
  return TableReader(source, options, *type, syntax, diagnostics).read();
}

}  // namespace

std::vector<ImportedRecord> import_csv(const Source& source, const ImportOptions& options,
                                       Diagnostics& diagnostics) {
  return import_table(source, options, {.separator = separator_in(source.text())}, diagnostics);
}

std::vector<ImportedRecord> import_tsv(const Source& source, const ImportOptions& options,
                                       Diagnostics& diagnostics) {
  return import_table(source, options, {.separator = '\t', .escapes = true}, diagnostics);
}

}  // namespace guidebook
