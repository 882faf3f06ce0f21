#include "guidebook/formats/import/csv_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "guidebook/formats/import/imported_record.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::string_view line_ends = "\r\n";

class CsvReader {
 public:
  CsvReader(const Source& source, const CsvSyntax& syntax, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), syntax_(syntax), diagnostics_(diagnostics) {}

  std::optional<std::vector<CsvRow>> read() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row;
      if (!read_row(row)) return std::nullopt;
      const bool blank = std::ranges::all_of(
          row, [](const CsvCell& cell) { return cell.text.empty() && !cell.quoted; });
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  [[nodiscard]] bool at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool skip(char c) {
    const bool is_there = at(c);
    if (is_there) ++at_;
    return is_there;
  }

  bool read_row(CsvRow& row) {
    do {
      if (++cells_ > max_imported_values)
        return fail(at_, fmt::format("more than {} cells", max_imported_values), {});
      CsvCell& cell = row.emplace_back(CsvCell{.begin = at_});
      const bool good = !syntax_.escapes && at('"') ? read_quoted(cell) : read_plain(cell);
      if (!good) return false;
      cell.end = at_;
    } while (skip(syntax_.separator));
    skip('\r');
    skip('\n');
    return true;
  }

  bool read_plain(CsvCell& cell) {
    const std::array<char, 3> ends{syntax_.separator, '\r', '\n'};
    const std::size_t end = std::min(
        text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
    const std::string_view text = text_.substr(at_, end - at_);
    cell.text = syntax_.escapes ? unescaped(text) : std::string(text::trimmed(text));
    at_ = end;
    return true;
  }

  static std::string unescaped(std::string_view text) {
    constexpr std::string_view letters = "tnr\\";
    constexpr std::string_view meant = "\t\n\r\\";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::size_t letter = text[i] == '\\' && i + 1 < text.size() ? letters.find(text[i + 1])
                                                                        : std::string_view::npos;
      out += letter == std::string_view::npos ? text[i] : meant[letter];
      if (letter != std::string_view::npos) ++i;
    }
    return out;
  }

  bool read_quoted(CsvCell& cell) {
    cell.quoted = true;
    ++at_;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos)
        return fail(cell.begin, "these quotes are not closed", "write a quote in a cell twice");
      cell.text += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!skip('"')) break;
      cell.text += '"';
    }
    const bool ends = at_ == text_.size() || at(syntax_.separator) || at('\r') || at('\n');
    return ends || fail(at_, "text behind closing quotes", "write a quote in a cell twice");
  }

  bool fail(std::size_t where, std::string message, std::string hint) {
    diagnostics_.push_back(
        source_.error({}, where, where + 1, std::move(message), std::move(hint)));
    return false;
  }

  const Source& source_;
  std::string_view text_;
  CsvSyntax syntax_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t cells_ = 0;
};

}  // namespace

char separator_in(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && line_ends.find(c) != std::string_view::npos) break;
    const std::size_t which = quoted ? std::string_view::npos : candidates.find(c);
    if (which != std::string_view::npos) ++counts.at(which);
  }
  const auto most = std::ranges::max_element(counts) - counts.begin();
  return candidates[static_cast<std::size_t>(most)];
}

std::optional<std::vector<CsvRow>> read_csv(const Source& source, const CsvSyntax& syntax,
                                            Diagnostics& diagnostics) {
  return CsvReader(source, syntax, diagnostics).read();
}

}  // namespace guidebook
