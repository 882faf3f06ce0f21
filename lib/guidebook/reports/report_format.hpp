#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/rules/validate.hpp"

namespace guidebook {

struct ReportOptions {
  bool color = false;
  bool summary_only = false;      ///< Of a failure only how many findings there are.
  std::size_t max_findings = 0;   ///< The gravest, 0 for all; machines get all, always.
  std::string_view version = {};  ///< Of the program, for formats that name their tool.
};

/// A way to print what validating found: a row in the table, a file of its own.
struct ReportFormat {
  std::string_view name;  ///< As in `--format sarif`.
  std::string_view doc;   ///< What it is, without a full stop.
  std::string (*write)(const validation::Report& report, const ReportOptions& options);
};

/// For a reader first, then for machines.
[[nodiscard]] std::span<const ReportFormat> report_formats();

/// nullptr if there is none of that name.
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

std::string write_human(const validation::Report& report, const ReportOptions& options);

}  // namespace guidebook
