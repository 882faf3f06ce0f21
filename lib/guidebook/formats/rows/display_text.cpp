#include "guidebook/formats/rows/display_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/records/parts.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

std::string part(const Map& map, std::string_view key) {
  const Value* value = find(map, key);
  return value == nullptr ? std::string() : to_text(*value);
}

std::string price_text(const Map& price) {
  const std::string from = part(price, "from");
  const std::string to = part(price, "to");
  if (from.empty() && to.empty()) return part(price, "note");
  std::string text = from == to || to.empty() ? from : fmt::format("{}–{}", from, to);
  if (from.empty()) text = "up to " + to;
  if (text == "0") return "free";
  const std::string currency = part(price, "currency");
  const std::string per = part(price, "per");
  if (!currency.empty()) text += ' ' + currency;
  if (!per.empty()) text += '/' + per;
  return text;
}

/// "+447822014058", and in brackets what answers there and when.
std::vector<LinkedText> phone(const Map& map) {
  const std::string number = part(map, "number");
  std::vector<LinkedText> pieces{{.text = number, .link = "tel:" + number}};
  std::string more = part(map, "label");
  const std::string note = part(map, "note");
  if (!note.empty()) more += (more.empty() ? "" : ", ") + note;
  if (!more.empty()) pieces.push_back({.text = fmt::format(" ({})", more)});
  return pieces;
}

/// An address in parts on one line.
std::string parts_text(const Map& parts) {
  std::string line;
  for (const Member& part : parts) line += (line.empty() ? "" : ", ") + to_text(part.value);
  return line;
}

std::vector<LinkedText> map_pieces(const Map& map, const Column& column) {
  switch (column.type) {
    case Type::price:
      return {{.text = price_text(map)}};
    case Type::phone:
      return phone(map);
    case Type::place:
      return {{.text = part(map, "name")}};
    case Type::coordinates:
      return {{.text = fmt::format("{}, {}", part(map, "lat"), part(map, "lon"))}};
    case Type::season:
      return {{.text = fmt::format("{}–{}", part(map, "from"), part(map, "to"))}};
    case Type::source:
      return {{.text = part(map, "title"), .link = part(map, "url")}};
    case Type::address:
      return {{.text = has_address_parts(map) ? parts_text(map) : to_json(map)}};
    default:
      return {{.text = to_json(map)}};
  }
}

/// "1h30m", which guides and expressions may have too.
std::string duration_text(Duration duration) {
  struct Unit {
    char letter;
    std::int64_t seconds;
  };
  std::string text;
  for (const Unit& unit : {Unit{'d', 86'400}, Unit{'h', 3'600}, Unit{'m', 60}, Unit{'s', 1}}) {
    if (duration.seconds >= unit.seconds) {
      text += fmt::format("{}{}", duration.seconds / unit.seconds, unit.letter);
    }
    duration.seconds %= unit.seconds;
  }
  return text.empty() ? "0m" : text;
}

std::vector<LinkedText> item(const Value& value, const Column& column) {
  if (const auto* duration = value.as<Duration>()) return {{.text = duration_text(*duration)}};
  if (const auto* part = value.as<double>(); part != nullptr && column.is_share) {
    return {{.text = fmt::format("{:.1f}%", *part * 100)}};
  }
  if (const auto* map = value.as<Map>()) return map_pieces(*map, column);
  LinkedText piece{.text = to_text(value)};
  if (column.type == Type::email) piece.link = "mailto:" + piece.text;
  if (column.type == Type::phone_number) piece.link = "tel:" + piece.text;
  if (column.type == Type::url) piece.link = piece.text;
  if (column.type == Type::wikidata) piece.link = "https://www.wikidata.org/wiki/" + piece.text;
  return {piece};
}

}  // namespace

std::vector<LinkedText> display_pieces(const Value& value, const Column& column) {
  if (value.is_null()) return {};
  const auto* list = value.as<List>();
  if (list == nullptr) return item(value, column);
  std::vector<LinkedText> all;
  for (const Value& each : *list) {
    if (!all.empty()) all.push_back({.text = ", "});
    for (LinkedText& piece : item(each, column)) all.push_back(std::move(piece));
  }
  return all;
}

std::string display_text(const Value& value, const Column& column) {
  if (const auto* text = value.as<std::string>()) return *text;
  std::string text;
  for (const LinkedText& piece : display_pieces(value, column)) text += piece.text;
  return text;
}

std::string in_lines(std::string_view text, std::string (*write)(std::string_view)) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\r' || c == '\t'; }, ' ');
    out += write(line);
    if (end == text.size()) return out;
    out += "<br>";
    text.remove_prefix(end + 1);
  }
}

bool holds_numbers(const Column& column) {
  return !column.is_list && (column.type == Type::number || column.type == Type::integer);
}

}  // namespace guidebook
