#include "guidebook/field/reader.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/field/enumeration.hpp"
#include "guidebook/field/number_correction.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/localized.hpp"
#include "guidebook/yaml/rewrite.hpp"
#include "guidebook/yaml/scalar.hpp"

namespace guidebook {
namespace {

/// Reports an error with what was meant, where that is known.
void report_wrong(Reader& reader, std::string_view rule, const yaml::Node& node,
                  std::string message, const Correction& meant, std::string otherwise) {
  std::string hint = meant.text.empty() ? meant.hint : text::did_you_mean(meant.text, "");
  reader.error(rule, node, std::move(message), hint.empty() ? std::move(otherwise) : hint);
  if (!meant.text.empty()) reader.suggest(node, meant.text, meant.certain);
}

bool check_known_value(Reader& reader, const Field& field, const yaml::Node& node) {
  const auto& values = field.traits.values;
  if (std::find(values.begin(), values.end(), node.text) != values.end()) return true;
  report_wrong(reader, "unknown-value", node,
               fmt::format("{} cannot be \"{}\"", field.name, yaml::shown(node)),
               meant_value(field, node.text), fmt::format("one of {}", fmt::join(values, ", ")));
  return false;
}

/// What was meant by a value that is not written by its type's syntax.
Correction meant_by(const Syntax& syntax, std::string_view text) {
  if (!may_be_meant(text)) return {};
  std::string trimmed(text::trimmed(text));
  if (syntax.accept(trimmed)) return {std::move(trimmed), true, {}};
  return syntax.meant == nullptr ? Correction{} : syntax.meant(text);
}

bool is_step(const Traits& traits, double number) {
  return traits.step == 0 || std::remainder(number, traits.step) == 0;
}

/// The number that a text stands for, its unit left out; nothing if the field can't hold it.
std::optional<double> number_meant(const Field& field, std::string_view text) {
  const Traits& traits = field.traits;
  text = text::trimmed(text);
  if (!traits.unit.empty() && text.ends_with(traits.unit)) text.remove_suffix(traits.unit.size());
  const NumberUse use = field.type == Type::integer ? NumberUse::whole
                        : std::isinf(traits.max)    ? NumberUse::any
                                                    : NumberUse::bounded;
  const auto number = meant_number(text, use);
  const bool fits =
      number && *number >= traits.min && *number <= traits.max && is_step(traits, *number);
  return fits ? number : std::nullopt;
}

/// Without an exponent, which no whole number may have.
std::string plain_number(double number) {
  return number == std::floor(number) ? fmt::format("{:.0f}", number) : to_string(number);
}

bool wrong_number(Reader& reader, const Field& field, const yaml::Node& node) {
  double number = 0;
  const char* end = node.text.data() + node.text.size();
  const bool only_quoted = node.quoted && std::from_chars(node.text.data(), end, number).ptr == end;
  const auto meant =
      only_quoted || !may_be_meant(node.text) ? std::nullopt : number_meant(field, node.text);
  const std::string text = !meant ? "" : plain_number(*meant);
  reader.error("wrong-type", node,
               fmt::format("{} wants a number, not \"{}\"", field.name, yaml::shown(node)),
               only_quoted                   ? "remove the quotes: what is in quotes is text"
               : meant                       ? fmt::format("did you mean {}?", text)
               : field.type == Type::integer ? "a whole number has digits only"
                                             : "a number has digits, and a point before decimals");
  if (meant) reader.suggest_yaml(node, text);
  return false;
}

/// What to write for a list where its one item stands, as YAML, `faults` being those of the item;
/// empty if that is not known.
std::string meant_list(const Field& field, const yaml::Node& node, const Diagnostics& faults) {
  if (node.kind != yaml::Kind::scalar || node.text.empty() || !may_be_meant(node.text)) return {};
  if (const auto values = meant_values(field, node.text); !values.empty())
    return fmt::format("[{}]", fmt::join(values, ", "));
  if (faults.empty()) return fmt::format("[{}]", yaml_line(node.text, YamlPlace::braces));
  const Diagnostic& fault = faults.front();
  if (faults.size() > 1 || fault.fixes.empty() || fault.fixes.front().begin != node.begin)
    return {};
  return fmt::format("[{}]", fault.fixes.front().text);
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
  if (!is_step(traits, number)) {
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

/// What a value of a type looks like, in the guide's country where it differs by country.
std::string example_of(const Reader& reader, const Syntax& syntax) {
  if (syntax.type != Type::phone_number)
    return fmt::format("{} looks like {}", syntax.noun, syntax.example);
  const std::string_view number = codes::example_number_of(reader.country());
  return number.empty()
             ? fmt::format("{} begins with + and the country's code", syntax.noun)
             : fmt::format("{} of {} looks like {}", syntax.noun, reader.country(), number);
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

void Reader::suggest_yaml(const yaml::Node& node, std::string yaml) {
  if (node.reported || node.kind != yaml::Kind::scalar) return;
  // Where one scalar can stand in its place, so can a flow collection.
  if (!yaml::rewrite(source_, node, "", false)) return;
  diagnostics_.back().fixes.push_back({place(node), node.begin, node.end, std::move(yaml), false});
}

bool Reader::wrong_shape(const Field& field, const yaml::Node& node, std::string_view wanted,
                         std::string yaml, std::string_view otherwise) {
  error("wrong-type", node,
        fmt::format("{} wants {}, not {}", field.name, wanted, yaml::describe(node)),
        yaml.empty() ? std::string(otherwise) : "write " + yaml);
  if (!yaml.empty()) suggest_yaml(node, std::move(yaml));
  return false;
}

bool Reader::expect_list(const Field& field, const yaml::Node& node,
                         const std::function<void(Reader& reader)>& read_item) {
  if (node.kind == yaml::Kind::sequence) return true;
  if (node.kind == yaml::Kind::null) {
    return error("empty-value", node, fmt::format("{} has no value", field.name),
                 "write a value, or remove the key");
  }
  Diagnostics faults;
  Reader other(*this, faults);
  if (node.kind == yaml::Kind::scalar) read_item(other);
  return wrong_shape(field, node, "a list", meant_list(field, node, faults),
                     "begin each item with \"- \"");
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
  report_wrong(reader, syntax->rule, node,
               fmt::format("{}: \"{}\" is not {}", field.name, yaml::shown(node), syntax->noun),
               meant_by(*syntax, node.text), example_of(reader, *syntax));
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
  return reader.wrong_shape(field, node, "a map of language to name", "",
                            "each name stands after its language");
}

}  // namespace guidebook
