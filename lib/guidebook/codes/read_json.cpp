#include <rapidjson/reader.h>

#include <algorithm>
#include <optional>

#include "guidebook/codes/code_list.hpp"

namespace guidebook::codes {
namespace {

using rapidjson::SizeType;

/// Takes rows from what RapidJSON meets.
class RowHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RowHandler> {
 public:
  RowHandler(Columns columns, std::size_t bytes) : columns_(columns) {
    constexpr std::size_t usual_bytes = 100;  // of a row, as the packages write them
    rows_.reserve(bytes / usual_bytes);
  }

  [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

  bool StartObject() {
    row_ = {};
    in_object_ = true;
    return true;
  }

  bool Key(const char* text, SizeType size, bool /*copy*/) {
    const auto column = std::find(columns_.begin(), columns_.end(), std::string_view(text, size));
    column_ = static_cast<std::size_t>(column - columns_.begin());
    return true;
  }

  bool String(const char* text, SizeType size, bool /*copy*/) {
    const std::string_view value(text, size);
    if (!in_object_) {
      rows_.push_back({value, {}});
    } else if (column_ == 0) {
      row_.code = value;
    } else if (column_ < columns_.size()) {
      row_.fields[column_ - 1] = value;
    }
    return true;
  }

  bool EndObject(SizeType /*members*/) {
    if (!row_.code.empty()) rows_.push_back(row_);
    row_ = {};
    in_object_ = false;
    return true;
  }

 private:
  Columns columns_;
  std::vector<Row> rows_;
  Row row_;
  std::size_t column_ = 0;
  bool in_object_ = false;
};

constexpr std::string_view spaces = " \t\r\n";

bool looks_whole(std::string_view text) {
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return false;
  const char last = text[text.find_last_not_of(spaces)];
  return (text[first] == '{' && last == '}') || (text[first] == '[' && last == ']');
}

/// `text` without `end` and the white space before it; nothing if it does not end so.
std::optional<std::string_view> without(std::string_view text, std::string_view end) {
  if (!text.ends_with(end)) return std::nullopt;
  text.remove_suffix(end.size());
  return text.substr(0, text.find_last_not_of(spaces) + 1);  // npos + 1 is 0
}

/// Whether a string that `before` leads up to is one of those that `columns` asks for first.
bool is_code(std::string_view before, Columns columns) {
  if (columns.empty()) return before.ends_with('[') || before.ends_with(',');
  const auto key = without(before, ":");
  return key && key->ends_with('"' + std::string(columns.front()) + '"');
}

bool mentions(std::string_view text, Columns columns, std::string_view code) {
  // Its first letter is rarer than a quote: find() stops less often.
  const std::string ending = std::string(code) + '"';
  for (std::size_t at = text.find(ending); at != std::string_view::npos;
       at = text.find(ending, at + 1)) {
    const auto before = without(text.substr(0, at), "\"");
    if (before && is_code(*before, columns)) return true;
  }
  return false;
}

std::vector<Row> read(std::string& text, Columns columns) {
  RowHandler handler(columns.first(std::min(columns.size(), most_fields + 1)), text.size());
  rapidjson::InsituStringStream stream(text.data());
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
  if (reader.Parse<flags>(stream, handler).IsError()) return {};
  return handler.take();
}

}  // namespace

const Format json_format{looks_whole, mentions, read};

}  // namespace guidebook::codes
