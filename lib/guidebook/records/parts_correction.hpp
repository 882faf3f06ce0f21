#pragma once

#include <string>
#include <string_view>

/// What a scalar means that stands in place of a map, as YAML in braces; empty where that is
/// not known.
namespace guidebook {

struct Border;
struct Coordinates;
struct Image;
struct Season;
struct SourceReference;

/// Latitude before longitude: "53.8, 10.6", "53°48'N 10°36'E".
[[nodiscard]] std::string meant_map(std::string_view text, const Coordinates& of);
/// A country's code: the other side.
[[nodiscard]] std::string meant_map(std::string_view text, const Border& of);
/// "05-01..09-30"
[[nodiscard]] std::string meant_map(std::string_view text, const Season& of);
/// A title.
[[nodiscard]] std::string meant_map(std::string_view text, const SourceReference& of);
/// A file.
[[nodiscard]] std::string meant_map(std::string_view text, const Image& of);

/// A price in a short form that is none: "90-130", "EUR 90", "gratis". Not in braces if it is free.
[[nodiscard]] std::string meant_price(std::string_view text);

}  // namespace guidebook
