#include "guidebook/formats/import/map_proposal.hpp"

#include <fmt/core.h>

#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/table_path.hpp"

namespace guidebook {
namespace {

/// The field of the type that a heading stands for; empty if none does, or a list's further column
/// could only hold it.
std::string field_meant(const RecordType& type, std::string_view heading) {
  const FieldWords* words = find_column_words(heading);
  if (words == nullptr || !words->label.empty()) return {};
  const std::string_view path = words->field == "kind" ? type.kind_field : words->field;
  const Field* field = find(type.fields(), path.substr(0, path.find('.')));
  return field == nullptr ? std::string() : std::string(path);
}

/// In quotes for a shell of POSIX.
std::string shell_quoted(std::string_view text) {
  const std::string_view quote = text.find('\'') == std::string_view::npos ? "'" : "\"";
  return fmt::format("{0}{1}{0}", quote, text);
}

}  // namespace

std::string map_proposal(const RecordType& type, std::span<const std::string_view> headings,
                         std::set<std::string> taken) {
  std::string pairs;
  for (const std::string_view heading : headings) {
    const bool can_be_written = heading.find_first_of(",\"$`\\\n") == std::string_view::npos;
    std::string field = can_be_written ? field_meant(type, heading) : std::string();
    const bool is_free = !field.empty() && (taken.insert(field).second || may_be_repeated(field));
    // A whole address and its street would be one value.
    if (!is_free || (field.starts_with("address.") && taken.contains("address"))) continue;
    pairs += fmt::format("{}{}={}", pairs.empty() ? "" : ",", heading, field);
  }
  return pairs.empty() ? pairs : "--map " + shell_quoted(pairs);
}

}  // namespace guidebook
