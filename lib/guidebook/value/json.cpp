#include "guidebook/value/json.hpp"

#include <fmt/core.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <variant>

#include "guidebook/text/hidden.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

/// The end of a text, as RapidJSON writes to it: characters that would not be seen, which RapidJSON
/// leaves raw above U+001F, are escaped.
class TextEnd {
 public:
  using Ch = char;
  explicit TextEnd(std::string& text) : text_(text) {}
  void Put(char c) {  // NOLINT(readability-identifier-naming)
    const bool may_hide = c == '\x7f' || c == '\xc2' || c == '\xe2';
    text_ += c;
    if (may_hide) begin_ = text_.size() - 1;
    if (begin_ != std::string::npos) escape_hidden();
  }
  void Flush() {}  // NOLINT(readability-identifier-naming)

 private:
  /// Once the last character is there in full.
  void escape_hidden() {
    const std::size_t size = text_[begin_] == '\x7f' ? 1 : text_[begin_] == '\xc2' ? 2 : 3;
    if (text_.size() - begin_ < size) return;
    const char32_t c = utf8::decode(std::string_view(text_).substr(begin_)).value;
    if (text::is_hidden(c)) {
      text_.resize(begin_);
      text_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    }
    begin_ = std::string::npos;
  }

  std::string& text_;
  std::size_t begin_ = std::string::npos;  // of the last character, if it may be hidden
};

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

/// Names of files may be anything; JSON is UTF-8.
void write_string(auto& writer, std::string_view text) {
  const auto write = [&](std::string_view valid) { writer.String(valid.data(), size_of(valid)); };
  if (utf8::is_valid(text)) return write(text);
  write(utf8::repaired(text));
}

void write(auto& writer, const Value& value);

void write_map(auto& writer, const Map& map) {
  writer.StartObject();
  for (const Member& member : map) {
    write_string(writer, member.key);
    write(writer, member.value);
  }
  writer.EndObject();
}

void write(auto& writer, const Value& value) {
  if (const auto* text = value.as<std::string>()) {
    write_string(writer, *text);
  } else if (const auto* map = value.as<Map>()) {
    write_map(writer, *map);
  } else if (const auto* list = value.as<List>()) {
    writer.StartArray();
    for (const Value& item : *list) write(writer, item);
    writer.EndArray();
  } else if (const auto* number = value.as<double>()) {
    const std::string digits = to_string(*number);  // 20, not 20.0
    writer.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
  } else if (const auto* integer = value.as<std::int64_t>()) {
    writer.Int64(*integer);
  } else if (const auto* truth = value.as<bool>()) {
    writer.Bool(*truth);
  } else if (value.is_null()) {
    writer.Null();
  } else {
    write_string(writer, to_text(value));
  }
}

}  // namespace

/// What is written to, and how: the two writers of RapidJSON share no interface.
class JsonWriter::Output {
 public:
  Output(std::string& text, unsigned indent) : end_(text), writer_(std::in_place_index<0>, end_) {
    if (indent > 0) writer_.emplace<1>(end_).SetIndent(' ', indent);
  }

  template <class Act>
  void with(Act act) {
    std::visit(act, writer_);
  }

 private:
  TextEnd end_;
  std::variant<rapidjson::Writer<TextEnd>, rapidjson::PrettyWriter<TextEnd>> writer_;
};

JsonWriter::JsonWriter(std::string& out, unsigned indent)
    : output_(std::make_unique<Output>(out, indent)) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
  output_->with([](auto& writer) { writer.StartObject(); });
}

void JsonWriter::end_object() {
  output_->with([](auto& writer) { writer.EndObject(); });
}

void JsonWriter::begin_list() {
  output_->with([](auto& writer) { writer.StartArray(); });
}

void JsonWriter::end_list() {
  output_->with([](auto& writer) { writer.EndArray(); });
}

void JsonWriter::key(std::string_view name) {
  output_->with([&](auto& writer) { write_string(writer, name); });
}

void JsonWriter::value(const Value& value) {
  output_->with([&](auto& writer) { write(writer, value); });
}

void JsonWriter::text(std::string_view utf8) {
  output_->with([&](auto& writer) { write_string(writer, utf8); });
}

void JsonWriter::number(std::int64_t number) {
  output_->with([&](auto& writer) { writer.Int64(number); });
}

void JsonWriter::json(std::string_view text) {
  output_->with(
      [&](auto& writer) { writer.RawValue(text.data(), text.size(), rapidjson::kObjectType); });
}

std::string to_json(const Value& value, unsigned indent) {
  std::string json;
  JsonWriter(json, indent).value(value);
  return json;
}

std::string to_text(const Value& value) {
  struct Visitor {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Date& date) const { return to_string(date); }
    std::string operator()(Duration duration) const { return to_string(duration); }
    std::string operator()(const List& list) const { return to_json(list); }
    std::string operator()(const Map& map) const { return to_json(map); }
  };
  return std::visit(Visitor{}, static_cast<const Value::variant&>(value));
}

}  // namespace guidebook
