#include "guidebook/text/markup.hpp"

#include <fmt/core.h>

#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {

namespace {

/// XML knows no U+FFFE and U+FFFF.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

std::string in_xml(std::string_view text, bool attribute) {
  std::string out;
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    if (c == '\r' || (attribute && (c == '\t' || c == '\n'))) {
      out += fmt::format("&#{};", static_cast<int>(c));
    } else if (c == '\t' || c == '\n') {
      out += text.front();
    } else {
      out += escape_markup(text::visible(text.substr(0, size)));
    }
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace

std::string xml_text(std::string_view text) { return in_xml(text, false); }

std::string xml_attribute(std::string_view text) { return in_xml(text, true); }

std::string escape_markup(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  replace_all(out, "\xEF\xBF\xBE", "\xEF\xBF\xBD");
  replace_all(out, "\xEF\xBF\xBF", "\xEF\xBF\xBD");
  return out;
}

}  // namespace guidebook
