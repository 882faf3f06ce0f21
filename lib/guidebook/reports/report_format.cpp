#include "guidebook/reports/report_format.hpp"

#include <algorithm>
#include <array>

namespace guidebook {
namespace {

constexpr std::array table{
    ReportFormat{"human", "Findings with the line they stand on, for a reader", write_human},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return table; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto* format = std::find_if(table.begin(), table.end(),
                                    [&](const ReportFormat& row) { return row.name == name; });
  return format == table.end() ? nullptr : format;
}

}  // namespace guidebook
