// What is written reads back as what was there: YAML and CSV, with whatever text in them.
#include <cstdlib>
#include <string>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "folder.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/tree.hpp"
#include "guidebook/yaml/writer.hpp"
#include "guides.hpp"
#include "random_text.hpp"
#include "sanitized.hpp"

namespace yaml = guidebook::yaml;
using guidebook::Guide;
using guidebook::List;
using guidebook::LoadedGuide;
using guidebook::Map;
using guidebook::RecordRef;
using guidebook::Source;
using guidebook::Value;

namespace {

// ---- YAML, as a tree ----

Value value_of(const yaml::Node& node) {
  if (node.kind == yaml::Kind::null) return {};
  if (node.kind == yaml::Kind::scalar) return std::string(node.text);
  List list;
  Map map;
  for (const yaml::Node* child = node.first; child != nullptr; child = child->next) {
    if (node.kind == yaml::Kind::sequence) {
      list.push_back(value_of(*child));
    } else {
      const std::string key(child->text);
      child = child->next;
      map.push_back({key, value_of(*child)});
    }
  }
  return node.kind == yaml::Kind::sequence ? Value{list} : Value{map};
}

/// What our reader makes of the text, as JSON; else what it finds wrong.
std::string read_back(const std::string& text) {
  const Source source("x.yaml", text);
  guidebook::Diagnostics diagnostics;
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  std::string faults;
  for (const std::string& line : lines_of(diagnostics)) faults += line + '\n';
  return tree.root() == nullptr || !faults.empty() ? faults : to_json(value_of(*tree.root()));
}

Value random_value(RandomText& random, std::size_t depth) {
  const std::size_t kind = random.below(depth == 0 ? 5 : 8);
  if (kind == 0) return {};
  if (kind < 5) return random.text();
  List list;
  Map map;
  for (std::size_t i = random.below(4); i > 0; --i) {
    if (kind == 5) {
      list.push_back(random_value(random, depth - 1));
    } else {
      map.push_back({random.line() + std::to_string(i), random_value(random, depth - 1)});
    }
  }
  return kind == 5 ? Value{list} : Value{map};
}

// ---- Guides ----

/// All records of a guide, field by field.
std::string records_of(const Guide& guide) {
  std::string all;
  guidebook::for_each_row(guide, [&](const RecordRef& row) {
    all += row.ref() + ' ' + to_json(to_map(row.type->fields(), row.object)) + '\n';
  });
  return all;
}

std::vector<RecordRef> rows_of(const std::vector<const Guide*>& guides) {
  std::vector<RecordRef> rows;
  for (const Guide* guide : guides) {
    guidebook::for_each_row(*guide, [&](const RecordRef& row) { rows.push_back(row); });
  }
  return rows;
}

/// Writes all guides into one stream and holds what it reads as against them. How many.
std::size_t check_guides(const guidebook::Library& library) {
  const std::string stream = guidebook::write_guides_yaml(rows_of(library.guides()), {});
  const auto documents = guidebook::split_stream(stream);
  REQUIRE(documents.size() == library.guides().size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Guide& guide = *library.guides()[i];
    const LoadedGuide again = guidebook::load_guide(Source("again", documents[i].text), guide.id);
    INFO(guide.file);
    REQUIRE(lines_of(again.diagnostics).empty());
    REQUIRE(records_of(*again.guide) == records_of(guide));
  }
  return documents.size();
}

std::size_t check_folder(const std::string& folder) { return check_guides(load_library({folder})); }

// ---- CSV ----

/// RFC 4180, written for this test alone: records of cells, each with whether it was in quotes.
struct Cell {
  std::string text;
  bool quoted = false;
  bool operator==(const Cell&) const = default;
};
using Record = std::vector<Cell>;

std::vector<Record> parse_csv(std::string_view text, std::string_view line_end) {
  std::vector<Record> records;
  while (!text.empty()) {
    Record& record = records.emplace_back();
    bool more = true;
    while (more) {
      Cell& cell = record.emplace_back();
      cell.quoted = text.starts_with('"');
      if (cell.quoted) text.remove_prefix(1);
      while (cell.quoted) {
        const std::size_t quote = text.find('"');
        REQUIRE(quote != std::string_view::npos);
        cell.text += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) break;
        cell.text += '"';
        text.remove_prefix(1);
      }
      if (!cell.quoted) {
        const std::size_t end = std::min({text.find(','), text.find(line_end), text.size()});
        cell.text = text.substr(0, end);
        REQUIRE(cell.text.find_first_of("\"\r\n") == std::string::npos);
        text.remove_prefix(end);
      }
      more = text.starts_with(',');
      if (more) text.remove_prefix(1);
    }
    REQUIRE(text.starts_with(line_end));
    text.remove_prefix(line_end.size());
  }
  return records;
}

/// "a;b\;c\\" taken apart again.
List split_items(std::string_view joined) {
  List items{std::string()};
  for (std::size_t i = 0; i < joined.size(); ++i) {
    auto& item = *std::get_if<std::string>(&items.back());
    if (joined[i] == '\\') {
      item += joined[++i];
    } else if (joined[i] == ';') {
      items.emplace_back(std::string());
    } else {
      item += joined[i];
    }
  }
  return items;
}

guidebook::Table random_table(RandomText& random) {
  guidebook::Table table;
  for (std::size_t i = random.below(4) + 1; i > 0; --i) {
    table.columns.push_back({.heading = random.text(2), .is_list = random.below(3) == 0});
  }
  for (std::size_t i = random.below(5); i > 0; --i) {
    auto& row = table.rows.emplace_back();
    for (const guidebook::Column& column : table.columns) {
      if (random.below(5) == 0) {
        row.emplace_back();
      } else if (!column.is_list) {
        row.emplace_back(random.text());
      } else {
        List list;
        for (std::size_t k = random.below(3) + 1; k > 0; --k) list.emplace_back(random.text(3));
        row.emplace_back(std::move(list));
      }
    }
  }
  return table;
}

}  // namespace

TEST_CASE("round trip: any value through YAML") {
  RandomText random;
  for (int i = 0; i < repetitions(20'000); ++i) {
    const Value value = random_value(random, 4);
    const std::string text = to_yaml(value);
    INFO(text);
    REQUIRE(read_back(text) == to_json(value));
  }
}

TEST_CASE("round trip: the guides that come with the program, and the sample files of rules") {
  CHECK(check_folder(TEST_DATA "/../guides") == 8);
  CHECK(check_folder(TEST_DATA "/rules") > 20);
}

TEST_CASE("round trip: guides from open data") {
  const char* named = std::getenv("GUIDEBOOK_CORPUS");
  const std::string folder = named == nullptr ? TEST_DATA "/../../shared/corpus" : named;
  if (!std::filesystem::is_directory(folder + "/camino")) return;
  CHECK(check_folder(folder + "/camino/pt") > 10);
  CHECK(check_folder(folder + "/camino/au") > 10);
}

TEST_CASE("round trip: guides with any text in them") {
  RandomText random;
  for (int i = 0; i < repetitions(2'000); ++i) {
    Folder folder;
    const auto text = [&] {
      std::string some;
      while (some.empty()) some = random.text(12);
      return some;
    };
    const Map guide{
        {"guidebook", std::int64_t{1}},
        {"id", "x"},
        {"name", random.line()},
        {"kind", "city"},
        {"country", "NO"},
        {"names", Map{{"ko", random.line()}, {"no", random.line()}}},
        {"aliases", List{random.line(), random.line()}},
        {"currency", "EUR"},
        {"introduction", Map{{"en", text()}, {"ko", text()}}},
        {"sections", List{Map{{"title", text()}, {"text", text()}}}},
        {"hotels", List{Map{{"id", "h"},
                            {"name", random.line()},
                            {"price", Map{{"from", 20.5}, {"to", 45.0}, {"note", text()}}},
                            {"phones", List{Map{{"number", "+861064167544"}, {"note", text()}}}},
                            {"description", text()},
                            {"facilities", List{random.line(), "007", "null", "true"}}}}},
        {"x-own", List{random_value(random, 2), 4.5, std::int64_t{-7}, true, "4.5", "true", "-0"}}};
    put(folder / "x.yaml", to_yaml(guide));
    const auto library = load_library({(folder / "x.yaml").string()});
    INFO(content(folder / "x.yaml"));
    REQUIRE(lines_of(library.diagnostics()).empty());
    REQUIRE(check_guides(library) == 1);
    const Guide& read = *library.guides().front();
    REQUIRE(read.name == *guide[2].value.as<std::string>());
    REQUIRE(to_json(to_value(*read.introduction)) == to_json(*find(guide, "introduction")));
    REQUIRE(to_json(*find(read.extra, "x-own")) == to_json(guide.back().value));
  }
}

TEST_CASE("round trip: any table through CSV") {
  struct Dialect {
    guidebook::CsvDialect dialect;
    std::string_view line_end;
  };
  using guidebook::CsvDialect;
  RandomText random;
  for (const Dialect& dialect :
       {Dialect{CsvDialect::plain, "\n"}, Dialect{CsvDialect::rfc4180, "\r\n"}}) {
    for (int i = 0; i < repetitions(5'000); ++i) {
      const guidebook::Table table = random_table(random);
      const std::string text = write_csv(table, {.dialect = dialect.dialect});
      INFO(text);
      const auto records = parse_csv(text, dialect.line_end);
      REQUIRE(records.size() == table.rows.size() + 1);
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Record& record = records[row + 1];
        REQUIRE(record.size() == table.columns.size());
        for (std::size_t column = 0; column < record.size(); ++column) {
          const Cell& cell = record[column];
          const Value& value = table.rows[row][column];
          const bool missing = cell.text.empty() && !cell.quoted;
          REQUIRE(missing == value.is_null());
          if (missing) continue;
          const bool list = value.as<List>() != nullptr;
          REQUIRE(to_json(list ? Value{split_items(cell.text)} : Value{cell.text}) ==
                  to_json(value));
        }
      }
      for (std::size_t column = 0; column < table.columns.size(); ++column) {
        REQUIRE(records[0][column].text == table.columns[column].heading);
      }
    }
  }
}
