#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Codes of countries, languages, currencies, licences and time zones, from the lists that packages
/// of the system keep: nothing of them is written in our code.
namespace guidebook::codes {

inline constexpr std::size_t most_fields = 4;

/// A line of a list: a code and what the list says of it, in the order requested. Fields
/// that a code doesn't have are empty.
struct Row {
  std::string_view code;
  std::array<std::string_view, most_fields> fields;
};

using Columns = std::span<const std::string_view>;

/// How a file holds a list. `columns` names the code, then the fields, where the format has names.
struct Format {
  /// Whether a text looks like one, from its beginning to its end.
  bool (*looks_whole)(std::string_view text);
  /// Whether the code stands in the text: a look at it that costs far less than reading all rows.
  bool (*mentions)(std::string_view text, Columns columns, std::string_view code);
  /// The rows in a text, which may be changed in place; none if it is not of the format.
  std::vector<Row> (*read)(std::string& text, Columns columns);
};

/// JSON (RFC 8259): of each object the strings of these names, if it has the first; of a list of
/// strings the strings.
extern const Format json_format;
/// tzdata.zi: the names of zones, and of links with the name they stand for.
extern const Format zone_format;
/// zone.tab: the names of zones with their country.
extern const Format zone_country_format;

/// One list, its rows ordered by code. They are read when something is looked up that the text
/// alone doesn't answer, by whichever thread.
class CodeList {
 public:
  CodeList(std::string text, const Format& format, Columns columns);
  CodeList(const CodeList&) = delete;
  CodeList& operator=(const CodeList&) = delete;

  /// Whether there is the code, letter by letter. A list that turns out to be broken in its middle
  /// has every code: no guide is faulted for it.
  [[nodiscard]] bool contains(std::string_view code) const;
  [[nodiscard]] const std::vector<Row>& rows() const;

  /// Letter by letter; nullptr if there is none.
  [[nodiscard]] const Row* find(std::string_view code) const;
  /// The first whose code is `code` but for case and accents.
  [[nodiscard]] const Row* find_folded(std::string_view code) const;
  /// The first with `value` in a field, but for case and accents. A field may name several things,
  /// parted by semicolons.
  [[nodiscard]] const Row* find_by_field(std::string_view value) const;

 private:
  std::string text_;
  const Format& format_;
  Columns columns_;
  mutable std::atomic<unsigned> asked_ = 0;
  mutable std::once_flag once_;
  mutable std::string read_text_;  ///< What the rows refer to.
  mutable std::vector<Row> rows_;
  mutable std::unordered_map<std::string_view, const Row*> by_code_;
};

}  // namespace guidebook::codes
