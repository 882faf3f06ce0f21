#include "guidebook/text/markup.hpp"

namespace guidebook {

namespace {

/// XML knows no U+FFFE and U+FFFF.
void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

}  // namespace

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
