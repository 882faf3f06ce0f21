#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

/// The lines of a text that ends in a line feed, without their ends.
inline std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    REQUIRE(end != std::string_view::npos);
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return all;
}
