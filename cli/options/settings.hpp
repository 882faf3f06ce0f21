#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook::cli {

enum class ColorChoice { automatic, always, never };

/// What `export` is to make of documents.
struct DocumentSettings {
  std::string title;
  std::string basemap;                ///< File; empty: none.
  std::vector<SectionKind> sections;  ///< Empty: all.
  VcardVersion vcard_version = VcardVersion::v3;
  SqlDialect sql_dialect = SqlDialect::sqlite;
  std::optional<typeset::Paper> paper;
  std::string theme;  ///< File; empty: none.
  bool large_print = false;
  bool booklet = false;
};

/// What `validate` is to check and to do.
struct ValidationSettings {
  const ReportFormat* report = &report_formats().front();
  std::optional<Level> fail_on;
  std::vector<std::string> select;  ///< Rules.
  std::vector<std::string> ignore;
  std::vector<std::string> levels;  ///< RULE=LEVEL
  std::optional<Age> max_age;
  std::string baseline;  ///< File; empty: none.
  bool write_baseline = false;
  bool fix = false;
};

/// What the command line says, once it is understood.
struct Settings {
  std::vector<std::string> operands;  ///< Everything that is no option, in order.

  std::vector<const RecordType*> types;
  std::vector<std::string> where;
  std::optional<std::string> fields;
  std::optional<std::string> group;
  std::optional<std::string> aggregates;
  std::optional<std::string> having;
  std::string sort;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  std::size_t offset = 0;
  bool explain = false;
  bool distinct = false;
  bool count = false;
  bool quiet = false;
  bool null_ends = false;

  const RowFormat* format = &row_formats().front();
  const ChangeFormat* changes = &change_formats().front();
  CsvDialect csv_dialect = CsvDialect::plain;
  bool json_lists = false;
  bool header = true;

  std::string output = "-";
  std::optional<std::string> root;
  std::optional<std::string> files_from;
  std::string language;
  std::optional<Date> today;
  bool check = false;
  bool diff = false;
  bool update = false;
  bool keep_going = false;
  bool lenient = false;
  std::size_t max_findings = 100;  ///< 0: all.
  std::string kind;                ///< Of a new guide; empty: not known.
  std::string from;                ///< "Wonsan, North Korea": what a new guide is about.
  ImportOptions import;
  std::string into;  ///< The id of the guide for records that have none.
  DocumentSettings document;
  ValidationSettings validation;

  ColorChoice color = ColorChoice::automatic;
  std::optional<std::size_t> width;
  bool verbose = false;
  bool help = false;
};

}  // namespace guidebook::cli
