#include "guidebook/formats/changes/change_format.hpp"

#include <fmt/core.h>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array change_format_table{
    ChangeFormat{"text", "A line for each value that differs, for a reader",
                 "All changes; of long texts the words around each", write_text_changes},
    ChangeFormat{"json", "An object, for programs", "All changes with complete values",
                 write_json_changes},
    ChangeFormat{"markdown", "Headings and lists, for a pull request",
                 "All changes; of long texts the words around each", write_markdown_changes},
};

void add_counts(std::string& out, std::string_view what, std::span<const std::size_t> counts) {
  std::string numbers;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    numbers += fmt::format("{}{} {}", numbers.empty() ? "" : ", ", counts[i],
                           name(static_cast<Change>(i)));
  }
  if (!numbers.empty()) out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", what, numbers);
}

}  // namespace

std::span<const ChangeFormat> change_formats() { return change_format_table; }

const ChangeFormat* find_change_format(std::string_view name) {
  return text::find_by_name(change_format_table, name);
}

ChangeCounts count_changes(GuideChanges changes) {
  ChangeCounts counts;
  for (const GuideChange& guide : changes) {
    ++counts.guides.at(static_cast<std::size_t>(guide.guide.change));
    for (const RecordChange& record : guide.records)
      ++counts.records.at(static_cast<std::size_t>(record.change));
  }
  return counts;
}

std::string to_string(const ChangeCounts& counts) {
  std::string out;
  add_counts(out, "guides", counts.guides);
  add_counts(out, "records", counts.records);
  return out;
}

}  // namespace guidebook
