#include "guidebook/records/parts_correction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/codes/cldr.hpp"
#include "guidebook/field/enumeration.hpp"
#include "guidebook/field/number_correction.hpp"
#include "guidebook/field/syntax.hpp"
#include "guidebook/records/parts.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/value.hpp"
#include "guidebook/yaml/scalar.hpp"

namespace guidebook {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) return words;
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(words.back().size());
  }
}

/// A latitude or a longitude as it is written: degrees, perhaps minutes and seconds, perhaps the
/// letter of its half of the Earth.
struct Angle {
  std::vector<double> parts;
  char half = 0;

  [[nodiscard]] bool is_longitude() const { return half == 'E' || half == 'W'; }

  [[nodiscard]] std::optional<double> degrees(double most) const {
    constexpr double sixty = 60;
    double value = 0;
    double scale = 1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0 && (parts[i] < 0 || parts[i] >= sixty)) return std::nullopt;
      value += std::abs(parts[i]) / scale;
      scale *= sixty;
    }
    if (parts.empty() || value > most || (half != 0 && parts.front() < 0)) return std::nullopt;
    constexpr double precision = 1e6;
    value = std::round(value * precision) / precision;
    return parts.front() < 0 || half == 'S' || half == 'W' ? -value : value;
  }
};

/// With spaces for the marks of degrees and for what parts one number from the next.
std::string without_marks(std::string_view text) {
  std::string plain(text.substr(text.starts_with("geo:") ? 4 : 0));
  for (const std::string_view mark : {"°", "º", "'", "′", "’", "\"", "″", "”", ";", "/"}) {
    replace_all(plain, mark, " ");
  }
  for (const std::string_view half : {"N", "S", "E", "W"}) {
    replace_all(plain, half, fmt::format(" {} ", half));
  }
  const bool has_point = plain.find('.') != std::string::npos;
  replace_all(plain, has_point ? "," : ", ", " ");
  return plain;
}

/// The angles in a text; none if there is anything else.
std::vector<Angle> angles_in(std::string_view text) {
  const std::string plain = without_marks(text);
  const auto words = words_of(plain);
  const auto is_half = [](std::string_view word) {
    return word.size() == 1 && std::string_view("NSEW").find(word) != std::string_view::npos;
  };
  const bool has_halves = std::any_of(words.begin(), words.end(), is_half);
  std::vector<Angle> angles(1);
  for (const std::string_view word : words) {
    const bool is_full = has_halves ? angles.back().half != 0 && !is_half(words.front())
                                    : !angles.back().parts.empty();
    const bool begins_next = is_half(word) && is_half(words.front()) && angles.back().half != 0;
    if (is_full || begins_next) angles.emplace_back();
    if (is_half(word)) {
      angles.back().half = word.front();
    } else if (const auto number = meant_number(word, NumberUse::bounded)) {
      angles.back().parts.push_back(*number);
    } else {
      return {};
    }
  }
  return angles;
}

/// Takes the currency off an end of a price; empty if it names none.
std::string take_currency(std::string& text) {
  std::string currency;
  for (const std::string_view sign : {"€", "EUR", "euros", "euro", "Euro"}) {
    if (!text.starts_with(sign) && !text.ends_with(sign)) continue;
    text.erase(text.starts_with(sign) ? 0 : text.size() - sign.size(), sign.size());
    return "EUR";
  }
  constexpr std::size_t length = 3;
  for (const std::size_t at : {std::size_t{0}, text.size() - std::min(length, text.size())}) {
    std::string code = text.substr(at, length);
    if (!cldr::is_currency(code)) continue;
    text.erase(at, length);
    return code;
  }
  return {};
}

/// The ends of a price, of which one may be open, and their currency; empty if it names none.
struct Amounts {
  std::optional<double> from;
  std::optional<double> to;
  std::string currency;
};

/// "90-130 €", "€90 – €130", "90 €".
std::optional<Amounts> amounts_in(std::string text) {
  for (const std::string_view dash : {"–", "—", "−", "..", " to "}) replace_all(text, dash, "-");
  const std::size_t dash = text.find('-', 1);
  std::string left(text::trimmed(std::string_view(text).substr(0, dash)));
  std::string right =
      dash == std::string::npos ? left : std::string(text::trimmed(text.substr(dash + 1)));
  Amounts amounts{.currency = take_currency(left)};
  if (const std::string currency = take_currency(right); !currency.empty()) {
    if (!amounts.currency.empty() && amounts.currency != currency) return std::nullopt;
    amounts.currency = currency;
  }
  amounts.from = meant_number(left, NumberUse::any);
  amounts.to = meant_number(right, NumberUse::any);
  if (!amounts.from || !amounts.to || *amounts.from < 0 || *amounts.to < *amounts.from)
    return std::nullopt;
  return amounts;
}

/// Takes one of the words off the begin of a price; false if none is there.
bool take_word(std::string& text, std::span<const std::string_view> words) {
  const std::string lower = text::lower(text);
  for (const std::string_view word : words) {
    if (!lower.starts_with(word) || lower.size() == word.size() ||
        text::is_letter(lower[word.size()])) {
      continue;
    }
    text = text::trimmed(std::string_view(text).substr(word.size()));
    return true;
  }
  return false;
}

/// Takes what a price is for off its end, "/night" or "pro Nacht"; empty if it names none.
std::string take_unit(std::string& text) {
  const Field& field = *find(Describe<Price>::fields, "per");
  for (const std::string_view mark : {"/", " per ", " pro ", " par ", " por ", " a ", " à "}) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string::npos) continue;
    const auto units = meant_values(field, text::trimmed(text.substr(at + mark.size())));
    if (units.size() != 1) continue;
    text.resize(at);
    return std::string(units.front());
  }
  return {};
}

bool is_free(std::string_view text) {
  static constexpr std::array<std::string_view, 25> words{"free",
                                                          "free entry",
                                                          "free admission",
                                                          "kostenlos",
                                                          "frei",
                                                          "Eintritt frei",
                                                          "umsonst",
                                                          "gratis",
                                                          "gratuit",
                                                          "gratuite",
                                                          "entrée gratuite",
                                                          "entrée libre",
                                                          "gratuito",
                                                          "gratuita",
                                                          "ingresso gratuito",
                                                          "ingresso libero",
                                                          "entrada gratuita",
                                                          "entrada libre",
                                                          "grátis",
                                                          "nothing",
                                                          "無料",
                                                          "무료",
                                                          "免费",
                                                          "免費",
                                                          "бесплатно"};
  const std::string folded = text::fold(text);
  return text == "0 EUR" || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return text::fold(word) == folded;
         });
}

}  // namespace

std::string meant_map(std::string_view text, const Coordinates&) {
  constexpr double most_latitude = 90;
  constexpr double most_longitude = 180;
  auto angles = angles_in(text);
  if (angles.size() != 2) return {};
  if (angles[0].is_longitude()) std::swap(angles[0], angles[1]);
  if (angles[0].is_longitude() || (angles[1].half != 0 && !angles[1].is_longitude())) return {};
  const auto lat = angles[0].degrees(most_latitude);
  const auto lon = angles[1].degrees(most_longitude);
  return lat && lon ? fmt::format("{{lat: {}, lon: {}}}", *lat, *lon) : std::string();
}

std::string meant_map(std::string_view text, const Border&) {
  const std::string code = text::to_upper(text::trimmed(text));
  const bool is_code = codes::calling_code_of(code).has_value();
  return is_code ? fmt::format("{{with: {}}}", yaml_line(code, YamlPlace::braces)) : std::string();
}

std::string meant_map(std::string_view text, const Season&) {
  constexpr std::size_t length = 5;
  const std::string_view trimmed = text::trimmed(text);
  if (trimmed.size() <= 2 * length) return {};
  std::string from(trimmed.substr(0, length));
  std::string to(trimmed.substr(trimmed.size() - length));
  const std::string_view between =
      text::trimmed(trimmed.substr(length, trimmed.size() - 2 * length));
  constexpr std::array<std::string_view, 6> dashes{"-", "–", "—", "..", "/", "to"};
  const Syntax& day = *syntax_of(Type::month_day);
  if (std::find(dashes.begin(), dashes.end(), between) == dashes.end() || !day.accept(from) ||
      !day.accept(to)) {
    return {};
  }
  return fmt::format("{{from: {}, to: {}}}", from, to);
}

std::string meant_map(std::string_view text, const SourceReference&) {
  std::string url(text);
  if (syntax_of(Type::url)->accept(url)) return {};
  return fmt::format("{{title: {}}}", yaml_line(text, YamlPlace::braces));
}

std::string meant_map(std::string_view text, const Image&) {
  return fmt::format("{{file: {}}}", yaml_line(text, YamlPlace::braces));
}

std::string meant_price(std::string_view text) {
  static constexpr std::array<std::string_view, 8> from_words{
      "from", "ab", "à partir de", "dès", "a partire da", "da", "desde", "a partir de"};
  static constexpr std::array<std::string_view, 7> to_words{"up to",  "bis zu", "bis", "jusqu'à",
                                                            "fino a", "hasta",  "até"};
  std::string rest(text::trimmed(text));
  if (is_free(rest)) return "free";
  const bool is_least = take_word(rest, from_words);
  const bool is_most = !is_least && take_word(rest, to_words);
  const std::string unit = take_unit(rest);
  const auto amounts = amounts_in(rest);
  if (!amounts) return {};
  const bool is_one = amounts->from == amounts->to;
  const bool is_open = is_least || is_most;
  if (is_open ? !is_one : is_one && amounts->currency.empty() && unit.empty()) return {};
  std::string map;
  if (!is_most) map += fmt::format(", from: {}", *amounts->from);
  if (!is_least) map += fmt::format(", to: {}", *amounts->to);
  if (!amounts->currency.empty()) map += fmt::format(", currency: {}", amounts->currency);
  if (!unit.empty()) map += fmt::format(", per: {}", unit);
  return fmt::format("{{{}}}", map.substr(2));
}

}  // namespace guidebook
