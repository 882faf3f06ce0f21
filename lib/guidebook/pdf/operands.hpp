#pragma once

#include <string>
#include <string_view>

#include "guidebook/typeset/layout.hpp"

/// How content streams spell their operands; each function appends to `out`.
namespace guidebook::pdf {

void put_integer(std::string& out, long value);

/// Two decimals, which is finer than any printer, then a space.
void put(std::string& out, float value);

/// Three numbers from 0 to 1, each followed by a space.
void put_colour(std::string& out, typeset::Colour colour);

/// The steps of a path on a page of that height.
void put_path(std::string& out, const typeset::Path& path, float page_height);

/// So many hexadecimal digits.
void put_hex(std::string& out, unsigned value, int digits);

/// A string object that holds these bytes.
void put_string(std::string& out, std::string_view bytes);

/// A string object of text that a reader sees, in UTF-8.
void put_text_string(std::string& out, std::string_view utf8);

}  // namespace guidebook::pdf
