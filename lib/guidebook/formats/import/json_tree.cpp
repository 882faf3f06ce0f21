#include "guidebook/formats/import/json_tree.hpp"

#include <fmt/core.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "guidebook/formats/import/imported_record.hpp"
#include "guidebook/yaml/limits.hpp"

namespace guidebook {
namespace {

constexpr std::string_view white_space = " \t\r\n";

Value number(std::string_view digits) {
  const char* const end = digits.data() + digits.size();
  if (digits.find_first_of(".eE") == std::string_view::npos) {
    std::int64_t whole = 0;
    if (std::from_chars(digits.data(), end, whole).ec == std::errc{}) return whole;
  } else {
    double decimal = 0;
    if (std::from_chars(digits.data(), end, decimal).ec == std::errc{} && std::isfinite(decimal))
      return decimal;
  }
  return std::string(digits);
}

/// Follows the events of RapidJSON's reader. Every member returns whether to go on.
class Builder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Builder> {
 public:
  using Size = rapidjson::SizeType;

  Builder(std::string_view text, const rapidjson::MemoryStream& stream)
      : text_(text), stream_(stream) {}

  bool Null() { return add({}); }
  bool Bool(bool value) { return add(value); }
  bool RawNumber(const char* digits, Size length, bool) { return add(number({digits, length})); }
  bool String(const char* text, Size length, bool) { return add(std::string(text, length)); }
  bool Key(const char* text, Size length, bool) {
    key_.assign(text, length);
    last_ = stream_.Tell();
    return true;
  }
  bool StartObject() { return open(JsonNode::Kind::object); }
  bool StartArray() { return open(JsonNode::Kind::list); }
  bool EndObject(Size) { return close(); }
  bool EndArray(Size) { return close(); }

  /// Why reading ended before the text did; empty if the text is to blame.
  [[nodiscard]] const std::string& limit() const { return limit_; }
  [[nodiscard]] JsonNode take() { return std::move(root_); }

 private:
  JsonNode& append(JsonNode::Kind kind) {
    JsonNode& node = open_.empty() ? root_ : open_.back()->children.emplace_back();
    node.kind = kind;
    node.key = std::move(key_);
    key_.clear();
    node.begin = std::min(text_.find_first_not_of(" \t\r\n,:", last_), text_.size());
    node.end = last_ = stream_.Tell();
    return node;
  }

  bool add(Value value) {
    if (!count()) return false;
    append(JsonNode::Kind::scalar).scalar = std::move(value);
    return true;
  }

  bool open(JsonNode::Kind kind) {
    if (open_.size() + 1 >= yaml::max_depth)
      limit_ = fmt::format("nested more than {} levels deep", yaml::max_depth - 1);
    if (!limit_.empty() || !count()) return false;
    // Nodes that are open are the last of their lists, which grow only once they are closed.
    open_.push_back(&append(kind));
    return true;
  }

  bool count() {
    if (++count_ > max_imported_values)
      limit_ = fmt::format("more than {} values", max_imported_values);
    return limit_.empty();
  }

  bool close() {
    open_.back()->end = last_ = stream_.Tell();
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  const rapidjson::MemoryStream& stream_;
  std::size_t last_ = 0;  // the end of the last token
  std::string key_;
  JsonNode root_;
  std::vector<JsonNode*> open_;
  std::size_t count_ = 0;
  std::string limit_;
};

void move(JsonNode& node, std::size_t offset) {
  node.begin += offset;
  node.end += offset;
  for (JsonNode& child : node.children) move(child, offset);
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
  const auto child = std::ranges::find(children, name, &JsonNode::key);
  return kind != Kind::object || child == children.end() ? nullptr : &*child;
}

std::string JsonNode::text(std::string_view name) const {
  const JsonNode* member = find(name);
  const auto* text = member == nullptr ? nullptr : member->scalar.as<std::string>();
  return text == nullptr ? std::string() : *text;
}

Value to_value(const JsonNode& node) {
  if (node.kind == JsonNode::Kind::scalar) return node.scalar;
  if (node.kind == JsonNode::Kind::list) {
    List list;
    for (const JsonNode& child : node.children) list.push_back(to_value(child));
    return list;
  }
  Map map;
  for (const JsonNode& child : node.children) {
    Value value = to_value(child);
    if (!value.is_null()) map.push_back({child.key, std::move(value)});
  }
  return map;
}

std::optional<JsonNode> read_json(const Source& source, std::size_t& at, Diagnostics& diagnostics) {
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseStopWhenDoneFlag |
                             rapidjson::kParseNumbersAsStringsFlag;
  const std::string_view text = source.text().substr(at);
  rapidjson::MemoryStream stream(text.data(), text.size());
  Builder builder(text, stream);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
  if (result.IsError()) {
    const bool is_limit = !builder.limit().empty();
    const std::size_t where = at + (is_limit ? stream.Tell() - 1 : result.Offset());
    diagnostics.push_back(source.error(
        {}, where, where + 1,
        is_limit ? builder.limit()
                 : fmt::format("no JSON: {}", rapidjson::GetParseError_En(result.Code()))));
    return std::nullopt;
  }
  JsonNode root = builder.take();
  move(root, at);
  at = std::min(source.text().find_first_not_of(white_space, at + stream.Tell()),
                source.text().size());
  return root;
}

}  // namespace guidebook
