#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Codes of countries, languages, currencies, licences and time zones, from the lists that packages
/// of the system keep: nothing of them is written in our code.
namespace guidebook::codes {

inline constexpr std::size_t most_fields = 4;

/// A line of a list: a code and what the list says of it, in the order that was asked for. Fields
/// that a code doesn't have are empty.
struct Row {
  std::string_view code;
  std::array<std::string_view, most_fields> fields;
};

/// Takes the rows out of a file's text, which it may change in place: `columns` names the code,
/// then the fields. Nothing where the text is not of its format.
using ReadRows = std::optional<std::vector<Row>> (*)(std::string& text,
                                                     std::span<const std::string_view> columns);

/// JSON (RFC 8259): of each object the strings of these names, if it has the first; of a list of
/// strings the strings.
std::optional<std::vector<Row>> read_json(std::string& text,
                                          std::span<const std::string_view> columns);
/// tzdata.zi: the names of zones, and of links with the name they stand for.
std::optional<std::vector<Row>> read_zones(std::string& text,
                                           std::span<const std::string_view> columns);
/// zone.tab: the names of zones with their country.
std::optional<std::vector<Row>> read_zone_countries(std::string& text,
                                                    std::span<const std::string_view> columns);

/// The rows of one list, ordered by code. Stays where it is: the rows refer to its text.
class CodeList {
 public:
  /// Holds no rows, and is not `good`, if the text is not of its format.
  CodeList(std::string text, ReadRows read, std::span<const std::string_view> columns);
  CodeList(const CodeList&) = delete;
  CodeList& operator=(const CodeList&) = delete;

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  /// Letter by letter; nullptr if there is none.
  [[nodiscard]] const Row* find(std::string_view code) const;
  /// The first whose code is `code` but for case and accents.
  [[nodiscard]] const Row* find_folded(std::string_view code) const;
  /// The first with `value` in a field, but for case and accents. A field may name several things,
  /// parted by semicolons.
  [[nodiscard]] const Row* find_by_field(std::string_view value) const;

 private:
  std::string text_;
  std::vector<Row> rows_;
  bool good_ = false;
};

}  // namespace guidebook::codes
