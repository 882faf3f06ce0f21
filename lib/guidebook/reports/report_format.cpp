#include "guidebook/reports/report_format.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array report_format_table{
    ReportFormat{
        "human", "Findings with the line they stand on, for a reader",
        "The findings with line and hint, the gravest up to --max-findings; no fixes as such",
        write_human},
    ReportFormat{"json", "Everything that is known of them, as a JSON object",
                 "All findings with places, hints and fixes", write_json_report},
    ReportFormat{"sarif", "SARIF 2.1.0, for code scanning and editors",
                 "All findings with rules, places and fixes; of more than 25,000 the gravest first",
                 write_sarif, most_sarif_results},
    ReportFormat{"github", "Annotations of GitHub Actions",
                 "All findings with rule, place and hint; no fixes", write_github},
    ReportFormat{"junit", "JUnit XML, a test case for each file",
                 "All findings as text, by file; no fixes", write_junit},
    ReportFormat{"gitlab", "A Code Quality report of GitLab",
                 "All findings with rule, line and hint; no columns and no fixes", write_gitlab},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return report_format_table; }

const ReportFormat* find_report_format(std::string_view name) {
  return text::find_by_name(report_format_table, name);
}

}  // namespace guidebook
