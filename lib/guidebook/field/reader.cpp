#include "guidebook/field/reader.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "guidebook/field/syntax.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/localized.hpp"
#include "guidebook/yaml/rewrite.hpp"

namespace guidebook {
namespace {

bool check_known_value(Reader& reader, const Field& field, const yaml::Node& node) {
  const auto& values = field.traits.values;
  if (std::find(values.begin(), values.end(), node.text) != values.end()) return true;
  const auto close = text::nearest(node.text, values);
  reader.error("unknown-value", node,
               fmt::format("{} cannot be \"{}\"", field.name, yaml::shown(node)),
               text::did_you_mean(close, fmt::format("one of {}", fmt::join(values, ", "))));
  if (close) reader.suggest(node, *close, text::is_misspelt(node.text, *close, values));
  return false;
}

/// Offers what was meant by a value that is not written by its type's syntax, where that is known.
void offer_meant(Reader& reader, const Syntax& syntax, const yaml::Node& node) {
  std::string meant(text::trimmed(node.text));
  if (syntax.accept(meant)) return reader.suggest(node, meant, true);
  if (syntax.meant == nullptr) return;
  const Correction known = syntax.meant(node.text);
  if (!known.text.empty()) reader.suggest(node, known.text, known.certain);
}

bool wrong_number(Reader& reader, const Field& field, const yaml::Node& node) {
  double number = 0;
  const char* end = node.text.data() + node.text.size();
  const bool only_quoted = node.quoted && std::from_chars(node.text.data(), end, number).ptr == end;
  return reader.error("wrong-type", node,
                      fmt::format("{} wants a number, not \"{}\"", field.name, yaml::shown(node)),
                      only_quoted ? "remove the quotes: what is in quotes is text" : "");
}

/// The number in a plain scalar, by the YAML 1.2 core schema's decimal forms.
template <class T>
bool read_number(Reader& reader, const Field& field, const yaml::Node& node, T& out) {
  if (!reader.expect_scalar(field, node)) return false;
  std::string_view digits = node.text;
  if (digits.starts_with('+') && digits.size() > 1 && digits[1] != '-') digits.remove_prefix(1);
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  const bool whole = error == std::errc{} && stop == digits.data() + digits.size();
  if (node.quoted || !whole || !std::isfinite(static_cast<double>(out))) {
    return wrong_number(reader, field, node);
  }
  if (out == 0) out = 0;  // "-0"
  const auto number = static_cast<double>(out);
  const Traits& traits = field.traits;
  if (number < traits.min || number > traits.max) {
    return reader.error(
        traits.range_rule, node,
        std::isinf(traits.max)
            ? fmt::format("{} cannot be below {}", field.name, traits.min)
            : fmt::format("{} must be from {} to {}", field.name, traits.min, traits.max));
  }
  if (traits.step > 0 && std::remainder(number, traits.step) != 0) {
    return reader.error(traits.range_rule, node,
                        fmt::format("{} goes in steps of {}", field.name, traits.step));
  }
  return true;
}

bool read_variants(Reader& reader, const Field& field, const yaml::Node& node,
                   std::vector<Localized>& out) {
  bool good = reader.expect_content(field, node);
  for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
    if (reader.expect_scalar(field, *key->next)) {
      out.push_back({std::string(key->text), std::string(key->next->text)});
    } else {
      good = false;
    }
  }
  return good;
}

}  // namespace

bool Reader::error(std::string_view rule, const yaml::Node& node, std::string message,
                   std::string hint) {
  if (node.reported) return false;
  diagnostics_.push_back(
      source_.error(rule, node.begin, node.end, std::move(message), std::move(hint)));
  return false;
}

void Reader::suggest(const yaml::Node& node, std::string_view text, bool certain) {
  if (node.reported) return;
  if (auto fix = yaml::rewrite(source_, node, text, certain)) {
    diagnostics_.back().fixes.push_back(std::move(*fix));
  }
}

bool Reader::expect_list(const Field& field, const yaml::Node& node) {
  if (node.kind == yaml::Kind::sequence) return true;
  if (node.kind == yaml::Kind::null) {
    return error("empty-value", node, fmt::format("{} has no value", field.name),
                 "write a value, or remove the key");
  }
  return error("wrong-type", node,
               fmt::format("{} wants a list, not {}", field.name, yaml::describe(node)),
               node.kind == yaml::Kind::scalar ? fmt::format("write [{}]", yaml::shown(node))
                                               : "begin each item with \"- \"");
}

bool Reader::expect_content(const Field& field, const yaml::Node& map) {
  if (map.first != nullptr) return true;
  return error("empty-value", map, fmt::format("{} is an empty map", field.name),
               "write something into it, or remove the key");
}

bool Reader::expect_scalar(const Field& field, const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar && !node.text.empty()) return true;
  if (node.kind == yaml::Kind::scalar || node.kind == yaml::Kind::null) {
    const bool reference = field.type == Type::reference || field.type == Type::place;
    return error("empty-value", node, fmt::format("{} has no value", field.name),
                 reference ? "a reference that begins with # wants quotes: \"#item-id\""
                           : "write a value, or remove the key");
  }
  return error("wrong-type", node,
               fmt::format("{} wants one value, not {}", field.name, yaml::describe(node)));
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, std::string& out) {
  if (!reader.expect_scalar(field, node)) return false;
  if (node.text.find('\n') != std::string_view::npos) {
    return reader.error("wrong-type", node, fmt::format("{} must be one line", field.name));
  }
  if (field.type == Type::enumeration && !check_known_value(reader, field, node)) return false;
  out = node.text;
  const Syntax* syntax = syntax_of(field.type);
  if (syntax == nullptr || syntax->accept(out)) return true;
  reader.error(syntax->rule, node,
               fmt::format("{}: \"{}\" is not {}", field.name, yaml::shown(node), syntax->noun),
               fmt::format("write {}", syntax->example));
  offer_meant(reader, *syntax, node);
  return false;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, double& out) {
  return read_number(reader, field, node, out);
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, std::int64_t& out) {
  return read_number(reader, field, node, out);
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Date& out) {
  std::string text;
  if (!read(reader, field, node, text)) return false;
  out = *parse_date(text);
  return true;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Duration& out) {
  std::string text;
  if (!read(reader, field, node, text)) return false;
  out = *parse_duration(text);
  return true;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Text& out) {
  if (node.kind == yaml::Kind::mapping) return read_variants(reader, field, node, out.variants);
  if (!reader.expect_scalar(field, node)) return false;
  out.variants.push_back({reader.language(), std::string(node.text)});
  out.plain = true;
  return true;
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Names& out) {
  if (node.kind == yaml::Kind::mapping) return read_variants(reader, field, node, out.variants);
  return reader.error("wrong-type", node,
                      fmt::format("{} wants a map of language to name", field.name),
                      "write, for example, {ko: 청진}");
}

}  // namespace guidebook
