#pragma once

#include <string>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"

/// "3:1-3:5 unknown-field there is no field "nmae" here", as `tests/rules` and the tests write
/// findings; 0:0-0:0 is the file as a whole.
inline std::string line_of(const guidebook::Diagnostic& finding) {
  const auto text = [](const guidebook::Position& position) {
    return std::to_string(position.line) + ':' + std::to_string(position.column);
  };
  return text(finding.place.begin) + '-' + text(finding.place.end) + ' ' + finding.rule + ' ' +
         finding.message;
}

inline std::vector<std::string> lines_of(const guidebook::Diagnostics& findings) {
  std::vector<std::string> lines;
  for (const guidebook::Diagnostic& finding : findings) lines.push_back(line_of(finding));
  return lines;
}
