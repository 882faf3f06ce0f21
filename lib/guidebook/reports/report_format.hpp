#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/rules/validate.hpp"

namespace guidebook {

/// What a report is asked to be. Machines get all that was found, always: only a reader's report
/// asks for colour, a width, quiet and how much of it is wanted.
struct ReportOptions {
  bool color = false;
  bool quiet = false;             ///< Nothing but the summary of a failure.
  bool verbose = false;           ///< Also what is found in most files, each time.
  std::size_t max_findings = 0;   ///< The gravest, 0 for all.
  std::size_t width = 0;          ///< Columns a line of a file may take; 0 for what is usual.
  Level fail_on = Level::error;   ///< The least level of a failure.
  std::string_view version = {};  ///< Of the program, for formats that name their tool.
};

/// A way to print what validating found: a row in the table, a file of its own.
struct ReportFormat {
  std::string_view name;   ///< As in `--format sarif`.
  std::string_view doc;    ///< What it is, without a full stop.
  std::string_view holds;  ///< What of the findings it has and what it loses, in a clause.
  std::string (*write)(const validation::Report& report, const ReportOptions& options);
  std::size_t most_findings = 0;  ///< That services take; 0: any number.
};

/// For a reader first, then for machines.
[[nodiscard]] std::span<const ReportFormat> report_formats();

/// nullptr if there is none of that name.
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

std::string write_human(const validation::Report& report, const ReportOptions& options);

/// The documented structure of this program (guidebook-validate(1), "Formats").
std::string write_json_report(const validation::Report& report, const ReportOptions& options);

/// What GitHub takes of a SARIF file.
inline constexpr std::size_t most_sarif_results = 25'000;

/// SARIF 2.1.0 (OASIS): rules complete, columns in code points, files relative to the working
/// folder where they lie in it. The gravest results come first if there are more than GitHub takes.
std::string write_sarif(const validation::Report& report, const ReportOptions& options);

/// Workflow commands of GitHub Actions, a line each.
std::string write_github(const validation::Report& report, const ReportOptions& options);

/// JUnit XML: a test case for every file, which fails where validation does.
std::string write_junit(const validation::Report& report, const ReportOptions& options);

/// A Code Quality report of GitLab.
std::string write_gitlab(const validation::Report& report, const ReportOptions& options);

}  // namespace guidebook
