#include "guidebook/formats/import/vcard_reader.hpp"

#include <fmt/core.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t max_card_lines = 100'000;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = text::to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// RFC 2045; what is no escape stands for itself.
std::string decoded_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '=' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    if (low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

std::string from_charset(const std::string& bytes, const std::string& charset) {
  std::string utf8;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), charset.c_str())
      .toUTF8String(utf8);
  return utf8;
}

/// Where a parameter or the name before the value ends: outside of quotes.
std::size_t end_of_parameter(std::string_view line, std::size_t at) {
  bool quoted = false;
  for (; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (!quoted && (line[at] == ';' || line[at] == ':')) break;
  }
  return at;
}

class VcardReader {
 public:
  VcardReader(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), diagnostics_(diagnostics) {}

  bool run(const std::function<void(const VcardEntry&)>& use) {
    std::optional<VcardEntry> card;
    while (at_ < text_.size()) {
      auto property = read_property();
      if (!property) return false;
      if (property->name.empty()) continue;
      const bool is_card = text::to_upper(text::trimmed(property->value)) == "VCARD";
      const bool begins = property->name == "BEGIN" && is_card;
      if (begins == card.has_value())
        return fail(*property, begins ? "a card in a card" : "a card begins with BEGIN:VCARD");
      if (begins) {
        card.emplace(VcardEntry{{}, property->begin, property->end});
      } else if (property->name == "END" && is_card) {
        use(*card);
        card.reset();
      } else if (card->properties.size() == max_card_lines) {
        return fail(*property, fmt::format("more than {} lines in one card", max_card_lines));
      } else {
        card->properties.push_back(std::move(*property));
      }
    }
    if (!card) return true;
    return fail({.begin = card->begin, .end = card->end}, "this card has no END:VCARD");
  }

 private:
  bool fail(const VcardProperty& property, std::string message) {
    diagnostics_.push_back(source_.error({}, property.begin, property.end, std::move(message)));
    return false;
  }

  /// The line that begins here, without its end.
  std::string_view take_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    std::string_view line = text_.substr(at_, end - at_);
    at_ = std::min(end + 1, text_.size());
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  [[nodiscard]] bool is_folded() const {
    return at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t');
  }

  /// A line with those that continue it; without a name if there is nothing on it.
  std::optional<VcardProperty> read_property() {
    VcardProperty property{.begin = at_, .end = at_};
    std::string line(take_line());
    property.end = property.begin + line.size();
    while (is_folded()) line += take_line().substr(1);
    if (text::trimmed(line).empty()) return property;
    const std::size_t colon = read_names(property, line);
    if (colon >= line.size()) {
      fail(property, "a line of a card is NAME:VALUE");
      return std::nullopt;
    }
    property.value = line.substr(colon + 1);
    const bool is_quoted = text::to_upper(property.parameter("ENCODING")) == "QUOTED-PRINTABLE" ||
                           property.has_type("quoted-printable");
    while (is_quoted && property.value.ends_with('=') && at_ < text_.size()) {
      property.value.pop_back();
      property.value += take_line();
    }
    if (is_quoted && !decode(property)) return std::nullopt;
    return property;
  }

  /// Reads what stands before the value. Returns where the colon is.
  static std::size_t read_names(VcardProperty& property, std::string_view line) {
    std::size_t end = end_of_parameter(line, 0);
    std::string_view name = text::trimmed(line.substr(0, end));
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) {
      property.group = name.substr(0, dot);
      name.remove_prefix(dot + 1);
    }
    property.name = text::to_upper(name);
    while (end < line.size() && line[end] == ';') {
      const std::size_t begin = end + 1;
      end = end_of_parameter(line, begin);
      const std::string_view parameter = line.substr(begin, end - begin);
      const std::size_t equals = std::min(parameter.find('='), parameter.size());
      std::string value(parameter.substr(std::min(equals + 1, parameter.size())));
      std::erase(value, '"');
      property.parameters.push_back(
          {text::to_upper(parameter.substr(0, equals)), std::move(value)});
    }
    return end;
  }

  /// What quoted-printable hides is checked as the file's own bytes are.
  bool decode(VcardProperty& property) {
    property.value = decoded_quoted_printable(property.value);
    const std::string charset(property.parameter("CHARSET"));
    if (!charset.empty() && text::to_upper(charset) != "UTF-8")
      property.value = from_charset(property.value, charset);
    std::erase(property.value, '\r');
    Diagnostics faults;
    if (check_encoding(Source({}, property.value), faults)) return true;
    fail(property, faults.front().message);
    return false;
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
};

}  // namespace

std::string_view VcardProperty::parameter(std::string_view wanted) const {
  const auto found = std::ranges::find(parameters, wanted, &Parameter::name);
  return found == parameters.end() ? std::string_view() : std::string_view(found->value);
}

bool VcardProperty::has_type(std::string_view type) const {
  return std::ranges::any_of(parameters, [&](const Parameter& each) {
    if (each.value.empty()) return text::to_lower(each.name) == type;
    const std::string types = "," + text::to_lower(each.value) + ",";
    return each.name == "TYPE" && types.find("," + std::string(type) + ",") != std::string::npos;
  });
}

bool VcardProperty::is_binary() const {
  const std::string encoding = text::to_upper(parameter("ENCODING"));
  return encoding == "B" || encoding == "BASE64" || has_type("base64") ||
         value.starts_with("data:");
}

std::string VcardProperty::text() const {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool is_escape = value[i] == '\\' && i + 1 < value.size() &&
                           std::string_view("nN,;:\\").find(value[i + 1]) != std::string_view::npos;
    if (is_escape) ++i;
    const bool is_line_end = is_escape && (value[i] == 'n' || value[i] == 'N');
    out += is_line_end ? '\n' : value[i];
  }
  return std::string(text::trimmed(out));
}

bool read_vcards(const Source& source, const std::function<void(const VcardEntry&)>& use,
                 Diagnostics& diagnostics) {
  return VcardReader(source, diagnostics).run(use);
}

std::vector<std::string> VcardProperty::texts(char separator) const {
  std::vector<std::string> all;
  VcardProperty part;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i == value.size() || value[i] == separator) {
      all.push_back(part.text());
      part.value.clear();
    } else {
      part.value += value[i];
      if (value[i] == '\\' && i + 1 < value.size()) part.value += value[++i];
    }
  }
  return all;
}

}  // namespace guidebook
