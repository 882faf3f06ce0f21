#include "guidebook/codes/code_list.hpp"

#include <algorithm>

#include "guidebook/text.hpp"

namespace guidebook::codes {
namespace {

bool before(const Row& row, std::string_view code) { return row.code < code; }

/// Whether one of the names in `field`, parted by semicolons, folds to `folded`.
bool names(std::string_view field, std::string_view folded) {
  while (!field.empty()) {
    const std::size_t end = std::min(field.find(';'), field.size());
    std::string_view name = field.substr(0, end);
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (text::fold(name) == folded) return true;
    field.remove_prefix(std::min(end + 1, field.size()));
  }
  return false;
}

const Row* pointer(const std::vector<Row>& rows, std::vector<Row>::const_iterator row) {
  return row == rows.end() ? nullptr : &*row;
}

}  // namespace

CodeList::CodeList(std::string text, ReadRows read, std::span<const std::string_view> columns)
    : text_(std::move(text)) {
  auto rows = read(text_, columns);
  if (!rows) return;
  good_ = true;
  rows_ = std::move(*rows);
  const auto by_code = [](const Row& a, const Row& b) { return a.code < b.code; };
  if (!std::is_sorted(rows_.begin(), rows_.end(), by_code)) {
    std::stable_sort(rows_.begin(), rows_.end(), by_code);
  }
}

const Row* CodeList::find(std::string_view code) const {
  const auto row = std::lower_bound(rows_.begin(), rows_.end(), code, before);
  return row == rows_.end() || row->code != code ? nullptr : &*row;
}

const Row* CodeList::find_folded(std::string_view code) const {
  const std::string folded = text::fold(code);
  return pointer(rows_, std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
                   return text::fold(row.code) == folded;
                 }));
}

const Row* CodeList::find_by_field(std::string_view value) const {
  const std::string folded = text::fold(value);
  if (folded.empty()) return nullptr;
  return pointer(rows_, std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
                   return std::any_of(row.fields.begin(), row.fields.end(),
                                      [&](std::string_view field) { return names(field, folded); });
                 }));
}

}  // namespace guidebook::codes
