#include <rapidjson/reader.h>

#include <algorithm>

#include "guidebook/codes/code_list.hpp"

namespace guidebook::codes {
namespace {

using rapidjson::SizeType;

/// Takes rows from what RapidJSON meets.
class RowHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RowHandler> {
 public:
  RowHandler(std::span<const std::string_view> columns, std::size_t bytes) : columns_(columns) {
    constexpr std::size_t usual_bytes = 100;  // of a row, as the packages write them
    rows_.reserve(bytes / usual_bytes);
  }

  [[nodiscard]] std::vector<Row> take() { return std::move(rows_); }

  bool Default() { return true; }

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
  std::span<const std::string_view> columns_;
  std::vector<Row> rows_;
  Row row_;
  std::size_t column_ = 0;
  bool in_object_ = false;
};

}  // namespace

std::optional<std::vector<Row>> read_json(std::string& text,
                                          std::span<const std::string_view> columns) {
  RowHandler handler(columns.first(std::min(columns.size(), most_fields + 1)), text.size());
  rapidjson::InsituStringStream stream(text.data());
  rapidjson::Reader reader;
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
  if (reader.Parse<flags>(stream, handler).IsError()) return std::nullopt;
  return handler.take();
}

}  // namespace guidebook::codes
