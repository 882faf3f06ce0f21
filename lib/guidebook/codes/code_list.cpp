#include "guidebook/codes/code_list.hpp"

#include <algorithm>

#include "guidebook/text/collation.hpp"

namespace guidebook::codes {
namespace {

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

/// Nothing that could be taken for a part of the file's format.
bool is_plain(std::string_view code) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-_+./").find(c) != std::string_view::npos;
  });
}

const Row* pointer(const std::vector<Row>& rows, std::vector<Row>::const_iterator row) {
  return row == rows.end() ? nullptr : &*row;
}

}  // namespace

CodeList::CodeList(std::string text, const Format& format, Columns columns)
    : text_(std::move(text)), format_(format), columns_(columns) {}

bool CodeList::contains(std::string_view code) const {
  // For one guide a look at the text is cheaper, for many it pays to have read it.
  constexpr unsigned most_looks = 32;
  if (asked_.load(std::memory_order_relaxed) < most_looks && is_plain(code) &&
      asked_.fetch_add(1, std::memory_order_relaxed) < most_looks &&
      format_.mentions(text_, columns_, code)) {
    return true;
  }
  return rows().empty() || find(code) != nullptr;
}

const std::vector<Row>& CodeList::rows() const {
  std::call_once(once_, [&] {
    read_text_ = text_;
    rows_ = format_.read(read_text_, columns_);
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return a.code < b.code; });
    for (const Row& row : rows_) by_code_.emplace(row.code, &row);
  });
  return rows_;
}

const Row* CodeList::find(std::string_view code) const {
  if (rows().empty()) return nullptr;
  const auto row = by_code_.find(code);
  return row == by_code_.end() ? nullptr : row->second;
}

const Row* CodeList::find_folded(std::string_view code) const {
  const std::string folded = text::fold(code);
  return pointer(rows(), std::find_if(rows().begin(), rows().end(), [&](const Row& row) {
                   return text::fold(row.code) == folded;
                 }));
}

const Row* CodeList::find_by_field(std::string_view value) const {
  const std::string folded = text::fold(value);
  if (folded.empty()) return nullptr;
  return pointer(rows(), std::find_if(rows().begin(), rows().end(), [&](const Row& row) {
                   return std::any_of(row.fields.begin(), row.fields.end(),
                                      [&](std::string_view field) { return names(field, folded); });
                 }));
}

}  // namespace guidebook::codes
