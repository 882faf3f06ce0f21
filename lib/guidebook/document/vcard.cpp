#include "guidebook/document/vcard.hpp"

#include <fmt/core.h>

#include <string_view>

#include "guidebook/text/collation.hpp"
#include "guidebook/text/hidden.hpp"
#include "guidebook/text/utf8.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line's end

/// Text as a value wants it.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ',' || c == ';' || c == '\\') result += '\\';
    result += c == '\n' ? "\\n" : std::string_view(&c, 1);
  }
  return result;
}

/// Without hidden characters, which have no place in a card.
std::string without_hidden(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto [value, size] = utf8::decode(text);
    if (!text::is_hidden(value)) result += text.substr(0, size);
    text.remove_prefix(size);
  }
  return result;
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

/// What a number is for, as far as its label says it in a word that address books know.
std::string_view phone_type(std::string_view label) {
  const std::string folded = text::fold(label);
  if (folded.find("fax") != std::string::npos) return "fax";
  if (folded.find("mobile") != std::string::npos) return "cell";
  return "voice";
}

class Writer {
 public:
  Writer(const Vcard& card, VcardVersion version, VcardDetail detail)
      : card_(card), v4_(version == VcardVersion::v4), detail_(detail) {}

  std::string run() {
    line("BEGIN:VCARD");
    line(v4_ ? "VERSION:4.0" : "VERSION:3.0");
    identity();
    names();
    for (const Vcard::Phone& phone : card_.phones) add(phone);
    for (const std::string& email : card_.emails) text("EMAIL", email);
    if (!card_.website.empty()) line("URL:" + card_.website);
    if (detail_ != VcardDetail::ways) {
      for (const Vcard::Address& address : card_.addresses) add(address);
    }
    if (detail_ == VcardDetail::full) remarks();
    line("END:VCARD");
    return std::move(out_);
  }

 private:
  /// A content line, folded: what continues it begins with a space.
  void line(std::string_view value) {
    const std::string shown = without_hidden(value);
    std::string_view content = shown;
    std::size_t room = longest_line;
    while (content.size() > room) {
      std::size_t end = room;
      while (end > 1 && !begins_character(content[end])) --end;
      out_.append(content.substr(0, end)).append("\r\n ");
      content.remove_prefix(end);
      room = longest_line - 1;
    }
    out_.append(content).append("\r\n");
  }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(fmt::format("{}:{}", name, escaped(value)));
  }

  /// The parameters of one of several forms of the same thing in different languages.
  [[nodiscard]] std::string variant(std::string_view language, bool one_of_several) const {
    std::string parameters;
    if (v4_ && one_of_several) parameters += ";ALTID=1";
    if (!language.empty()) parameters.append(";LANGUAGE=").append(language);
    return parameters;
  }

  void identity() {
    if (detail_ != VcardDetail::full) return;
    if (!card_.id.empty()) line((v4_ ? "UID;VALUE=text:" : "UID:") + escaped(card_.id));
    if (v4_ && card_.organisation.empty()) line("KIND:org");
  }

  void names() {
    const std::string& first = card_.names.front().text;
    if (!v4_) {
      line(fmt::format("N:{};;;;", escaped(first)));
      text("FN", first);
    }
    for (const Vcard::Name& name : card_.names) {
      const bool other = &name != card_.names.data();
      if (other && detail_ != VcardDetail::full) break;
      if (!v4_ && !other) continue;
      text((v4_ ? "FN" : "NICKNAME") + variant(name.language, card_.names.size() > 1), name.text);
    }
    if (detail_ != VcardDetail::ways) {
      text("ORG", card_.organisation.empty() ? first : card_.organisation);
    }
  }

  void add(const Vcard::Phone& phone) {
    const std::string_view type = phone_type(phone.label);
    const std::string content =
        v4_ ? fmt::format("TEL;VALUE=uri;TYPE={}:tel:{}", type, phone.number)
            : fmt::format("TEL;TYPE={}:{}", type, escaped(phone.number));
    if (phone.label.empty() || detail_ == VcardDetail::ways) {
      line(content);
      return;
    }
    // A group ties the label to its number; address books know this name for it.
    const std::string group = fmt::format("item{}.", ++groups_);
    line(group + content);
    text(group + "X-ABLabel", phone.label);
  }

  void add(const Vcard::Address& address) {
    std::string value = "ADR" + variant(address.language, card_.addresses.size() > 1) + ":;";
    for (const std::string* part : {&address.street, &address.locality, &address.region,
                                    &address.postcode, &address.country}) {
      value += ";" + escaped(*part);
    }
    line(value);
  }

  void remarks() {
    text("ROLE", card_.role);
    if (card_.position) {
      const std::string latitude = to_string(card_.position->latitude);
      const std::string longitude = to_string(card_.position->longitude);
      line(v4_ ? fmt::format("GEO:geo:{},{}", latitude, longitude)
               : fmt::format("GEO:{};{}", latitude, longitude));
    }
    text("NOTE", card_.note);
  }

  const Vcard& card_;
  bool v4_;
  VcardDetail detail_;
  std::string out_;
  int groups_ = 0;
};

}  // namespace

std::string to_text(const Vcard& card, VcardVersion version, VcardDetail detail) {
  return card.names.empty() ? std::string{} : Writer(card, version, detail).run();
}

}  // namespace guidebook
