#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// Text for a terminal: no control characters, link targets written out. Some stretches, such as
/// these targets, must not be cut.
struct Passage {
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string text;
  std::vector<Range> whole;  ///< In their order.
};

[[nodiscard]] Passage passage(std::string_view text);
[[nodiscard]] Passage passage(const Run& run);
/// "label <target>" for links; the target alone where it is the label; the label alone for links
/// within the document.
[[nodiscard]] Passage passage(const Runs& runs);

void append(Passage& passage, std::string_view text);
void append(Passage& passage, const Passage& more);

/// Lines of at most `columns` columns, but for words that must stay whole and are wider.
[[nodiscard]] std::vector<std::string> wrap(const Passage& passage, std::size_t columns);

/// The columns of the widest word: what a column of a table must have.
[[nodiscard]] std::size_t widest_word(const Passage& passage);

}  // namespace guidebook
