#include "guidebook/diagnostic/byte_edit.hpp"

#include <algorithm>

namespace guidebook {

std::string apply_edits(std::string_view text, std::vector<ByteEdit> edits) {
  std::ranges::stable_sort(edits, {}, [](const ByteEdit& edit) { return edit.span.begin; });
  std::string out;
  std::size_t done = 0;
  for (const ByteEdit& edit : edits) {
    if (edit.span.begin < done || edit.span.end > text.size()) continue;
    out += text.substr(done, edit.span.begin - done);
    out += edit.text;
    done = edit.span.end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace guidebook
