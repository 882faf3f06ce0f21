#include "guidebook/pdf/operands.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "guidebook/pdf/text_string.hpp"

namespace guidebook::pdf {

void put_integer(std::string& out, long value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void put(std::string& out, float value) {
  long hundredths = std::lround(value * 100);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  put_integer(out, hundredths / 100);
  const long rest = hundredths % 100;
  if (rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
  out += ' ';
}

void put_colour(std::string& out, typeset::Colour colour) {
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    const long thousandths = std::lround(static_cast<float>(part) / 255 * 1000);
    if (thousandths == 1000) {
      out += "1 ";
    } else {
      std::string digits = std::to_string(1000 + thousandths);
      out += '.';
      out += digits.substr(1);
      out += ' ';
    }
  }
}

void put_path(std::string& out, const typeset::Path& path, float page_height) {
  using Kind = typeset::PathStep::Kind;
  const auto point = [&](typeset::Point at) {
    put(out, at.x);
    put(out, page_height - at.y);
  };
  for (const typeset::PathStep& step : path) {
    if (step.kind == Kind::close) {
      out += "h\n";
      continue;
    }
    if (step.kind == Kind::curve) {
      point(step.control1);
      point(step.control2);
    }
    point(step.to);
    out += step.kind == Kind::move ? "m\n" : step.kind == Kind::line ? "l\n" : "c\n";
  }
}

void put_hex(std::string& out, unsigned value, int digits) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    out += hex[value >> static_cast<unsigned>(shift) & 0xFU];
}

void put_string(std::string& out, std::string_view bytes) {
  if (!is_plain(bytes)) {
    out += '<';
    for (const char byte : bytes) put_hex(out, static_cast<unsigned char>(byte), 2);
    out += '>';
    return;
  }
  out += '(';
  for (const char byte : bytes) {
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += byte;
  }
  out += ')';
}

void put_text_string(std::string& out, std::string_view utf8) { put_string(out, text_bytes(utf8)); }

}  // namespace guidebook::pdf
