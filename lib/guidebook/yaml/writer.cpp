#include "guidebook/yaml/writer.hpp"

#include <algorithm>
#include <optional>

#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/scalar.hpp"

namespace guidebook {
namespace {

/// A scalar on one line.
std::string scalar_line(const Value& value, YamlPlace place) {
  if (value.is_null()) return "null";
  const auto* text = value.as<std::string>();
  return text == nullptr ? to_text(value) : yaml_line(utf8::repaired(*text), place);
}

std::string key_text(std::string_view key, YamlPlace place) {
  return yaml_line(utf8::repaired(key), place) + ':';
}

bool is_collection(const Value& value) {
  return value.as<Map>() != nullptr || value.as<List>() != nullptr;
}

/// "{lat: 41.79, lon: 129.78}", if all that the map holds is scalars of one line and there is room.
std::optional<std::string> braces(const Map& map, std::size_t room) {
  std::string out;
  for (const Member& member : map) {
    const auto* text = member.value.as<std::string>();
    if (is_collection(member.value)) return std::nullopt;
    if (text != nullptr && text->find('\n') != std::string::npos) return std::nullopt;
    out += out.empty() ? "{" : ", ";
    out += key_text(member.key, YamlPlace::braces) + ' ';
    out += scalar_line(member.value, YamlPlace::braces);
    if (out.size() > 4 * room) return std::nullopt;  // four bytes a column at most
  }
  out += '}';
  return text::width(out) <= room ? std::optional(std::move(out)) : std::nullopt;
}

class Writer {
 public:
  [[nodiscard]] std::string take() && { return std::move(out_); }

  /// A value at the beginning of a line, or after "- ", where the text is indented so far.
  void write(const Value& value, std::size_t indent) {
    if (const auto* map = value.as<Map>(); map != nullptr && !map->empty()) {
      write_map(*map, indent);
    } else if (const auto* list = value.as<List>(); list != nullptr && !list->empty()) {
      write_list(*list, indent);
    } else {
      write_scalar(value, indent, std::max(indent, yaml_step));
    }
  }

 private:
  void write_map(const Map& map, std::size_t indent) {
    bool first = true;
    for (const Member& member : map) {
      if (!first) out_.append(indent, ' ');
      first = false;
      const std::string key = key_text(member.key, YamlPlace::block);
      out_ += key;
      write_member(member.value, indent, indent + text::width(key) + 1);
    }
  }

  /// What follows a key that ends before `column`.
  void write_member(const Value& value, std::size_t indent, std::size_t column) {
    const auto* map = value.as<Map>();
    const auto* list = value.as<List>();
    if ((map == nullptr || map->empty()) && (list == nullptr || list->empty())) {
      out_ += ' ';
      return write_scalar(value, column, indent + yaml_step);
    }
    if (map != nullptr) {
      if (const auto line = braces(*map, yaml_width - std::min(yaml_width, column)); line) {
        out_ += ' ' + *line + '\n';
        return;
      }
    }
    out_ += '\n';
    out_.append(indent + yaml_step, ' ');
    write(value, indent + yaml_step);
  }

  void write_list(const List& list, std::size_t indent) {
    bool first = true;
    for (const Value& item : list) {
      if (!first) out_.append(indent, ' ');
      first = false;
      out_ += "- ";
      write(item, indent + yaml_step);
    }
  }

  void write_scalar(const Value& value, std::size_t column, std::size_t indent) {
    if (const auto* text = value.as<std::string>()) {
      out_ += yaml_text(utf8::repaired(*text), column, indent, yaml_width);
    } else {
      out_ += value.as<Map>() != nullptr    ? "{}"
              : value.as<List>() != nullptr ? "[]"
                                            : scalar_line(value, YamlPlace::block);
    }
    out_ += '\n';
  }

  std::string out_;
};

}  // namespace

std::string to_yaml(const Value& value) {
  Writer writer;
  writer.write(value, 0);
  return std::move(writer).take();
}

}  // namespace guidebook
