#include "guidebook/json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "guidebook/utf8.hpp"

namespace guidebook {
namespace {

/// Names of files may be anything; JSON is UTF-8.
void write_string(auto& writer, std::string_view text) {
  const auto write = [&](std::string_view valid) {
    writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  };
  if (utf8::is_valid(text)) return write(text);
  write(utf8::repaired(text));
}

void write(auto& writer, const Value& value);

void write_map(auto& writer, const Map& map) {
  writer.StartObject();
  for (const Member& member : map) {
    writer.Key(member.key.data(), static_cast<rapidjson::SizeType>(member.key.size()));
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

std::string to_json(const Value& value, unsigned indent) {
  rapidjson::StringBuffer buffer;
  if (indent == 0) {
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    write(writer, value);
  } else {
    rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
    writer.SetIndent(' ', indent);
    write(writer, value);
  }
  return {buffer.GetString(), buffer.GetSize()};
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
